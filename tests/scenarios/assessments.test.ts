import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { settleAssessed } from '../assessment-house.ts'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { startClock } from '../frame.ts'

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('评价与培育：亩均评价和绿色工厂，领导看全区，企业在手机上看自己、补报，部门核实', {
  skip: whyNoBrowser,
}, () => {
  const clock = startClock()
  let house: House
  let ids: Readonly<Record<string, string>>

  before(async () => {
    house = await openHouse({ clock: () => clock.now })
    const settled = await settleAssessed(house.frame, {
      甲公司: { land: null },
      乙公司: {},
      丙公司: { taxes: '1000', land: '100', pollutants: '40', research_spending: '200', value_added: '3000' },
      丁公司: { taxes: '600', research_spending: '300', pollutants: '20' },
    })
    ids = settled.ids
    await settled.add('enterprise_title', {
      name: '乙公司市级绿色工厂2025年',
      enterprise: ids.乙公司!,
      rung: 'green-factory-municipal',
      granted_on: '2025-06-30',
      valid_until: '2030-06-30',
    })
  })
  after(() => house?.close())

  const enter = (post: string, width = 1440): Promise<Page> => house.enter(`demo-${post}`, { width, now: clock.now })

  it('领导从总表走到亩均评价，点B类只看B类，走到一家看为什么，再看两版对照', async () => {
    const page = await enter('leader')
    await page.goto('/demo/assessments')
    const perMu = page.getByRole('list', { name: '亩均评价' })
    await perMu.waitFor()
    await sound(page)
    await page.locator('a[href="/demo/assessments/output-per-mu"]').click()
    const bars = page.getByRole('list', { name: '亩均评价' })
    await bars.getByRole('link', { name: 'B类' }).click()
    await page.waitForURL(/grade=B/)
    const rows = page.getByRole('table', { name: '名单' }).locator('tbody tr')
    await rows.filter({ hasText: '丙公司' }).waitFor({ state: 'detached' })
    const [name] = await rows.locator('a').allInnerTexts()
    await sound(page)
    await rows.locator('a').first().click()
    await page.getByRole('heading', { name: name!, level: 1 }).waitFor()
    await page.getByText(/亩均评价得分[\d.]+分/).waitFor()
    await page.getByText('用能用水价格').waitFor()
    await page.getByRole('button', { name: '试算' }).click()
    await page.getByLabel('纳税总额 万元').fill('9000')
    await page.locator('.tried-gain').waitFor()
    await sound(page)
    await page.goto('/demo/assessments/output-per-mu/comparison')
    await page.getByRole('table', { name: '各要求什么' }).getByText('亩均技改投资').waitFor()
    await sound(page)
    await page.goto('/demo/assessments/output-per-mu/near')
    await page.getByRole('table', { name: '离下一级还差什么' }).locator('tbody tr').first().waitFor()
    await sound(page)
  })

  it('企业在手机上看到自己缺用地未评，补报；部门核实后有了等级', async () => {
    const phone = await enter('enterprise', 390)
    await phone.goto('/demo/mine')
    await phone.getByRole('link', { name: '亩均评价 缺数未评' }).click()
    await phone.getByRole('heading', { name: '甲公司', level: 1 }).waitFor()
    await sound(phone)
    await phone.getByRole('button', { name: '补报' }).first().click()
    await phone.getByLabel('2025年用地面积').fill('60')
    await phone.getByRole('button', { name: '补报用地面积' }).click()
    await phone
      .getByText(/第\d名/)
      .first()
      .waitFor()
    const clerk = await enter('department-clerk')
    await clerk.goto(`/demo/assessments/output-per-mu/${ids.甲公司}`)
    await clerk.getByRole('button', { name: '核实' }).click()
    await clerk.getByLabel('依据的材料').fill('不动产权证')
    await clerk.getByRole('dialog').getByRole('button', { name: '核实' }).click()
    await clerk.getByRole('heading', { name: '企业补报，待核实' }).waitFor({ state: 'detached' })
    await sound(clerk)
  })

  it('部门在手机上按文件核定一项权重，改成文件上的分值；页面写着文号和日期；撤回后又是待核', async () => {
    const leader = await enter('leader')
    await leader.goto('/demo/assessments/output-per-mu')
    await leader.getByText('还有12处待核，核定前结果不得公布').waitFor()
    await leader.getByRole('link', { name: '逐处查看' }).click()
    await leader.getByText('亩均税收：权重').waitFor()
    assert.equal(await leader.getByRole('checkbox').count(), 0)
    await sound(leader)
    const phone = await enter('industry-clerk', 390)
    await phone.goto('/demo/assessments/output-per-mu/editions/output-per-mu-shandong-2019')
    await phone.getByLabel('亩均税收：权重').check()
    await phone.getByRole('button', { name: '核定所选' }).click()
    const window = phone.getByRole('dialog')
    await window.getByRole('button', { name: '核定', exact: true }).click()
    await window.getByText('请填写文号').waitFor()
    await window.getByLabel('文件名称').fill('亩均效益评价办法')
    await window.getByLabel('文号').fill('某工信发〔2024〕8号')
    await window.getByLabel('条款').fill('附件1')
    await window.getByLabel('亩均税收', { exact: true }).fill('25')
    await sound(phone)
    await window.getByRole('button', { name: '核定', exact: true }).click()
    await phone.getByText('已由本区核定 · 某工信发〔2024〕8号').waitFor()
    await phone.getByText('按文件').first().waitFor()
    await phone.getByText('还有11处待核，核定前结果不得公布').waitFor()
    await sound(phone)
    await phone.getByRole('button', { name: '撤回核定' }).click()
    await phone.getByRole('dialog').getByLabel('撤回的理由').fill('文号抄错')
    await phone.getByRole('dialog').getByRole('button', { name: '撤回核定' }).click()
    await phone.getByText('还有12处待核，核定前结果不得公布').waitFor()
    await phone.getByText('文号抄错', { exact: false }).waitFor()
  })

  it('绿色工厂：乙公司在市级，到省级缺什么写得明白；企业账号进不了名单', async () => {
    const clerk = await enter('department-clerk')
    await clerk.goto('/demo/assessments/green-factory')
    await clerk.getByRole('table', { name: '名单' }).getByRole('link', { name: '乙公司' }).click()
    await clerk.getByText('绿色工厂培育库：市级绿色工厂').waitFor()
    await clerk.getByText('排污许可有效').first().waitFor()
    await sound(clerk)
    await clerk.goto('/demo/assessments/green-factory/comparison?first=green-factory-2018&second=green-factory-2025')
    const demands = clerk.getByRole('table', { name: '各要求什么' })
    await demands.getByText('能源低碳化').waitFor()
    assert.ok((await demands.getByText('取消').count()) >= 6)
    const enterprise = await enter('enterprise')
    await enterprise.goto('/demo/assessments/green-factory')
    await enterprise.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await enterprise.getByText('乙公司').count(), 0)
  })
})

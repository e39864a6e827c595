import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { settleEnterprises } from '../enterprise-ladder-house.ts'
import { startClock } from '../frame.ts'

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('我离专精特新还差什么：企业在手机上看差距、补报，部门核实', { skip: whyNoBrowser }, () => {
  const clock = startClock()
  let house: House
  let own = ''

  before(async () => {
    house = await openHouse({ clock: () => clock.now })
    const settled = await settleEnterprises(house.frame)
    own = settled.own
    await settled.add('enterprise_title', {
      name: '甲公司创新型中小企业2025年',
      enterprise: own,
      rung: 'innovative-sme',
      granted_on: '2025-06-30',
    })
  })
  after(() => house?.close())

  const enter = (post: string, width = 1440): Promise<Page> => house.enter(`demo-${post}`, { width, now: clock.now })
  const row = (page: Page, name: string) => page.locator('.gap-row', { hasText: name })

  it('企业在首页看到下一级和缺的数，补报一个日期，判断随即变了，写明是自报', async () => {
    const phone = await enter('enterprise', 390)
    await phone.goto('/demo/mine')
    await phone.getByRole('heading', { name: '下一级：专精特新中小企业' }).waitFor()
    await phone
      .getByRole('list', { name: '梯度' })
      .getByRole('link', { name: /创新型.*已得/ })
      .waitFor()
    const niche = row(phone, '从事特定细分市场3年以上')
    await niche.getByText('缺从事细分市场年数').waitFor()
    await sound(phone)
    await niche.getByRole('button', { name: '补报进入细分市场日期' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByLabel('进入细分市场日期', { exact: true }).fill('2020-06-30')
    await sound(phone)
    await dialog.locator('button[type=submit]').click()
    await niche.getByText('满足').waitFor()
    await niche.getByText('企业自报，待核实').waitFor()
  })

  it('半填的补报关了再开还在；报错的可以撤回，撤回以后又成了缺数', async () => {
    const phone = await enter('enterprise', 390)
    await phone.goto('/demo/ladder/enterprises/own')
    await phone.getByRole('button', { name: '更正' }).first().waitFor()
    await phone.getByRole('button', { name: '撤回' }).first().click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByText('撤回后不再计入判断', { exact: false }).waitFor()
    await sound(phone)
    await dialog.locator('button[type=submit]').click()
    const niche = row(phone, '从事特定细分市场3年以上')
    await niche.getByRole('button', { name: '补报进入细分市场日期' }).click()
    await dialog.getByText('不晚于', { exact: false }).waitFor()
    await dialog.getByLabel('依据的材料', { exact: true }).fill('首份销售合同')
    await dialog.getByRole('button', { name: '先不办' }).click()
    await dialog.waitFor({ state: 'detached' })
    await niche.getByRole('button', { name: '补报进入细分市场日期' }).click()
    assert.equal(await dialog.getByLabel('依据的材料', { exact: true }).inputValue(), '首份销售合同')
    await dialog.getByLabel('进入细分市场日期', { exact: true }).fill('2020-06-30')
    await dialog.locator('button[type=submit]').click()
    await niche.getByText('满足').waitFor()
  })

  it('“为什么”打开条款对照；两版办法逐条对照，并说明为什么不同', async () => {
    const phone = await enter('enterprise', 390)
    await phone.goto('/demo/mine')
    await phone.getByRole('link', { name: /为什么/ }).click()
    await phone.getByRole('heading', { name: '甲公司' }).waitFor()
    await phone.getByText('有效期内的科技和创新型中小企业').first().waitFor()
    await sound(phone)
    await phone.getByRole('link', { name: /新旧办法对照/ }).click()
    await phone.getByText('自2026年4月1日起适用', { exact: false }).waitFor()
    await phone.getByRole('columnheader', { name: '2026-03-31' }).waitFor({ state: 'attached' })
    await sound(phone)
  })

  it('部门看到待核实的，凭材料核实；市场占有率由人评判，写明理由', async () => {
    const clerk = await enter('department-clerk')
    await clerk.goto('/demo/ladder')
    await clerk.getByRole('link', { name: '甲公司' }).click()
    await clerk.getByRole('button', { name: '核实' }).click()
    await clerk.getByRole('dialog').getByLabel('依据的材料', { exact: true }).fill('首份销售合同')
    await clerk.getByRole('dialog').locator('button[type=submit]').click()
    await clerk.getByText('企业补报，待核实').waitFor({ state: 'detached' })
    const market = row(clerk, '主导产品市场占有率较为靠前')
    await market.getByRole('button', { name: '评判' }).click()
    await clerk.getByRole('dialog').getByLabel('是否满足', { exact: true }).selectOption({ label: '满足' })
    await clerk.getByRole('dialog').getByLabel('理由', { exact: true }).fill('协会排名第五')
    await sound(clerk)
    await clerk.getByRole('dialog').locator('button[type=submit]').click()
    await market.getByText('协会排名第五').waitFor()
    assert.equal(await row(clerk, '从事特定细分市场3年以上').getByText('企业自报').count(), 0)
  })

  it('全区梯度、差一点的企业、认定办法都打得开；企业打开这些页，到自己的梯度', async () => {
    const leader = await enter('leader')
    await leader.goto('/demo/ladder')
    await leader.getByRole('link', { name: '专精特新中小企业', exact: true }).click()
    await leader.getByText('家离专精特新中小企业只差一条', { exact: false }).waitFor()
    await leader.goto('/demo/ladder/editions')
    await leader.getByRole('heading', { name: '专精特新中小企业（2026年2号）' }).waitFor()
    const enterprise = await enter('enterprise')
    for (const path of ['', '/near', '/editions']) {
      await enterprise.goto(`/demo/ladder${path}`)
      await enterprise.getByRole('heading', { name: /^甲公司/ }).waitFor()
      assert.equal(new URL(enterprise.url()).pathname, '/demo/ladder/enterprises/own')
    }
  })

  it('别的园区的地址不按本区的数打开：说明岗位在哪个区，一点到本区的同一页', async () => {
    const enterprise = await enter('enterprise', 390)
    await enterprise.goto('/zibo/points?year=2024')
    await enterprise.getByRole('heading', { name: '这是别的园区的地址' }).waitFor()
    await enterprise.getByText('一个岗位只看得到本园区的数', { exact: false }).waitFor()
    await sound(enterprise)
    const own = enterprise.getByRole('link', { name: /的这一页/ })
    assert.equal(await own.getAttribute('href'), '/demo/points')
    const leader = await enter('leader')
    await leader.goto('/zibo/wall')
    await leader.getByRole('heading', { name: '这是别的园区的地址' }).waitFor()
  })
})

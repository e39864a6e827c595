import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { settleEnterprises } from '../enterprise-ladder-house.ts'
import { startClock } from '../frame.ts'

const confirmedBy = [
  ['文件名称', '优质中小企业梯度培育管理暂行办法'],
  ['文号', '工信部企业〔2022〕63号'],
  ['条款', '附件1'],
  ['发文机关', '工业和信息化部'],
] as const

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('一个申报批次从发布到认定：企业在手机上申报，部门审核、公示、答复异议，称号上梯度', {
  skip: whyNoBrowser,
}, () => {
  const clock = startClock()
  let house: House
  let batch = ''

  before(async () => {
    house = await openHouse({ clock: () => clock.now })
    await settleEnterprises(house.frame)
  })
  after(() => house?.close())

  const enter = async (post: string, width = 1440): Promise<Page> =>
    house.enter(`demo-${post}`, { width, now: clock.now })
  const turnTo = (day: string) => {
    clock.now = Date.parse(`${day}T02:00:00Z`)
  }
  const dialog = (page: Page) => page.getByRole('dialog')
  const agree = async (page: Page) => {
    await sound(page)
    await dialog(page).locator('button[type=submit]').click()
    await dialog(page).waitFor({ state: 'detached' })
  }

  it('部门发布批次：选称号和办法，写起止日', async () => {
    const clerk = await enter('department-clerk')
    await clerk.goto('/demo/ladder/nominations')
    await clerk.getByRole('link', { name: '发布批次' }).click()
    await clerk.getByLabel('批次名称', { exact: true }).fill('2026年第四批创新型中小企业')
    await clerk.getByLabel('称号', { exact: true }).selectOption({ label: '创新型中小企业' })
    await clerk.getByLabel('申报开始', { exact: true }).fill('2026-11-23')
    await clerk.getByLabel('申报截止', { exact: true }).fill('2026-11-27')
    await sound(clerk)
    await clerk.locator('button[type=submit]').click()
    await clerk.getByRole('heading', { name: '2026年第四批创新型中小企业' }).waitFor()
    await clerk.getByText('2026年11月23日开始申报').first().waitFor()
    batch = new URL(clerk.url()).pathname
  })

  it('企业在手机首页看到批次，已知的数已带出；看清交什么、作出承诺再申报；能撤回再报', async () => {
    turnTo('2026-11-24')
    const phone = await enter('enterprise', 390)
    await phone.goto('/demo/mine')
    await phone.getByRole('link', { name: '2026年第四批创新型中小企业', exact: true }).click()
    await phone.getByRole('heading', { name: '甲公司' }).waitFor()
    await phone
      .getByText(/项已带出\d+项/)
      .first()
      .waitFor()
    await sound(phone)
    await phone.getByRole('button', { name: '提交申报' }).click()
    await dialog(phone).getByText('公示以前可以撤回', { exact: false }).waitFor()
    assert.ok(await dialog(phone).locator('button[type=submit]').isDisabled())
    await dialog(phone).getByLabel('本企业承诺', { exact: false }).check()
    await agree(phone)
    await phone.getByText('已申报').first().waitFor()
    await phone.getByRole('button', { name: '撤回申报' }).click()
    await dialog(phone).getByLabel('理由', { exact: true }).fill('材料要补')
    await agree(phone)
    await phone.getByRole('button', { name: '重新申报' }).click()
    await dialog(phone).getByLabel('本企业承诺', { exact: false }).check()
    await agree(phone)
    await phone.getByRole('button', { name: '撤回申报' }).waitFor()
    await phone.goto('/demo/mine')
    await phone.getByText('已申报', { exact: false }).first().waitFor()
    await sound(phone)
  })

  it('部门从引擎给出的名单里推荐一家；截止后审核，推荐人回避，由领导审', async () => {
    const clerk = await enter('department-clerk')
    await clerk.goto(batch)
    await clerk.getByRole('button', { name: '推荐申报 乙公司' }).click()
    await dialog(clerk).getByLabel('推荐理由', { exact: true }).fill('走访时了解')
    await agree(clerk)
    await clerk.getByRole('row', { name: /乙公司.*部门推荐/ }).waitFor()
    turnTo('2026-11-30')
    const [reviewer, leader] = [await enter('department-clerk'), await enter('leader')]
    await reviewer.goto(batch)
    const own = reviewer.getByRole('row', { name: /甲公司/ })
    await own.getByRole('button', { name: '推荐 甲公司', exact: true }).click()
    await dialog(reviewer).getByLabel('理由', { exact: true }).fill('逐条核过')
    await agree(reviewer)
    await own.getByText('拟推荐').waitFor()
    assert.equal(await reviewer.getByRole('button', { name: '推荐 乙公司', exact: true }).count(), 0)
    await leader.goto(batch)
    await leader.getByRole('button', { name: '推荐 乙公司', exact: true }).click()
    await dialog(leader).getByLabel('理由', { exact: true }).fill('逐条核过')
    await agree(leader)
    await leader.getByRole('row', { name: /乙公司.*拟推荐/ }).waitFor()
    await sound(leader)
  })

  it('待核的条款依文件核定以后公示，名单下载为公文', async () => {
    const ofIndustry = await enter('industry-clerk')
    await ofIndustry.goto('/demo/ladder/editions')
    const edition = ofIndustry.locator('section', { has: ofIndustry.getByRole('heading', { name: /创新型中小企业/ }) })
    await edition.getByRole('button', { name: '全选' }).click()
    await edition.getByRole('button', { name: /核定所选/ }).click()
    for (const [label, text] of confirmedBy) await dialog(ofIndustry).getByLabel(label, { exact: true }).fill(text)
    await agree(ofIndustry)
    const clerk = await enter('department-clerk')
    await clerk.goto(batch)
    await clerk.getByRole('button', { name: '公示名单' }).click()
    await dialog(clerk).getByText('公示2家，5个工作日').waitFor()
    await agree(clerk)
    await clerk.getByRole('heading', { name: '公示名单' }).waitFor()
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('link', { name: '下载 Word' }).click(),
    ])
    const { readFile } = await import('node:fs/promises')
    const parts = unzipSync(new Uint8Array(await readFile(await file.path())))
    const text = strFromU8(parts['word/document.xml']!).replaceAll(/<[^>]+>/g, '')
    assert.match(text, /拟推荐2家企业为创新型中小企业，现予公示。公示期5个工作日，自2026年11月30日起至2026年12月7日止/)
    await sound(clerk)
  })

  it('异议登记、答复；期满登记认定；企业的梯度上多了一级', async () => {
    turnTo('2026-12-02')
    const clerk = await enter('department-clerk')
    await clerk.goto(batch)
    await clerk.getByRole('button', { name: '登记异议 甲公司' }).click()
    await dialog(clerk).getByLabel('异议人（署名）', { exact: true }).fill('某某公司')
    await dialog(clerk).getByLabel('异议内容', { exact: true }).fill('专利权属有争议')
    await agree(clerk)
    await clerk.getByRole('button', { name: '异议不成立 甲公司' }).click()
    await dialog(clerk).getByLabel('理由', { exact: true }).fill('登记簿载明归该企业')
    await agree(clerk)
    turnTo('2026-12-08')
    const later = await enter('department-clerk')
    await later.goto(batch)
    await later.getByRole('button', { name: '登记认定' }).click()
    for (const [label, text] of [
      ['认定文件', '关于公布创新型中小企业名单的通知'],
      ['文号', '淄工信〔2026〕21号'],
      ['发文机关', '市工业和信息化局'],
    ] as const)
      await dialog(later).getByLabel(label, { exact: true }).fill(text)
    await dialog(later).getByText('文件没有列入的：0家').click()
    await dialog(later).getByLabel('乙公司').check()
    await agree(later)
    await later.getByRole('row', { name: /甲公司.*已认定/ }).waitFor()
    await later.getByRole('row', { name: /乙公司.*未认定/ }).waitFor()
    const phone = await enter('enterprise', 390)
    await phone.goto('/demo/mine')
    const innovative = phone.getByRole('list', { name: '梯度' }).getByRole('link', { name: /创新型.*已得/ })
    await innovative.waitFor()
    assert.match((await innovative.textContent()) ?? '', /创新型2026-12-08已得/)
    await phone.goto(`${batch}/enterprises/own`)
    await phone.getByText('登记簿载明归该企业').first().waitFor()
    await sound(phone)
  })
})

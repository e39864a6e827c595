import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'
import { startClock } from '../frame.ts'
import { whitePng } from '../paper-files.ts'

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('到位资金：登记承诺、登记到账、同一张凭证被拒绝、冲销、补登汇率', { skip: whyNoBrowser }, () => {
  const clock = startClock()
  let house: DeliveryHouse
  let commitment = ''

  before(async () => {
    house = await openDeliveryHouse(2026, { clock: () => clock.now })
  })
  after(() => house?.close())

  const enter = (post: string, width = 1440): Promise<Page> => house.enter(`demo-${post}`, { width, now: clock.now })

  /** Opens the window of an act, fills its fields, and confirms. */
  async function ask(page: Page, button: string, typed: Readonly<Record<string, string>>): Promise<void> {
    await page.getByRole('button', { name: button }).first().click()
    const dialog = page.getByRole('dialog')
    for (const [label, text] of Object.entries(typed)) await dialog.getByLabel(label).fill(text)
    await sound(page)
    await dialog.locator('button[type=submit]').click()
  }

  it('还没有记录时说下一步；登记一笔境外承诺，必填的缺了就说', async () => {
    const officer = await enter('project-officer')
    await officer.goto('/demo/investment')
    await officer.getByText('还没有到位记录').waitFor()
    await officer.goto('/demo/investment/commitments')
    await officer.getByRole('link', { name: '登记承诺' }).click()
    await officer.getByRole('button', { name: '登记承诺' }).click()
    await officer.getByText('请填写投资方').waitFor()
    await officer.getByLabel('投资方').fill('境外甲公司')
    await officer.getByLabel('资金来源').selectOption({ label: '境外' })
    await officer.getByLabel('国别地区').fill('德国')
    await officer.getByLabel('投资项目').selectOption(house.project)
    await officer.getByLabel('币种').selectOption('USD')
    await officer.getByLabel('承诺金额').fill('1000')
    await officer.getByLabel('签约日').fill('2026-03-02')
    await officer.getByLabel('承诺到位日').fill('2026-09-30')
    await officer.getByLabel('合同文件').fill('增资协议 2026-7')
    await sound(officer)
    await officer.getByRole('button', { name: '登记承诺' }).click()
    await officer.getByText('还差1,000万美元未到').first().waitFor()
    await officer.getByText('还没有到账').waitFor()
    commitment = new URL(officer.url()).pathname
  })

  it('手机上登记到账；没有汇率的不折算；同一张凭证第二次被拒绝', async () => {
    const officer = await enter('project-officer', 390)
    await officer.goto(commitment)
    const arrival = { 到账日: '2026-04-15', 金额: '400', 入账银行: '中国工商银行', 银行凭证号: 'GH 2026-0415' }
    await ask(officer, '登记到账', arrival)
    await officer.getByText('没有已登记的美元汇率').waitFor()
    await officer.getByText('还差600万美元未到').first().waitFor()
    await ask(officer, '登记到账', { ...arrival, 银行凭证号: 'gh20260415' })
    await officer.getByRole('dialog').getByText('已经登记过').waitFor()
    await officer.keyboard.press('Escape')
  })

  it('未附凭证的附上照片，看得到、打得开；附错的写明原因撤回，还在', async () => {
    const officer = await enter('project-officer', 390)
    await officer.goto(commitment)
    await officer.getByText('未附凭证', { exact: true }).waitFor()
    await officer.getByRole('button', { name: '附凭证 GH 2026-0415' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.locator('button[type=submit]').click()
    await dialog.getByText('请选择文件').waitFor()
    await dialog
      .getByLabel('凭证文件')
      .setInputFiles({ name: '假.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') })
    await dialog.locator('button[type=submit]').click()
    await dialog.getByText('凭证文件要是完整的 PDF、JPEG、PNG 文件').waitFor()
    await dialog.getByLabel('凭证文件').setInputFiles({ name: '回单.jpeg', mimeType: 'image/png', buffer: whitePng })
    await sound(officer)
    await dialog.locator('button[type=submit]').click()
    const link = officer.getByRole('link', { name: '回单.png' })
    await link.waitFor()
    assert.equal(await officer.getByText('未附凭证', { exact: true }).count(), 0)
    const opened = await officer.request.get((await link.getAttribute('href'))!)
    assert.deepEqual([opened.headers()['content-type'], (await opened.body()).equals(whitePng)], ['image/png', true])
    await sound(officer)
    await officer.getByRole('button', { name: '撤回 回单.png' }).click()
    await dialog.getByLabel('原因').fill('是另一笔的')
    await dialog.locator('button[type=submit]').click()
    await officer.getByText('已撤回：是另一笔的').waitFor()
    await officer.getByText('未附凭证', { exact: true }).waitFor()
    await sound(officer)
  })

  it('统计人员补登汇率，到账随之折算；领导看到合计', async () => {
    const statistician = await enter('statistician')
    await statistician.goto('/demo/investment/rates')
    await statistician.getByText('1笔到账').waitFor()
    await ask(statistician, '登记汇率', { '折合人民币（元）': '7.1', 谁在哪里公布的: '公布栏' })
    await statistician.getByText('1 USD = 7.1 CNY').waitFor()
    const leader = await enter('leader')
    await leader.goto('/demo/investment?year=2026')
    await leader.getByRole('heading', { name: '实际到位外资' }).waitFor()
    await leader.getByText('1笔到账合2,840万元，其中0笔附有凭证文件，合0万元，占0.0%').waitFor()
    await leader.getByRole('link', { name: '未附凭证的承诺' }).waitFor()
    await leader.getByRole('link', { name: '德国' }).waitFor()
    await leader.getByText('2,840').first().waitFor()
    await sound(leader)
    assert.equal(await leader.getByRole('button', { name: '登记到账' }).count(), 0)
  })

  it('整表登记汇率：逐行查看，有一行不行就不能登记，改好后一次登记', async () => {
    const statistician = await enter('statistician')
    await statistician.goto('/demo/investment/rates')
    await statistician.getByRole('link', { name: '整表登记汇率' }).click()
    await statistician.getByLabel('出处').fill('外汇交易中心')
    const table = statistician.getByLabel('汇率表', { exact: true })
    await table.fill('日期\tUSD/CNY\tEUR/CNY\n2026-05-06\t7.18\t七块八')
    await statistician.getByRole('button', { name: '逐行查看' }).click()
    await statistician.getByText('“七块八”不是汇率').waitFor()
    assert.equal(await statistician.getByRole('button', { name: '登记这1条' }).isDisabled(), true)
    await sound(statistician)
    const content = Buffer.from('日期,USD/CNY,EUR/CNY\n2026-05-06,7.18,7.8')
    await statistician
      .locator('input[type=file]')
      .setInputFiles({ name: '五月.csv', mimeType: 'text/csv', buffer: content })
    await statistician.getByText('2条可登记').waitFor()
    await sound(statistician)
    await statistician.getByRole('button', { name: '登记这2条' }).click()
    await statistician.waitForURL('**/investment/rates')
    await statistician.getByText('1 EUR = 7.8 CNY').waitFor()
  })

  it('冲销写明原因，原来的一笔还在', async () => {
    const officer = await enter('project-officer')
    await officer.goto(commitment)
    await ask(officer, '冲销 GH 2026-0415', { 原因: '记错了承诺' })
    await officer.getByText('冲销 GH 2026-0415').first().waitFor()
    await officer.getByText('已冲销').waitFor()
    await officer.getByText('还差1,000万美元未到').first().waitFor()
    assert.equal(await officer.locator('tbody tr[data-row]').count(), 2)
    await sound(officer)
  })
})

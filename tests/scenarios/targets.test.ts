import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { openFigureHouse } from '../figure-house.ts'

const address = '/zibo/targets/provincial-key-project-completed-investment/2023'

describe('目标责任：分解、欠账、最晚期限', { skip: whyNoBrowser }, () => {
  let house: House
  let page: Page
  before(async () => {
    house = await openFigureHouse()
    page = await house.enter('zibo-statistician')
  })
  after(() => house.close())

  const planned = async (period: string): Promise<string | null> =>
    page
      .locator('.plan-table tbody tr', { has: page.getByText(period, { exact: true }) })
      .locator('td')
      .nth(1)
      .textContent()

  it('列出八个目标，落后的写明为什么', async () => {
    await page.goto('/zibo/targets')
    await page.getByRole('heading', { level: 1, name: '目标责任' }).waitFor()
    const row = page.getByRole('row', { name: /省级重点项目完成投资/ })
    assert.match((await row.textContent()) ?? '', /完成年度目标的72\.6%（41\.8÷57\.6）[\s\S]*慢 2\.4/)
    await refuseUnsound(page, 'targets')
  })

  it('1—9月一起报的数合成一行，欠账转入10月，并说最晚哪个月', async () => {
    await page.goto(address)
    const debts = page.locator('.jx-table tbody tr')
    await debts.first().waitFor()
    assert.match((await debts.nth(0).textContent()) ?? '', /1—9月43\.2043\.241\.81\.4/)
    assert.match((await debts.nth(1).textContent()) ?? '', /10月4\.81\.46\.2/)
    await page.getByText('最晚期限').waitFor()
    await refuseUnsound(page, 'target')
  })

  it('调整一季度而总数不变，其余三季分担；没有理由不让改', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: '调整2023年一季度' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('改为').fill('12')
    await dialog.getByRole('button', { name: '调整2023年一季度' }).click()
    await dialog.getByText('请写明理由').waitFor()
    await dialog.getByLabel('为什么调整').fill('冬季停工')
    await refuseUnsound(page, 'change a share')
    await dialog.getByRole('button', { name: '调整2023年一季度' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/冬季停工/).waitFor()
    assert.equal(await planned('一季度'), '已定 12')
    assert.equal(await planned('二季度'), '15.2')
    assert.equal(await planned('2023年'), '57.6')
    assert.equal(await page.locator('.plan-sum .lamp.red').count(), 0)
  })

  it('读不出的数由服务器说清为什么', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: '调整2023年二季度' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('改为').fill('-3')
    await dialog.getByLabel('为什么调整').fill('试一试')
    await dialog.getByRole('button', { name: '调整2023年二季度' }).click()
    await dialog.getByText('目标不能是负数').waitFor()
  })

  it('领导改年度目标，计划随之加起来仍相等；科员不能改', async () => {
    const leader = await house.enter('zibo-leader')
    await leader.goto(address)
    await leader.getByRole('button', { name: '改年度目标' }).click()
    const dialog = leader.getByRole('dialog')
    await dialog.getByLabel('目标值').fill('60')
    await dialog.getByLabel('依据').fill('年中调整')
    await dialog.getByRole('button', { name: '改年度目标' }).click()
    await dialog.waitFor({ state: 'detached' })
    await leader.locator('.plan-sum', { hasText: '合计60' }).waitFor()
    assert.equal(await leader.locator('.plan-sum .lamp.red').count(), 0)
    const clerk = await house.enter('zibo-department-clerk', { width: 390 })
    await clerk.goto(address)
    await clerk.locator('.plan-sum', { hasText: '合计60' }).waitFor()
    assert.equal(await clerk.locator('.plan-edit').count(), 0)
    await refuseUnsound(clerk, 'target on a phone')
  })
})

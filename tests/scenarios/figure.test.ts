import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { openFigureHouse } from '../figure-house.ts'

describe('指标目录与一个数的来历', { skip: whyNoBrowser }, () => {
  let house: House
  let page: Page
  before(async () => {
    house = await openFigureHouse()
    page = await house.enter('zibo-statistician')
  })
  after(() => house.close())

  it('目录按拼音、按来源找，点开就是最新数', async () => {
    await page.goto('/zibo/indicators')
    await page.getByRole('heading', { level: 1, name: '指标目录' }).waitFor()
    await refuseUnsound(page, 'catalogue')
    await page.getByLabel('找指标').fill('swdwzj')
    await page.getByRole('link', { name: '省外到位资金' }).waitFor()
    const rows = page.locator('.catalogue-table tbody tr')
    await rows.nth(1).waitFor({ state: 'detached' })
    assert.equal(await rows.count(), 1)
    await page.getByLabel('找指标').fill('没有这样的词')
    await page.getByText('没有这样的指标').waitFor()
    await page.getByRole('button', { name: '清除条件' }).click()
    await page.getByLabel('来源').selectOption('derived')
    await rows.nth(3).waitFor()
    await page.getByRole('link', { name: '市级重点技改项目开工率' }).click()
    await page.getByText('97.67').first().waitFor()
    assert.match((await page.locator('.formula-line').textContent()) ?? '', /84 ÷ 86 × 100/)
  })

  it('看原文那一段还说了哪些数', async () => {
    await page.goto('/zibo/figures/tech-renovation-projects:growth?period=2023-01..09')
    await page.getByRole('link', { name: /看原文第\d+段/ }).click()
    await page.getByRole('heading', { level: 1, name: '已公布的数' }).waitFor()
    await page.locator('.quiet-link.strong').nth(2).waitFor()
    await refuseUnsound(page, 'published')
  })

  it('没有报的数也有一页，说清没有', async () => {
    await page.goto('/zibo/figures/industrial-value-added?period=2023-01..09')
    await page.locator('.value-digits', { hasText: '—' }).first().waitFor()
    await page.getByText('没有对外公布过').waitFor()
    await refuseUnsound(page, 'unknown figure')
  })

  it('英文换算而不是换个单位名', async () => {
    const english = await house.enter('zibo-statistician', { language: 'en', theme: 'dark' })
    await english.goto('/zibo/figures/outside-province-capital?period=2023-01..09')
    await english.getByText('12.46').first().waitFor()
    await english.getByText('bn yuan').first().waitFor()
    await refuseUnsound(english, 'figure in English')
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type House, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { openFigureHouse } from '../figure-house.ts'

describe('驾驶舱：一句话、六个数、目标对照时间', { skip: whyNoBrowser }, () => {
  let house: House
  before(async () => {
    house = await openFigureHouse()
  })
  after(() => house.close())

  it('领导登录就到驾驶舱：先说结论，数可点开，目标写着谁负责', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto('/')
    await page.getByRole('heading', { level: 1, name: '2023年1—9月运行情况' }).waitFor()
    assert.match((await page.locator('.page-lead').textContent()) ?? '', /8项年度目标中，6项快于序时/)
    assert.match((await page.locator('.page-lead').textContent()) ?? '', /省级重点项目完成投资慢2\.4个百分点/)
    assert.equal(await page.locator('a.figure').count(), 6)
    const row = page.getByRole('row', { name: /省外到位资金/ })
    assert.match((await row.textContent()) ?? '', /124\.6[\s\S]*128\.1[\s\S]*97\.3[\s\S]*投资促进局/)
    await refuseUnsound(page, 'cockpit')
  })

  it('从六个数之一点到来历：公式、输入、公布它的那一段', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto('/zibo')
    await page.locator('a.figure', { hasText: '市级重点技改项目' }).click()
    await page.getByRole('heading', { level: 1, name: '市级重点技改项目' }).waitFor()
    await page.getByRole('link', { name: '市级重点技改项目同比增长' }).click()
    await page.getByText('+22.86').first().waitFor()
    assert.match((await page.locator('.formula-line').textContent()) ?? '', /\(86 − 70\) ÷ 70 × 100/)
    await page.locator('.input-boxes li.inferred a').click()
    await page.waitForURL(/period=2022-01\.\.09/)
    await page.getByText('推定').first().waitFor()
  })

  it('换时期、换语言、大屏，都是同一份数', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto('/zibo?period=2024')
    await page.getByRole('heading', { level: 1, name: '2024年运行情况' }).waitFor()
    await page.goto('/zibo')
    await page.getByRole('button', { name: /Switch to English/ }).click()
    await page.getByRole('heading', { level: 1, name: 'How the zone did in January–September 2023' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    const row = page.locator('tr', { has: page.locator('a[href="/zibo/targets/outside-province-capital/2023"]') })
    assert.match((await row.textContent()) ?? '', /12\.46[\s\S]*12\.81/)
    await refuseUnsound(page, 'cockpit in English')
    await page.goto('/zibo/wall')
    await page.locator('.wall-figures').waitFor()
    assert.equal(await page.locator('.wall a').count(), 0)
  })

  it('手机上也不出格，暗色也看得清', async () => {
    for (const look of [{ width: 390 }, { width: 390, theme: 'dark' as const, language: 'en' as const }]) {
      const page = await house.enter('zibo-leader', look)
      await page.goto('/zibo')
      await page.locator('a.figure').first().waitFor()
      await refuseUnsound(page, `cockpit ${look.width}`)
    }
  })

  it('每个岗位从自己的事开始', async () => {
    const starts: Record<string, string> = {
      'zibo-department-clerk': '/zibo/mine',
      'zibo-statistician': '/zibo/mine',
      'zibo-enterprise': '/zibo/mine',
      'zibo-observer': '/zibo/published',
      'zibo-bank': '/zibo/published',
      'zibo-audit-administrator': '/zibo/mine',
    }
    for (const [name, start] of Object.entries(starts)) {
      const page = await house.enter(name)
      await page.goto('/')
      await page.waitForURL(`**${start}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
    }
  })
})

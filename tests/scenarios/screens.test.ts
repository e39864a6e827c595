import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, type Look, refuseTooWide, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { openDemonstrationHouse } from '../demonstration-house.ts'
import { gatherData, refuseChinese } from '../english/refuse.ts'
import { nobody, type Screen, screens } from '../screens.ts'

type Check = (page: Page, name: string) => Promise<void>

/** Both widths in both languages, light and dark; the rules of access are held where a screen is fullest. */
const looks: readonly (Required<Pick<Look, 'width' | 'language' | 'theme'>> & { readonly checks: readonly Check[] })[] =
  [
    { language: 'zh', theme: 'light', width: 1440, checks: [refuseTooWide, refuseTooSmall] },
    { language: 'zh', theme: 'light', width: 390, checks: [refuseTooWide, refuseTooSmall, refuseMissed] },
    { language: 'en', theme: 'dark', width: 390, checks: [refuseUnsound, refuseTooSmall] },
    { language: 'en', theme: 'dark', width: 1440, checks: [refuseTooWide, refuseChinese] },
  ]

/** Drawings follow the width of their window one frame later. */
const twoFrames = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** Gives an open page another look, as a choice made in another window would. */
async function show(page: Page, { width, language, theme }: (typeof looks)[number]): Promise<void> {
  const preferences = JSON.stringify(JSON.stringify({ language, theme, large: false }))
  await page.evaluate(`localStorage.setItem('jixia.preferences', ${preferences})
    dispatchEvent(new StorageEvent('storage', { key: 'jixia.preferences' }))`)
  await page.setViewportSize({ width, height: 900 })
  await settled(page)
  await page.evaluate(twoFrames)
}

const tooSmall = `[...document.querySelectorAll('a, button, select, summary, [role=button]')]
  .filter((each) => {
    const { width, height } = each.getBoundingClientRect()
    return width > 1 && (height < 23.5 || width < 20) && getComputedStyle(each).display !== 'inline'
  })
  .map((each) => each.outerHTML.slice(0, 120))`

/** No link or button that a finger misses: lower or narrower than 24 px and not within a line of words. */
async function refuseTooSmall(page: Page, name: string): Promise<void> {
  assert.deepEqual(await page.evaluate<string[]>(tooSmall), [], name)
}

const missed = `[...document.querySelectorAll('a, button, select, summary')]
  .filter((each) => each.checkVisibility() && !each.closest('p, small, thead, .skip'))
  .filter((each) => {
    each.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = each.getClientRects()[0]
    const hit = (y) => each.contains(document.elementFromPoint(left + width / 2, y))
    const reach = (by) => {
      let far = 0
      while (far < 24 && hit(top + height / 2 + by * (far + 1))) far += 1
      return far
    }
    return reach(-1) + reach(1) < 31
  })
  .map((each) => each.outerHTML.slice(0, 120))`

/** On a phone a link or button is hit wherever a thumb lands on it or its row; only links within a sentence are smaller. */
async function refuseMissed(page: Page, name: string): Promise<void> {
  assert.deepEqual(await page.evaluate<string[]>(missed), [], name)
}

/** Waits until the page has its name and nothing on it is still loading. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.locator('.loading:not(.gallery-blanks *)').first().waitFor({ state: 'detached' })
}

async function open(page: Page, { path, through }: Screen): Promise<void> {
  await page.goto(path)
  await settled(page)
  for (const link of through) {
    await page.goto((await page.locator(link).first().getAttribute('href'))!)
    await settled(page)
  }
}

describe('每一页都放得下、看得清：两种语言、两种宽度、明暗两样', { skip: whyNoBrowser }, () => {
  let house: House
  before(async () => {
    house = await openDemonstrationHouse()
  })
  after(() => house?.close())

  for (const [who, own] of Map.groupBy(screens, (screen) => screen.who)) {
    it(who || '没有登录的人', async (test) => {
      const page = await (who === nobody ? house.visitor() : house.enter(who))
      gatherData(page)
      for (const screen of own) {
        await test.test(screen.name, async () => {
          await open(page, screen)
          for (const look of looks) {
            await show(page, look)
            for (const check of look.checks)
              await check(page, `${page.url()} ${look.width} ${look.language} ${look.theme}`)
          }
        })
      }
      await page.context().close()
    })
  }
})

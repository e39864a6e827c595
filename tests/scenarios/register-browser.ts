import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Page } from 'playwright-core'
import { enterpriseRound } from '../../mechanisms/collection/enterprise-round.ts'
import { catalogue } from '../../mechanisms/indicator-catalogue/catalogue.ts'
import { groups } from '../../mechanisms/indicator-catalogue/groups.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { furnish } from '../../server/rooms.ts'
import { temporaryFolder } from '../database.ts'
import { type Caller, openFrame, password, signedIn, smallPacks } from '../frame.ts'

const executablePath = '/usr/bin/chromium'
const webFolder = resolve(import.meta.dirname, '../../web/dist')

/** Why nothing can be looked at here; false where it can. */
export const whyNoBrowser: string | false = !existsSync(executablePath)
  ? '没有 Chromium · no Chromium'
  : !existsSync(webFolder)
    ? '网页还没有构建 · the web is not built'
    : false

export type Reader = {
  readonly name: string
  readonly width?: number
  readonly language?: 'zh' | 'en'
  readonly theme?: 'light' | 'dark'
}

/** A running house of two zones, and a browser that visits it as anyone. */
export type Visit = {
  readonly address: string
  /** Calls the server as a statistician, to prepare what a story needs. */
  readonly call: Caller
  pageOf(reader: Reader): Promise<Page>
  /** What broke on any page. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

export async function openVisit(): Promise<Visit> {
  const declarations = { packs: smallPacks, catalogue, groups, kinds, enterpriseRound }
  const frame = await openFrame('own-18', furnish(declarations, await temporaryFolder('uploads')), { webFolder })
  const address = await frame.app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
  })
  const faults: string[] = []
  return {
    address,
    faults,
    call: await signedIn(frame.app, 'demo-statistician'),
    async pageOf({ name, width = 1440, language = 'zh', theme = 'light' }) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
      context.setDefaultTimeout(15_000)
      const entered = await context.request.post(`${address}/api/sign-in`, { data: { name, password } })
      assert.ok(entered.ok(), await entered.text())
      const preferences = JSON.stringify({ language, theme })
      await context.addInitScript(`localStorage.setItem('jixia.preferences', ${JSON.stringify(preferences)})`)
      const page = await context.newPage()
      page.on('pageerror', (error) => faults.push(error.message))
      return page
    },
    async close() {
      await browser.close()
      await frame.close()
    },
  }
}

/** The page offends no rule of access and does not scroll sideways. */
export async function sound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
    [],
  )
  const measure = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  assert.equal(await page.evaluate<number>(measure), 0, '页面不许横向滚动')
}

import assert from 'node:assert/strict'
import { chromium, type Page } from 'playwright-core'
import { enterpriseRound } from '../../mechanisms/collection/enterprise-round.ts'
import { catalogue } from '../../mechanisms/indicator-catalogue/catalogue.ts'
import { groups } from '../../mechanisms/indicator-catalogue/groups.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { furnish } from '../../server/rooms.ts'
import { executablePath, webFolder } from '../browser.ts'
import { temporaryFolder } from '../database.ts'
import { type Caller, openFrame, password, signedIn, smallPacks } from '../frame.ts'

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

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { mechanisms } from '../mechanisms/mechanisms.ts'
import type { ZonePack } from '../mechanisms/zone-pack.ts'
import { backupRoom } from '../server/administration/backup-routes.ts'
import { conditionRoom } from '../server/administration/condition.ts'
import type { ApplicationConfiguration } from '../server/application/settings.ts'
import { appConnection } from '../server/database/migrate.ts'
import { furnish } from '../server/rooms.ts'
import { temporaryFolder } from './database.ts'
import { type Frame, openFrame, password, smallPacks } from './frame.ts'

export const executablePath = '/usr/bin/chromium'
export const webFolder = resolve(import.meta.dirname, '../web/dist')

/** Why no browser can be driven here; false where one can. */
export const whyNoBrowser: string | false = !existsSync(executablePath)
  ? '没有 Chromium · no Chromium'
  : !existsSync(webFolder)
    ? '网页还没有构建 · the web is not built'
    : false

export type Look = {
  readonly width?: number
  readonly language?: 'zh' | 'en'
  readonly theme?: 'light' | 'dark'
  /** The moment that the browser's clock shows and keeps; its own time unless given. */
  readonly now?: number
}

export type House = {
  readonly frame: Frame
  readonly address: string
  /** A browser of its own for somebody who has not signed in. */
  visitor(look?: Look): Promise<Page>
  /** A browser of its own in which an account has signed in. */
  enter(name: string, look?: Look): Promise<Page>
  close(): Promise<void>
}

/** Every room of the house on two zones, served as it is in use, with a real browser before it. */
export async function openHouse(
  given: Partial<ApplicationConfiguration> = {},
  packs: readonly ZonePack[] = smallPacks,
): Promise<House> {
  const declarations = { packs, ...mechanisms }
  const folder = await temporaryFolder('house')
  const frame = await openFrame(
    'own-18',
    (superuser) => [
      ...furnish(declarations, join(folder, 'uploads')),
      conditionRoom(folder),
      backupRoom(appConnection(superuser), join(folder, 'backups')),
    ],
    { webFolder, clock: () => Date.now(), ...given },
  )
  const address = await frame.app.listen({ host: '127.0.0.1', port: 0 })
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
  })
  const faults: string[] = []

  async function context({ width = 1440, language = 'zh', theme = 'light' }: Look = {}): Promise<BrowserContext> {
    const opened = await browser.newContext({
      baseURL: address,
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    })
    const preferences = JSON.stringify(JSON.stringify({ language, theme, large: false }))
    await opened.addInitScript(`localStorage.setItem('jixia.preferences', ${preferences})`)
    return opened
  }
  async function pageOf(opened: BrowserContext, now?: number): Promise<Page> {
    const page = await opened.newPage()
    if (now !== undefined) await page.clock.setFixedTime(new Date(now))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      const refused = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !refused) faults.push(`${page.url()}: ${message.text()}`)
    })
    return page
  }

  return {
    frame,
    address,
    visitor: async (look) => pageOf(await context(look), look?.now),
    enter: async (name, look) => {
      const opened = await context(look)
      const answer = await opened.request.post('/api/sign-in', { data: { name, password } })
      assert.ok(answer.ok(), `${name}: ${await answer.text()}`)
      return pageOf(opened, look?.now)
    },
    close: async () => {
      await browser.close()
      await frame.close()
      assert.deepEqual(faults, [])
    },
  }
}

/** A screen that axe finds nothing wrong with, and that is no wider than its window. */
export async function refuseUnsound(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(
    violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`),
    [],
  )
  await refuseTooWide(page, name)
}

/** A screen that is no wider than its window. */
export async function refuseTooWide(page: Page, name: string): Promise<void> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  assert.equal(over, 0, `${name} is ${over} px too wide`)
}

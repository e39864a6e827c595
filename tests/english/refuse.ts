import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { dataIn, withoutData } from './data.ts'
import { chineseOn } from './seen.ts'

const han = /[\p{Script=Han}，。；：？！（）《》、]/u
const data = new Set<string>()

/** What people and institutions wrote, as the answers of a page bring it; to be called before the page is opened. */
export function gatherData(page: Page): void {
  page.on('response', async (response) => {
    if (!response.headers()['content-type']?.includes('json')) return
    dataIn(await response.json().catch(() => null), '', false, data)
  })
}

/** An English screen on which the platform itself says nothing in Chinese. */
export async function refuseChinese(page: Page, name: string): Promise<void> {
  const seen = await chineseOn(page)
  const ours = seen.filter(({ text }) => han.test(withoutData(text, data)))
  assert.deepEqual(
    ours.map(({ place, text }) => `${place}: ${text}`),
    [],
    name,
  )
}

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { zibo } from '../zones/zibo/pack.ts'
import { password, temporaryFolder } from './house.ts'
import { grouped, type Part, table } from './part.ts'
import { median } from './rounds.ts'
import { start } from './starts.ts'

const bytesBar = 400_000
const paintBar = 2000
const visits = 7

type Visit = { readonly bytes: number; readonly paint: number; readonly files: number }

/** One visit to the first screen of a signed-in leader, with an empty cache: bytes over the wire, first contentful paint. */
async function visit(address: string): Promise<Visit> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } })
    const { name } = zibo.accounts.find(({ post }) => post === 'leader')!
    const entered = await context.request.post('/api/sign-in', { data: { name, password } })
    if (!entered.ok()) throw new Error(`${name} could not sign in: ${await entered.text()}`)
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    let bytes = 0
    let files = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      files += 1
    })
    await page.goto(`/${zibo.zone.id}`, { waitUntil: 'networkidle' })
    const paint = await page.evaluate<number>(
      "performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN",
    )
    return { bytes, paint, files }
  } finally {
    await browser.close()
  }
}

/** The first screen in a real Chromium: what it fetches, compressed as it came, and when it first paints. */
export const screens: Part = {
  name: 'screens',
  title: 'First screen',
  async measure(progress) {
    const folder = await temporaryFolder('screens')
    progress('starting the house')
    const started = await start(join(folder, 'data'))
    try {
      const seen: Visit[] = []
      for (let count = 0; count < visits; count += 1) seen.push(await visit(started.address))
      const bytes = Math.max(...seen.map((one) => one.bytes))
      const paint = median(seen.map((one) => one.paint))
      return table(
        [`/${zibo.zone.id}, ${visits} visits with an empty cache`, 'measured', 'bar', ''],
        [
          [
            'fetched in all, as it came over the wire (most)',
            `${grouped(bytes / 1000)} kB in ${seen[0]!.files} files`,
            `${grouped(bytesBar / 1000)} kB`,
            bytes <= bytesBar ? 'met' : '**missed**',
          ],
          [
            'first contentful paint (median)',
            `${grouped(paint)} ms`,
            `${grouped(paintBar)} ms`,
            paint <= paintBar ? 'met' : '**missed**',
          ],
        ],
      )
    } finally {
      await started.close()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { zone } from './house.ts'

/** What a person sees of a long list, in a real browser. */
export type Scrolled = {
  /** Milliseconds from the jump until no row is waited for. */
  readonly middle: number
  readonly end: number
  /** The most rows that the page held at once. */
  readonly rows: number
  readonly frames: number
  /** Frames that came later than 50 ms after the one before. */
  readonly late: number
  /** The longest work of the page in one go, in milliseconds of the clock. */
  readonly longest: number
}

const frame = "document.querySelector('.long-frame')"
const ready = `!!${frame} && document.querySelectorAll('.long-frame tr[data-row]').length > 10 && !document.querySelector('.long-waiting')`

/** Until the page has drawn what a scroll brought. */
const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** Scrolls 240 pixels a frame for so many frames, and notes when each frame came. */
const glide = (frames: number): string => `new Promise((done) => {
  const list = ${frame}
  const times = []
  let rows = 0
  const step = (now) => {
    times.push(now)
    rows = Math.max(rows, document.querySelectorAll('.long-frame tr[data-row]').length)
    list.scrollTop += 240
    if (times.length > ${frames}) done({ rows, late: times.filter((time, at) => at > 0 && time - times[at - 1] > 50).length })
    else requestAnimationFrame(step)
  }
  requestAnimationFrame(step)
})`

const watch = `window.longest = 0
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration) })
  .observe({ type: 'longtask' })`

/** Opens a list, jumps to its middle and its end, and glides through it from there and from the top. */
export async function scroll(address: string, cookie: string, path: string): Promise<Scrolled> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const context = await browser.newContext({ baseURL: address, viewport: { width: 1440, height: 900 } })
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address }])
    const page = await context.newPage()
    await page.goto(`/${zone}${path}`)
    const stands = async (): Promise<void> => {
      while (!(await page.evaluate<boolean>(ready))) await pause(10)
    }
    await stands()
    await page.evaluate(watch)
    const jump = async (share: number): Promise<number> => {
      const begun = performance.now()
      await page.evaluate(`${frame}.scrollTop = ${frame}.scrollHeight * ${share}`)
      await page.evaluate(drawn)
      await stands()
      return performance.now() - begun
    }
    const frames = 200
    const glided: { rows: number; late: number }[] = [await page.evaluate(glide(frames))]
    const middle = await jump(0.5)
    glided.push(await page.evaluate(glide(frames)))
    const end = await jump(1)
    const longest = await page.evaluate<number>('window.longest')
    return {
      middle,
      end,
      longest,
      rows: Math.max(...glided.map(({ rows }) => rows)),
      frames: frames * glided.length,
      late: glided.reduce((sum, { late }) => sum + late, 0),
    }
  } finally {
    await browser.close()
  }
}

import type { Label } from '../../kernel/label.ts'

const moments = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
const english = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })

/** A moment as officials read it, in Beijing time: 2026-11-21 17:34. */
export const moment = (at: string): string => moments.format(new Date(at))

/** A day in a sentence: 2026年11月25日, 25 November 2026. */
export function dayLabel(day: string): Label {
  const [year, month, date] = day.split('-').map(Number)
  return { zh: `${year}年${month}月${date}日`, en: english.format(new Date(day)) }
}

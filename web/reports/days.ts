import type { Language } from '../../kernel/label.ts'

/** A day as sentences say it: 2023年9月30日, 30 September 2023. */
export function dayIn(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  if (language === 'zh') return `${year}年${month}月${date}日`
  const names = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return names.format(Date.UTC(year, month - 1, date))
}

/** The day in China at a moment. */
export const dayOfMoment = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10)

import { addDays, type Day, day, isDay, lastDayOfMonth } from '../../../kernel/day.ts'
import type { Precision } from '../field.ts'
import { type Cell, plain, textOf } from './cell.ts'

/** A date as a clerk wrote it. A month, quarter or year is its first day with that precision; 年底 is 31 December. */
export type ReadDate = {
  readonly day: Day
  readonly precision: Precision
  readonly planned: boolean
  /** Which style it was written in; `serial` is Excel's count of days, `ambiguous` may be read in two ways. */
  readonly style: 'cell' | 'text' | 'serial' | 'ambiguous'
}

const two = (number: number): string => String(number).padStart(2, '0')
const made = (year: number, month = 1, date = 1): Day | undefined => {
  const text = `${year}-${two(month)}-${two(date)}`
  return year >= 1850 && year <= 2200 && isDay(text) ? text : undefined
}
const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

/** The day of an Excel serial number, in the 1900 or the 1904 system; undefined outside 1915–2119. */
function dayOfSerial(serial: number, date1904: boolean): Day | undefined {
  const whole = Math.floor(serial)
  const since = date1904 ? addDays(day('1904-01-01'), whole) : addDays(day('1899-12-30'), whole)
  return whole > 5000 && whole < 80_000 ? since : undefined
}

type Parts = { readonly day: Day | undefined; readonly precision: Precision }
const tenDays = { 上: 1, 中: 11, 下: 21 } as const
const quarterNames = '一二三四'

const styles: readonly [RegExp, (found: RegExpExecArray) => Parts][] = [
  [
    /^(\d{4}|\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})[日号]?(?:[T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/u,
    (f) => ({ day: made(fullYear(f[1]!), +f[2]!, +f[3]!), precision: 'day' }),
  ],
  [/^(\d{4})(\d{2})(\d{2})$/u, (f) => ({ day: made(+f[1]!, +f[2]!, +f[3]!), precision: 'day' })],
  [
    /^(\d{4}|\d{2})年(\d{1,2})月份?([上中下])旬$/u,
    (f) => ({ day: made(fullYear(f[1]!), +f[2]!, tenDays[f[3] as keyof typeof tenDays]), precision: 'ten-days' }),
  ],
  [/^(\d{4}|\d{2})年(\d{1,2})月(?:底|末)$/u, (f) => ({ day: endOfMonth(fullYear(f[1]!), +f[2]!), precision: 'day' })],
  [/^(\d{4}|\d{2})年(\d{1,2})月?份?(?:初)?$/u, (f) => ({ day: made(fullYear(f[1]!), +f[2]!), precision: 'month' })],
  [/^(\d{4})[.\-/](\d{1,2})月?$/u, (f) => ({ day: made(+f[1]!, +f[2]!), precision: 'month' })],
  [/^(\d{4})(\d{2})$/u, (f) => ({ day: made(+f[1]!, +f[2]!), precision: 'month' })],
  [/^(\d{4}|\d{2})年(?:度)?(?:底|末|年底)$/u, (f) => ({ day: made(fullYear(f[1]!), 12, 31), precision: 'year-end' })],
  [/^(\d{4})年?(?:第)?([一二三四1-4])季度$|^(\d{4})Q([1-4])$/iu, (f) => quarter(f)],
  [/^(\d{4})年?(上|下)半年$/u, (f) => ({ day: made(+f[1]!, f[2] === '上' ? 1 : 7), precision: 'half' })],
  [/^(\d{4})年?(?:度|初)?$/u, (f) => ({ day: made(+f[1]!), precision: 'year' })],
]

function endOfMonth(year: number, month: number): Day | undefined {
  return made(year, month) && lastDayOfMonth(year, month)
}

function quarter(found: RegExpExecArray): Parts {
  const sign = found[2] ?? found[4]!
  const number = quarterNames.includes(sign) ? quarterNames.indexOf(sign) + 1 : Number(sign)
  return { day: made(Number(found[1] ?? found[3]), number * 3 - 2), precision: 'quarter' }
}

const planWords = /^(拟定?于?|预计于?|计划于?|争取|力争|拟)/u

/** Reads a date in any of the styles of Chinese ledgers; undefined where it is none. */
export function readDate(cell: Cell, date1904 = false): ReadDate | undefined {
  if (cell !== null && typeof cell === 'object') {
    const text = cell.day.slice(0, 10)
    return isDay(text) ? { day: text, precision: 'day', planned: false, style: 'cell' } : undefined
  }
  const whole = plain(textOf(cell))
  const planned = planWords.test(whole)
  const text = whole
    .replace(planWords, '')
    .replace(/(开工|竣工|投产|完工|建成|前)$/u, '')
    .replaceAll('—', '-')
  const bare = /^\d{5}(\.\d+)?$/.test(text)
  if (bare) {
    const serial = dayOfSerial(Number(text), date1904)
    return serial && { day: serial, precision: 'day', planned, style: 'serial' }
  }
  for (const [pattern, parts] of styles) {
    const found = pattern.exec(text)
    const read = found && parts(found)
    if (!read?.day) continue
    const ambiguous = typeof cell === 'number' && /^\d{4}\.1$/.test(text)
    return { day: read.day, precision: read.precision, planned, style: ambiguous ? 'ambiguous' : 'text' }
  }
  return undefined
}

import { type Day, daysBetween, lastDayOfMonth } from './day.ts'
import { fault } from './fault.ts'
import type { Label } from './label.ts'

/**
 * A stretch of time that figures are about, written as
 * `2023` year · `2023-H1` half · `2023-Q3` quarter · `2023-09` month · `2023-09-X2` ten days (旬) ·
 * `2023-01..09` the year up to a month (1—9月) · `2016..2020` several years (five-year plan).
 */
export type Period = string & { readonly __period: true }

export type PeriodKind = 'years' | 'year' | 'half' | 'quarter' | 'to-month' | 'month' | 'ten-days'

export const kindLabels: Record<PeriodKind, Label> = {
  years: { zh: '多年', en: 'years' },
  year: { zh: '年', en: 'year' },
  half: { zh: '半年', en: 'half-year' },
  quarter: { zh: '季', en: 'quarter' },
  'to-month': { zh: '年初至今', en: 'year to date' },
  month: { zh: '月', en: 'month' },
  'ten-days': { zh: '旬', en: 'ten days' },
}

type Parts = { kind: PeriodKind; year: number; index: number; lastYear: number }

const two = (value: number): string => String(value).padStart(2, '0')
const ordinals = ['一', '二', '三', '四']
const thirds = ['上旬', '中旬', '下旬']

function read(text: string): Parts | undefined {
  const match =
    /^(\d{4})(?:\.\.(\d{4})|-H([12])|-Q([1-4])|-01\.\.(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])(?:-X([123]))?)?$/.exec(text)
  if (!match) return undefined
  const year = +match[1]!
  if (match[2]) return +match[2] > year ? { kind: 'years', year, index: 0, lastYear: +match[2] } : undefined
  const parts = (kind: PeriodKind, index: number): Parts => ({ kind, year, index, lastYear: year })
  if (match[3]) return parts('half', +match[3])
  if (match[4]) return parts('quarter', +match[4])
  if (match[5]) return parts('to-month', +match[5])
  if (match[6] && match[7]) return parts('ten-days', (+match[6] - 1) * 3 + +match[7])
  if (match[6]) return parts('month', +match[6])
  return parts('year', 0)
}

type Known = Parts & { readonly first: Day; readonly last: Day }

/** Periods that were asked about before; a calendar of a century fits in. */
const known = new Map<Period, Known>()
const mostKnown = 8192

function knownOf(period: Period): Known {
  const found = known.get(period)
  if (found) return found
  const parts = read(period)
  if (!parts) throw fault(`“${period}”不是一个时期`, `“${period}” is not a period`)
  const made = { ...parts, first: firstDayOf(parts), last: lastDayOf(parts) }
  if (known.size >= mostKnown) known.clear()
  known.set(period, made)
  return made
}

const partsOf: (period: Period) => Parts = knownOf

/** Reads a period; refuses other texts with the forms that are possible. */
export function period(text: string): Period {
  if (!read(text)) {
    throw fault(
      `“${text}”不是时期，可写 2023、2023-H1、2023-Q3、2023-09、2023-09-X2（旬）、2023-01..09（1—9月）或 2016..2020`,
      `“${text}” is not a period; write 2023, 2023-H1, 2023-Q3, 2023-09, 2023-09-X2 (ten days), 2023-01..09 (January to September) or 2016..2020`,
    )
  }
  return text as Period
}

export const isPeriod = (text: string): text is Period => read(text) !== undefined

export const periodKind = (of: Period): PeriodKind => partsOf(of).kind

/** First month (1–12) of a period inside one year, and last. */
function months({ kind, index }: Parts): [number, number] {
  if (kind === 'half') return [index * 6 - 5, index * 6]
  if (kind === 'quarter') return [index * 3 - 2, index * 3]
  if (kind === 'to-month') return [1, index]
  if (kind === 'month') return [index, index]
  if (kind === 'ten-days') return [Math.ceil(index / 3), Math.ceil(index / 3)]
  return [1, 12]
}

function firstDayOf(parts: Parts): Day {
  const third = parts.kind === 'ten-days' ? (parts.index - 1) % 3 : 0
  return `${parts.year}-${two(months(parts)[0])}-${two(third * 10 + 1)}` as Day
}

function lastDayOf(parts: Parts): Day {
  const month = months(parts)[1]
  const third = (parts.index - 1) % 3
  if (parts.kind === 'ten-days' && third < 2) return `${parts.year}-${two(month)}-${third === 0 ? '10' : '20'}` as Day
  return lastDayOfMonth(parts.lastYear, month)
}

/** The first day, included. */
export const firstDay = (of: Period): Day => knownOf(of).first

/** The last day, included. */
export const lastDay = (of: Period): Day => knownOf(of).last

/** Calendar days of a period, both ends included. */
export const lengthInDays = (of: Period): number => daysBetween(firstDay(of), lastDay(of)) + 1

/** The year from its first month to the end of a period: 2023-Q3 lies at the end of 2023-01..09; a whole year stays. */
export const yearUpTo = (of: Period): Period => (periodKind(of) === 'year' ? of : periodOf('to-month', lastDay(of)))

export const contains = (outer: Period, inner: Period): boolean =>
  firstDay(outer) <= firstDay(inner) && lastDay(inner) <= lastDay(outer)

export const containsDay = (outer: Period, inner: Day): boolean => firstDay(outer) <= inner && inner <= lastDay(outer)

function write(kind: PeriodKind, year: number, index: number): Period {
  if (kind === 'year') return `${year}` as Period
  if (kind === 'half') return `${year}-H${index}` as Period
  if (kind === 'quarter') return `${year}-Q${index}` as Period
  if (kind === 'to-month') return `${year}-01..${two(index)}` as Period
  if (kind === 'month') return `${year}-${two(index)}` as Period
  return `${year}-${two(Math.ceil(index / 3))}-X${((index - 1) % 3) + 1}` as Period
}

const perYear: Record<PeriodKind, number> = {
  years: 1,
  year: 1,
  half: 2,
  quarter: 4,
  'to-month': 12,
  month: 12,
  'ten-days': 36,
}

/** The period just before, of the same kind. The year up to a month precedes itself by one month. */
export function previous(of: Period): Period {
  const { kind, year, index, lastYear } = partsOf(of)
  const span = lastYear - year + 1
  if (kind === 'years') return `${year - span}..${year - 1}` as Period
  if (kind === 'year') return write(kind, year - 1, 0)
  return index > 1 ? write(kind, year, index - 1) : write(kind, year - 1, perYear[kind])
}

/** The period just after, of the same kind: the inverse of `previous`. */
export function next(of: Period): Period {
  const { kind, year, index, lastYear } = partsOf(of)
  const span = lastYear - year + 1
  if (kind === 'years') return `${year + span}..${lastYear + span}` as Period
  if (kind === 'year') return write(kind, year + 1, 0)
  return index < perYear[kind] ? write(kind, year, index + 1) : write(kind, year + 1, 1)
}

/** The same period one year (or `years`) before: the base of 同比. */
export function yearsBefore(of: Period, years = 1): Period {
  const { kind, year, index, lastYear } = partsOf(of)
  return kind === 'years' ? (`${year - years}..${lastYear - years}` as Period) : write(kind, year - years, index)
}

/**
 * The parts of a period of a finer kind, in order: a quarter into months, a year into ten-day periods.
 * Refused with a sentence where they do not make up the whole (1—8月 into quarters).
 */
export function split(of: Period, into: Exclude<PeriodKind, 'years' | 'to-month'>): Period[] {
  const { year, lastYear } = partsOf(of)
  const all: Period[] = []
  for (let y = year; y <= lastYear; y += 1) {
    for (let index = 1; index <= perYear[into]; index += 1) all.push(write(into, y, into === 'year' ? 0 : index))
  }
  const inside = all.filter((inner) => contains(of, inner))
  if (inside.length > 0 && firstDay(inside[0]!) === firstDay(of) && lastDay(inside.at(-1)!) === lastDay(of))
    return inside
  throw fault(
    `${periodLabel(of).zh}不能正好分成${kindLabels[into].zh}`,
    `${periodLabel(of).en} cannot be divided evenly: ${kindLabels[into].en}`,
  )
}

/** The period of a kind that holds a day: `periodOf('ten-days', 2023-10-12)` is 2023-10-X2. */
export function periodOf(kind: Exclude<PeriodKind, 'years'>, on: Day): Period {
  const year = +on.slice(0, 4)
  const month = +on.slice(5, 7)
  const third = Math.min(2, Math.floor((+on.slice(8, 10) - 1) / 10))
  const index = {
    year: 0,
    half: Math.ceil(month / 6),
    quarter: Math.ceil(month / 3),
    'to-month': month,
    month,
    'ten-days': (month - 1) * 3 + third + 1,
  }[kind]
  return write(kind, year, index)
}

const fiveYearPlans: Record<string, Label> = {
  '2011..2015': { zh: '“十二五”时期', en: '12th Five-Year Plan (2011–2015)' },
  '2016..2020': { zh: '“十三五”时期', en: '13th Five-Year Plan (2016–2020)' },
  '2021..2025': { zh: '“十四五”时期', en: '14th Five-Year Plan (2021–2025)' },
  '2026..2030': { zh: '“十五五”时期', en: '15th Five-Year Plan (2026–2030)' },
}

/** How officials write a period: 2023年1—9月, 2023年三季度, 10月中旬 with its year. */
export function periodLabel(of: Period): Label {
  const { kind, year, index, lastYear } = partsOf(of)
  if (kind === 'years') return fiveYearPlans[of] ?? { zh: `${year}—${lastYear}年`, en: `${year}–${lastYear}` }
  if (kind === 'year') return { zh: `${year}年`, en: `${year}` }
  if (kind === 'half') return { zh: `${year}年${index === 1 ? '上' : '下'}半年`, en: `H${index} ${year}` }
  if (kind === 'quarter') return { zh: `${year}年${ordinals[index - 1]}季度`, en: `Q${index} ${year}` }
  if (kind === 'to-month') {
    return index === 1
      ? { zh: `${year}年1月`, en: `January ${year}` }
      : { zh: `${year}年1—${index}月`, en: `January–${englishMonths[index - 1]} ${year}` }
  }
  if (kind === 'month') return { zh: `${year}年${index}月`, en: `${englishMonths[index - 1]} ${year}` }
  const month = Math.ceil(index / 3)
  const third = (index - 1) % 3
  return {
    zh: `${year}年${month}月${thirds[third]}`,
    en: `${['early', 'mid', 'late'][third]} ${englishMonths[month - 1]} ${year}`,
  }
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

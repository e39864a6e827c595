import { type Decimal, decimal, decimalText } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { readNumeral } from '../../kernel/numeral.ts'
import { convert, sameDimension } from '../../kernel/quantity.ts'
import { unitOf } from '../../kernel/unit.ts'
import { shown } from '../consistency/finding.ts'
import { isOrderApart, slipBetween, usualSeries } from '../consistency/series-check.ts'
import { slipWord } from '../consistency/slip-word.ts'
import type { Accumulation } from '../indicators/indicator.ts'

/** What is asked for: a number in a unit. */
export type AskedNumber = {
  readonly label: Label
  readonly unit: string
  readonly digits: number
  readonly accumulation: Accumulation
}

/** The number that was reported before, and when that was: 上旬, 上年. */
export type LastNumber = { readonly value: string; readonly when: Label }

export type Repair = { readonly value: string; readonly text: Label }

/**
 * What is odd about an entry. `stop`: it cannot be a number of this kind. `ask`: it may stand if the person says so,
 * and says why where it is `weighty`: an order of magnitude from the number before.
 */
export type EntryFinding = {
  readonly severity: 'stop' | 'ask'
  readonly weighty: boolean
  readonly text: Label
  readonly repairs: readonly Repair[]
}

/** An entry as it was read: in the unit asked for, without commas; what is odd about it, if anything. */
export type EntryReading = { readonly value: string | null; readonly finding?: EntryFinding }

/** In a question to a person, a looser reading of “about ten times” than in a verdict over a series. */
const questioning = { ...usualSeries, near: '0.45' }

/** That a number of fewer digits comes twice is no surprise. */
const sameDigits = 3

const stop = (zh: string, en: string, repairs: readonly Repair[] = []): EntryFinding => ({
  severity: 'stop',
  weighty: false,
  text: { zh, en },
  repairs,
})

const isCount = (unit: string): boolean => unitOf(unit).dimension === 'count' && unitOf(unit).factor === '1'
/** In English too, an entry is said in the unit of its field: `910 × 10,000 yuan`. */
function inUnit(value: string, unit: string): string {
  const name = unitOf(unit).label.en
  return name === '%' ? `${value}%` : `${value} ${/^\d/.test(name) ? '× ' : ''}${name}`
}

const repairTo = (value: string, unit: string): Repair => {
  return { value, text: { zh: `改为${shown({ value, unit }).zh}`, en: `Change to ${inUnit(value, unit)}` } }
}

/** Reads what a person typed, with or without a unit; an entry in another unit of the same kind is converted. */
export function readEntry(text: string, asked: AskedNumber, last?: LastNumber): EntryReading {
  const typed = text.trim()
  if (typed === '') return { value: null }
  const read = numberIn(typed, asked.unit)
  if (typeof read !== 'string') return { value: null, finding: read }
  const finding = kindFinding(read, asked) ?? lastFinding(read, asked, last)
  return { value: read, ...(finding && { finding }) }
}

/** Reads what shall stand in place of a number; a number that is no plain decimal, or of another kind, is not compared. */
export function readCorrection(text: string, asked: AskedNumber, was: { value: string; unit: string }): EntryReading {
  if (!decimalText.test(was.value) || !sameDimension(was.unit, asked.unit)) return readEntry(text, asked)
  const value = convert(decimal(was.value), was.unit, asked.unit).toFixed()
  return readEntry(text, asked, { value, when: { zh: '原数', en: 'before' } })
}

/** The number of a text in a unit, or why there is none. */
function numberIn(typed: string, unit: string): string | EntryFinding {
  const unread = stop(
    `“${typed}”读不出：不是一个数，可写 860 或 1,050.5`,
    `“${typed}” is not a number; write 860 or 1,050.5`,
  )
  let read: ReturnType<typeof readNumeral>
  try {
    read = readNumeral(inMoney(typed, unit))
  } catch {
    return unread
  }
  if (read.ordinal || read.value.includes('/')) return unread
  if (read.qualifier !== 'exact') {
    return stop(`“${typed}”不是准确数，请填具体的数`, `“${typed}” is not exact; give the number itself`, [
      repairTo(read.value, unit),
    ])
  }
  if (read.unit === undefined || read.unit === unit) return plain(read.value)
  if (sameDimension(read.unit, unit)) return convert(decimal(read.value), read.unit, unit).toFixed()
  return stop(
    `这里按${unit}填，“${typed}”的单位不能换算`,
    `This is in ${unitOf(unit).label.en}; “${typed}” does not convert`,
  )
}

/** Where money is asked for, 亿 and 万 behind the digits are its units. */
const inMoney = (typed: string, unit: string): string =>
  unitOf(unit).dimension === 'money' && /[\d０-９][万亿]$/.test(typed) ? `${typed}元` : typed

/** Keeps the zeros behind the point that were typed, drops those in front. */
const plain = (digits: string): string => digits.replace(/^(-?)0+(?=\d)/, '$1')

function kindFinding(value: string, { label, unit, digits }: AskedNumber): EntryFinding | undefined {
  const number = decimal(value)
  if (isCount(unit) && number.lt(0)) {
    return stop(`${label.zh}不会是负数，现在是${shown({ value, unit }).zh}`, `${label.en} cannot be negative`, [
      repairTo(number.abs().toFixed(), unit),
    ])
  }
  if (isCount(unit) && !number.eq(number.round(0))) {
    return stop(
      `${label.zh}按${unit}数，要填整数，现在是${value}`,
      `${label.en} is counted in whole ${unitOf(unit).label.en}`,
      [repairTo(number.round(0).toFixed(), unit)],
    )
  }
  if (digits === 0 || decimalPlaces(value) <= digits + 4) return undefined
  return stop(`小数太长，${label.zh}公布${digits}位小数`, `${label.en} is published with ${digits} decimals`, [
    repairTo(number.round(digits).toFixed(digits), unit),
  ])
}

const decimalPlaces = (value: string): number => value.split('.')[1]?.length ?? 0

function lastFinding(value: string, asked: AskedNumber, last: LastNumber | undefined): EntryFinding | undefined {
  const number = decimal(value)
  if (last === undefined) return number.lt(0) ? ask(negative(value, asked), []) : undefined
  const before = decimal(last.value)
  const was = shown({ value: last.value, unit: asked.unit })
  const is = shown({ value, unit: asked.unit })
  const both: Label = {
    zh: `${last.when.zh}是${was.zh}，这次是${is.zh}。`,
    en: `${inUnit(last.value, asked.unit)} ${last.when.en}, now ${inUnit(value, asked.unit)}. `,
  }
  if (number.times(before).lt(0)) {
    return ask({ zh: `${both.zh}正负号相反，请核对`, en: `${both.en}The sign has changed; please check` }, [
      repairTo(number.times(-1).toFixed(), asked.unit),
    ])
  }
  const slip = slipBetween(before, number, questioning)
  if (slip)
    return ask(
      slipQuestion(both, asked.unit, number, before, slip),
      [slipRepair(asked.unit, number, before, slip)],
      isOrderApart(before, number, questioning),
    )
  return jumpOrSame(number, before, both, asked)
}

const ask = (text: Label, repairs: readonly Repair[], weighty = false): EntryFinding => ({
  severity: 'ask',
  weighty,
  text,
  repairs,
})

const negative = (value: string, { label, unit }: AskedNumber): Label => ({
  zh: `${label.zh}是负数${shown({ value, unit }).zh}，请核对`,
  en: `${label.en} is negative; please check`,
})

function slipRepair(unit: string, number: Decimal, before: Decimal, slip: string): Repair {
  const repaired = number.abs().lt(before.abs()) ? number.times(slip) : number.times(decimal(1).div(slip))
  return repairTo(repaired.toFixed(), unit)
}

function slipQuestion(both: Label, unit: string, number: Decimal, before: Decimal, slip: string): Label {
  const word = slipWord(unit, slip, number.abs().lt(before.abs()))
  return { zh: `${both.zh}${word.zh}`, en: `${both.en}${word.en}` }
}

function jumpOrSame(number: Decimal, before: Decimal, both: Label, asked: AskedNumber): EntryFinding | undefined {
  if (number.eq(0) || before.eq(0)) return undefined
  if (number.eq(before)) {
    const typed = number.toFixed().replace(/[-.]/g, '').length
    if (asked.accumulation !== 'flow' || typed < sameDigits) return undefined
    return ask({ zh: `${both.zh}两次完全相同，请核对`, en: `${both.en}Both are equal; please check` }, [])
  }
  const [small, great] = number.abs().lt(before.abs()) ? [number.abs(), before.abs()] : [before.abs(), number.abs()]
  const apart = great.div(small)
  if (asked.accumulation === 'rate' || apart.lt(usualSeries.jump)) return undefined
  const times = apart.round(1).toFixed()
  const weighty = isOrderApart(before, number, questioning)
  const text = number.abs().gt(before.abs())
    ? { zh: `${both.zh}是其${times}倍，请核对`, en: `${both.en}That is ×${times}; please check` }
    : { zh: `${both.zh}只有其${times}分之一，请核对`, en: `${both.en}That is 1/${times} of it; please check` }
  return ask(text, [], weighty)
}

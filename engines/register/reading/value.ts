import { absentFromCalendar } from '../../../kernel/day.ts'
import { decimal, roundHalfUp } from '../../../kernel/decimal.ts'
import { convert } from '../../../kernel/quantity.ts'
import { checkCreditCode } from '../../../kernel/social-credit-code.ts'
import { unitOf } from '../../../kernel/unit.ts'
import type { Choice, Field, QuantityField } from '../field.ts'
import { storedPerUnit } from '../quantity.ts'
import type { FieldValue } from '../schemas.ts'
import { type Cell, plain, saysMissing, textOf, trimmed } from './cell.ts'
import { readDate } from './date.ts'
import { type Finding, mustChange, pleaseLook, putInOrder, sentence } from './finding.ts'
import { type ReadNumber, readNumber } from './number.ts'

/** Where a value is read: its column, the unit of the column, the calendar of the workbook. */
export type ReadingPlace = {
  readonly row: number
  readonly address: string
  readonly field: Field
  readonly unit: string | undefined
  readonly date1904: boolean
}

export type ReadValue = { readonly values: Record<string, FieldValue>; readonly findings: readonly Finding[] }

type PlaceOfFinding = Parameters<typeof mustChange>[0]

const spot = ({ row, address, field }: ReadingPlace, cell: Cell): PlaceOfFinding => ({
  row,
  address,
  field: field.id,
  label: field.label,
  original: textOf(cell),
})

const none = (field: Field, findings: readonly Finding[]): ReadValue => ({ values: { [field.id]: null }, findings })

const short = /^\d{1,9}(\.\d{1,2})?$/

/** A short number in the field's own unit needs no conversion, no rounding and no word. */
const isPlainly = (read: ReadNumber, place: ReadingPlace, field: QuantityField): boolean =>
  place.unit === field.unit &&
  !read.percent &&
  !read.unit &&
  read.qualifier === 'exact' &&
  short.test(read.value) &&
  field.digits >= 2

const aNumber = sentence(
  '改成一个数，如 12.5，不知道就留空；或者跳过这一行',
  'Put a number such as 12.5, or nothing; or skip the row',
)
const aWhole = sentence(
  '改成整数，如 120，不知道就留空；或者跳过这一行',
  'Put a whole number such as 120, or nothing; or skip the row',
)
const aDay = sentence(
  '改成日期，如 2024-09-30、2024年9月、2024年底，不知道就留空；或者跳过这一行',
  'Put a date such as 2024-09-30 or 2024-09, or nothing; or skip the row',
)

function readQuantity(place: ReadingPlace, field: QuantityField, cell: Cell): ReadValue {
  const where = spot(place, cell)
  const read = readNumber(cell)
  if (!read)
    return none(field, [mustChange(where, 'unreadable', sentence('读不出：不是一个数', 'Not a number'), aNumber)])
  if ((typeof cell === 'number' || cell === read.value) && isPlainly(read, place, field)) {
    const values: Record<string, FieldValue> = {
      [field.id]: read.value.replace(/\.?0+$/, (zeros) => (read.value.includes('.') ? '' : zeros)),
    }
    if (field.qualified) values[`${field.id}_qualifier`] = 'exact'
    return { values, findings: [] }
  }
  const from = read.unit ?? (read.percent ? '%' : (place.unit ?? field.unit))
  if (unitOf(from).dimension !== unitOf(field.unit).dimension)
    return none(field, [
      mustChange(
        where,
        'unreadable',
        sentence(`单位“${from}”不能换算成“${field.unit}”`, `${from} does not convert to ${field.unit}`),
      ),
    ])
  const findings: Finding[] = []
  const exact = from === field.unit ? decimal(read.value) : convert(decimal(read.value), from, field.unit)
  const perUnit = storedPerUnit(field).toFixed()
  const value = roundHalfUp(exact, perUnit.length - 1)
  if (!value.eq(exact))
    findings.push(
      putInOrder(
        where,
        'rounded',
        sentence(`按最小单位取到 ${value.toFixed()}${field.unit}`, `Rounded to ${value.toFixed()} ${field.unit}`),
      ),
    )
  if (value.abs().times(storedPerUnit(field)).gt('9000000000000000000'))
    return none(field, [mustChange(where, 'unreadable', sentence('数太大，请核对单位', 'Too large: check the unit'))])
  if (read.unit)
    findings.push(
      putInOrder(
        where,
        'own-unit',
        sentence(`按单元格里的单位“${read.unit}”读`, `Read in the cell's own unit ${read.unit}`),
      ),
    )
  else if (typeof cell === 'string' && trimmed(cell) !== read.value && read.qualifier === 'exact')
    findings.push(putInOrder(where, 'tidied-number', sentence(`整理为 ${read.value}`, `Put in order as ${read.value}`)))
  if (read.qualifier !== 'exact') {
    const shown = `${read.value}${from}`
    const word = { about: '约', 'at-least': '以上', 'more-than': '超', nearly: '近' }[read.qualifier]
    const kept = field.qualified
      ? sentence(`照存，汇总时标“${word}”`, 'Keep, marked in totals')
      : sentence('照存，这一栏不记约数', 'Keep the number alone')
    findings.push(
      pleaseLook(where, 'qualified', sentence(`${shown}，带“${word}”`, `${shown}, ${read.qualifier}`), kept),
    )
  }
  const values: Record<string, FieldValue> = { [field.id]: value.toFixed() }
  if (field.qualified) values[`${field.id}_qualifier`] = read.qualifier
  return { values, findings }
}

const precisionWords = {
  day: '日',
  'ten-days': '旬',
  month: '月',
  quarter: '季度',
  half: '半年',
  year: '年',
  'year-end': '年底',
} as const

function readDay(place: ReadingPlace, field: Extract<Field, { kind: 'day' }>, cell: Cell): ReadValue {
  const where = spot(place, cell)
  const read = readDate(cell, place.date1904)
  if (!read) {
    const absent = absentFromCalendar(plain(textOf(cell)))
    const told = absent
      ? sentence(`读不出：${absent.zh}`, `Not a date: ${absent.en}`)
      : sentence('读不出：不是一个日期', 'Not a date')
    return none(field, [mustChange(where, 'unreadable', told, aDay)])
  }
  const findings: Finding[] = []
  const shown = read.precision === 'month' ? read.day.slice(0, 7) : read.day
  const exactly = sentence(
    `${shown}，精确到${precisionWords[read.precision]}`,
    `${shown}, known to the ${read.precision}`,
  )
  if (read.style === 'ambiguous')
    findings.push(pleaseLook(where, 'date-ambiguous', sentence(`${shown}，也可能是 10 月`, `${shown}, or October`)))
  else if (read.planned) {
    const action = field.precision ? sentence('照存，不算已经发生', 'Keep; does not count as done') : undefined
    findings.push(pleaseLook(where, 'planned', sentence(`${shown}，标“拟”`, `${shown}, planned`), action))
  } else if (read.precision === 'year-end' || (!field.precision && read.precision !== 'day'))
    findings.push(pleaseLook(where, 'date-precision', exactly))
  else if (read.style === 'serial')
    findings.push(putInOrder(where, 'date-serial', sentence(`Excel 序号，即 ${read.day}`, `Excel serial, ${read.day}`)))
  else if (read.style === 'text' && trimmed(textOf(cell)) !== read.day)
    findings.push(putInOrder(where, 'date-text', exactly))
  const values: Record<string, FieldValue> = { [field.id]: read.day }
  if (field.precision) {
    values[`${field.id}_precision`] = read.precision
    values[`${field.id}_planned`] = read.planned
  }
  return { values, findings }
}

const loose = (text: string): string =>
  plain(text)
    .replace(/["'“”‘’]/gu, '')
    .toLowerCase()
const wordsOf = new WeakMap<readonly Choice[], Map<string, string>>()

function choiceOf(choices: readonly Choice[], text: string): string | undefined {
  let words = wordsOf.get(choices)
  if (!words) {
    words = new Map(
      choices.flatMap((choice) =>
        [choice.value, choice.label.zh, choice.label.en, ...(choice.aliases ?? [])].map(
          (word) => [loose(word), choice.value] as const,
        ),
      ),
    )
    wordsOf.set(choices, words)
  }
  return words.get(loose(text))
}

function readChoices(
  place: ReadingPlace,
  field: Extract<Field, { kind: 'choice' | 'choices' }>,
  cell: Cell,
): ReadValue {
  const text = trimmed(textOf(cell))
  const whole = choiceOf(field.choices, text)
  const several =
    field.kind === 'choices' && whole === undefined
      ? text
          .split(/[、,，;；/|\n]+/u)
          .map(trimmed)
          .filter(Boolean)
      : [text]
  const read = several.map((part) => choiceOf(field.choices, part) ?? (field.open ? part : undefined))
  const strange = several.filter((_, index) => read[index] === undefined)
  if (strange.length) {
    const possible = field.choices.map((choice) => choice.label.zh).join('、')
    const inEnglish = field.choices.map((choice) => choice.label.en).join(', ')
    return none(field, [
      mustChange(
        spot(place, cell),
        'choice',
        sentence(
          `没有“${strange[0]}”这一项，可填：${possible}`,
          `No such choice: “${strange[0]}”; possible are ${inEnglish}`,
        ),
      ),
    ])
  }
  const values = read.filter((value) => value !== undefined)
  return { values: { [field.id]: field.kind === 'choice' ? values[0]! : [...new Set(values)] }, findings: [] }
}

const yes = new Set(['是', '有', '√', '✓', '✔', 'y', 'yes', 'true', '1', '已', '已开工', '对'])
const no = new Set(['否', '不', '×', '✗', '✘', 'n', 'no', 'false', '0', '未', '未开工', '没有', '不是'])

function readFlag(place: ReadingPlace, cell: Cell): ReadValue {
  const word = plain(textOf(cell)).toLowerCase()
  if (yes.has(word)) return { values: { [place.field.id]: true }, findings: [] }
  if (no.has(word)) return { values: { [place.field.id]: false }, findings: [] }
  return none(place.field, [
    mustChange(
      spot(place, cell),
      'unreadable',
      sentence('读不出：请填“是”或“否”', 'Cannot be read: say yes or no (是 or 否)'),
    ),
  ])
}

function readWhole(place: ReadingPlace, cell: Cell): ReadValue {
  const read = readNumber(typeof cell === 'string' ? cell.replace(/年$/u, '') : cell)
  const value = read && Number(read.value)
  if (value === undefined || !Number.isSafeInteger(value))
    return none(place.field, [
      mustChange(spot(place, cell), 'unreadable', sentence('读不出：不是一个整数', 'Not a whole number'), aWhole),
    ])
  return { values: { [place.field.id]: value }, findings: [] }
}

function readCreditCode(place: ReadingPlace, cell: Cell): ReadValue {
  const check = checkCreditCode(textOf(cell))
  const findings = check.text ? [pleaseLook(spot(place, cell), 'credit-code', check.text)] : []
  return { values: { [place.field.id]: check.code }, findings }
}

function readText(place: ReadingPlace, cell: Cell): ReadValue {
  const written = textOf(cell)
  const where = spot(place, cell)
  const text = place.field.kind === 'code' ? plain(written).toUpperCase() : trimmed(written)
  const findings: Finding[] = []
  if (typeof cell === 'number' && Math.abs(cell) >= 1e15)
    findings.push(
      pleaseLook(where, 'long-number', sentence('长数字，Excel 可能已丢末几位', 'Excel may have lost the last digits')),
    )
  else if (text !== written)
    findings.push(putInOrder(where, 'tidied-text', sentence('已去掉多余空格', 'Blanks removed')))
  return { values: { [place.field.id]: text }, findings }
}

/** Reads one cell for one field: the values to store (with their companions), and what is to be said about it. */
export function readValue(place: ReadingPlace, cell: Cell): ReadValue {
  const { field } = place
  if (trimmed(textOf(cell)) === '') return none(field, [])
  if (saysMissing(cell))
    return none(field, [putInOrder(spot(place, cell), 'missing', sentence('当作暂缺', 'Taken as missing'))])
  switch (field.kind) {
    case 'quantity':
      return readQuantity(place, field, cell)
    case 'day':
      return readDay(place, field, cell)
    case 'choice':
    case 'choices':
      return readChoices(place, field, cell)
    case 'flag':
      return readFlag(place, cell)
    case 'whole':
      return readWhole(place, cell)
    case 'code':
      return field.check ? readCreditCode(place, cell) : readText(place, cell)
    default:
      return readText(place, cell)
  }
}

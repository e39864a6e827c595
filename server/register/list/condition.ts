import type { Filter } from '../../../contract/register/query.ts'
import type { Field } from '../../../engines/register/field.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import { toStored } from '../../../engines/register/quantity.ts'
import { searchQueryOf } from '../../../engines/register/search.ts'
import { isDay } from '../../../kernel/day.ts'
import { unitOf } from '../../../kernel/unit.ts'
import { RegisterRefusal } from '../refusal.ts'
import type { Values } from '../statement.ts'
import { askedField } from './asked-field.ts'
import { ruleCondition } from './rule-condition.ts'

type Scalar = string | number | boolean

const number = /^-?\d{1,15}(\.\d{1,10})?$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function storedValue(field: Field, value: Scalar): unknown {
  const text = String(value)
  const refuse = (zh: string, en: string): never => {
    const given = text.slice(0, 50)
    throw new RegisterRefusal({
      zh: `筛选“${field.label.zh}”要给${zh}，不能是“${given}”`,
      en: `The filter on “${field.label.en}” wants ${en}, not “${given}”`,
    })
  }
  switch (field.kind) {
    case 'quantity':
      return number.test(text)
        ? toStored(field, text)
        : refuse(`数（${field.unit}）`, `a number (${unitOf(field.unit).label.en})`)
    case 'whole':
      return /^-?\d{1,15}$/.test(text) ? text : refuse('整数', 'a whole number')
    case 'day':
      return isDay(text) ? text : refuse('日期，如 2023-09-30', 'a date such as 2023-09-30')
    case 'flag':
      return text === 'true' || text === 'false' ? text : refuse('“是”或“否”', 'yes or no')
    case 'reference':
      return uuid.test(text) ? text : refuse('一条记录', 'a record')
    default:
      return text.replaceAll('\0', '')
  }
}

const noValue = ({ label: { zh, en } }: Field): RegisterRefusal =>
  new RegisterRefusal({ zh: `筛选“${zh}”没有给值`, en: `The filter on “${en}” has no value` })

const notText = ({ label: { zh, en } }: Field): RegisterRefusal =>
  new RegisterRefusal({
    zh: `“${zh}”不是文字，不能按“包含”筛选`,
    en: `“${en}” is not a text and cannot be filtered by “contains”`,
  })

const operators = { equals: '=', 'at-least': '>=', 'at-most': '<=', 'more-than': '>', 'less-than': '<' } as const
const casts: Partial<Record<Field['kind'], string>> = {
  quantity: 'bigint',
  whole: 'bigint',
  day: 'date',
  flag: 'boolean',
  reference: 'uuid',
}

function filterCondition(kind: Kind, { field: id, is, value }: Filter, values: Values): string {
  const field = askedField(kind, id)
  const column = `r.${field.id}`
  if (is === 'missing') return `${column} is null`
  if (is === 'present') return `${column} is not null`
  const given = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((one) =>
    storedValue(field, one),
  )
  if (given.length === 0) throw noValue(field)
  const cast = casts[field.kind] ?? 'text'
  if (field.kind === 'choices') {
    const overlap = `${column} && ${values.add(given)}::text[]`
    return is === 'differs' ? `not coalesce(${overlap}, false)` : overlap
  }
  if (is === 'contains') {
    if (!['text', 'long-text', 'code', 'choice'].includes(field.kind)) throw notText(field)
    return `${column} ilike ${values.add(`%${String(given[0]).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)}`
  }
  if (is === 'among') return `${column} = any(${values.add(given)}::${cast}[])`
  if (is === 'differs') return `${column} is distinct from ${values.add(given[0])}::${cast}`
  return `${column} ${operators[is]} ${values.add(given[0])}::${cast}`
}

/** Which rows of a register are meant. */
export type Selection = {
  readonly search: string
  readonly filters: readonly Filter[]
  readonly where: string
  readonly archived: boolean
}

/** The condition of a selection, over the table alias `r`. */
export function conditionOf(kind: Kind, selection: Selection, values: Values): string {
  const parts = [`r.archived_at is ${selection.archived ? 'not ' : ''}null`]
  const search = searchQueryOf(selection.search)
  if (search) {
    parts.push(`r.search_terms @@ ${values.add(search.terms)}::tsquery`)
    parts.push(`r.search_text like ${values.add(search.contains)}`)
  }
  for (const filter of selection.filters) parts.push(filterCondition(kind, filter, values))
  if (selection.where.trim() !== '') parts.push(ruleCondition(kind, selection.where, values))
  return parts.join(' and ')
}

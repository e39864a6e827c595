import type { z } from 'zod'
import { absentFromCalendar } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import { unitOf } from '../../kernel/unit.ts'
import type { Field } from './field.ts'
import type { Kind } from './kind.ts'
import { longestOf, mostChoices, newRowSchema, type RowValues } from './schemas.ts'

type Issue = z.core.$ZodIssue
type Choosing = Extract<Field, { kind: 'choice' | 'choices' }>

const choicesOf = ({ choices }: Choosing): Label => ({
  zh: `只能是：${choices.map(({ label }) => label.zh).join('、')}`,
  en: `must be one of: ${choices.map(({ label }) => label.en).join(', ')}`,
})

function tooLong(longest: number, code: Issue['code']): Label {
  if (code === 'too_big') return { zh: `最多 ${longest} 个字`, en: `holds at most ${longest} characters` }
  return code === 'custom'
    ? { zh: '里有不可见的空字符，请删去', en: 'holds an invisible null character; delete it' }
    : { zh: '要填文字', en: 'must be a text' }
}

function dayWanted(given: string): Label {
  const absent = absentFromCalendar(given)
  return absent
    ? { zh: `写的是${given}，${absent.zh}，请核对`, en: `says ${given}, but ${absent.en}; please check` }
    : { zh: '要写成 2023-09-30 这样的日期', en: 'must be a date such as 2023-09-30' }
}

/** What a field wants, as it follows the name of the field. */
function wantedOf(field: Field, { code, path }: Issue, given: unknown): Label {
  switch (field.kind) {
    case 'text':
    case 'long-text':
    case 'code':
      return tooLong(longestOf[field.kind], code)
    case 'choice':
      return field.open ? tooLong(longestOf.choice, code) : choicesOf(field)
    case 'choices':
      if (path.length > 1) return field.open ? tooLong(longestOf.choice, code) : choicesOf(field)
      return code === 'too_big'
        ? { zh: `最多选 ${mostChoices} 项`, en: `takes at most ${mostChoices} choices` }
        : { zh: '要填一组选项', en: 'must be a list of choices' }
    case 'flag':
      return { zh: '只能是“是”或“否”', en: 'must be yes or no' }
    case 'day':
      return code === 'custom' ? dayWanted(String(given)) : { zh: '要填日期', en: 'must be a date' }
    case 'quantity':
      return { zh: `要填数（单位：${field.unit}）`, en: `must be a number (unit: ${unitOf(field.unit).label.en})` }
    case 'whole':
      return code === 'too_big' || code === 'too_small'
        ? { zh: '的数太大', en: 'is too large a number' }
        : { zh: '要填整数', en: 'must be a whole number' }
    case 'reference':
      return { zh: '要选一条记录', en: 'must be a record' }
  }
}

const required: Label = { zh: '必填', en: 'is required' }

/** What stands beside a value: how exact a day is, whether it is planned, how a number is limited. */
const besideValue: Label = { zh: '的精度或限定词不认识', en: 'has an unknown precision or qualifier' }

function sentenceOf(kind: Kind, values: RowValues | null, issue: Issue): Label {
  if (issue.code === 'unrecognized_keys') {
    const { zh, en } = kind.label
    return {
      zh: `“${zh}”没有这些栏目：${issue.keys.join('、')}`,
      en: `“${en}” has no such fields: ${issue.keys.join(', ')}`,
    }
  }
  const key = String(issue.path[0])
  const own = kind.fields.find(({ id }) => id === key)
  const field = own ?? kind.fields.find(({ id }) => key.startsWith(`${id}_`))
  const name = field?.label ?? kind.label
  const given = own && values?.[own.id]
  const missing = own && (given === null || given === undefined || (own.required && given === ''))
  const { zh, en } = missing ? required : own ? wantedOf(own, issue, given) : besideValue
  return { zh: `“${name.zh}”${zh}`, en: `“${name.en}” ${en}` }
}

/** The sentences in which a row offends its kind; empty when it is sound. */
export function faultsOf(kind: Kind, values: unknown): Label[] {
  const result = newRowSchema(kind).safeParse(values)
  return result.success ? [] : result.error.issues.map((issue) => sentenceOf(kind, values as RowValues | null, issue))
}

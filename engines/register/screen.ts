import type { Label, Language } from '../../kernel/label.ts'
import { unitOf } from '../../kernel/unit.ts'
import type { Choice, Field, InCharge } from './field.ts'
import { fieldKinds } from './field.ts'
import type { Kind } from './kind.ts'

/** One column of a list or one line of a form, as the screen needs it. */
export type FieldOnScreen = {
  readonly id: string
  readonly label: Label
  readonly kind: Field['kind']
  readonly kindLabel: Label
  readonly description: Label
  readonly required: boolean
  readonly unit: string | null
  readonly digits: number | null
  readonly choices: readonly Choice[]
  readonly open: boolean
  readonly to: string | null
  /** What only the department that is chosen here may then do with the row. */
  readonly inCharge: InCharge | null
  readonly numeric: boolean
  readonly sortable: boolean
  /** How rows are grouped by it: by its values, or a day by its year; null where they are not. */
  readonly groupedBy: 'value' | 'year' | null
  readonly precision: boolean
  readonly qualified: boolean
  /** The check of a code that warns and never refuses. */
  readonly check: 'social-credit-code' | null
}

const isNumeric = (field: Field): boolean => field.kind === 'quantity' || field.kind === 'whole'

const groupedBy = ({ kind }: Field): FieldOnScreen['groupedBy'] =>
  kind === 'day' ? 'year' : ['choice', 'flag', 'reference', 'whole'].includes(kind) ? 'value' : null

/** Everything a list, a form or a filter needs to know of a field. */
export function onScreen(field: Field): FieldOnScreen {
  return {
    id: field.id,
    label: field.label,
    kind: field.kind,
    kindLabel: fieldKinds[field.kind],
    description: field.description ?? field.label,
    required: field.required ?? false,
    unit: 'unit' in field ? (field.unit ?? null) : null,
    digits: field.kind === 'quantity' ? field.digits : null,
    choices: 'choices' in field ? field.choices : [],
    open: 'open' in field ? (field.open ?? false) : false,
    to: field.kind === 'reference' ? field.to : null,
    inCharge: field.kind === 'reference' ? (field.inCharge ?? null) : null,
    numeric: isNumeric(field),
    sortable: field.kind !== 'choices' && field.kind !== 'long-text',
    groupedBy: groupedBy(field),
    precision: field.kind === 'day' && (field.precision ?? false),
    qualified: field.kind === 'quantity' && (field.qualified ?? false),
    check: field.kind === 'code' ? (field.check ?? null) : null,
  }
}

/** The columns a list shows until the reader chooses: the name, then what is declared, else the first short fields. */
export function listColumnsOf(kind: Kind): string[] {
  if (kind.list) return [kind.title, ...kind.list]
  const others = kind.fields.filter((field) => field.id !== kind.title && field.kind !== 'long-text')
  return [kind.title, ...others.slice(0, 8).map((field) => field.id)]
}

/** The header of a field in a spreadsheet, with its unit: `总投资（亿元）`. English names the unit and does not convert. */
export function headerOf(field: Field, language: Language = 'zh'): string {
  const name = field.label[language]
  if (!('unit' in field && field.unit)) return name
  return language === 'zh' ? `${name}（${field.unit}）` : `${name} (${unitOf(field.unit).label.en})`
}

/** One column of an Excel template: header, what to write, and the words that may be chosen. */
export type TemplateColumn = {
  readonly id: string
  readonly header: string
  readonly note: string
  readonly words: readonly string[]
}

function noteOf(field: Field): string {
  const how: Record<Field['kind'], string> = {
    text: '填文字',
    'long-text': '填文字，可以换行',
    code: '填代码，不留空格',
    choice: '从下拉列表中选',
    choices: '可填多项，用顿号隔开',
    flag: '填“是”或“否”',
    day: '填日期，如 2023-09-30',
    quantity: '填数',
    whole: '填整数',
    reference: '填名称或代码',
  }
  const precise = field.kind === 'day' && field.precision ? '；只知年月的，写 2023年9月' : ''
  const unit = field.kind === 'quantity' ? `，单位${field.unit}` : ''
  return `${field.required ? '必填。' : ''}${(field.description ?? field.label).zh}：${how[field.kind]}${unit}${precise}`
}

export function templateOf(kind: Kind): TemplateColumn[] {
  return kind.fields.map((field) => ({
    id: field.id,
    header: headerOf(field),
    note: noteOf(field),
    words:
      field.kind === 'flag'
        ? ['是', '否']
        : field.kind === 'choice' && !field.open
          ? field.choices.map((choice) => choice.label.zh)
          : [],
  }))
}

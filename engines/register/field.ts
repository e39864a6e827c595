import type { Label } from '../../kernel/label.ts'
import type { Post } from '../../kernel/post.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'

type Base = {
  /** English words joined by underscores; the column in the database and the key on the wire. */
  readonly id: string
  readonly label: Label
  /** What is recorded, in one sentence. */
  readonly description?: Label
  /** The name in rules, where the label holds signs that FEEL cannot read. */
  readonly term?: string
  readonly required?: boolean
  /** At most one row of a zone that is not archived holds a value. */
  readonly unique?: boolean
  /** Headers under which spreadsheets carry this field. */
  readonly aliases?: readonly string[]
  /** Whether search looks into this field; the title is always searched. */
  readonly searched?: boolean
  /**
   * Whether lists are often filtered or sorted by it: then it gets an index. References always do. `sortedBy` names the
   * field by which the rows of one value are mostly sorted: the index holds them in that order.
   */
  readonly indexed?: true | { readonly sortedBy: string }
}

/** One possible value of a choice: what is stored, how it is shown, how else it is written. */
export type Choice = { readonly value: string; readonly label: Label; readonly aliases?: readonly string[] }

export type TextField = Base & { readonly kind: 'text' }
export type LongTextField = Base & { readonly kind: 'long-text' }
/** A code: upper case, half width, without blanks. */
export type CodeField = Base & { readonly kind: 'code'; readonly check?: 'social-credit-code' }
/** One of a list; an open choice takes other words too. */
export type ChoiceField = Base & {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
  readonly open?: boolean
}
export type ChoicesField = Base & {
  readonly kind: 'choices'
  readonly choices: readonly Choice[]
  readonly open?: boolean
}
export type FlagField = Base & { readonly kind: 'flag' }
/** A day; with `precision`, also a month or a year, and whether it is only planned (拟). */
export type DayField = Base & { readonly kind: 'day'; readonly precision?: boolean }
/** A number with a unit; with `qualified`, it may be about, nearly, at least or more than. */
export type QuantityField = Base & {
  readonly kind: 'quantity'
  readonly unit: UnitSymbol
  /** Decimal places shown. */
  readonly digits: number
  readonly qualified?: boolean
  /** The least and the most that is possible, in the unit of the field. */
  readonly between?: { readonly least: string; readonly most: string }
}
export type WholeField = Base & { readonly kind: 'whole'; readonly unit?: UnitSymbol }
/** Points at a row of another kind of the same zone. */
export type ReferenceField = Base & {
  readonly kind: 'reference'
  readonly to: string
  /** What only the department that it names may then do with the row: whoever gives it away is asked first. */
  readonly inCharge?: InCharge
}
/** Acts that fall to a department, and the posts that do them there. */
export type InCharge = {
  readonly acts: Label
  readonly posts: readonly Post[]
  /** The posts that change and archive a row only where their own department is in charge of it. */
  readonly keepers: readonly Post[]
}

export type Field =
  | TextField
  | LongTextField
  | CodeField
  | ChoiceField
  | ChoicesField
  | FlagField
  | DayField
  | QuantityField
  | WholeField
  | ReferenceField

export const fieldKinds = {
  text: { zh: '文字', en: 'Text' },
  'long-text': { zh: '长文', en: 'Long text' },
  code: { zh: '代码', en: 'Code' },
  choice: { zh: '单选', en: 'Choice' },
  choices: { zh: '多选', en: 'Choices' },
  flag: { zh: '是否', en: 'Yes or no' },
  day: { zh: '日期', en: 'Day' },
  quantity: { zh: '数量', en: 'Quantity' },
  whole: { zh: '整数', en: 'Whole number' },
  reference: { zh: '引用', en: 'Reference' },
} as const satisfies Record<Field['kind'], Label>

/** How exact a day is known; `year-end` is 年底. */
export const precisions = ['day', 'ten-days', 'month', 'quarter', 'half', 'year', 'year-end'] as const
export type Precision = (typeof precisions)[number]

import type { Label } from '../../kernel/label.ts'
import type { Source } from '../../kernel/source.ts'
import { unitOf } from '../../kernel/unit.ts'
import type { Field } from './field.ts'

/** A number that is never stored: one quantity of the row divided by another, shown and checked as a percentage. */
export type RatioOfFields = {
  readonly id: string
  readonly label: Label
  readonly aliases?: readonly string[]
  readonly numerator: string
  readonly denominator: string
  readonly digits: number
}

/** What a row may have gathered, by the word of the database for it, and what is possible instead of archiving. */
export type Lasting = { readonly gathered: Readonly<Record<string, Label>>; readonly instead: Label }

/** A kind of subject that a zone keeps a register of. */
export type Kind = {
  readonly id: string
  readonly label: Label
  /** The field shown as the name of a row. */
  readonly title: string
  readonly fields: readonly Field[]
  readonly ratios?: readonly RatioOfFields[]
  /** The fields that a short list shows, where a few rows stand for many. */
  readonly brief: readonly string[]
  /** The fields that a list shows behind the name until the reader chooses; the first eight where nothing is said. */
  readonly list?: readonly string[]
  /**
   * What tells two rows apart where nothing is unique: each is a set of text fields, and a row goes by the first
   * whose fields it fills. Two rows of one identity may be meant; whoever imports decides.
   */
  readonly identities?: readonly (readonly string[])[]
  /** What the account of an enterprise sees: only the row that is itself, or that points at it by this reference. */
  readonly ownedBy?: 'id' | string
  /** The room whose acts alone write its rows: the register shows them and takes no change. */
  readonly kept?: Label
  /** Pairs of quantities in one unit: the part is never above the total. */
  readonly within?: readonly { readonly part: string; readonly total: string }[]
  /** A code that whoever registers a row gives once for each value of another field; an import asks its clerk instead. */
  readonly once?: { readonly code: string; readonly of: string }
  /** What other rooms may hold of a row: with any of it the row is never archived. */
  readonly lasting?: Lasting
  /** The standard or document that the fields come from. */
  readonly source: Source
}

/** What every row carries beside its fields. */
const rowColumns = [
  'zone_id',
  'id',
  'revision',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'document_id',
  'demonstration',
  'archived_at',
  'archived_by',
  'archived_reason',
  'search_text',
  'search_terms',
  'sort_name',
] as const

const identifier = /^[a-z][a-z0-9_]*$/
/** A name that FEEL reads as one word: it begins with a letter and holds letters, digits and underscores only. */
const readable = /^[\p{L}_][\p{L}\p{N}_]*$/u

export const fieldOf = (kind: Kind, id: string): Field => {
  const found = kind.fields.find((field) => field.id === id)
  if (!found)
    throw new Error(`“${kind.label.zh}”没有“${id}”这一栏，有：${kind.fields.map((field) => field.id).join('、')}`)
  return found
}

/** The name of a field in rules: its Chinese label unless another term is declared. */
export const termOf = (field: Field): string => field.term ?? field.label.zh

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

function checkField(kind: Kind, field: Field): void {
  const place = `名录“${kind.label.zh}”的栏目“${field.label.zh}”（${field.id}）`
  if (!identifier.test(field.id)) throw new Error(`${place}：代号只能用小写英文字母、数字和下划线`)
  if ((rowColumns as readonly string[]).includes(field.id)) throw new Error(`${place}：代号与系统自带的列重名`)
  if (!readable.test(termOf(field)))
    throw new Error(`${place}：规则读不出“${termOf(field)}”，请另写 term，只用汉字、字母、数字，且不以数字开头`)
  if (field.kind === 'quantity') unitOf(field.unit)
  if (field.kind !== 'choice' && field.kind !== 'choices') return
  const twice = duplicates(field.choices.flatMap((choice) => [choice.label.zh, ...(choice.aliases ?? [])]))
  if (twice.length) throw new Error(`${place}：选项“${twice[0]}”重复`)
}

function checkHeaders(kind: Kind): void {
  const owner = new Map<string, string>()
  for (const column of [...kind.fields, ...(kind.ratios ?? [])])
    for (const header of [column.label.zh, ...(column.aliases ?? [])]) {
      const other = owner.get(header)
      if (other) throw new Error(`名录“${kind.label.zh}”的表头“${header}”同时属于 ${other} 和 ${column.id}`)
      owner.set(header, column.id)
    }
}

/** The field by which the rows of one value of a field lie in order in its index. */
export const sortedBy = ({ indexed }: Field): string | undefined => (indexed === true ? undefined : indexed?.sortedBy)

/** Declares a kind; a duplicate, a reserved or unreadable name, or a missing field is refused with a sentence. */
export function defineKind(kind: Kind): Kind {
  if (!identifier.test(kind.id)) throw new Error(`名录代号“${kind.id}”只能用小写英文字母、数字和下划线`)
  const ids = duplicates([...kind.fields, ...(kind.ratios ?? [])].map((field) => field.id))
  if (ids.length) throw new Error(`名录“${kind.label.zh}”的栏目代号“${ids[0]}”重复`)
  const terms = duplicates(kind.fields.map(termOf))
  if (terms.length) throw new Error(`名录“${kind.label.zh}”的栏目名称“${terms[0]}”重复`)
  for (const field of kind.fields) checkField(kind, field)
  checkHeaders(kind)
  const title = fieldOf(kind, kind.title)
  if (title.kind !== 'text') throw new Error(`名录“${kind.label.zh}”的名称栏“${title.label.zh}”必须是文字`)
  if (!title.required) throw new Error(`名录“${kind.label.zh}”的名称栏“${title.label.zh}”必须是必填`)
  for (const id of [...kind.brief, ...(kind.list ?? []), ...kind.fields.flatMap((field) => sortedBy(field) ?? [])])
    fieldOf(kind, id)
  for (const id of kind.identities?.flat() ?? [])
    if (!['text', 'code'].includes(fieldOf(kind, id).kind))
      throw new Error(`名录“${kind.label.zh}”的识别栏“${id}”必须是文字或代码`)
  for (const id of kind.once ? [kind.once.code, kind.once.of] : []) fieldOf(kind, id)
  for (const { part, total } of kind.within ?? []) {
    const units = [part, total].map((id) => fieldOf(kind, id)).map((field) => field.kind === 'quantity' && field.unit)
    if (!units[0] || units[0] !== units[1])
      throw new Error(`名录“${kind.label.zh}”的“${part}”和“${total}”要是同一单位的数量，才能比大小`)
  }
  for (const ratio of kind.ratios ?? [])
    for (const part of [ratio.numerator, ratio.denominator])
      if (fieldOf(kind, part).kind !== 'quantity')
        throw new Error(`名录“${kind.label.zh}”的比率“${ratio.label.zh}”要由两个数量栏相除，“${part}”不是数量`)
  return kind
}

/** All kinds of an installation; a reference to a kind that is not among them is refused with a sentence. */
export type Register = ReadonlyMap<string, Kind>

export function defineRegister(kinds: readonly Kind[]): Register {
  const twice = duplicates(kinds.map((kind) => kind.id))
  if (twice.length) throw new Error(`名录“${twice[0]}”定义了两次`)
  const register = new Map(kinds.map((kind) => [kind.id, kind]))
  for (const kind of kinds)
    for (const field of kind.fields)
      if (field.kind === 'reference' && !register.has(field.to))
        throw new Error(`名录“${kind.label.zh}”的栏目“${field.label.zh}”引用了不存在的名录“${field.to}”`)
  return register
}

export function kindOf(register: Register, id: string): Kind {
  const found = register.get(id)
  if (!found) throw new Error(`没有“${id}”这个名录，有：${[...register.keys()].join('、')}`)
  return found
}

import type { GroupRequest, ListRequest } from '../../../contract/register/query.ts'
import { columnsOfField } from '../../../engines/register/columns.ts'
import type { Field } from '../../../engines/register/field.ts'
import type { Kind } from '../../../engines/register/kind.ts'
import { tableOf } from '../../../engines/register/migration.ts'
import { listColumnsOf } from '../../../engines/register/screen.ts'
import type { TextKind } from '../../database/zone-session.ts'
import { RegisterRefusal } from '../refusal.ts'
import { type Statement, Values } from '../statement.ts'
import { askedField } from './asked-field.ts'
import { conditionOf, type Selection } from './condition.ts'
import { isReadByIndex, mayBeMissing, orderOf, readsInTwo, sortColumn } from './order.ts'

const always = ['zone_id', 'id', 'revision', 'created_at', 'created_by', 'updated_at', 'updated_by']
const alsoAlways = ['document_id', 'demonstration', 'archived_at', 'archived_by', 'archived_reason', 'sort_name']

/** The names of the rows that references point at: their columns, and the tables to join to the row `r`. */
function namesOf(fields: readonly Field[]): { readonly columns: readonly string[]; readonly joins: string } {
  const references = fields.filter((field) => field.kind === 'reference')
  return {
    columns: references.map(({ id }) => `${id}__row.name as ${id}__name`),
    joins: references
      .map(
        ({ id, to }) =>
          ` left join register.${to} ${id}__row on ${id}__row.zone_id = r.zone_id and ${id}__row.id = r.${id}`,
      )
      .join(''),
  }
}

/** The fields that a list shows; the name is always among them. */
export function shownFields(kind: Kind, columns: readonly string[]): Field[] {
  const chosen = columns.length ? [kind.title, ...columns] : listColumnsOf(kind)
  return [...new Set(chosen)].map((id) => askedField(kind, id))
}

const inTable = (columns: readonly string[]): string => columns.map((name) => `r.${name}`).join(', ')

/** One page of a list, and one row more so that it is known whether there are others. */
export function listStatement(kind: Kind, request: ListRequest): Statement {
  const values = new Values()
  const fields = shownFields(kind, request.columns)
  const columns = [...always, ...alsoAlways, ...fields.flatMap(columnsOfField).map((column) => column.name)]
  const condition = conditionOf(kind, request, values)
  const order = orderOf(kind, request.sort, !mayBeMissing(kind, request))
  const sorted = request.sort.map((one) => sortColumn(kind, one))
  const read = inTable([...new Set([...columns, ...sorted])])
  const table = `${tableOf(kind)} r where ${condition}`
  const rows = readsInTwo(kind, request) ? inTwo(kind, request, `select ${read} from ${table}`, values) : table
  const page = `select ${read} from ${rows} order by ${order}${pageOf(request, values)}`
  const names = namesOf(fields)
  const text = `select ${[inTable(columns), ...names.columns].join(', ')} from (${page}) r${names.joins} order by ${order}`
  return { text, values: values.list, kind: kindOfList(kind, request) }
}

/** The first page says its size in the text, so that a plan made once knows how few rows are wanted. */
function pageOf({ limit, offset }: ListRequest, values: Values): string {
  return ` limit ${limit + 1}${offset === 0 ? '' : ` offset ${values.add(offset)}`}`
}

function kindOfList(kind: Kind, request: ListRequest): TextKind {
  if (request.where.trim() !== '') return 'passing'
  return isReadByIndex(kind, request) ? 'fixed' : 'shaped'
}

/** The rows that have the value by which a list is sorted and those that have not, as many of each as can be needed. */
function inTwo(kind: Kind, request: ListRequest, rows: string, values: Values): string {
  const column = sortColumn(kind, request.sort[0]!)
  const wanted = request.limit + 1 + request.offset
  const most = request.offset === 0 ? wanted : values.add(wanted)
  const part = (which: 'is null' | 'is not null'): string =>
    `(${rows} and r.${column} ${which} order by ${orderOf(kind, request.sort, true)} limit ${most})`
  return `(${part('is not null')} union all ${part('is null')}) r`
}

/** How many rows fit. */
export function countStatement(kind: Kind, selection: Selection): Statement {
  const values = new Values()
  return {
    text: `select count(*) as total from ${tableOf(kind)} r where ${conditionOf(kind, selection, values)}`,
    values: values.list,
  }
}

/** Who did something: the person of the account, or the word that stands for the system itself. */
export const personOf = (column: string): string =>
  `coalesce((select account.person from account where account.id = ${column}), ${column})`

/** Everybody who had a hand in a row, from account to person. */
const people =
  '(select jsonb_object_agg(a.id, a.person) from account a where a.id in (r.created_by, r.updated_by, r.archived_by)) as people'

const rowTexts = new WeakMap<Kind, string>()

/** A number of JSON is sure to fifteen digits only: amounts may have more and go as text. */
const inJson = (field: Field): string[] =>
  columnsOfField(field).map(({ name }) => `r.${name}${field.kind === 'quantity' && name === field.id ? '::text' : ''}`)

function rowText(kind: Kind): string {
  const known = rowTexts.get(kind)
  if (known) return known
  const names = namesOf(kind.fields)
  const columns = [inTable([...always, ...alsoAlways]), ...kind.fields.flatMap(inJson), people, ...names.columns]
  const text = `select to_json(r) as row from (select ${columns.join(', ')} from ${tableOf(kind)} r${names.joins} where r.id = $1) r`
  rowTexts.set(kind, text)
  return text
}

/**
 * One row with all its fields, the names of its references and of the people who recorded it. It comes as one JSON
 * value: forty columns take longer to be told apart than to be read.
 */
export const rowStatement = (kind: Kind, id: string): Statement => ({
  text: rowText(kind),
  values: [id],
  kind: 'fixed',
})

function groupKey(by: Field): string {
  if (by.kind === 'choices') return 'word'
  return by.kind === 'day' ? `extract(year from r.${by.id})::integer` : `r.${by.id}`
}

/** Count, sum and mean by the values of one field, of a day by its years in order. Sums are in stored units. */
export function groupStatement(kind: Kind, request: GroupRequest): Statement {
  const values = new Values()
  const by = askedField(kind, request.by)
  const summed = request.of.map((id) => {
    const field = askedField(kind, id)
    if (field.kind !== 'quantity' && field.kind !== 'whole')
      throw new RegisterRefusal({
        zh: `“${field.label.zh}”不是数，不能求和`,
        en: `“${field.label.en}” is not a number and cannot be added up`,
      })
    return `, sum(r.${field.id}) as ${field.id}__sum, count(r.${field.id}) as ${field.id}__known`
  })
  const condition = conditionOf(kind, request, values)
  const key = groupKey(by)
  const order = by.kind === 'day' ? key : `count(*) desc, ${key}`
  const from =
    by.kind === 'choices'
      ? `${tableOf(kind)} r left join lateral unnest(r.${by.id}) as word on true`
      : `${tableOf(kind)} r`
  const grouped = `select ${key} as key, count(*) as count${summed.join('')} from ${from} where ${condition} group by ${key} order by ${order} limit 1000`
  if (by.kind !== 'reference') return { text: grouped, values: values.list }
  return {
    text: `select g.*, (select t.name from register.${by.to} t where t.id = g.key and t.zone_id = current_setting('jixia.zone', true)) as name from (${grouped}) g order by g.count desc, g.key`,
    values: values.list,
  }
}

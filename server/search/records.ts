import { admits } from '../../contract/admission.ts'
import { listRows } from '../../contract/register.ts'
import type { Field } from '../../engines/register/field.ts'
import { fieldOf, type Kind, type Register } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import { type RankedQuery, rankedQueryOf } from '../../engines/register/search.ts'
import { findIn, inOrder } from '../../engines/search/find.ts'
import type { Typed } from '../../engines/search/typed.ts'
import type { Label } from '../../kernel/label.ts'
import { groupLabel } from '../register/shown-value.ts'
import { type Run, type Statement, Values } from '../register/statement.ts'
import type { Viewer } from '../viewer.ts'
import { foundSomewhere, properName, type Shelf, type Thing } from './thing.ts'

/** The registers that the viewer may look into; an enterprise only those which hold rows of its own. */
export const searchedKinds = (register: Register, { post }: Viewer): Kind[] =>
  [...register.values()].filter((kind) => admits(listRows.admits, post) && (post !== 'enterprise' || kind.ownedBy))

const isSearched = (field: Field): boolean => field.kind === 'code' || (field.searched ?? false)
const isTold = (field: Field): boolean => ['text', 'code', 'choice'].includes(field.kind)

/** The fields of a row that a hit needs: the title, what is searched, and what is told beside it. */
function fieldsOf(kind: Kind) {
  const others = kind.fields.filter((field) => field.id !== kind.title)
  const brief = kind.brief.map((id) => fieldOf(kind, id)).filter((field) => field.id !== kind.title && isTold(field))
  return { searched: others.filter(isSearched), told: brief.slice(0, 2) }
}

/**
 * One part of the rows of a register. What is told apart well is looked up by its terms and then put in order; the
 * rest is read in the order of names until it is enough, as terms that many rows hold are met soon.
 */
type Part = { readonly condition: string; readonly few: boolean }

const firstRows = (kind: Kind, { condition, few }: Part, count: number): string => {
  const rows = `select r.* from ${tableOf(kind)} r where r.archived_at is null and ${condition}`
  return few
    ? `select f.* from (${rows} offset 0) f order by f.sort_name, f.id limit ${count}`
    : `${rows} order by r.sort_name, r.id limit ${count}`
}

/** The parts of a search in their order, the conditions over the table alias `r`. */
function partsOf(query: RankedQuery, values: Values): { part: Part; terms: string }[] {
  const answering = (terms: string): string => `search_terms @@ ${values.add(terms)}::tsquery`
  const whole = answering(query.whole)
  const beginning = answering(query.beginning)
  const complete = answering(query.complete)
  const contains = `r.search_text like ${values.add(query.contains)}`
  const parts = [
    { part: { condition: `r.${whole}`, few: true }, terms: whole },
    { part: { condition: `r.${beginning} and ${contains}`, few: true }, terms: beginning },
    { part: { condition: `r.${complete} and ${contains}`, few: false }, terms: complete },
  ]
  if (query.complete === query.terms) return parts
  const inside = answering(query.terms)
  const holds = `(${contains} or r.search_text like all(${values.add(query.words)}::text[]))`
  return [...parts, { part: { condition: `r.${inside} and ${holds}`, few: false }, terms: inside }]
}

/**
 * The best rows of each register in one statement: those named so, then those whose name begins so, then those that
 * hold it somewhere. A later part is only read where the ones before it are not enough.
 */
export function recordsStatement(kinds: readonly Kind[], typed: Typed, limit: number): Statement | undefined {
  const query = rankedQueryOf(typed)
  if (!query || kinds.length === 0) return undefined
  const values = new Values()
  const parts = partsOf(query, values)
  const count = limit + 1
  const texts = kinds.map((kind) => {
    const { searched, told } = fieldsOf(kind)
    const ids = [...new Set([kind.title, ...[...searched, ...told].map(({ id }) => id)])]
    const row = `jsonb_build_object(${ids.map((id) => `'${id}', c.${id}`).join(', ')})`
    const selects = parts.map(({ part }, at) => {
      const before = parts.slice(0, at).map(({ terms }) => `not c.${terms}`)
      const unseen = before.length > 0 ? ` where ${before.join(' and ')}` : ''
      return `(select c.id, c.demonstration, ${row} as row from (${firstRows(kind, part, count * (at + 1))}) c${unseen})`
    })
    return `(select '${kind.id}' as kind, t.* from (${selects.join(' union all ')}) t limit ${count})`
  })
  return { text: texts.join(' union all '), values: values.list }
}

type Record = {
  readonly kind: string
  readonly id: string
  readonly demonstration: boolean
  readonly row: Readonly<{ [field: string]: unknown }>
}

function thingOf(kind: Kind, zone: string, { id, row, demonstration }: Record): Thing {
  const { searched, told } = fieldsOf(kind)
  const filled = (field: Field): boolean => row[field.id] !== null && row[field.id] !== ''
  const notes = told.filter(filled).map((field) => groupLabel(field, row[field.id], undefined))
  return {
    name: properName(String(row[kind.title])),
    href: `/${zone}/registers/${kind.id}/${id}`,
    note: notes.length > 0 ? joined(notes) : null,
    besides: searched.filter(filled).map((field) => ({
      text: properName(String(row[field.id])),
      before: field.label,
      code: field.kind === 'code',
    })),
    demonstration,
  }
}

const joined = (notes: readonly Label[]): Label => ({
  zh: notes.map(({ zh }) => zh).join(' · '),
  en: notes.map(({ en }) => en).join(' · '),
})

/** Records of every register that the viewer may see, by name, searched field or code. */
export async function findRecords(
  run: Run,
  register: Register,
  viewer: Viewer,
  typed: Typed,
  limit: number,
): Promise<Shelf[]> {
  const kinds = searchedKinds(register, viewer)
  const statement = recordsStatement(kinds, typed, limit)
  if (!statement) return []
  const rows = await run<Record>(statement)
  return kinds.map((kind) => {
    const things = rows.filter((row) => row.kind === kind.id).map((row) => thingOf(kind, viewer.zone, row))
    return {
      kind: kind.id,
      label: kind.label,
      found: inOrder(things.map((thing) => findIn(thing, typed) ?? foundSomewhere(thing))),
      all: `/${viewer.zone}/registers/${kind.id}?${new URLSearchParams({ q: typed.words.join(' ') })}`,
    }
  })
}

import { admits } from '../../contract/admission.ts'
import { listRows } from '../../contract/register/register.ts'
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

/** How many rows of a register are put in order at most, and how many are read in the order of names. */
const mostOrdered = 2000
const glance = 2000
const byName = 'f.sort_name, f.id'

const standing = (kind: Kind): string => `select r.* from ${tableOf(kind)} r where r.archived_at is null`

/** Rows looked up by their terms; where very many answer, a bounded number of them. */
const lookedUp = (kind: Kind, condition: string): string => `${standing(kind)} and ${condition} limit ${mostOrdered}`

/** The rows at the front of the order of names: what most rows hold is met there. */
const front = (kind: Kind): string => `${standing(kind)} order by r.sort_name, r.id limit ${glance}`

/** What is asked of every register: conditions over the alias `r`, and the terms by which a row is one of the better. */
function conditionsOf(query: RankedQuery, values: Values) {
  const answering = (terms: string): string => `search_terms @@ ${values.add(terms)}::tsquery`
  const [whole, beginning, complete] = [query.whole, query.beginning, query.complete].map(answering) as [
    string,
    string,
    string,
  ]
  const terms = query.complete === query.terms ? complete : answering(query.terms)
  const contains = `r.search_text like ${values.add(query.contains)}`
  const words = query.words.length > 1 ? ` or r.search_text like all(${values.add(query.words)}::text[])` : ''
  return {
    whole,
    beginning,
    complete,
    called: `r.${whole}`,
    begins: `r.${beginning} and ${contains}`,
    often: `r.${complete} and ${contains}`,
    holds: `r.${terms} and (${contains}${words})`,
  }
}

/**
 * The best rows of each register in one statement: those named so, then those whose name begins so, then those that
 * hold it somewhere. The latter are only read where the former are not enough, and looked up by their terms only where
 * the front of the order of names does not hold enough of them.
 */
export function recordsStatement(kinds: readonly Kind[], typed: Typed, limit: number): Statement | undefined {
  const query = rankedQueryOf(typed)
  if (!query || kinds.length === 0) return undefined
  const values = new Values()
  const { whole, beginning, complete, called, begins, often, holds } = conditionsOf(query, values)
  const count = limit + 1
  const texts = kinds.map((kind) => {
    const { searched, told } = fieldsOf(kind)
    const ids = [...new Set([kind.title, ...[...searched, ...told].map(({ id }) => id)])]
    const row = `jsonb_build_object(${ids.map((id) => `'${id}', f.${id}`).join(', ')})`
    const ordered = (rows: string, where: string, order = byName): string =>
      `(select f.id, f.demonstration, ${row} as row from ${rows} f where ${where} order by ${order} limit ${count})`
    const unseen = `not f.${whole} and not f.${beginning}`
    const many = `(select count(*) = ${mostOrdered} from holding)`
    const enough = `(select count(*) = ${count} from early)`
    const early = `select r.* from (${front(kind)}) r where ${many} and ${often} and ${unseen.replaceAll('f.', 'r.')}
      order by r.sort_name, r.id limit ${count}`
    const found = [
      ordered(`(${lookedUp(kind, called)})`, 'true'),
      ordered(`(${lookedUp(kind, begins)})`, `not f.${whole}`),
      ordered('early', enough),
      ordered('holding', `not ${enough} and ${unseen}`, `f.${complete} desc, ${byName}`),
    ]
    return `(with holding as materialized (${lookedUp(kind, holds)}), early as materialized (${early})
      select '${kind.id}' as kind, t.* from (${found.join(' union all ')}) t limit ${count})`
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
  if (rows.length === 0 && typed.mixes.length > 0) return findMixed(run, kinds, viewer, typed)
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

const mostMixed = 50

/** Records whose name holds the pieces of a mix one after the other: the database finds the pieces, the name decides. */
async function findMixed(run: Run, kinds: readonly Kind[], viewer: Viewer, typed: Typed): Promise<Shelf[]> {
  const statements = typed.mixes.flatMap(
    (words) => recordsStatement(kinds, { whole: typed.whole, words, mixes: [] }, mostMixed) ?? [],
  )
  const rows = (await Promise.all(statements.map((statement) => run<Record>(statement)))).flat()
  return kinds.map((kind) => {
    const own = new Map(rows.filter((row) => row.kind === kind.id).map((row) => [row.id, row]))
    const found = [...own.values()].flatMap((row) => findIn(thingOf(kind, viewer.zone, row), typed) ?? [])
    return { kind: kind.id, label: kind.label, found: inOrder(found) }
  })
}

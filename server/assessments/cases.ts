import type { Case, Row, RowsRead, Told } from '../../engines/assessment/assessment.ts'
import type { Field } from '../../engines/register/field.ts'
import { type Kind, kindOf } from '../../engines/register/kind.ts'
import { fromStored } from '../../engines/register/quantity.ts'
import type { Day } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { composing, readRows, type Seen } from '../ladder/subjects.ts'
import { runIn } from '../register/statement.ts'
import { inPieces, type Rest } from '../rest.ts'
import type { AssessmentDesk } from './parts.ts'

/** How a subject is called where it stands in a list. */
export type Named = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly demonstration: boolean
}

/** A subject with everything that is known of it; what was said of it, where it is an enterprise. */
export type Known = { readonly named: Named; readonly case: Case; readonly seen?: Seen }

type Stored = Readonly<Record<string, string | number | boolean | readonly string[] | null>>

/** A value of a field as it is judged by: a number in its unit, a choice by its value. */
function told(field: Field, value: Stored[string]): Told {
  if (value === null || value === undefined) return null
  if (field.kind === 'quantity') return Number(fromStored(field, value as string | number))
  return field.kind === 'whole' ? Number(value) : (value as Told)
}

async function rowsOf(
  tx: ZoneTransaction,
  kind: Kind,
  { by, where = {}, latest }: RowsRead,
): Promise<Map<string, Row[]>> {
  const fits = ['archived_at is null', ...Object.keys(where).map((field, at) => `${field} = $${at + 1}`)].join(' and ')
  const newest = latest ? `and ${latest} = (select max(${latest}) from register.${kind.id} where ${fits})` : ''
  const fields = kind.fields.filter((field) => field.kind !== 'choices')
  const stored = await runIn(tx)<Stored>({
    text: `select id, ${fields.map(({ id }) => id).join(', ')} from register.${kind.id}
      where ${fits} ${newest} order by sort_name, id`,
    values: Object.values(where),
  })
  const rows = stored.map((row) => ({
    of: String(row[by]),
    row: { id: String(row.id), values: Object.fromEntries(fields.map((one) => [one.id, told(one, row[one.id]!)])) },
  }))
  return new Map([...Map.groupBy(rows, ({ of }) => of)].map(([of, own]) => [of, own.map(({ row }) => row)]))
}

/** Everybody who may be judged, as the viewer of the transaction sees them; those of an enterprise’s register as the ladder sees them. */
export async function readKnown(
  desk: AssessmentDesk,
  tx: ZoneTransaction,
  { on, known }: { readonly on: Day; readonly known: Day },
  rest: Rest,
): Promise<Known[]> {
  const { way } = desk.open.given
  const reads = way.way === 'ladder' ? [] : (way.reads ?? [])
  const records = new Map<string, Map<string, Row[]>>()
  for (const read of reads) records.set(read.kind, await rowsOf(tx, kindOf(desk.kinds, read.kind), read))
  const recordsOf = (id: string) =>
    Object.fromEntries([...records].flatMap(([kind, rows]) => (rows.has(id) ? [[kind, rows.get(id)!]] : [])))
  if (desk.subjects.id === 'enterprise') {
    const seen = await inPieces(composing(desk.ladder, await readRows(desk.ladder, tx, on, undefined, known)), rest)
    return seen.map((one) => {
      const { id, name, creditCode, demonstration } = one.enterprise
      return {
        named: { id, name, code: creditCode, demonstration },
        case: { ...one.subject, records: recordsOf(id) },
        seen: one,
      }
    })
  }
  const { id: kind, fields } = desk.subjects
  const code = fields.find((field) => field.kind === 'code')?.id
  const named = await runIn(tx)<Named>({
    text: `select id, name, ${code ?? 'null::text'} as code, demonstration from register.${kind}
      where archived_at is null order by sort_name, id`,
    values: [],
  })
  return named.map((one) => ({ named: one, case: { id: one.id, facts: {}, records: recordsOf(one.id) } }))
}

import { kindOf, type Register } from '../../engines/register/kind.ts'
import type { RowValues } from '../../engines/register/schemas.ts'
import type { DemonstrationRegister, DemonstrationRow } from '../../mechanisms/demonstration/records.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { appendRows } from '../register/append.ts'
import { runIn } from '../register/statement.ts'

/** Appends made-up rows of a register, marked as such; answers how many. */
export async function appendDemonstration(
  tx: ZoneTransaction,
  kinds: Register,
  { kind, rows }: DemonstrationRegister,
): Promise<number> {
  const change = { by: 'pack', reason: '数据包载入', demonstration: true, document: null }
  return appendRows(tx, kindOf(kinds, kind), await referring(tx, kinds, kind, rows), change)
}

/** Replaces the names that references are written by with the ids of the rows they mean. */
async function referring(
  tx: ZoneTransaction,
  kinds: Register,
  id: string,
  rows: Iterable<DemonstrationRow>,
): Promise<Iterable<RowValues>> {
  const references = kindOf(kinds, id).fields.filter((field) => field.kind === 'reference')
  const known = new Map<string, ReadonlyMap<string, string>>()
  for (const { to } of references) {
    const found = await runIn(tx)<{ id: string; name: string }>({
      text: `select id, name from register.${to}`,
      values: [],
    })
    known.set(to, new Map(found.map((row) => [row.name, row.id])))
  }
  return map(rows, (row) => {
    const given = references.filter((field) => typeof row[field.id] === 'string')
    return {
      ...row,
      ...Object.fromEntries(given.map((field) => [field.id, known.get(field.to)?.get(String(row[field.id])) ?? null])),
    }
  })
}

function* map<From, To>(items: Iterable<From>, turn: (item: From) => To): Generator<To> {
  for (const item of items) yield turn(item)
}

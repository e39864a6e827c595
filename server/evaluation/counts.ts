import { kindOf } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import type { Label } from '../../kernel/label.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { conditionOf } from '../register/list/condition.ts'
import { runIn, Values } from '../register/statement.ts'
import type { EvaluationParts } from './parts.ts'

/** A fact as a register counts it, and where its rows are listed, below the page of the zone. */
export type RegisterCount = {
  readonly fact: string
  readonly register: Label
  readonly value: number
  readonly href: string
  readonly demonstration: boolean
}

/** What registers count of the year; nothing of a register that is not kept. */
export async function readCounts(
  { mechanism, register }: EvaluationParts,
  tx: ZoneTransaction,
  year: number,
): Promise<RegisterCount[]> {
  const found: RegisterCount[] = []
  for (const { fact, register: id, apart, rows, kept } of mechanism.counted) {
    const kind = kindOf(register, id)
    const values = new Values()
    const conditionFor = (filters: ReturnType<typeof rows>) =>
      conditionOf(kind, { search: '', filters, where: '', archived: false }, values)
    const [counted, any] = [conditionFor(rows(year)), conditionFor([...kept])]
    const [row] = await runIn(tx)<{ value: number; kept: boolean; demonstration: boolean | null }>({
      text: `select count(distinct r.${apart}) filter (where ${counted})::int as value,
          count(*) filter (where ${any}) > 0 as kept, bool_or(r.demonstration) as demonstration
        from ${tableOf(kind)} r`,
      values: values.list,
    })
    if (row?.kept)
      found.push({
        fact,
        register: kind.label,
        value: row.value,
        href: `/registers/${id}?f=${encodeURIComponent(JSON.stringify(rows(year)))}`,
        demonstration: row.demonstration === true,
      })
  }
  return found
}

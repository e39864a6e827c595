import type { TaskPage } from '../../contract/collection/task.ts'
import { askedPlace, isReported } from '../../engines/collection/asking.ts'
import { showEntry, showRecomputed } from '../../engines/indicators/shown.ts'
import type { Field } from '../../engines/register/field.ts'
import { tableOf } from '../../engines/register/migration.ts'
import { type Period, periodKind } from '../../kernel/period.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import { type StoredRow, toValues } from '../register/stored-row.ts'
import type { Context } from './context.ts'
import type { TaskRow } from './tables.ts'

type Known = TaskPage['known']

/** What the zone knows already about the one who fills in, so that nobody types it again. */
export const knownFor = (
  tx: ZoneTransaction,
  task: TaskRow,
  context: Context,
  asked: ReadonlySet<string>,
): Promise<Known> | Known =>
  task.enterprise ? enterpriseFacts(tx, task.enterprise, context) : departmentNumbers(task, context, asked)

function departmentNumbers(task: TaskRow, { zone, book, indicators }: Context, asked: ReadonlySet<string>): Known {
  return [...indicators.values()].flatMap((indicator) => {
    const { id, owner, frequency, label } = indicator
    if (owner !== task.department || frequency !== periodKind(task.period as Period) || asked.has(id)) return []
    const place = askedPlace(id, task.period)
    const entry = book.at(place)
    const recomputed = entry && isReported(indicator) ? undefined : book.recompute(place)
    const href = `/${zone}/figures/${id}?period=${task.period}`
    if (entry) return [{ label, shown: showEntry(entry, indicator, recomputed), href }]
    if (recomputed && recomputed.exact.value !== null)
      return [{ label, shown: showRecomputed(recomputed, indicator), href }]
    return []
  })
}

const facts = ['name', 'credit_code', 'sector']

async function enterpriseFacts(tx: ZoneTransaction, enterprise: string, { kind }: Context): Promise<Known> {
  const text = `select * from ${tableOf(kind)} where id::text = $1`
  const [row] = await runIn(tx)<StoredRow>({ text, values: [enterprise] })
  if (!row) return []
  const held = toValues(kind, row)
  return kind.fields
    .filter((field) => facts.includes(field.id) && held[field.id])
    .map((field: Field) => {
      const printed = String(held[field.id])
      return {
        label: field.label,
        shown: { value: printed, unit: '', qualifier: 'exact', origin: 'reported', printed },
        href: null,
      }
    })
}

import { fieldOf } from '../../engines/register/kind.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { runIn } from '../register/statement.ts'
import { type Change, changeRow } from '../register/store.ts'
import type { Context } from './context.ts'

/** Numbers that an enterprise reported for a period, by the field of the register that they renew. */
export type Reported = {
  readonly enterprise: string
  readonly period: string
  readonly numbers: readonly { readonly field: string; readonly value: string }[]
}

/** Brings the register up to what was reported, with its history. It holds the newest period: an older one leaves it. */
export async function renewRegister(
  tx: ZoneTransaction,
  { kind }: Context,
  { enterprise, period, numbers }: Reported,
  change: Change,
): Promise<void> {
  const newer = await runIn(tx)<{ indicator: string }>({
    text: `select distinct indicator from observation
      where subject = $1 and period > $2 and indicator = any($3) and document like 'task:%'`,
    values: [enterprise, period, numbers.map(({ field }) => `${kind.id}.${field}`)],
  })
  const renewed = new Set(newer.map(({ indicator }) => indicator))
  const patch = numbers
    .filter(({ field }) => !renewed.has(`${kind.id}.${field}`))
    .map(({ field, value }) => [field, fieldOf(kind, field).kind === 'whole' ? Number(value) : value])
  if (patch.length > 0) await changeRow(tx, kind, enterprise, Object.fromEntries(patch), change)
}

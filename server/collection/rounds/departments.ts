import type { RoundChoice } from '../../../contract/collection/round.ts'
import { askedIn, askingsOf } from '../../../engines/collection/asking.ts'
import type { Period } from '../../../kernel/period.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { runIn } from '../../register/statement.ts'
import type { Context } from '../context.ts'
import { type Offer, offeredItem } from './offer.ts'

/** What departments would be asked: the figures that they answer for, without what is known or asked already. */
export async function offerToDepartments(
  tx: ZoneTransaction,
  context: Context,
  period: Period,
  { leftOut }: RoundChoice,
): Promise<Offer> {
  const { book, indicators, departmentLabel } = context
  const waiting = new Set(await askedElsewhere(tx, period))
  const askings = askingsOf([...indicators.values()], book, period, { leftOut: new Set(leftOut), waiting })
  const groups = askings.map((asking) => ({
    id: asking.department,
    name: departmentLabel(asking.department),
    items: asking.indicators.map(({ indicator, standing }) => offeredItem(indicator.id, indicator.label, standing)),
  }))
  const falling = askings.flatMap((asking) => {
    const asked = askedIn(asking).map(({ id }) => id)
    const name = departmentLabel(asking.department)
    return asked.length > 0 ? [{ department: asking.department, enterprise: null, name, asked, brought: {} }] : []
  })
  return { groups, falling, where: '', unmatched: [], spared: 0 }
}

/** The indicators that a round of the period asks already and nobody has locked yet. */
async function askedElsewhere(tx: ZoneTransaction, period: Period): Promise<string[]> {
  const rows = await runIn(tx)<{ asked: string }>({
    text: `select distinct unnest(t.asked) as asked from collection_task t
      join collection_round r on r.zone_id = t.zone_id and r.id = t.round_id
      where r.period = $1 and r.audience = 'department' and t.state <> 'locked'`,
    values: [period],
  })
  return rows.map(({ asked }) => asked)
}

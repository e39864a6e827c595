import type { RoundChoice } from '../../../contract/collection/round.ts'
import type { Period } from '../../../kernel/period.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { unacceptable } from '../../refusal.ts'
import type { Context } from '../context.ts'
import type { Audience } from '../tables.ts'
import { offerToDepartments } from './departments.ts'
import { offerToEnterprises } from './enterprises.ts'
import type { Offer } from './offer.ts'

/** The tasks that fall for a period from what is declared, known and chosen. */
export async function offerOf(
  tx: ZoneTransaction,
  context: Context,
  period: Period,
  audience: Audience,
  choice: RoundChoice,
): Promise<Offer> {
  refuseUnknown(context, audience, choice.leftOut)
  return audience === 'enterprise'
    ? offerToEnterprises(tx, context, period, choice)
    : offerToDepartments(tx, context, period, choice)
}

function refuseUnknown(context: Context, audience: Audience, ids: readonly string[]): void {
  const { indicators, enterpriseRound } = context
  const known = audience === 'enterprise' ? new Set(enterpriseRound.fields.map(({ field }) => field)) : indicators
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return
  throw unacceptable(`可问的项目里没有“${unknown}”，请从预看列出的里面选`, `There is no “${unknown}” to be left out`)
}

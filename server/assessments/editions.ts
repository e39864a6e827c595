import type { AssessmentEdition } from '../../contract/assessments/editions.ts'
import type { OpenRules } from '../../engines/assessment/rules.ts'
import { notConfirmed, publishableText } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import { type Confirming, confirmItems, mayConfirm, withdrawItem } from '../confirmation/acts.ts'
import { confirmablesShown, historyShown } from '../confirmation/shown.ts'
import { readHistory, standingOf } from '../confirmation/store.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { amendedDesk } from './amended.ts'
import type { AssessmentDesk } from './parts.ts'
import { editionHeadOf, headOf } from './shown.ts'

/** Who asks, and when. */
type At = readonly [tx: ZoneTransaction, viewer: Viewer, today: Day]

/** An edition by its id, as it was declared. */
function rulesNamed({ open: { given, editions } }: AssessmentDesk, id: string): OpenRules {
  const found = editions.find((one) => one.id === id)
  if (found) return found
  throw absent(
    `“${given.label.zh}”没有“${id}”这一版；有的是：${editions.map((one) => one.id).join('、')}`,
    `“${given.label.en}” has no edition “${id}”; there are: ${editions.map((one) => one.id).join(', ')}`,
  )
}

/** An edition with everything that is recalled of it, and what the zone confirmed by which paper. */
export async function assessmentEditionOf(
  desk: AssessmentDesk,
  [tx, viewer, today]: At,
  id: string,
): Promise<AssessmentEdition> {
  const rules = rulesNamed(desk, id)
  const { items } = rules
  const history = await readHistory(tx, [...new Set([id, ...items.map(({ edition }) => edition)])])
  const confirmations = standingOf(history)
  const open = notConfirmed(items, confirmations).length
  const now = amendedDesk(desk, confirmations).open
  return {
    asOf: today,
    assessment: headOf(now.given),
    edition: editionHeadOf(now.editions.find((one) => one.id === id)!),
    open,
    publishable: publishableText(open),
    items: confirmablesShown(items, confirmations),
    history: historyShown(items, history),
    may: { confirm: mayConfirm(viewer, desk.bureauOf(viewer.zone)) && items.length > 0 },
  }
}

/** An act on what is recalled of an edition. */
const confirmingOf = (desk: AssessmentDesk, [tx, viewer, today]: At, edition: string): Confirming => ({
  tx,
  viewer,
  today,
  items: rulesNamed(desk, edition).items,
  bureau: desk.bureauOf(viewer.zone),
  subject: `assessments/${desk.open.given.id}/${edition}`,
})

export const confirmInEdition = (
  desk: AssessmentDesk,
  at: At,
  edition: string,
  given: Parameters<typeof confirmItems>[1],
): Promise<void> =>
  confirmItems(confirmingOf(desk, at, edition), given, (confirmations) => amendedDesk(desk, confirmations))

export const withdrawInEdition = (
  desk: AssessmentDesk,
  at: At,
  edition: string,
  given: Parameters<typeof withdrawItem>[1],
): Promise<void> => withdrawItem(confirmingOf(desk, at, edition), given)

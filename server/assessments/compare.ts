import type { AssessmentComparison } from '../../contract/assessments/assessments.ts'
import { movesBetween } from '../../engines/assessment/assessed.ts'
import { compareDemands, type Demand, type OpenRules } from '../../engines/assessment/rules.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import type { Label } from '../../kernel/label.ts'
import { absent } from '../refusal.ts'
import type { Everybody } from './everybody.ts'
import type { AssessmentDesk } from './parts.ts'
import { headOf, rulesShownOf } from './shown.ts'

/** The first two editions of the first series that has two. */
function usualPair(editions: readonly OpenRules[]): [OpenRules, OpenRules] | undefined {
  for (const own of Map.groupBy(editions, ({ series }) => series.zh).values()) {
    const [first, second] = own.slice(0, 2)
    if (first && second) return [first, second]
  }
  return undefined
}

function named(editions: readonly OpenRules[], id: string | undefined, otherwise: OpenRules): OpenRules {
  if (id === undefined) return otherwise
  const found = editions.find((one) => one.id === id)
  if (found) return found
  throw absent(
    `没有“${id}”这一版；有的是：${editions.map((one) => one.id).join('、')}`,
    `There is no edition “${id}”; there are: ${editions.map((one) => one.id).join(', ')}`,
  )
}

/** Its points, or what is demanded in the words of that edition. */
const toldOf = (demand: Demand | null): Label | null =>
  demand && (demand.weight === null ? demand.label : { zh: `${demand.weight}分`, en: `${demand.weight} points` })

/** Two editions: what each asks, and where grades hang on the edition who stands where by each. */
export async function compareEditions(
  desk: AssessmentDesk,
  judge: (edition: string) => Promise<Everybody>,
  asked: { readonly first?: string | undefined; readonly second?: string | undefined },
  confirmations: readonly Confirmation[],
): Promise<AssessmentComparison> {
  const { given, editions } = desk.open
  const pair = usualPair(editions)
  if (!pair)
    throw absent(
      `“${given.label.zh}”只有一版办法，没有可对照的`,
      `“${given.label.en}” has one edition, nothing to compare`,
    )
  const first = named(editions, asked.first, pair[0])
  const second = named(editions, asked.second, pair[1])
  const [before, after] = [await judge(first.id), await judge(second.id)]
  return {
    asOf: after.assessed.on,
    lastYear: after.lastYear,
    demonstration: after.demonstration,
    assessment: headOf(given),
    choices: editions.map(({ id, label, series }) => ({ id, label, series })),
    first: rulesShownOf(first, { inForce: false }, confirmations),
    second: rulesShownOf(second, { inForce: false }, confirmations),
    demands: compareDemands(first, second).map(({ label, change, before: then, after: now }) => ({
      label,
      change,
      before: toldOf(then),
      after: toldOf(now),
    })),
    moves: given.way.way === 'score' ? movesBetween(before.assessed, after.assessed) : [],
  }
}

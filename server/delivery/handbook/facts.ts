import { type Answers, isAmount, verdicts } from '../../../engines/delivery/handbook/answers.ts'
import type { HandbookFact } from '../../../engines/delivery/handbook/handbook.ts'
import { type ProjectEvent, plansOf } from '../../../engines/delivery/standing/history.ts'
import { fieldOf, type Kind } from '../../../engines/register/kind.ts'
import { fromStored } from '../../../engines/register/quantity.ts'
import type { ExactFacts } from '../../../engines/rules/exact.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { unacceptable } from '../../refusal.ts'
import { runIn } from '../../register/statement.ts'

/** What a handbook goes by, by the id of the fact; null is not known. */
export type KnownFacts = Readonly<Record<string, string | boolean | null>>

/** What the ledger tells: whether the plan takes land and builds, and how large the parcel is. */
export async function ledgerFacts(
  tx: ZoneTransaction,
  parcel: Kind,
  project: string,
  events: readonly ProjectEvent[],
): Promise<KnownFacts> {
  const plan = plansOf(events).at(-1)
  const has = (step: string): boolean | null => (plan ? plan.network.tasks.some(({ id }) => id === step) : null)
  return { land: has('land-notice'), building: has('works-permit'), area: await areaOf(tx, parcel, project) }
}

async function areaOf(tx: ZoneTransaction, parcel: Kind, project: string): Promise<string | null> {
  const [found] = await runIn(tx)<{ area: number | null }>({
    text: `select l.area from register.project p
      join register.parcel l on l.zone_id = p.zone_id and l.id = p.parcel where p.id = $1`,
    values: [project],
  })
  const field = fieldOf(parcel, 'area')
  return found?.area == null || field.kind !== 'quantity' ? null : fromStored(field, found.area)
}

/**
 * What was answered, by the id of the question.
 * @throws Refusal that names the question where it is none of this handbook, or the answer is of another kind.
 */
export const answeredFacts = (facts: readonly HandbookFact[], answers: Answers): KnownFacts =>
  Object.fromEntries(Object.entries(answers).map(([id, value]) => answerOf(facts, id, value)))

/** The question that is answered; refused where the handbook does not ask it. */
function questionOf(facts: readonly HandbookFact[], id: string): HandbookFact {
  const asked = facts.filter((fact) => fact.asked)
  const fact = asked.find((one) => one.id === id)
  if (fact) return fact
  const known = asked.map((one) => one.id).join('、')
  throw unacceptable(`手册没有问“${id}”，可以答的有：${known}`, `The handbook does not ask “${id}”; it asks ${known}`)
}

/** Refuses an answer to what is not asked, or of another kind; null takes an answer back. */
export function refuseUnasked(
  facts: readonly HandbookFact[],
  { fact, value }: { readonly fact: string; readonly value: string | null },
): void {
  if (value === null) questionOf(facts, fact)
  else answerOf(facts, fact, value)
}

function answerOf(facts: readonly HandbookFact[], id: string, value: string): [string, string | boolean] {
  const fact = questionOf(facts, id)
  const { zh, en } = fact.label
  if (fact.type === 'flag') {
    const verdict = verdicts[value]
    if (verdict === undefined) throw unacceptable(`“${zh}”请答 yes 或 no`, `Answer “${en}” with yes or no`)
    return [id, verdict]
  }
  if (!isAmount(value)) {
    throw unacceptable(
      `“${zh}”请填0或大于0的数，“${value}”读不出`,
      `“${en}” takes a number, 0 or more; “${value}” cannot be read`,
    )
  }
  return [id, value]
}

/** The facts by the names that the conditions use. */
export const namedFacts = (facts: readonly HandbookFact[], known: KnownFacts): ExactFacts =>
  Object.fromEntries(
    facts.map(({ id, name, type }) => {
      const value = known[id] ?? null
      return [name, type === 'number' && typeof value === 'string' ? decimal(value) : value]
    }),
  )

import type { FindingRow } from '../../contract/findings.ts'
import type { Verdict } from '../../contract/indicators/published.ts'
import { checkConsistency } from '../../engines/consistency/consistency.ts'
import { type Acceptance, type Finding, findingKinds, withAcceptances } from '../../engines/consistency/finding.ts'
import { type Book, placeOf } from '../../engines/indicators/book.ts'
import { figureKey } from '../../engines/indicators/figure-key.ts'
import { digitsOf, type Observation } from '../../engines/indicators/observation.ts'
import { nameOf, wordValue } from '../../engines/indicators/wording.ts'
import { dayAt } from '../../kernel/day.ts'
import { printDecimal } from '../../kernel/decimal.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import { verdictOf } from '../indicators/published.ts'

/** Acceptances that were given by the end of a day, each for one finding. */
export async function readAcceptances(tx: ZoneTransaction, on?: string): Promise<Acceptance[]> {
  const rows = await tx.selectFrom('finding_acceptance').selectAll().orderBy('accepted_at').execute()
  return rows
    .map((row) => ({
      finding: row.finding,
      reason: row.reason,
      by: row.accepted_by,
      day: dayAt(Date.parse(row.accepted_at)),
    }))
    .filter(({ day }) => on === undefined || day <= on)
}

/** What the checks find in the numbers of a book, with the acceptances brought to them. */
export function findingsIn(book: Book, acceptances: readonly Acceptance[]): Finding[] {
  return withAcceptances(checkConsistency([...book.indicators.values()], book.observations), acceptances)
}

export const findingRow = (book: Book, knowledge: ZoneKnowledge, finding: Finding): FindingRow => ({
  id: finding.id,
  kind: finding.kind,
  kindLabel: findingKinds[finding.kind],
  lamp: finding.lamp,
  text: finding.text,
  numbers: finding.numbers.map((observation) => ({
    label: nameOf(book.indicators.get(observation.indicator)!, placeOf(observation)),
    wording: wordValue(observation),
    key: figureKey(observation.indicator, observation.comparison),
    period: observation.period,
    subject: observation.subject,
    document: documentTitle(knowledge, observation),
  })),
  accepted: finding.accepted
    ? { reason: finding.accepted.reason, by: finding.accepted.by, day: finding.accepted.day }
    : null,
})

const documentTitle = (knowledge: ZoneKnowledge, { document, origin }: Observation): string | null =>
  document ? (knowledge.documents.get(document)?.title ?? document) : origin === 'counted' ? '台账计数' : null

/** How the published derived numbers fare when they are computed again. */
export function recomputation(book: Book) {
  const differ: { key: string; label: FindingRow['text']; period: string; printed: string; recomputed: string }[] = []
  const count: Record<Verdict, number> = { equal: 0, different: 0, open: 0 }
  for (const observation of book.observations) {
    if (!observation.published) continue
    const place = placeOf(observation)
    const recomputed = book.recompute(place, observation)
    const verdict = verdictOf(observation, recomputed)
    if (verdict === null) continue
    count[verdict] += 1
    if (verdict !== 'different') continue
    const digits = digitsOf(observation.value) ?? 2
    differ.push({
      key: figureKey(place.indicator, place.comparison),
      label: nameOf(book.indicators.get(place.indicator)!, place),
      period: place.period,
      printed: `${observation.value}${observation.unit}`,
      recomputed: `${printDecimal(recomputed!.exact.round(digits)!, digits)}${observation.unit}`,
    })
  }
  return { agree: count.equal, differ, open: count.open }
}

import type { CandidateKind, CandidateShown } from '../../../contract/ladder/nomination-page.ts'
import { lackingLittle } from '../../../engines/ladders/population.ts'
import { answerEdition } from '../../../engines/ladders/telling/rung-answer.ts'
import type { Day } from '../../../kernel/day.ts'
import { conditionsShown } from '../condition-shown.ts'
import type { Everybody } from '../population.ts'
import type { NominationDesk, SeenBatch } from './desk.ts'

/** The day on which everybody is looked at for a batch: today, within the days of its edition. */
export function dayOfEdition({ edition, today }: SeenBatch): Day {
  const { firstDay, lastDay } = edition.given
  if (today < firstDay) return firstDay
  return lastDay && today > lastDay ? lastDay : today
}

type Page = { readonly kind: CandidateKind; readonly limit: number; readonly offset: number }

/** Who meets the edition of a batch and does not hold its title, who fails one condition, who lacks nothing but facts. */
export async function candidatesOf(
  { ladder: { open } }: NominationDesk,
  { edition, nominations }: SeenBatch,
  { on, seen, population, near }: Everybody,
  { kind, limit, offset }: Page,
): Promise<{ totals: Record<CandidateKind, number>; rows: CandidateShown[] }> {
  const column = population.rungs.find((one) => one.edition.given.id === edition.given.id)
  if (!column) return { totals: { met: 0, near: 0, unknown: 0 }, rows: [] }
  const rowsOf = (verdict: number): number[] =>
    [...column.met.keys()].filter((row) => column.held[row] !== 1 && column.met[row] === verdict)
  const [met, unknown] = [rowsOf(1), rowsOf(-1)]
  const subjects =
    kind === 'near'
      ? (await near(edition.rung.id, 1)).map(({ subject }) => subject)
      : (kind === 'met' ? met : unknown).map((row) => population.subjects[row]!)
  const known = new Map(seen.map((one) => [one.enterprise.id, one]))
  const inside = new Set(nominations.map(({ stored }) => stored.enterprise))
  return {
    totals: { met: met.length, near: lackingLittle(open.given, column).length, unknown: unknown.length },
    rows: subjects.slice(offset, offset + limit).map((subject): CandidateShown => {
      const one = known.get(subject.id)!
      const answer = answerEdition(open, edition, { subject, on, reasons: false })
      const { id, name, creditCode } = one.enterprise
      return {
        id,
        name,
        creditCode,
        state: answer.state,
        unknown: answer.count.unknown,
        lacks: conditionsShown(open, edition, answer.conditions, one)
          .filter(({ state }) => state === 'unmet')
          .map(({ label, gaps }) => ({ label, short: gaps[0]?.short ?? null })),
        nominated: inside.has(id),
      }
    }),
  }
}

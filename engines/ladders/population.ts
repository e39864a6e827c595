import type { Day } from '../../kernel/day.ts'
import { atOnce, type Piecework } from '../../kernel/piecework.ts'
import { type OpenCondition, type OpenEdition, type OpenLadder, openEditionOn } from './opened.ts'
import type { Subject } from './subject.ts'
import { answerEdition, type RungAnswer } from './telling/rung-answer.ts'
import { Verdicts } from './verdicts.ts'

/** A rung over many subjects: 1 met, 0 unmet, −1 unknown, one entry for each subject. */
export type RungColumn = {
  readonly edition: OpenEdition
  readonly met: Int8Array
  readonly held: Int8Array
  readonly conditions: readonly { readonly condition: OpenCondition; readonly met: Int8Array }[]
}

export type Population = {
  readonly open: OpenLadder
  readonly on: Day
  readonly subjects: readonly Subject[]
  readonly rungs: readonly RungColumn[]
}

/** Subjects that are told in one go. */
const piece = 500

/**
 * Tells every rung for every subject, piece by piece, in doubles; who stands on a bound is told exactly by
 * `answerEdition`.
 */
export function* answeringAll(open: OpenLadder, subjects: readonly Subject[], on: Day): Piecework<Population> {
  const column = () => new Int8Array(subjects.length)
  const rungs = [...open.rungs.values()].flatMap((rung): RungColumn[] => {
    const edition = openEditionOn(rung, on)
    if (!edition) return []
    const conditions = edition.conditions.map((condition) => ({ condition, met: column() }))
    return [{ edition, met: column(), held: column(), conditions }]
  })
  for (let first = 0; first < subjects.length; first += piece) {
    const verdicts = new Verdicts(open, subjects.slice(first, first + piece), on, 'double')
    for (const { edition, met, held, conditions } of rungs) {
      for (const one of conditions) one.met.set(verdicts.condition(one.condition, edition), first)
      met.set(verdicts.edition(edition), first)
      held.set(verdicts.holding(edition.rung.id), first)
    }
    yield
  }
  return { open, on, subjects, rungs }
}

/** The same in one go. */
export const answerAll = (open: OpenLadder, subjects: readonly Subject[], on: Day): Population =>
  atOnce(answeringAll(open, subjects, on))

/** A subject that does not hold a rung and lacks little of it. */
export type NearMiss = { readonly subject: Subject; readonly answer: RungAnswer }

/** How many conditions of a rung a subject fails; 0 where it holds the rung already. */
export const unmetOf = ({ held, conditions }: RungColumn, row: number): number =>
  held[row] === 1 ? 0 : conditions.filter(({ met }) => met[row] === 0).length

/** How many of the conditions of a row are unmet, and how many unknown. */
const lackingAt = ({ conditions }: RungColumn, row: number): { unmet: number; unknown: number } => ({
  unmet: conditions.filter(({ met }) => met[row] === 0).length,
  unknown: conditions.filter(({ met }) => met[row] === -1).length,
})

/**
 * Who misses a rung by one condition up to `atMost`: fewest conditions first, then fewest unknown, then the nearest; the first
 * `limit` of them. Who lacks nothing but facts is not among them; those are asked.
 */
export function nearMisses(
  { open, on, subjects, rungs }: Population,
  rung: string,
  atMost = 1,
  limit = Number.POSITIVE_INFINITY,
): NearMiss[] {
  const column = rungs.find(({ edition }) => edition.rung.id === rung)
  if (!column) return []
  const lacking = subjects
    .map((subject, row) => ({ subject, row, ...lackingAt(column, row) }))
    .filter(({ row, unmet }) => column.held[row] !== 1 && unmet > 0 && unmet <= atMost)
    .sort((one, other) => one.unmet - other.unmet || one.unknown - other.unknown)
  const found: NearMiss[] = []
  for (const [index, { subject, unmet, unknown }] of lacking.entries()) {
    const before = lacking[index - 1]
    const further = before && (before.unmet < unmet || before.unknown < unknown)
    if (further && found.length >= limit) break
    const answer = answerEdition(open, column.edition, { subject, on, reasons: false })
    if (answer.state === 'unmet') found.push({ subject, answer })
  }
  return found
    .sort(
      ({ answer: one }, { answer: other }) =>
        one.count.unmet - other.count.unmet || one.count.unknown - other.count.unknown || one.far - other.far,
    )
    .slice(0, limit)
}

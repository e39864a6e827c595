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

/** A row that fails some conditions of a rung and does not hold it: how many are unmet, and how many unknown. */
export type Lacking = { readonly row: number; readonly unmet: number; readonly unknown: number }

/** The rows that fail one condition of a rung up to `atMost`: fewest conditions first, then fewest unknown. */
export function lackingLittle({ held, conditions }: RungColumn, atMost = 1): Lacking[] {
  const lacking: Lacking[] = []
  for (let row = 0; row < held.length; row += 1) {
    if (held[row] === 1) continue
    let [unmet, unknown] = [0, 0]
    for (const { met } of conditions) {
      if (met[row] === 0) unmet += 1
      else if (met[row] === -1) unknown += 1
    }
    if (unmet > 0 && unmet <= atMost) lacking.push({ row, unmet, unknown })
  }
  return lacking.sort((one, other) => one.unmet - other.unmet || one.unknown - other.unknown)
}

/**
 * Who misses a rung by one condition up to `atMost`, one after the other: fewest conditions first, then fewest unknown,
 * then the nearest; the first `limit` of them. Who lacks nothing but facts is not among them; those are asked.
 */
export function* findingNearMisses(
  { open, on, subjects, rungs }: Population,
  rung: string,
  atMost = 1,
  limit = Number.POSITIVE_INFINITY,
): Piecework<NearMiss[]> {
  const column = rungs.find(({ edition }) => edition.rung.id === rung)
  if (!column) return []
  const lacking = lackingLittle(column, atMost)
  const found: NearMiss[] = []
  for (const [index, { row, unmet, unknown }] of lacking.entries()) {
    const before = lacking[index - 1]
    const further = before && (before.unmet < unmet || before.unknown < unknown)
    if (further && found.length >= limit) break
    const subject = subjects[row]!
    const answer = answerEdition(open, column.edition, { subject, on, reasons: false })
    if (answer.state === 'unmet') found.push({ subject, answer })
    yield
  }
  return found
    .sort(
      ({ answer: one }, { answer: other }) =>
        one.count.unmet - other.count.unmet || one.count.unknown - other.count.unknown || one.far - other.far,
    )
    .slice(0, limit)
}

/** The same in one go. */
export const nearMisses = (population: Population, rung: string, atMost = 1, limit?: number): NearMiss[] =>
  atOnce(findingNearMisses(population, rung, atMost, limit))

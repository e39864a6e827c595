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

/**
 * Who misses a rung by one condition up to `atMost`, one after the other: fewest conditions first, then fewest unknown,
 * then the nearest. Who lacks nothing but facts is not among them; those are asked.
 */
export function* findingNearMisses(
  { open, on, subjects, rungs }: Population,
  rung: string,
  atMost = 1,
): Piecework<NearMiss[]> {
  const column = rungs.find(({ edition }) => edition.rung.id === rung)
  if (!column) return []
  const found: NearMiss[] = []
  for (const [row, subject] of subjects.entries()) {
    const unmet = unmetOf(column, row)
    if (unmet === 0 || unmet > atMost) continue
    const answer = answerEdition(open, column.edition, { subject, on, reasons: false })
    if (answer.state === 'unmet') found.push({ subject, answer })
    yield
  }
  return found.sort(
    ({ answer: one }, { answer: other }) =>
      one.count.unmet - other.count.unmet || one.count.unknown - other.count.unknown || one.far - other.far,
  )
}

/** The same in one go. */
export const nearMisses = (population: Population, rung: string, atMost = 1): NearMiss[] =>
  atOnce(findingNearMisses(population, rung, atMost))

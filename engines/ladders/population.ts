import type { Day } from '../../kernel/day.ts'
import { atOnce, type Piecework } from '../../kernel/piecework.ts'
import type { Ladder } from './ladder.ts'
import { type OpenCondition, type OpenEdition, type OpenLadder, openEditionOn } from './opened.ts'
import type { Subject } from './subject.ts'
import { farFrom } from './telling/rung-answer.ts'
import { Verdicts } from './verdicts.ts'

/** A rung over many subjects: 1 met, 0 unmet, −1 unknown, one entry for each subject. */
export type RungColumn = {
  readonly edition: OpenEdition
  readonly met: Int8Array
  readonly held: Int8Array
  /** 1 where it fails what nobody can move. */
  readonly closed: Int8Array
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
    return [{ edition, met: column(), held: column(), closed: column(), conditions }]
  })
  for (let first = 0; first < subjects.length; first += piece) {
    const verdicts = new Verdicts(open, subjects.slice(first, first + piece), on, 'double')
    for (const { edition, met, held, closed, conditions } of rungs) {
      for (const one of conditions) one.met.set(verdicts.condition(one.condition, edition), first)
      met.set(verdicts.edition(edition), first)
      held.set(verdicts.holding(edition.rung.id), first)
      closed.set(verdicts.closed(edition), first)
    }
    yield
  }
  return { open, on, subjects, rungs }
}

/** The same in one go. */
export const answerAll = (open: OpenLadder, subjects: readonly Subject[], on: Day): Population =>
  atOnce(answeringAll(open, subjects, on))

/** A row that fails some conditions of a rung and does not hold it: how many are unmet, and how many unknown. */
export type Lacking = { readonly row: number; readonly unmet: number; readonly unknown: number }

/**
 * The rows that fail one condition of a rung up to `atMost`. Who can never meet what it fails is not near, nor is who has
 * told too little: of all conditions the share `near.known` must be known.
 */
export function lackingLittle(
  { near }: Pick<Ladder, 'near'>,
  { held, closed, conditions }: RungColumn,
  atMost = 1,
): Lacking[] {
  const unknownAtMost = Math.floor(conditions.length * (1 - (near?.known ?? 0)) + 1e-9)
  const lacking: Lacking[] = []
  for (let row = 0; row < held.length; row += 1) {
    if (held[row] === 1 || closed[row] === 1) continue
    let [unmet, unknown] = [0, 0]
    for (const { met } of conditions) {
      if (met[row] === 0) unmet += 1
      else if (met[row] === -1) unknown += 1
    }
    if (unmet > 0 && unmet <= atMost && unknown <= unknownAtMost) lacking.push({ row, unmet, unknown })
  }
  return lacking
}

/** Whether anybody was ever registered with a rung; without one, who holds it is not known. */
export const isRegistered = (subjects: readonly Subject[], rung: string): boolean =>
  subjects.some(({ titles }) => titles?.some((title) => title.rung === rung))

/** Whether all that is not failed is met, or something of it still waits for facts. */
export const restsNear = ['met', 'waiting'] as const
export type RestNear = (typeof restsNear)[number]

export const restOf = ({ unknown }: Pick<Lacking, 'unknown'>): RestNear => (unknown === 0 ? 'met' : 'waiting')

/** A subject that does not hold a rung and lacks little of it; `far` over the conditions that it fails. */
export type NearMiss = Lacking & { readonly subject: Subject; readonly far: number }

/**
 * Who misses a rung by one condition up to `atMost`: those who meet all the rest first, then fewest conditions, then
 * the nearest by the share of the demand that lacks, then fewest unknown. Who lacks nothing but facts is not among them.
 */
export function* findingNearMisses(
  { open, on, subjects, rungs }: Population,
  rung: string,
  atMost = 1,
): Piecework<NearMiss[]> {
  const column = rungs.find(({ edition }) => edition.rung.id === rung)
  if (!column) return []
  const found: NearMiss[] = []
  for (const lacking of lackingLittle(open.given, column, atMost)) {
    const subject = subjects[lacking.row]!
    const failed = column.conditions.flatMap(({ condition, met }) => (met[lacking.row] === 0 ? [condition] : []))
    const far = farFrom(open, column.edition, { subject, on, conditions: failed })
    if (far > 0) found.push({ ...lacking, subject, far })
    yield
  }
  const waits = (one: NearMiss): number => restsNear.indexOf(restOf(one))
  return found.sort(
    (one, other) =>
      waits(one) - waits(other) || one.unmet - other.unmet || one.far - other.far || one.unknown - other.unknown,
  )
}

/** The same in one go. */
export const nearMisses = (population: Population, rung: string, atMost = 1): NearMiss[] =>
  atOnce(findingNearMisses(population, rung, atMost))

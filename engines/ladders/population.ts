import type { Day } from '../../kernel/day.ts'
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

/** Tells every rung for every subject, in doubles; who stands on a bound is told exactly by `answerEdition`. */
export function answerAll(open: OpenLadder, subjects: readonly Subject[], on: Day): Population {
  const verdicts = new Verdicts(open, subjects, on, 'double')
  const rungs = [...open.rungs.values()].flatMap((rung): RungColumn[] => {
    const edition = openEditionOn(rung, on)
    if (!edition) return []
    const conditions = edition.conditions.map((condition) => ({
      condition,
      met: verdicts.condition(condition, edition),
    }))
    return [{ edition, met: verdicts.edition(edition), held: verdicts.holding(rung.given.id), conditions }]
  })
  return { open, on, subjects, rungs }
}

/** A subject that does not hold a rung and lacks little of it. */
export type NearMiss = { readonly subject: Subject; readonly answer: RungAnswer }

/**
 * Who misses a rung by one condition up to `atMost`: fewest conditions first, then fewest unknown, then the nearest.
 * Who lacks nothing but facts is not among them; those are asked.
 */
export function nearMisses({ open, on, subjects, rungs }: Population, rung: string, atMost = 1): NearMiss[] {
  const column = rungs.find(({ edition }) => edition.rung.id === rung)
  if (!column) return []
  return subjects
    .filter((_, row) => {
      if (column.held[row] === 1) return false
      const unmet = column.conditions.filter(({ met }) => met[row] === 0).length
      return unmet > 0 && unmet <= atMost
    })
    .map((subject) => ({ subject, answer: answerEdition(open, column.edition, { subject, on, reasons: false }) }))
    .filter(({ answer }) => answer.state === 'unmet')
    .sort(
      ({ answer: one }, { answer: other }) =>
        one.count.unmet - other.count.unmet || one.count.unknown - other.count.unknown || one.far - other.far,
    )
}

import type { Recalled } from '../../kernel/certainty.ts'
import type { Confirmation } from '../../kernel/confirmation.ts'
import type { Day } from '../../kernel/day.ts'
import type { Edition } from '../../kernel/edition.ts'
import { asWritten } from '../../kernel/label.ts'
import { pointsIn, withPoints } from '../evaluation/part-points.ts'
import { openScoredEdition, type ScoredEdition } from '../evaluation/scored-edition.ts'
import type { Condition, Ladder, RungEdition } from '../ladders/ladder.ts'
import type { Assessment, Measure } from './assessment.ts'
import { measureItem } from './rules.ts'

type Held = (edition: string, item: string) => Confirmation | undefined

/** An assessment as a zone confirmed it: with the values of the papers, and without doubt where they were held against it. */
export function amended(given: Assessment, confirmations: readonly Confirmation[]): Assessment {
  const held: Held = (edition, item) => confirmations.find((one) => one.edition === edition && one.item === item)
  const { way, beside, measures } = given
  return {
    ...given,
    ...(beside && { beside: amendedLadder(beside, held) }),
    ...(measures && { measures: measures.map((one) => amendedMeasure(given.id, one, held)) }),
    way:
      way.way === 'score'
        ? { ...way, editions: way.editions.map((one) => amendedScore(one, held)) }
        : way.way === 'records'
          ? { ...way, editions: way.editions.map((one) => dated(one, held)) }
          : {
              ...way,
              ladder: amendedLadder(way.ladder, held),
              ...(way.standards && { standards: way.standards.map((one) => amendedScore(one, held)) }),
            },
  }
}

type Framed = Edition & { readonly recalled?: readonly Recalled[] }

/** The values that the paper says of something in the frame. */
const framed = ({ id, recalled = [] }: Framed, about: Recalled['about'], held: Held) =>
  recalled.filter((one) => one.about === about).map((one) => held(id, one.id)?.values)[0]

function dated<Rules extends Framed>(edition: Rules, held: Held): Rules {
  const [firstDay] = framed(edition, 'first-day', held) ?? []
  return firstDay === undefined ? edition : { ...edition, firstDay: firstDay as Day }
}

function amendedScore(edition: ScoredEdition, held: Held): ScoredEdition {
  const shares = framed(edition, 'shares', held)
  const { parts, edition: read } = openScoredEdition(edition)
  const points = new Map(
    (edition.doubts ?? []).flatMap(({ part, about }) => {
      const values = held(edition.id, `${part}/${about}`)?.values ?? []
      const below = pointsIn(parts.find((one) => one.given.id === part)!)
      return values.map((value, index): [string, number] => [below[index]!.id, Number(value)])
    }),
  )
  const { classes } = edition.score
  return {
    ...dated(edition, held),
    score: {
      ...edition.score,
      score: points.size === 0 ? edition.score.score : withPoints(read.score, points),
      ...(shares &&
        classes?.by === 'share' && {
          classes: {
            ...classes,
            shares: classes.shares.map((one, index) => ({ ...one, share: Number(shares[index]) / 100 })),
          },
        }),
    },
  }
}

const amendedLadder = (ladder: Ladder, held: Held): Ladder => ({
  ...ladder,
  rungs: ladder.rungs.map((rung) => ({ ...rung, editions: rung.editions.map((one) => amendedRung(one, held)) })),
})

const amendedRung = (edition: RungEdition, held: Held): RungEdition => ({
  ...dated(edition, held),
  conditions: edition.conditions.map((one) => amendedCondition(edition.id, one, held)),
})

function amendedCondition(edition: string, condition: Condition, held: Held): Condition {
  const confirmation = held(edition, condition.id)
  const within =
    'all' in condition
      ? { all: condition.all.map((one) => amendedCondition(edition, one, held)) }
      : 'any' in condition
        ? { any: condition.any.map((one) => amendedCondition(edition, one, held)) }
        : undefined
  return { ...condition, ...(confirmation && { certainty: 'confirmed' }), ...within } as Condition
}

function amendedMeasure(assessment: string, measure: Measure, held: Held): Measure {
  const confirmation = held(assessment, measureItem(measure))
  if (!confirmation) return measure
  const { values } = confirmation
  const classes = Object.entries(measure.byClass)
  return {
    ...measure,
    certainty: 'confirmed',
    byClass: values
      ? Object.fromEntries(classes.map(([grade], index) => [grade, asWritten(values[index]!)]))
      : measure.byClass,
  }
}

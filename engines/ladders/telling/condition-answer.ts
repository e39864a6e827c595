import type { Certainty } from '../../../kernel/certainty.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Reason, ReasonState } from '../../../kernel/reason.ts'
import { missingFacts } from '../../rules/exact.ts'
import { explainRule } from '../../rules/telling/explain.ts'
import type { LadderFact } from '../ladder.ts'
import type { OpenCondition, OpenEdition, OpenPoints } from '../opened.ts'
import { reachedBy, stillUnknown } from '../points.ts'
import { elapsedSource, type Judgement } from '../subject.ts'
import { stateOf } from '../verdict.ts'
import { judged, type Verdicts } from '../verdicts.ts'
import { type Gap, gapsOf } from './gap.ts'

/** A part of a score that is asked for: between which points it lies, and what it must come to. */
export type PointsAnswer = {
  readonly part: string
  readonly label: Label
  readonly low: number
  readonly high: number
  readonly needs: number
  /** Whether reaching is not enough. */
  readonly strict: boolean
  readonly state: ReasonState
}

/** What one condition comes to, and why. */
export type ConditionAnswer = {
  readonly id: string
  readonly label: Label
  readonly clause?: string
  readonly certainty: Certainty
  readonly state: ReasonState
  /** Of a choice: one of the ways is enough. */
  readonly choice: boolean
  /** Not demanded, because the title is held and applied for again. */
  readonly waived: boolean
  readonly reason?: Reason
  readonly gaps: readonly Gap[]
  readonly points: readonly PointsAnswer[]
  /** What is not reported, by the names that one can report. */
  readonly missing: readonly LadderFact[]
  /** The question that a person has to decide, and what was decided. */
  readonly judgement?: { readonly question: Label; readonly decided?: Judgement }
  readonly children: readonly ConditionAnswer[]
  /** How far from met: 0 where met, larger where farther; 1 where it is all or nothing. */
  readonly far: number
}

/** Tells a condition for the only subject of the verdicts. */
export function answerCondition(
  condition: OpenCondition,
  edition: OpenEdition,
  asked: { readonly verdicts: Verdicts; readonly reasons: boolean },
): ConditionAnswer {
  const { verdicts, reasons } = asked
  const { given } = condition
  const verdict = verdicts.condition(condition, edition)[0]!
  const state = stateOf(verdict)
  const children =
    'children' in condition ? condition.children.map((child) => answerCondition(child, edition, asked)) : []
  const waived = given.firstTimeOnly === true && verdicts.holding(edition.rung.id)[0] === 1
  const gaps = state === 'unmet' ? gapsBelow(condition, children, verdicts) : []
  const points = condition.kind === 'points' ? pointsAnswers(condition, verdicts) : []
  return {
    id: given.id,
    label: given.label,
    ...(given.clause === undefined ? {} : { clause: given.clause }),
    certainty:
      given.certainty ?? (condition.kind === 'points' && condition.given.recalled?.length ? 'recalled' : 'confirmed'),
    state,
    choice: condition.kind === 'any',
    waived,
    ...(condition.kind === 'rule' && reasons ? { reason: explainRule(condition.rule, verdicts.facts) } : {}),
    gaps,
    points,
    missing: state === 'unknown' ? missingOf(condition, children, verdicts) : [],
    ...(condition.kind === 'judgement'
      ? { judgement: { question: condition.given.judgement, ...decidedOn(condition, edition, verdicts) } }
      : {}),
    children,
    far: state === 'met' ? 0 : farness(condition, { children, gaps, points }),
  }
}

function decidedOn(
  condition: Extract<OpenCondition, { kind: 'judgement' }>,
  edition: OpenEdition,
  verdicts: Verdicts,
): { readonly decided?: Judgement } {
  const decided = judged(verdicts.subjects[0]!, condition, edition, verdicts.on)
  return decided ? { decided } : {}
}

/** Of a rule its own; of several ways the nearest; of a group all that lack. */
function gapsBelow(
  condition: OpenCondition,
  children: readonly ConditionAnswer[],
  { facts, open }: Verdicts,
): readonly Gap[] {
  if (condition.kind === 'rule') {
    const { rule, given } = condition
    if (given.sorts) return []
    return gapsOf(rule.expression, facts, { known: open.facts, moves: given.moves })
  }
  if (condition.kind !== 'any') return children.flatMap(({ gaps }) => gaps)
  return children.reduce((nearest, child) => (child.far < nearest.far ? child : nearest)).gaps
}

function pointsAnswers(condition: OpenPoints, verdicts: Verdicts): PointsAnswer[] {
  const { of } = verdicts.ranges(condition)
  return condition.needs.map((need) => {
    const { part, points, strict } = need
    const [low, high] = [of.get(part)!.low[0]!, of.get(part)!.high[0]!]
    const { label } = condition.scheme.parts.find(({ given }) => given.id === part)!
    const state = reachedBy(need, low) ? 'met' : reachedBy(need, high) ? 'unknown' : 'unmet'
    return { part, label, low, high, needs: points, strict, state }
  })
}

/** Each once, and in place of a counted time the day that it is counted from. */
function missingOf(condition: OpenCondition, children: readonly ConditionAnswer[], verdicts: Verdicts): LadderFact[] {
  const { open, facts } = verdicts
  const names =
    condition.kind === 'rule'
      ? missingFacts(condition.rule, facts)
      : condition.kind === 'points'
        ? stillUnknown(verdicts.ranges(condition).scores, facts)
        : children.flatMap((child) => child.missing.map(({ name }) => name))
  const asked = names.map((name) => elapsedSource(open.facts.get(name)!))
  return [...new Set(asked)].map((name) => open.facts.get(name)!)
}

type Parts = Pick<ConditionAnswer, 'children' | 'gaps' | 'points'>

function farness(condition: OpenCondition, { children, gaps, points }: Parts): number {
  const each = children.map(({ far }) => far)
  if (condition.kind === 'any') return Math.min(...each)
  if (condition.kind === 'all') return sum(each)
  if (condition.kind === 'points') return sum(points.map(shortOf))
  return gaps.length > 0 ? sum(gaps.map(({ far }) => far)) : 1
}

/** The share of the points that lacks even at best. */
const shortOf = ({ high, needs, state }: PointsAnswer): number =>
  state === 'met' ? 0 : Number.isFinite(high) && needs > 0 ? Math.max(0, needs - high) / needs : 1

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

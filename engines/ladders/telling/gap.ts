import { printDecimal } from '../../../kernel/decimal.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { unitOf } from '../../../kernel/unit.ts'
import { type ExactFacts, exactValueOf } from '../../rules/exact.ts'
import { type Expression, type ExpressionOf, measureOfExpression, termsOf } from '../../rules/expression.ts'
import { proseOf } from '../../rules/telling/prose.ts'
import { fractions } from '../../rules/values/arithmetic.ts'
import { bare, isRatio } from '../../rules/values/measure.ts'
import { digitsToTell, showText, writeAmount } from '../../rules/values/quantity.ts'
import {
  absoluteOf,
  add,
  ceiling,
  compare,
  decimalOf,
  divide,
  floor,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../rules/values/rational.ts'
import type { LadderFact } from '../ladder.ts'
import { type Line, lineIn } from './line.ts'

/** What lacks in one fact until a condition holds, all else as it is; in the fact's unit, rounded so that it is enough. */
export type Gap = {
  readonly fact: LadderFact
  readonly now: string
  /** The nearest value at which the condition holds. */
  readonly target: string
  /** The distance, above zero. */
  readonly amount: string
  /** Whether the fact must fall. */
  readonly over: boolean
  /** The distance as a share of the target: what is near and what is far. */
  readonly far: number
  /** Whether the bound is on a number of the same unit made of it, such as a mean: the two distances differ. */
  readonly within: boolean
  readonly text: Label
}

type Comparison = ExpressionOf<'comparison'>
type Bound = { readonly operator: Comparison['operator']; readonly left: Expression; readonly right: Expression }

/** Digits behind the point in which a fact is reported. */
export function digitsOf({ digits, unit }: LadderFact): number {
  return digits ?? (unit !== undefined && unitOf(unit).dimension === 'count' ? 0 : 2)
}

/** The gaps of an unmet condition, each solved for the fact that can move; none where no single fact closes it. */
export function gapsOf(
  expression: Expression,
  facts: ExactFacts,
  { known, moves }: { readonly known: ReadonlyMap<string, LadderFact>; readonly moves?: string | undefined },
): Gap[] {
  if (expression.kind === 'and') return expression.operands.flatMap((one) => gapsOf(one, facts, { known, moves }))
  return boundsOf(expression).flatMap((bound) => {
    if (exactHolds(bound, facts) !== false) return []
    const names = [...termsOf(bound.left), ...termsOf(bound.right)].map((term) => term.name)
    const name = moves !== undefined && names.includes(moves) ? moves : names[0]
    const fact = name === undefined ? undefined : known.get(name)
    return fact?.type === 'number' ? (gapOf(bound, fact, facts) ?? []) : []
  })
}

function boundsOf(expression: Expression): Bound[] {
  if (expression.kind === 'comparison' && expression.left.type.kind === 'number') return [expression]
  if (expression.kind !== 'between' || expression.operand.type.kind !== 'number') return []
  const { operand, low, high, lowIncluded, highIncluded } = expression
  return [
    { left: operand, operator: lowIncluded ? '>=' : '>', right: low },
    { left: operand, operator: highIncluded ? '<=' : '<', right: high },
  ]
}

const tests: Readonly<Record<Bound['operator'], (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
}

const readingOf = (expression: Expression, facts: ExactFacts): Rational | null =>
  exactValueOf(expression, facts) as Rational | null

function exactHolds({ left, operator, right }: Bound, facts: ExactFacts): boolean | null {
  const [one, other] = [readingOf(left, facts), readingOf(right, facts)]
  return one && other ? tests[operator](compare(one, other)) : null
}

function gapOf(bound: Bound, fact: LadderFact, facts: ExactFacts): Gap | undefined {
  const { left, right } = bound
  const [leftLine, rightLine] = [lineIn(left, fact.name, facts), lineIn(right, fact.name, facts)]
  const now = fractions.read(facts[fact.name])
  if (!leftLine || !rightLine || !now) return undefined
  const line: Line = {
    slope: subtract(leftLine.slope, rightLine.slope),
    base: subtract(leftLine.base, rightLine.base),
  }
  const crossing = divide(negate(line.base), line.slope)
  if (!crossing || bound.operator === '=' || bound.operator === '!=') return undefined
  const upward = line.slope.n > 0n === (bound.operator === '>=' || bound.operator === '>')
  const strict = bound.operator === '>' || bound.operator === '<'
  const target = onGrid(crossing, digitsOf(fact), upward, strict)
  const change = subtract(target, now)
  if (change.n === 0n) return undefined
  const amount = absoluteOf(change)
  const share = divide(amount, target.n === 0n ? rational(1n) : absoluteOf(target))!
  return {
    fact,
    now: written(now),
    target: written(target),
    amount: written(amount),
    over: change.n < 0n,
    far: Number(decimalOf(share, 9)),
    within: made(left),
    text: textOf(bound, fact, { amount, over: change.n < 0n }, facts),
  }
}

/** Whether a number is worked out from facts and measures what they measure: a mean or a sum, not a share. */
function made(left: Expression): boolean {
  const measure = measureOfExpression(left)
  return left.kind !== 'term' && measure !== undefined && !measure.bare && !isRatio(measure)
}

const written = (value: Rational): string => printDecimal(decimalOf(value, 12))

/** The nearest reportable value at or beyond the crossing; beyond it where the bound itself does not count. */
function onGrid(crossing: Rational, digits: number, upward: boolean, strict: boolean): Rational {
  const grains = multiply(crossing, rational(10n ** BigInt(digits)))
  const one = rational(1n)
  const whole = upward
    ? strict
      ? add(floor(grains), one)
      : ceiling(grains)
    : strict
      ? subtract(ceiling(grains), one)
      : floor(grains)
  return divide(whole, rational(10n ** BigInt(digits))) ?? zero
}

const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' }

/** 研发费用占营业收入的比例4.6%，需≥5%：研发费用差72万元 */
function textOf(
  { left, operator, right }: Bound,
  fact: LadderFact,
  { amount, over }: { readonly amount: Rational; readonly over: boolean },
  facts: ExactFacts,
): Label {
  const [value, bound] = [readingOf(left, facts)!, readingOf(right, facts)!]
  const measure = measureOfExpression(left)?.bare
    ? (measureOfExpression(right) ?? bare)
    : (measureOfExpression(left) ?? bare)
  const digits = digitsToTell(value, bound, measure)
  const prose = proseOf(left)
  const sign = signs[operator] ?? operator
  const lack = (language: Language) => writeAmount(written(amount), fact.unit ?? '', language)
  const [now, need] = [
    (language: Language) => showText(value, measure, language, digits),
    (language: Language) => showText(bound, measure, language),
  ]
  const own = left.kind === 'term' && left.term.name === fact.name
  return {
    zh: `${prose.zh}${now('zh')}，需${sign}${need('zh')}：${own ? '' : fact.label.zh}${over ? '超' : '差'}${lack('zh')}`,
    en: `${prose.en} ${now('en')}, needs ${sign}${need('en')}: ${own ? '' : `${fact.label.en} `}${lack('en')} ${over ? 'too much' : 'short'}`,
  }
}

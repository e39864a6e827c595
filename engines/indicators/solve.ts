import { type Decimal, decimal, roundHalfUp } from '../../kernel/decimal.ts'
import { evaluateExactly } from '../rules/exact.ts'
import type { Rule } from '../rules/rule.ts'

/** An operand that no report prints, found from the number that was printed. */
export type Solution = {
  /** The value at the wanted digits that lies nearest to the exact solution. */
  readonly value: Decimal
  /** Lowest and highest value at the wanted digits that round to the printed number. */
  readonly interval: readonly [Decimal, Decimal]
}

type Facts = Readonly<Record<string, Decimal>>

const half = (digits: number): Decimal => decimal('0.5').times(decimal(`1e-${digits}`))

/** The x between low and high at which a monotone formula passes `wanted`, to 25 significant steps of halving. */
function crossing(
  at: (x: Decimal) => Decimal | null,
  wanted: Decimal,
  low: Decimal,
  high: Decimal,
  rising: boolean,
): Decimal {
  let [from, to] = [low, high]
  for (let step = 0; step < 90; step += 1) {
    const middle = roundHalfUp(from.plus(to).div(2), 18)
    const value = at(middle)
    if (value === null || value.lt(wanted) === rising) from = middle
    else to = middle
  }
  return roundHalfUp(from.plus(to).div(2), 14)
}

/** Two points that enclose the crossing, searched outwards by powers of ten from 1e-6. */
function enclose(
  at: (x: Decimal) => Decimal | null,
  wanted: Decimal,
): { low: Decimal; high: Decimal; rising: boolean } | undefined {
  let before: { x: Decimal; value: Decimal } | undefined
  for (let power = -6; power <= 15; power += 1) {
    const x = decimal(`1e${power}`)
    const value = at(x)
    if (value === null) continue
    if (before && before.value.lt(wanted) !== value.lt(wanted)) {
      return { low: before.x, high: x, rising: before.value.lt(value) }
    }
    before = { x, value }
  }
  return undefined
}

/**
 * Solves a formula for one unknown operand, positive and with the formula monotone in it, so that the result,
 * rounded half up at `digits`, is `printed`. The answer has `places` decimal places, or as few more as are needed.
 * Undefined where no such operand exists. Example: growth 22.86 on 86 gives 70, interval 70 to 70.
 */
export function solveOperand(
  rule: Rule,
  facts: Facts,
  unknown: string,
  printed: Decimal,
  digits: number,
  places: number,
): Solution | undefined {
  const at = (x: Decimal): Decimal | null => evaluateExactly(rule, { ...facts, [unknown]: x }).value
  const fits = (x: Decimal): boolean => {
    const value = evaluateExactly(rule, { ...facts, [unknown]: x }).round(digits)
    return value?.eq(printed) ?? false
  }
  const around = enclose(at, printed)
  if (!around) return undefined
  const search = (wanted: Decimal): Decimal => {
    const wider = enclose(at, wanted) ?? around
    return crossing(at, wanted, wider.low, wider.high, around.rising)
  }
  const centre = search(printed)
  const edges = [search(printed.minus(half(digits))), search(printed.plus(half(digits)))]
  const [low, high] = edges[0]!.lt(edges[1]!) ? [edges[0]!, edges[1]!] : [edges[1]!, edges[0]!]
  for (let at = places; at <= places + 6; at += 1) {
    const step = decimal(`1e-${at}`)
    const value = roundHalfUp(centre, at)
    const candidates = [value, value.minus(step), value.plus(step)].filter(
      (candidate) => candidate.gt(0) && fits(candidate),
    )
    if (candidates.length > 0)
      return { value: candidates[0]!, interval: widest(fits, low, high, step, at, candidates[0]!) }
  }
  return undefined
}

function widest(
  fits: (x: Decimal) => boolean,
  low: Decimal,
  high: Decimal,
  step: Decimal,
  places: number,
  value: Decimal,
): [Decimal, Decimal] {
  const edge = (from: Decimal, towards: Decimal): Decimal => {
    for (let x = from, tries = 0; tries < 4; x = x.plus(towards), tries += 1) if (fits(x)) return x
    return value
  }
  return [edge(roundHalfUp(low, places).minus(step), step), edge(roundHalfUp(high, places).plus(step), step.times(-1))]
}

/** The smallest whole numbers whose share prints as published: 90.48 % is 19 of 21. */
export function solvePair(
  rule: Rule,
  facts: Facts,
  [part, whole]: readonly [string, string],
  printed: Decimal,
  digits: number,
): readonly [part: Decimal, whole: Decimal] | undefined {
  for (let denominator = 1; denominator <= 1000; denominator += 1) {
    const all = decimal(denominator)
    const share = roundHalfUp(all.times(printed).div(100), 0)
    const value = evaluateExactly(rule, { ...facts, [part]: share, [whole]: all }).round(digits)
    if (share.gt(0) && value?.eq(printed)) return [share, all]
  }
  return undefined
}

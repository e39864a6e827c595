import { fault } from '../../kernel/fault.ts'
import type { FactColumn } from '../rules/columns.ts'
import type { ExactFacts } from '../rules/exact.ts'
import { doubles } from '../rules/values/arithmetic.ts'
import { type Combining, combineColumns } from '../scoring/combine.ts'
import { compareNear } from '../scoring/numbers/near.ts'
import { roundColumn } from '../scoring/numbers/rounding.ts'
import type { OpenBranch, OpenExpert, OpenPart, Scheme } from '../scoring/scheme.ts'
import { type Scores, score } from '../scoring/score.ts'
import type { Step } from '../scoring/steps/schema.ts'
import type { Column, Table } from '../scoring/table.ts'
import { weightsOf } from '../scoring/weighting/weights.ts'
import { decidesTheUnknown } from './unknown.ts'

/** The least and the most points that each part can come to, by row: equal where all is known. */
export type Range = { readonly low: Float64Array; readonly high: Float64Array }
export type Ranges = { readonly scores: Scores; readonly of: ReadonlyMap<string, Range> }

type Span = readonly [low: number, high: number]
const anything: Span = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]

/** What a part must reach; where `strict`, exceed. */
export type Need = { readonly part: string; readonly points: number; readonly strict: boolean }

export const reachedBy = ({ points, strict }: Need, value: number): boolean =>
  strict ? compareNear(value, points) > 0 : compareNear(value, points) >= 0

/** Refuses a score that depends on others or that counts the unknown: a rung is climbed by one's own facts. */
export function checkAbsolute(scheme: Scheme): void {
  const { edition, parts } = scheme
  const relative = parts.find(({ given }) => given.steps.some((step) => 'within' in step))
  if (relative)
    throw fault(
      `“${relative.given.id}”要与同类比较，不能用作梯度的条件`,
      `“${relative.given.id}” is compared with peers and cannot be a condition of a rung`,
    )
  if (edition.among !== undefined)
    throw fault('梯度的评分对谁都算，不写“among”', 'The score of a rung is for everybody; leave “among” out')
  const staged = parts.find(({ given }) => typeof given.weight === 'object' || given.weightBy !== undefined)
  if (staged)
    throw fault(
      `“${staged.given.id}”按阶段加权，梯度的评分只用一套权重`,
      `“${staged.given.id}” is weighted by stage; the score of a rung has one set of weights`,
    )
  const counted = parts.find(
    (part) =>
      (part.kind === 'branch' && (part.given.missing ?? edition.missing) !== 'exclude') ||
      (part.kind === 'criterion' && part.given.missing !== undefined),
  )
  if (counted)
    throw fault(
      `“${counted.given.id}”给缺的数定了值，梯度里缺的数要保持未知`,
      `“${counted.given.id}” puts a value in place of what is missing; on a ladder it stays unknown`,
    )
  const deciding = parts.find((part) => part.kind === 'criterion' && decidesTheUnknown(part.rule.expression))
  const derived = scheme.derived.find(({ rule }) => decidesTheUnknown(rule.expression))
  const hasty = deciding?.given.id ?? derived?.name
  if (hasty !== undefined)
    throw fault(
      `“${hasty}”的公式会把缺的数当成有结论；可写成 if 甲 = null then null else …`,
      `The formula of “${hasty}” makes an answer of what is missing; write if a = null then null else …`,
    )
  const odd = parts.find((part) => part.kind === 'branch' && !steadily.has(part.given.combine))
  if (odd)
    throw fault(
      `“${odd.given.id}”的合成方法不能用作梯度的条件，可用：${[...steadily].join('、')}`,
      `“${odd.given.id}” is combined in a way that a rung cannot use; there are: ${[...steadily].join(', ')}`,
    )
}

/** Ways to combine in which more of a part never makes less of the whole. */
const steadily: ReadonlySet<string> = new Set(['sum', 'mean', 'least', 'most'])

/** A fact by its name, for every row. */
type Told = (name: string) => FactColumn

/** Scores the rows and says between which bounds every part lies, whatever is reported later. */
export function rangesOf(scheme: Scheme, rows: number, facts: Told): Ranges {
  const scores = score(scheme, tableOf(scheme, rows, facts))
  const of = new Map<string, Range>()
  for (const part of scheme.parts) {
    const points = scores.points.get(part.given.id)!
    of.set(part.given.id, points.includes(Number.NaN) ? new Ranging(scores, of).range(part, points) : same(points))
  }
  return { scores, of }
}

const same = (points: Float64Array): Range => ({ low: points, high: points })

function tableOf({ inputs }: Scheme, rows: number, facts: Told): Table {
  const columns = inputs.map(({ name, text }): [string, Column] => {
    const column = facts(name)
    if (text) return [name, Array.from(column, (fact) => (typeof fact === 'string' ? fact : null))]
    if (column instanceof Float64Array) return [name, column]
    return [name, Float64Array.from(column, (fact) => doubles.read(fact) ?? Number.NaN)]
  })
  return { subjects: Array.from({ length: rows }, (_, row) => String(row)), columns: Object.fromEntries(columns) }
}

class Ranging {
  readonly #scores: Scores
  readonly #below: ReadonlyMap<string, Range>

  constructor(scores: Scores, below: ReadonlyMap<string, Range>) {
    this.#scores = scores
    this.#below = below
  }

  range(part: OpenPart, points: Float64Array): Range {
    const { low, high } = this.#before(part, points.length)
    let [before, after]: [Span, Span] = [anything, through(anything, part.given.steps)]
    for (let row = 0; row < points.length; row += 1) {
      const known = points[row]!
      if (Number.isNaN(known) && (low[row] !== before[0] || high[row] !== before[1])) {
        before = [low[row]!, high[row]!]
        after = through(before, part.given.steps)
      }
      low[row] = Number.isNaN(known) ? after[0] : known
      high[row] = Number.isNaN(known) ? after[1] : known
    }
    if (part.given.round !== undefined) for (const column of [low, high]) roundFinite(column, part.given.round)
    return { low, high }
  }

  #before(part: OpenPart, rows: number): Range {
    if (part.kind === 'branch') return this.#branch(part)
    if (part.kind === 'expert') return this.#expert(part, rows)
    return { low: new Float64Array(rows).fill(anything[0]), high: new Float64Array(rows).fill(anything[1]) }
  }

  #branch(branch: OpenBranch): Range {
    const { given, parts } = branch
    const weights = weightsOf(this.#scores, branch)!
    const combine = (side: keyof Range): Float64Array =>
      combineColumns(
        parts.map((part) => this.#below.get(part.given.id)![side]),
        weights,
        { ...given, combine: given.combine as Combining, missing: 'exclude' },
      )
    return { low: combine('low'), high: combine('high') }
  }

  /** Every band that holds or may hold, up to the first that holds for sure. */
  #expert({ given, whens }: OpenExpert, rows: number): Range {
    const verdicts = whens.map((rule) => rule && this.#scores.columns.verdicts(rule))
    const [low, high] = [new Float64Array(rows), new Float64Array(rows)]
    for (let row = 0; row < rows; row += 1) {
      let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      for (const [index, { from, to }] of given.bands.entries()) {
        const holds = verdicts[index]?.[row] ?? 1
        if (holds === 0) continue
        least = Math.min(least, from)
        most = Math.max(most, to)
        if (holds === 1) break
      }
      const [from, to] = least > most ? anything : [least, most]
      low[row] = from
      high[row] = to
    }
    return { low, high }
  }
}

/** Where values of a span come to lie after steps that do not look at peers. */
function through(span: Span, steps: readonly Step[]): Span {
  return steps.reduce<Span>((now, step) => after(now, step), span)
}

function after([low, high]: Span, step: Step): Span {
  switch (step.step) {
    case 'bands': {
      const points = [...step.bands.map((band) => band.points), step.otherwise]
      return [Math.min(...points), Math.max(...points)]
    }
    case 'cap': {
      const kept = (value: number) => Math.min(step.most ?? Infinity, Math.max(step.least ?? -Infinity, value))
      return [kept(low), kept(high)]
    }
    case 'goalposts':
      return step.capped ? [Math.min(0, step.points), Math.max(0, step.points)] : anything
    case 'scale': {
      const ends = [low, high].map((value) => (step.times === 0 ? 0 : value * step.times) + step.plus)
      return [Math.min(...ends), Math.max(...ends)]
    }
    default:
      return anything
  }
}

function roundFinite(column: Float64Array, digits: number): void {
  const rounded = column.map((value) => (Number.isFinite(value) ? value : Number.NaN))
  roundColumn(rounded, digits)
  for (const [row, value] of rounded.entries()) if (!Number.isNaN(value)) column[row] = value
}

/** The inputs that are not reported and on which an unknown part of the only row hangs, in the order of the parts. */
export function stillUnknown({ scheme, points }: Scores, facts: ExactFacts): string[] {
  const missing = (name: string) => facts[name] === null || facts[name] === undefined
  const derived = new Map(scheme.derived.map(({ name, rule }) => [name, rule.names]))
  const inputs = (name: string): readonly string[] => derived.get(name)?.flatMap(inputs) ?? [name]
  const names = scheme.parts.flatMap((part) => {
    if (part.kind === 'branch' || !Number.isNaN(points.get(part.given.id)![0]!)) return []
    if (part.kind === 'criterion') return part.rule.names
    return [part.given.expert, ...part.whens.flatMap((rule) => rule?.names ?? [])]
  })
  return [...new Set(names.flatMap(inputs))].filter(missing)
}

import type { Day } from '../../kernel/day.ts'
import { all, any, type FactColumn, verdictsOver } from '../rules/columns.ts'
import { decideExactly, type ExactFacts } from '../rules/exact.ts'
import { doubles } from '../rules/values/arithmetic.ts'
import type { LadderFact } from './ladder.ts'
import type { OpenCondition, OpenEdition, OpenJudgement, OpenLadder, OpenPoints, OpenRule } from './opened.ts'
import { type Ranges, rangesOf, reachedBy } from './points.ts'
import { elapsedOn, factsOn, holdingOn, type Judgement, type Subject } from './subject.ts'
import { type Verdict, verdictOf } from './verdict.ts'

/** How numbers are held against bounds: in doubles for many, in fractions for what is told about one. */
export type Exactness = 'double' | 'exact'

/** What every condition comes to for every subject on a day; each is computed once. */
export class Verdicts {
  readonly open: OpenLadder
  readonly subjects: readonly Subject[]
  readonly on: Day
  readonly #exactness: Exactness
  #facts: ExactFacts | undefined
  readonly #columns = new Map<string, FactColumn>()
  readonly #conditions = new Map<OpenCondition, Int8Array>()
  readonly #ranges = new Map<OpenPoints, Ranges>()
  readonly #holdings = new Map<string, Int8Array>()

  constructor(open: OpenLadder, subjects: readonly Subject[], on: Day, exactness: Exactness) {
    this.open = open
    this.subjects = subjects
    this.on = on
    this.#exactness = exactness
  }

  /** The facts of the only subject that something is told about, with those that the day brings about. */
  get facts(): ExactFacts {
    this.#facts ??= factsOn(this.open, this.subjects[0]!, this.on)
    return this.#facts
  }

  /** A fact of every subject; numbers of many as doubles. */
  #column(name: string): FactColumn {
    if (this.#columns.size === 0 && this.#exactness === 'double') this.#readFacts()
    const known = this.#columns.get(name)
    if (known) return known
    const { elapsed } = this.open.facts.get(name)!
    const column = elapsed ? this.#elapsed(elapsed) : this.subjects.map(({ facts }) => facts[name])
    this.#columns.set(name, column)
    return column
  }

  /** Goes through the subjects once, each fact into its column. */
  #readFacts(): void {
    const rows = this.subjects.length
    const facts = [...this.open.facts.values()].filter(({ elapsed }) => !elapsed)
    const numbers = facts
      .filter(({ type }) => type === 'number')
      .map(({ name }) => ({ name, column: new Float64Array(rows) }))
    const others = facts
      .filter(({ type }) => type !== 'number')
      .map(({ name }) => ({ name, column: new Array<unknown>(rows) }))
    for (let row = 0; row < rows; row += 1) {
      const told = this.subjects[row]!.facts
      for (const { name, column } of numbers) {
        const fact = told[name]
        column[row] = Number.isFinite(fact) ? (fact as number) : (doubles.read(fact) ?? Number.NaN)
      }
      for (const { name, column } of others) column[row] = told[name]
    }
    for (const { name, column } of [...numbers, ...others]) this.#columns.set(name, column)
  }

  /** A counted time of every subject; from the same day it is counted once. */
  #elapsed(elapsed: NonNullable<LadderFact['elapsed']>): (number | null)[] {
    const known = new Map<unknown, number | null>()
    return this.subjects.map(({ facts }) => {
      const from = facts[elapsed.since]
      if (!known.has(from)) known.set(from, elapsedOn(elapsed, facts, this.on))
      return known.get(from)!
    })
  }

  /** Whether all conditions of an edition are met, by subject: 1 yes, 0 no, −1 not known. */
  edition(edition: OpenEdition): Int8Array {
    return this.#together(edition.conditions, edition)
  }

  /** Whether subjects fail what nobody can move, such as a bound of size: 1 yes, 0 no. */
  closed(edition: OpenEdition): Int8Array {
    return Int8Array.from(this.subjects, (_, row) =>
      edition.conditions.some((condition) => this.#shut(condition, edition, row)) ? 1 : 0,
    )
  }

  #shut(condition: OpenCondition, edition: OpenEdition, row: number): boolean {
    if (this.condition(condition, edition)[row] !== 0) return false
    if (!('children' in condition)) return condition.given.sorts === true
    const shut = (child: OpenCondition): boolean => this.#shut(child, edition, row)
    return condition.kind === 'any' ? condition.children.every(shut) : condition.children.some(shut)
  }

  /** Whether subjects hold a rung. */
  holding(rung: string): Int8Array {
    const known = this.#holdings.get(rung)
    if (known) return known
    const column = Int8Array.from(this.subjects, (subject) => holdingOn(this.open, subject, rung, this.on).verdict)
    this.#holdings.set(rung, column)
    return column
  }

  /** Between which bounds the points of a condition lie. */
  ranges(condition: OpenPoints): Ranges {
    const known = this.#ranges.get(condition)
    if (known) return known
    const ranges = rangesOf(condition.scheme, this.subjects.length, (name) => this.#column(name))
    this.#ranges.set(condition, ranges)
    return ranges
  }

  condition(condition: OpenCondition, edition: OpenEdition): Int8Array {
    const known = this.#conditions.get(condition)
    if (known) return known
    const demanded = this.#condition(condition, edition)
    // Who holds the title need not meet it; whether it must is open where the title is not known.
    const column = condition.given.firstTimeOnly ? any([demanded, this.holding(edition.rung.id)]) : demanded
    this.#conditions.set(condition, column)
    return column
  }

  #condition(condition: OpenCondition, edition: OpenEdition): Int8Array {
    switch (condition.kind) {
      case 'rule':
        return this.#rule(condition)
      case 'titles':
        return any([this.#every(0), ...condition.given.titles.map((rung) => this.holding(rung))])
      case 'points':
        return this.#points(condition)
      case 'judgement':
        return Int8Array.from(this.subjects, (subject) =>
          verdictOf(judged(subject, condition, edition, this.on)?.holds),
        )
      default:
        return condition.kind === 'any'
          ? any(condition.children.map((child) => this.condition(child, edition)))
          : this.#together(condition.children, edition)
    }
  }

  #rule({ rule }: OpenRule): Int8Array {
    const of = (name: string): FactColumn => this.#column(name)
    const rows = this.subjects.length
    if (this.#exactness === 'double') return verdictsOver(rule.expression, { rows, of })
    const columns = rule.names.map((name) => [name, of(name)] as const)
    return Int8Array.from(this.subjects, (_, row) => {
      const facts = Object.fromEntries(columns.map(([name, column]) => [name, column[row]])) as ExactFacts
      return verdictOf(decideExactly(rule, facts).holds)
    })
  }

  #points(condition: OpenPoints): Int8Array {
    const { of } = this.ranges(condition)
    const columns = condition.needs.map((need) => {
      const { low, high } = of.get(need.part)!
      return Int8Array.from(low, (least, row) => (reachedBy(need, least) ? 1 : reachedBy(need, high[row]!) ? -1 : 0))
    })
    return all([this.#every(1), ...columns])
  }

  #together(conditions: readonly OpenCondition[], edition: OpenEdition): Int8Array {
    return all([this.#every(1), ...conditions.map((condition) => this.condition(condition, edition))])
  }

  #every(verdict: Verdict): Int8Array {
    return new Int8Array(this.subjects.length).fill(verdict)
  }
}

/** The last judgement of a condition up to a day. */
export function judged(
  { judgements = [] }: Subject,
  { given }: OpenJudgement,
  edition: OpenEdition,
  on: Day,
): Judgement | undefined {
  return judgements
    .filter((one) => one.edition === edition.given.id && one.condition === given.id && one.on <= on)
    .toSorted((one, other) => (one.on < other.on ? -1 : 1))
    .at(-1)
}

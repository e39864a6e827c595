import type { Day } from '../../kernel/day.ts'
import { compileRule } from '../rules/compile.ts'
import { decideExactly, type ExactFacts } from '../rules/exact.ts'
import type { Rule } from '../rules/rule.ts'
import type { OpenCondition, OpenEdition, OpenJudgement, OpenLadder, OpenPoints, OpenRule } from './opened.ts'
import { type Ranges, rangesOf, reachedBy } from './points.ts'
import { elapsedOn, factsOn, holdingOn, type Judgement, type Subject } from './subject.ts'
import { allHold, anyHolds, type Verdict, verdictOf } from './verdict.ts'

/** How numbers are held against bounds: in doubles for many, in fractions for what is told about one. */
export type Exactness = 'double' | 'exact'

/** What every condition comes to for every subject on a day; each is computed once. */
export class Verdicts {
  readonly open: OpenLadder
  readonly subjects: readonly Subject[]
  readonly on: Day
  readonly #exactness: Exactness
  #facts: ExactFacts | undefined
  readonly #columns = new Map<string, readonly ExactFacts[string][]>()
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

  /** A fact of every subject. */
  #column(name: string): readonly ExactFacts[string][] {
    const known = this.#columns.get(name)
    if (known) return known
    const elapsed = this.open.facts.get(name)?.elapsed
    const column = this.subjects.map(({ facts }) => (elapsed ? elapsedOn(elapsed, facts, this.on) : facts[name]))
    this.#columns.set(name, column)
    return column
  }

  /** Whether all conditions of an edition are met, by subject: 1 yes, 0 no, −1 not known. */
  edition(edition: OpenEdition): Int8Array {
    return this.#together(edition.conditions, edition, allHold)
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
    const column = this.#condition(condition, edition)
    if (condition.given.firstTimeOnly) this.#waive(column, this.holding(edition.rung.id))
    this.#conditions.set(condition, column)
    return column
  }

  #condition(condition: OpenCondition, edition: OpenEdition): Int8Array {
    switch (condition.kind) {
      case 'rule':
        return this.#rule(condition)
      case 'titles':
        return this.#all(
          condition.given.titles.map((rung) => this.holding(rung)),
          anyHolds,
        )
      case 'points':
        return this.#points(condition)
      case 'judgement':
        return Int8Array.from(this.subjects, (subject) =>
          verdictOf(judged(subject, condition, edition, this.on)?.holds),
        )
      default:
        return this.#together(condition.children, edition, condition.kind === 'any' ? anyHolds : allHold)
    }
  }

  /** Who holds the title need not meet it; whether it must is open where the title is not known. */
  #waive(column: Int8Array, holding: Int8Array): void {
    for (const [row, verdict] of column.entries()) column[row] = anyHolds([verdict, holding[row]!])
  }

  #rule({ rule }: OpenRule): Int8Array {
    const decide = decider(rule, this.#exactness)
    const used = rule.names.map((name) => [name, this.#column(name)] as const)
    const facts: Record<string, ExactFacts[string]> = {}
    const verdicts = new Int8Array(this.subjects.length)
    for (let row = 0; row < verdicts.length; row += 1) {
      for (const [name, column] of used) facts[name] = column[row]
      verdicts[row] = verdictOf(decide(facts))
    }
    return verdicts
  }

  #points(condition: OpenPoints): Int8Array {
    const { of } = this.ranges(condition)
    const columns = condition.needs.map((need) => {
      const { low, high } = of.get(need.part)!
      return low.map((least, row) => (reachedBy(need, least) ? 1 : reachedBy(need, high[row]!) ? -1 : 0))
    })
    return this.#all(columns, allHold)
  }

  #together(conditions: readonly OpenCondition[], edition: OpenEdition, join: Join): Int8Array {
    return this.#all(
      conditions.map((condition) => this.condition(condition, edition)),
      join,
    )
  }

  #all(columns: readonly ArrayLike<number>[], join: Join): Int8Array {
    const joined = new Int8Array(this.subjects.length)
    const here = new Array<number>(columns.length)
    for (let row = 0; row < joined.length; row += 1) {
      for (let index = 0; index < here.length; index += 1) here[index] = columns[index]![row]!
      joined[row] = join(here)
    }
    return joined
  }
}

type Join = (verdicts: readonly number[]) => Verdict

function decider(rule: Rule, exactness: Exactness): (facts: ExactFacts) => unknown {
  if (exactness === 'double') return compileRule(rule)
  return (facts) => decideExactly(rule, facts).holds
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

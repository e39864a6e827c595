import { addDays, type Day, dayLabel } from '../../kernel/day.ts'
import { fault } from '../../kernel/fault.ts'
import { RuleError } from '../rules/error.ts'
import { parseRule, type Rule } from '../rules/rule.ts'
import { checkVocabulary } from '../rules/vocabulary.ts'
import { openScheme, type Scheme } from '../scoring/scheme.ts'
import type {
  Condition,
  Ladder,
  LadderFact,
  Rung,
  RungEdition,
  WrittenChoice,
  WrittenGroup,
  WrittenJudgement,
  WrittenPoints,
  WrittenRule,
  WrittenTitles,
} from './ladder.ts'
import { checkAbsolute, type Need } from './points.ts'
import { decidesTheUnknown } from './unknown.ts'

export type OpenRule = { readonly kind: 'rule'; readonly given: WrittenRule; readonly rule: Rule }
export type OpenTitles = { readonly kind: 'titles'; readonly given: WrittenTitles }
export type OpenPoints = {
  readonly kind: 'points'
  readonly given: WrittenPoints
  readonly scheme: Scheme
  readonly needs: readonly Need[]
}
export type OpenJudgement = { readonly kind: 'judgement'; readonly given: WrittenJudgement }
export type OpenGroup = {
  readonly kind: 'any' | 'all'
  readonly given: WrittenChoice | WrittenGroup
  readonly children: readonly OpenCondition[]
}
export type OpenCondition = OpenRule | OpenTitles | OpenPoints | OpenJudgement | OpenGroup

export type OpenEdition = {
  readonly given: RungEdition
  readonly rung: Rung
  readonly conditions: readonly OpenCondition[]
}
export type OpenRung = { readonly given: Rung; readonly editions: readonly OpenEdition[] }

/** A ladder that was read and checked. */
export type OpenLadder = {
  readonly given: Ladder
  readonly facts: ReadonlyMap<string, LadderFact>
  readonly elapsedFacts: readonly LadderFact[]
  readonly rungs: ReadonlyMap<string, OpenRung>
}

/** The edition of a rung that is in force on a day; none before the first and after the last. */
export function openEditionOn({ editions }: OpenRung, on: Day): OpenEdition | undefined {
  const found = editions.findLast(({ given }) => given.firstDay <= on)
  return found && (found.given.lastDay ?? on) >= on ? found : undefined
}

/** Every condition of a tree, those above before those below. */
export const everyCondition = (conditions: readonly OpenCondition[]): OpenCondition[] =>
  conditions.flatMap((condition) => [condition, ...('children' in condition ? everyCondition(condition.children) : [])])

/** Reads a ladder; refuses with a Fault that names the edition and the condition. */
export function openLadder(ladder: Ladder): OpenLadder {
  checkVocabulary(ladder.facts)
  const opening = new Opening(ladder)
  return {
    given: ladder,
    facts: opening.facts,
    elapsedFacts: ladder.facts.filter(({ elapsed }) => elapsed),
    rungs: new Map(ladder.rungs.map((rung) => [rung.id, opening.rung(rung)])),
  }
}

class Opening {
  readonly ladder: Ladder
  readonly facts: ReadonlyMap<string, LadderFact>
  #place = { zh: '', en: '' }
  #seen = new Set<string>()

  constructor(ladder: Ladder) {
    this.ladder = ladder
    this.facts = new Map(ladder.facts.map((fact) => [fact.name, fact]))
    for (const { name, elapsed } of ladder.facts)
      if (elapsed && this.facts.get(elapsed.since)?.type !== 'day')
        throw fault(
          `“${name}”自“${elapsed.since}”起算，但没有这个日期`,
          `“${name}” is counted from “${elapsed.since}”, which is no day`,
        )
  }

  rung(rung: Rung): OpenRung {
    const editions = rung.editions.toSorted((one, other) => (one.firstDay < other.firstDay ? -1 : 1))
    for (const [index, { lastDay, label }] of editions.entries()) {
      const next = editions[index + 1]
      const expected = next && addDays(next.firstDay, -1)
      if (!next || lastDay === expected) continue
      const { zh, en } = dayLabel(expected!)
      throw fault(
        `“${label.zh}”的末日应是下一版首日的前一天：${zh}`,
        `“${label.en}” must end on the day before the next edition: ${en}`,
      )
    }
    return { given: rung, editions: editions.map((edition) => this.#edition(rung, edition)) }
  }

  #edition(rung: Rung, given: RungEdition): OpenEdition {
    this.#place = given.label
    this.#seen = new Set()
    return { given, rung, conditions: given.conditions.map((condition) => this.#condition(condition)) }
  }

  #refuse(given: Condition, zh: string, en: string): Error {
    return fault(`${this.#place.zh}“${given.id}”：${zh}`, `${this.#place.en} “${given.id}”: ${en}`)
  }

  #condition(given: Condition): OpenCondition {
    if (this.#seen.has(given.id)) throw this.#refuse(given, '出现了两次', 'occurs twice')
    this.#seen.add(given.id)
    if ('rule' in given) return { kind: 'rule', given, rule: this.#rule(given) }
    if ('titles' in given) return this.#titles(given)
    if ('points' in given) return this.#points(given)
    if ('judgement' in given) return { kind: 'judgement', given }
    const children = ('any' in given ? given.any : given.all).map((condition) => this.#condition(condition))
    if (children.length === 0) throw this.#refuse(given, '至少要有一条', 'at least one condition is needed')
    return { kind: 'any' in given ? 'any' : 'all', given, children }
  }

  #rule(given: WrittenRule): Rule {
    const rule = this.#parsed(given)
    if (rule.expression.type.kind !== 'flag')
      throw this.#refuse(given, '要写成条件，如“发明专利 >= 1”', 'must be a condition, such as “a >= 1”')
    if (decidesTheUnknown(rule.expression))
      throw this.#refuse(
        given,
        '缺的数会被 if 或 null 当成有结论；请改用 and、or',
        'if or null would make an answer of what is missing; write and, or',
      )
    if (given.moves !== undefined && !rule.names.includes(given.moves))
      throw this.#refuse(given, `没有用到“${given.moves}”`, `does not use “${given.moves}”`)
    return rule
  }

  #parsed(given: WrittenRule): Rule {
    try {
      return parseRule(given.rule, this.ladder.facts)
    } catch (error) {
      if (!(error instanceof RuleError)) throw error
      throw this.#refuse(given, error.sentence.zh, error.sentence.en)
    }
  }

  #titles(given: WrittenTitles): OpenTitles {
    const known = this.ladder.rungs.map(({ id }) => id)
    const strange = given.titles.find((title) => !known.includes(title))
    if (strange === undefined) return { kind: 'titles', given }
    throw this.#refuse(
      given,
      `没有“${strange}”这一级；有的是：${known.join('、')}`,
      `there is no rung “${strange}”; there are: ${known.join(', ')}`,
    )
  }

  #points(given: WrittenPoints): OpenPoints {
    const scheme = openScheme(given.points)
    checkAbsolute(scheme)
    for (const { name, text } of scheme.inputs) {
      const type = this.facts.get(name)?.type
      if (type !== (text ? 'text' : 'number'))
        throw this.#refuse(given, `评分用到的“${name}”不在词表里`, `“${name}” of the score is no declared fact`)
    }
    const parts = scheme.parts.map((part) => part.given)
    const strange = [...(given.above ?? []).map(({ part }) => part), ...(given.recalled ?? [])].find(
      (id) => !parts.some((part) => part.id === id),
    )
    if (strange !== undefined) throw this.#refuse(given, `评分里没有“${strange}”`, `the score has no part “${strange}”`)
    const whole = parts.at(-1)!.id
    const least = scheme.edition.pass?.points
    return {
      kind: 'points',
      given,
      scheme,
      needs: [
        ...(least === undefined ? [] : [{ part: whole, points: least, strict: false }]),
        ...parts.flatMap(({ id, minimum }) =>
          minimum === undefined ? [] : [{ part: id, points: minimum, strict: false }],
        ),
        ...(given.above ?? []).map(({ part, points }) => ({ part, points, strict: true })),
      ],
    }
  }
}

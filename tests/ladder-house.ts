import { type OpenEdition, openEditionOn, openLadder } from '../engines/ladders/opened.ts'
import type { Judgement, Subject, TitleHeld } from '../engines/ladders/subject.ts'
import type { ConditionAnswer } from '../engines/ladders/telling/condition-answer.ts'
import { answerEdition, type RungAnswer } from '../engines/ladders/telling/rung-answer.ts'
import { day } from '../kernel/day.ts'
import { enterpriseLadder } from '../mechanisms/enterprise-ladder/enterprise-ladder.ts'

export const ladder = openLadder(enterpriseLadder)

export type Facts = Subject['facts']

/** An enterprise of the tests; `titles` by rung and first day, `judged` by edition and condition. */
export type Enterprise = {
  readonly facts: Facts
  readonly titles?: Readonly<Record<string, string>>
  readonly judged?: Readonly<Record<string, boolean>>
}

export function subjectOf({ facts, titles, judged = {} }: Enterprise, id = '甲公司'): Subject {
  const held = titles && Object.entries(titles).map(([rung, from]): TitleHeld => ({ rung, from: day(from) }))
  const judgements = Object.entries(judged).map(([key, holds]): Judgement => {
    const [edition, condition] = key.split('/') as [string, string]
    return { edition, condition, holds, by: '评审专家', on: day('2024-01-01') }
  })
  return { id, facts, judgements, ...(held ? { titles: held } : {}) }
}

/** What a rung comes to for an enterprise on a day. */
export function answer(rung: string, enterprise: Enterprise, on: string): RungAnswer {
  return answerEdition(ladder, editionOf(rung, on), { subject: subjectOf(enterprise), on: day(on) })
}

/** A condition anywhere in an answer. */
export function conditionOf({ conditions }: Pick<RungAnswer, 'conditions'>, id: string): ConditionAnswer {
  const find = (among: readonly ConditionAnswer[]): ConditionAnswer | undefined =>
    among.find((one) => one.id === id) ?? find(among.flatMap(({ children }) => children))
  return find(conditions)!
}

/** The edition of a rung on a day. */
export const editionOf = (rung: string, on: string): OpenEdition => openEditionOn(ladder.rungs.get(rung)!, day(on))!

/** The enterprise with facts put in their place. */
export const withFacts = (enterprise: Enterprise, facts: Facts): Enterprise => ({
  ...enterprise,
  facts: { ...enterprise.facts, ...facts },
})

/** The enterprise with facts not reported. */
export const without = (enterprise: Enterprise, ...names: string[]): Enterprise =>
  withFacts(enterprise, Object.fromEntries(names.map((name) => [name, null])))

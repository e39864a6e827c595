import { everyCondition, openLadder } from '../engines/ladders/opened.ts'
import { answerAll, nearMisses } from '../engines/ladders/population.ts'
import { answerLadder } from '../engines/ladders/telling/ladder-answer.ts'
import { day } from '../kernel/day.ts'
import { enterpriseLadder } from '../mechanisms/enterprise-ladder/enterprise-ladder.ts'
import { ladderSubjects } from './ladder-enterprises.ts'
import { grouped, number, table } from './part.ts'
import { median } from './rounds.ts'

const count = 100_000
const first = 100
const on = day('2026-05-01')

function milliseconds<Answer>(act: () => Answer): { readonly answer: Answer; readonly took: number } {
  const begun = performance.now()
  const answer = act()
  return { answer, took: performance.now() - begun }
}

/** Every rung for many enterprises, the first near misses of a rung, and one enterprise explained. */
export function measureLadder(): string {
  const ladder = openLadder(enterpriseLadder)
  const subjects = ladderSubjects(count)
  const rounds = [0, 1, 2].map(() => milliseconds(() => answerAll(ladder, subjects, on)))
  const population = rounds[0]!.answer
  const all = median(rounds.map(({ took }) => took))
  const conditions = population.rungs.flatMap(({ edition }) => everyCondition(edition.conditions)).length
  const near = milliseconds(() => nearMisses(population, 'technology-sme', 1, first))
  const explained = median(
    subjects.slice(0, 50).map((subject) => milliseconds(() => answerLadder(ladder, subject, on)).took),
  )
  return table(
    ['ladder', 'measured'],
    [
      [
        `${grouped(count)} enterprises, ${conditions} conditions of ${population.rungs.length} rungs`,
        `${number(all / 1000)} s`,
      ],
      ['conditions a second', grouped((count * conditions) / (all / 1000))],
      [`the nearest ${near.answer.length} that miss a rung by one condition, with gaps`, `${grouped(near.took)} ms`],
      ['one enterprise explained on every rung', `${number(explained)} ms`],
    ],
  )
}

if (import.meta.main) console.log(measureLadder())

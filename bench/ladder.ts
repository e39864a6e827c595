import { everyCondition, openLadder } from '../engines/ladders/opened.ts'
import { answerAll, nearMisses } from '../engines/ladders/population.ts'
import { answerLadder } from '../engines/ladders/telling/ladder-answer.ts'
import { day } from '../kernel/day.ts'
import { enterpriseLadder } from '../mechanisms/enterprise-ladder/enterprise-ladder.ts'
import { ladderSubjects } from './ladder-enterprises.ts'
import { grouped, number, type Part, table } from './part.ts'
import { median } from './rounds.ts'

const count = 100_000
const several = 50
const on = day('2026-05-01')

/** The processor time of an act, in milliseconds. */
function processorTime<Answer>(act: () => Answer): { readonly answer: Answer; readonly took: number } {
  const begun = process.cpuUsage()
  const answer = act()
  const { user, system } = process.cpuUsage(begun)
  return { answer, took: (user + system) / 1000 }
}

/** Every rung for many enterprises, the near misses of a rung, and one enterprise explained. */
export const ladders: Part = {
  name: 'ladder',
  title: 'Ladder',
  async measure(progress) {
    const ladder = openLadder(enterpriseLadder)
    const subjects = ladderSubjects(count)
    progress(`${grouped(count)} enterprises`)
    const rounds = [0, 1, 2].map(() => processorTime(() => answerAll(ladder, subjects, on)))
    const population = rounds[0]!.answer
    const all = median(rounds.map(({ took }) => took)) / 1000
    const conditions = population.rungs.flatMap(({ edition }) => everyCondition(edition.conditions)).length
    const near = processorTime(() => nearMisses(population, 'specialised', 1))
    const explained = processorTime(() => subjects.slice(0, several).map((one) => answerLadder(ladder, one, on)))
    return table(
      [`${grouped(count)} enterprises, ${conditions} conditions of ${population.rungs.length} rungs`, 'CPU'],
      [
        ['everybody on every rung', `${number(all)} s`],
        ['conditions a second', grouped((count * conditions) / all)],
        [
          `${grouped(near.answer.length)} who miss a rung by one condition, the nearest first`,
          `${number(near.took / 1000)} s`,
        ],
        ['one enterprise explained on every rung', `${number(explained.took / several)} ms`],
      ],
    )
  },
}

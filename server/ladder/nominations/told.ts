import type { RungAnswer } from '../../../engines/ladders/telling/rung-answer.ts'
import type { ToldOnTheDay } from '../../../engines/nominations/nomination/history.ts'

/** What the rules came to for an enterprise, as a decision keeps it. */
export const toldOf = ({ state, count, conditions }: RungAnswer): ToldOnTheDay => ({
  state,
  met: count.met,
  unmet: conditions.filter((one) => one.state === 'unmet').map(({ label }) => label),
  unknown: conditions.filter((one) => one.state === 'unknown').map(({ label }) => label),
})

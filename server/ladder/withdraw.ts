import { dayLabel } from '../../kernel/day.ts'
import { absent, conflicting } from '../refusal.ts'
import { type Spoken, say } from './acts.ts'
import { waitingReports } from './facts.ts'
import type { StoredFact } from './store.ts'

/** Takes a report back while nobody has decided on it: a further entry, the report stays in the history. */
export async function withdrawFact(spoken: Spoken, id: string): Promise<void> {
  const { said } = spoken.seen
  const report = waitingReports(said).find((one) => one.id === id)
  if (!report) throw whyNot(said, id)
  const { fact, year, value } = report
  await say(spoken, { fact, year, value, state: 'withdrawn', report: id })
}

/** Why a report cannot be taken back, and what is possible instead. */
function whyNot(said: readonly StoredFact[], id: string) {
  const decided = said.find(({ report }) => report === id)
  if (!decided)
    return said.some((one) => one.id === id)
      ? conflicting('后来又报了新数，请撤回新报的那一条', 'A newer number was reported: withdraw that one')
      : absent('没有这一条补报，或不归您看', 'There is no such report, or it is not yours to see')
  const on = dayLabel(decided.on)
  if (decided.state === 'withdrawn') return conflicting('这一条已经撤回过', 'This report is withdrawn already')
  if (decided.state === 'refused')
    return conflicting(
      `这一条${on.zh}已退回，不再计入，不用撤回；有新数可以再报`,
      `It was refused on ${on.en} and counts no more; report a new number if there is one`,
    )
  return conflicting(
    `这一条${on.zh}已核实，不能撤回；数有变或有误，请再报一次新数，由部门核实`,
    `It was confirmed on ${on.en} and cannot be withdrawn; if it is wrong, report the right number, which the bureau confirms`,
  )
}

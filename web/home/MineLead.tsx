import type { ComponentType } from 'react'
import { listRounds, listTasks } from '../../contract/collection/collection.ts'
import { listProblems } from '../../contract/delivery/problems/problems.ts'
import { listTargets } from '../../contract/targets.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useTellDay } from '../app/shell/day-of-page.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { roundsSentence, tasksSentence } from '../collection/sentences.ts'
import { waitingSentence } from '../delivery/problems/list/waiting.ts'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { targetsLead } from '../targets/words.ts'
import type { HomeSection } from './homes.ts'

function TasksLead() {
  const { data } = useAnswer(listTasks, { query: useDaySeen() })
  return data ? <Sentence pieces={tasksSentence(data.tasks)} /> : null
}

function RoundsLead() {
  const { data } = useAnswer(listRounds, { query: useDaySeen() })
  return data && data.rounds.length > 0 ? <Sentence pieces={roundsSentence(data.rounds, data.overdueCount)} /> : null
}

function TargetsLead() {
  const { data } = useAnswer(listTargets, { query: {} })
  return data && data.targets.length > 0 ? <Sentence pieces={targetsLead(data.year, data.targets)} /> : null
}

/** Problems that wait for the viewer are said whatever else the day begins with. */
export function WaitingLead() {
  const { data } = useAnswer(listProblems, { query: { view: 'mine', ...useDaySeen() } })
  return data ? <Sentence pieces={waitingSentence(data.problems)} /> : null
}

/** What of projects is shown below goes up to a day, which the top bar says; of several a sentence says which. */
export function TellProjectDay() {
  const say = useSay()
  const { data } = useAnswer(listProblems, { query: { view: 'mine', ...useDaySeen() } })
  useTellDay(data?.asOf)
  return data?.severalDays ? <p className="several-days">{say(data.severalDays)}</p> : null
}

/** The answer before the sections: the sentence of the first of them that has one. */
export const leads: Partial<Record<HomeSection, ComponentType>> = {
  tasks: TasksLead,
  collection: RoundsLead,
  'own-targets': TargetsLead,
}

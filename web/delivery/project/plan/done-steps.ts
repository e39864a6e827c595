import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { planOf } from '../../../../engines/delivery/plan/plan.ts'
import { scheduleBackward } from '../../../../engines/delivery/scheduling/schedule.ts'
import { type Day, dayLabel, isDay } from '../../../../kernel/day.ts'
import type { Label } from '../../../../kernel/label.ts'
import { type Lengths, networkWith, type Template } from './lengths.ts'

/** Steps that are done, by their ids, with the day as it is written; empty: on the day that is written for all. */
export type DoneSteps = Readonly<Record<string, string>>

type Page = Pick<ProjectPage, 'phases' | 'tasks' | 'asOf' | 'plan'>

const phaseNow = ({ phases }: Page): number => phases.findIndex(({ state }) => state === 'now')

/** What the ledger and the reports tell already: steps of phases that lie behind, and those that were reported. */
export function doneAtFirst(page: Page, template: Template | undefined): DoneSteps {
  const finished = new Map(page.tasks.flatMap(({ id, state, finish }) => (state === 'finished' ? [[id, finish]] : [])))
  const reported = page.plan?.template === template?.id && page.tasks.length > 0
  const behind = new Set(page.phases.slice(0, Math.max(0, phaseNow(page))).map(({ id }) => id))
  return Object.fromEntries(
    (template?.tasks ?? []).flatMap(({ id, phaseId }) => {
      const day = reported ? finished.get(id) : undefined
      return day !== undefined ? [[id, day]] : !reported && behind.has(phaseId) ? [[id, '']] : []
    }),
  )
}

/** Why the page asks what is done already; null where the project has not begun. */
export function whyAsked(page: Page, template: Template | undefined, lengths: Lengths, promise: string): Label | null {
  const at = phaseNow(page)
  if (at > 0) {
    const { zh, en } = page.phases[at]!.label
    return {
      zh: `这个项目已经到“${zh}”：勾出办完的步骤，写上哪天办完，方案从没办的排起。`,
      en: `This project is at “${en}” already: tick the steps that are done and say when; the plan begins with the others.`,
    }
  }
  if (page.tasks.some(({ state }) => state === 'finished'))
    return { zh: '已经报过办完的步骤。', en: 'As reported so far.' }
  const start = template && isDay(promise) ? backwardStart(template, lengths, promise) : undefined
  if (start === undefined || start >= page.asOf) return null
  return {
    zh: `倒排要从${dayLabel(start).zh}开始，已经过了：有办完的步骤就勾出来，写上哪天办完。`,
    en: `Counted back the plan begins on ${dayLabel(start).en}, which is gone by: tick what is done already and say when.`,
  }
}

/** The day from which what is not done has to be under way, counted back from a promise; undefined where all is done. */
export function backwardStart(
  template: Template,
  lengths: Lengths,
  promise: Day,
  done: DoneSteps = {},
): Day | undefined {
  const { tasks } = scheduleBackward(planOf(networkWith(template, lengths)), promise)
  return tasks.flatMap(({ id, start }) => (id in done ? [] : [start])).sort()[0]
}

/** Whether every step that is done has a day that has come. */
export const isTold = (done: DoneSteps, forAll: string, asOf: string): boolean =>
  Object.values(done).every((day) => {
    const said = day || forAll
    return isDay(said) && said <= asOf
  })

/** The days of what is done, as the server takes them. */
export const daysOfDone = (done: DoneSteps, forAll: string): Record<string, Day> =>
  Object.fromEntries(Object.entries(done).map(([id, day]) => [id, (day || forAll) as Day]))

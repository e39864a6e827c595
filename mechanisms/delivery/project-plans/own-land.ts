import type { LandingItem } from '../landing-handbook/item.ts'
import { landingItems } from '../landing-handbook/items.ts'
import { industrialBuild } from './industrial-build.ts'
import type { PlanTemplate, TemplateTask } from './template.ts'

/** What decides of an item is known of every project that builds on its own land. */
const onOwnLand = ['新供土地', '新建房屋']

const built = new Set(industrialBuild.tasks.map(({ id }) => id))
const stepOf = ({ id, steps }: LandingItem): string => steps.at(-1) ?? id

/** Items of the handbook that every such project goes through and that the plan of a new build has no step for. */
const added = landingItems.filter(
  (item) => !built.has(stepOf(item)) && (item.when === undefined || onOwnLand.includes(item.when)),
)

/** What an item waits for on the site, beside the items before it. */
const onSite: Readonly<Record<string, readonly string[]>> = { verification: ['envelope'] }

const addedTask = (item: LandingItem): TemplateTask => ({
  id: stepOf(item),
  label: item.label,
  phase: item.phase,
  days: item.days,
  owner: item.owner,
  after: [...item.after.map((id) => stepOf(landingItems.find((one) => one.id === id)!)), ...(onSite[item.id] ?? [])],
})

const testPiles: TemplateTask = {
  id: 'test-piles',
  label: { zh: '桩基试验', en: 'Test piles' },
  phase: 'permits',
  days: 30,
  owner: 'builder',
  after: ['land-title', 'scheme'],
}

/** Added items that the handbook wants before a step of the new build. */
const wantedBefore = ({ id }: TemplateTask): readonly LandingItem[] => {
  const wanted = landingItems.filter(({ steps }) => steps.includes(id)).flatMap(({ after }) => after)
  return added.filter((item) => wanted.includes(item.id))
}

/** Added items that nothing waits for, after the step that they come last after. */
const lastAfter = ({ id }: TemplateTask): readonly LandingItem[] =>
  added.filter((item) => item.after.at(-1) === id && !landingItems.some(({ after }) => after.includes(item.id)))

const waitingFor = (task: TemplateTask, more: readonly string[]): TemplateTask =>
  more.length === 0 ? task : { ...task, after: [...(task.after ?? []), ...more] }

/** 占地类产业项目: an industrial new build, with every item of the handbook of landing that it goes through as a step. */
export const ownLand: PlanTemplate = {
  ...industrialBuild,
  id: 'own-land',
  label: { zh: '占地类产业项目', en: 'Industrial project on its own land' },
  tasks: industrialBuild.tasks.flatMap((task) => {
    const before = wantedBefore(task)
    const waits = task.id === 'foundation' ? [testPiles.id] : before.map(stepOf)
    return [
      ...before.map(addedTask),
      ...(task.id === 'start' ? [testPiles] : []),
      waitingFor(task, waits),
      ...lastAfter(task).map(addedTask),
    ]
  }),
}

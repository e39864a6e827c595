import type { HandbookAnswer, HandbookItem } from '../../../contract/delivery/handbook.ts'
import { type Handbook, type LaidItem, layHandbook, type Need } from '../../../engines/delivery/handbook/handbook.ts'
import {
  further,
  itemStates,
  type PlanStep,
  progressOfItems,
  stepsOfItem,
  toldBySteps,
} from '../../../engines/delivery/handbook/progress.ts'
import type { ProjectStanding, TaskStanding } from '../../../engines/delivery/standing/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import type { Project } from '../standing/projects.ts'
import { type KnownFacts, namedFacts } from './facts.ts'
import type { GivenAnswer } from './given.ts'
import type { PublishedOfProject } from './published.ts'
import { basisOf, sentenceOf } from './sentences.ts'
import { toldByPlan } from './told-by-plan.ts'

type Seen = {
  readonly project: Project
  readonly standing: ProjectStanding
  readonly asOf: Day
  readonly published: PublishedOfProject
  /** Who answered which question, by its id. */
  readonly given: ReadonlyMap<string, GivenAnswer>
  readonly mayAnswer: boolean
  /** The day on which the plan in force was set, and what is known without it; null where there is no plan. */
  readonly plan: {
    readonly on: Day
    readonly without: KnownFacts
    /** The working days of its steps, by their id. */
    readonly lengths: ReadonlyMap<string, number>
  } | null
}

type Step = PlanStep & { readonly task: TaskStanding }

/** The handbook of a project as it is read on a day: what it needs, in order, and how far its plan and its reports are. */
export function handbookOf(
  { phases, owners }: Pick<DeliveryMechanism, 'phases' | 'owners'>,
  handbook: Handbook,
  known: KnownFacts,
  { project, standing, asOf, published, given, mayAnswer, plan }: Seen,
): HandbookAnswer {
  const steps = standing.tasks.map(stepOf)
  const stepsOf = new Map(handbook.items.map((item) => [item.id, stepsOfItem(item, steps)]))
  const taken = [...stepsOf].flatMap(([id, own]) => (own.length > 0 ? [id] : []))
  const facts = namedFacts(handbook.facts, known)
  const { items, workdays } = layHandbook(handbook, facts, new Set([...taken, ...published.told.keys()]))
  const without =
    plan && layHandbook(handbook, namedFacts(handbook.facts, plan.without), new Set(published.told.keys()))
  const progress = progressOfItems(items, (id) =>
    further(toldBySteps(stepsOf.get(id)!), published.told.get(id) ?? null),
  )
  const shown = items.map(({ item, waitsFor, ...laid }, at): HandbookItem => {
    const own = stepsOf.get(item.id)!
    const { state = null, on = null, heldBy = [] } = laid.need === 'needed' ? (progress.get(item.id) ?? {}) : {}
    return {
      ...laid,
      id: item.id,
      number: at + 1,
      label: item.label,
      phase: phases.find(({ id }) => id === item.phase)!.label,
      owner: owners[item.owner]!,
      days: item.days,
      papers: [...item.papers],
      result: item.result,
      waitsFor: [...waitsFor],
      state,
      stateLabel: state && itemStates[state],
      doneOn: on,
      heldBy: [...heldBy],
      planned: plannedOf(own, plan?.lengths),
      difference: standing.tasks.length === 0 ? null : differenceOf(laid.need, own),
    }
  })
  const counts = countsOf(shown)
  return {
    project: { id: project.id, name: project.name, demonstration: project.demonstration },
    asOf,
    sentence: sentenceOf({ counts, workdays }),
    toldByPlan: without && toldByPlan(plan.on, without.items, items),
    basis: basisOf(handbook, asOf),
    official: handbook.official,
    counts,
    workdays: { ...workdays },
    published: published.said,
    inferred: published.inferred,
    facts: handbook.facts.map(({ id, label, type, unit = null, asked }) => ({
      id,
      label,
      type: type === 'flag' ? 'flag' : 'number',
      unit,
      asked,
      value: known[id] ?? null,
      given: givenBy(given.get(id)),
    })),
    mayAnswer,
    items: shown,
  }
}

const givenBy = (answer: GivenAnswer | undefined) => (answer ? { by: answer.by, on: answer.on } : null)

const stepOf = (task: TaskStanding): Step => ({
  id: task.id,
  label: task.label,
  state: task.state,
  finish: task.finish,
  silent: task.lamp === 'unknown',
  task,
})

function countsOf(items: readonly HandbookItem[]): HandbookAnswer['counts'] {
  const needs = (need: Need) => items.filter((one) => one.need === need).length
  const states = (state: HandbookItem['state']) => items.filter((one) => one.state === state).length
  return {
    all: items.length,
    needed: needs('needed'),
    open: needs('open'),
    spared: needs('spared'),
    done: states('done'),
    begun: states('begun'),
    next: states('next'),
    waiting: states('waiting'),
    unknown: states('unknown'),
  }
}

function plannedOf(steps: readonly Step[], lengths: ReadonlyMap<string, number> = new Map()): HandbookItem['planned'] {
  const last = steps.at(-1)?.task
  if (!last) return null
  return {
    start: steps.map(({ task }) => task.start).sort()[0]!,
    finish: steps
      .map(({ finish }) => finish)
      .sort()
      .at(-1)!,
    days: steps.reduce((sum, { task }) => sum + (lengths.get(task.id) ?? 0), 0),
    lamp: last.state === 'open' && last.slack >= 0 ? null : last.lamp,
  }
}

/** Where handbook and plan do not say the same of an item. */
function differenceOf(need: LaidItem['need'], steps: readonly Step[]): Label | null {
  if (need === 'needed' && steps.length === 0) return { zh: '方案里没有', en: 'Not in the plan' }
  if (need === 'spared' && steps.length > 0)
    return { zh: '方案里有，按条件不用办', en: 'In the plan, though it is not needed' }
  return null
}

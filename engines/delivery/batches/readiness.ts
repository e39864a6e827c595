import type { Day } from '../../../kernel/day.ts'
import { type Edition, editionOn } from '../../../kernel/edition.ts'
import type { Label } from '../../../kernel/label.ts'
import type { ReasonState } from '../../../kernel/reason.ts'
import { type Network, taskLabel } from '../scheduling/network.ts'

/** What a project needs before its start may be announced. */
export type ReadinessRules = Edition & {
  /** The step of a plan with which construction begins. */
  readonly start: string
  /** Phases, by their ids, in which a project still prepares its start. */
  readonly preparing: readonly string[]
}

/** The edition in force on a day; refused where none is yet. */
export const readinessRulesOn = (editions: readonly ReadinessRules[], day: Day): ReadinessRules =>
  editionOn(editions, day, { zh: '集中开工', en: 'batches of starts' })

/** A step that must be finished before construction begins. */
export type StepBefore = {
  readonly id: string
  readonly label: Label
  readonly finished: Day | null
  /** When it will be finished at today's progress; null where nobody knows. */
  readonly expected: Day | null
}

/** What is known of a project; null is unknown. */
export type ReadinessFacts = {
  readonly sixOnes: readonly { readonly id: string; readonly label: Label; readonly has: boolean }[]
  readonly phase: { readonly id: string; readonly label: Label; readonly guard: Label } | null
  readonly startedOn: Day | null
  /** Null where there is no plan, or none with a start. */
  readonly steps: readonly StepBefore[] | null
}

/** Where a condition is settled: in the record of the project, in its plan, in its reports. */
export type SettledIn = 'record' | 'plan' | 'reports'

/** One condition of readiness, and what was found. */
export type ReadinessCondition = {
  readonly id: string
  readonly text: Label
  readonly state: ReasonState
  readonly settledIn: SettledIn
  /** The day on which it is expected to be met, where that is known. */
  readonly expected: Day | null
}

export const readinessStates = {
  ready: { zh: '就绪', en: 'Ready' },
  lacks: { zh: '还缺', en: 'Lacks' },
  unknown: { zh: '不清楚', en: 'Unknown' },
  started: { zh: '已开工', en: 'Started' },
} as const satisfies Record<string, Label>
export type ReadinessState = keyof typeof readinessStates
export const readinessStateIds = Object.keys(readinessStates) as ReadinessState[]

export type Readiness = {
  readonly state: ReadinessState
  /** In one sentence. */
  readonly text: Label
  readonly conditions: readonly ReadinessCondition[]
}

/**
 * The steps that must be finished before a step begins, in the order of the plan: whatever leads to it by its finish.
 * A summary stands for the steps below it. Null where the plan has no such step.
 */
export function stepsBefore({ tasks, links = [] }: Network, step: string): Network['tasks'] | null {
  const asked = tasks.find(({ id }) => id === step)
  if (!asked) return null
  const below = Map.groupBy(tasks, ({ parent }) => parent)
  const wanted = new Set<string>()
  const parentOf = new Map(tasks.map(({ id, parent }) => [id, parent]))
  const open = [step]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const bound = new Set<string>()
    for (let one: string | undefined = id; one !== undefined && !bound.has(one); one = parentOf.get(one)) bound.add(one)
    const before = links.flatMap(({ from, to, type = 'FS' }) =>
      (type === 'FS' && bound.has(to)) || (type === 'FF' && to === id && id !== step) ? [from] : [],
    )
    for (const one of [...before, ...(id === step ? [] : (below.get(id) ?? []).map((task) => task.id))]) {
      if (wanted.has(one) || one === step) continue
      wanted.add(one)
      open.push(one)
    }
  }
  return tasks.filter(({ id }) => wanted.has(id) && !below.has(id))
}

/** The steps before the start with what has happened to them; `expected` says when a step will be finished. */
export function stepFacts(
  network: Network,
  { start }: Pick<ReadinessRules, 'start'>,
  expected: (step: string) => Day | null,
): StepBefore[] | null {
  const steps = stepsBefore(network, start)
  return (
    steps?.map((task) => {
      const finished = (task.actual?.finish?.slice(0, 10) as Day | undefined) ?? null
      return { id: task.id, label: taskLabel(task), finished, expected: finished ? null : expected(task.id) }
    }) ?? null
  )
}

const state = (holds: boolean): ReasonState => (holds ? 'met' : 'unmet')

function phaseFound(
  phase: ReadinessFacts['phase'],
  { preparing }: ReadinessRules,
): Pick<ReadinessCondition, 'text' | 'state'> {
  if (!phase) return { text: { zh: '阶段没有登记', en: 'No phase is known' }, state: 'unknown' }
  const { id, label, guard } = phase
  return preparing.includes(id)
    ? { text: { zh: `阶段“${label.zh}”，还没有开工`, en: `Phase “${label.en}”, not started` }, state: 'met' }
    : { text: { zh: `阶段“${label.zh}”，${guard.zh}`, en: `Phase “${label.en}”: ${guard.en}` }, state: 'unmet' }
}

function conditionsOf({ sixOnes, phase, steps }: ReadinessFacts, rules: ReadinessRules): ReadinessCondition[] {
  const none = { expected: null }
  return [
    ...sixOnes.map(
      ({ id, label, has }): ReadinessCondition => ({
        id: `six-ones.${id}`,
        text: label,
        state: state(has),
        settledIn: id === 'plan' ? 'plan' : 'record',
        ...none,
      }),
    ),
    { id: 'phase', ...phaseFound(phase, rules), settledIn: 'record', ...none },
    ...(steps?.map(
      ({ id, label, finished, expected }): ReadinessCondition => ({
        id: `step.${id}`,
        text: finished
          ? { zh: `${label.zh}，${finished} 办结`, en: `${label.en}, done on ${finished}` }
          : { zh: `${label.zh}没有办结`, en: `${label.en} is not done` },
        state: state(finished !== null),
        settledIn: 'reports',
        expected,
      }),
    ) ?? [
      {
        id: 'steps',
        text: {
          zh: '没有含“开工”的推进方案，开工前要办什么不清楚',
          en: 'No plan with a start: what comes before it is unknown',
        },
        state: 'unknown' as const,
        settledIn: 'plan' as const,
        ...none,
      },
    ]),
  ]
}

const listed = (labels: readonly Label[], most = 3): Label => {
  const [zh, en] = (['zh', 'en'] as const).map((language) => labels.slice(0, most).map((label) => label[language]))
  const more = labels.length > most
  return {
    zh: `${zh!.join('、')}${more ? `等${labels.length}项` : ''}`,
    en: `${en!.join(', ')}${more ? ` and ${labels.length - most} more` : ''}`,
  }
}

/** Judges whether a project is ready to start: every condition with what was found. What is unknown is not ready. */
export function readinessOf(facts: ReadinessFacts, rules: ReadinessRules): Readiness {
  if (facts.startedOn !== null) {
    const { startedOn } = facts
    const text = { zh: `${startedOn} 已开工`, en: `Started on ${startedOn}` }
    return { state: 'started', text, conditions: [] }
  }
  const conditions = conditionsOf(facts, rules)
  const found = (wanted: ReasonState): Label[] =>
    conditions.filter((one) => one.state === wanted).map(({ text }) => text)
  const [unmet, unknown] = [found('unmet'), found('unknown')]
  if (unmet.length > 0) {
    const { zh, en } = listed(unmet)
    return { state: 'lacks', text: { zh: `还缺：${zh}`, en: `Lacks: ${en}` }, conditions }
  }
  if (unknown.length > 0) return { state: 'unknown', text: listed(unknown), conditions }
  return {
    state: 'ready',
    text: { zh: `${conditions.length}项条件齐备`, en: `All ${conditions.length} conditions are met` },
    conditions,
  }
}

/** What stands against a start, as it is written down when a project is admitted all the same. */
export const lacksOf = ({ conditions }: Readiness): Label[] =>
  conditions.filter((one) => one.state !== 'met').map(({ text }) => text)

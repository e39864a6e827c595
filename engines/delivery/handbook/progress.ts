import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { HandbookItem, LaidItem } from './handbook.ts'

/** How far an item is; `unknown` where neither a report nor a publication tells it. */
export const itemStates = {
  done: { zh: '已办成', en: 'Done' },
  begun: { zh: '在办', en: 'Under way' },
  next: { zh: '可以办', en: 'Can begin' },
  waiting: { zh: '等前面的', en: 'Waits' },
  unknown: { zh: '没有报', en: 'Not reported' },
} as const satisfies Record<string, Label>
export type ItemState = keyof typeof itemStates

/** A step of a plan as its reports have it; `silent` where it should have begun and nobody reported. */
export type PlanStep = {
  readonly id: string
  readonly label: Label
  readonly state: 'open' | 'started' | 'finished'
  readonly finish: Day
  readonly silent: boolean
}

/** The steps of a plan that are an item: those that it names, and one that bears its name. */
export const stepsOfItem = <Step extends Pick<PlanStep, 'id' | 'label'>>(
  { steps, label }: Pick<HandbookItem, 'steps' | 'label'>,
  plan: readonly Step[],
): readonly Step[] => plan.filter((step) => steps.includes(step.id) || step.label.zh === label.zh)

/** What is told of an item: by the reports on its steps, or by a publication. */
export type Told = { readonly state: 'done' | 'begun' | 'open'; readonly on: Day | null }

/** What the reports on the steps of an item tell; null where it has no step, or nobody reports on it. */
export function toldBySteps(steps: readonly PlanStep[]): Told | null {
  if (steps.length === 0) return null
  if (steps.every(({ state }) => state === 'finished')) {
    return {
      state: 'done',
      on: steps
        .map(({ finish }) => finish)
        .sort()
        .at(-1)!,
    }
  }
  if (steps.some(({ state }) => state !== 'open')) return { state: 'begun', on: null }
  return steps.some(({ silent }) => silent) ? null : { state: 'open', on: null }
}

const furthest = ['open', 'begun', 'done'] as const

/** Of two that tell of one item the one that has it further. */
export const further = (one: Told | null, other: Told | null): Told | null =>
  one && other ? (furthest.indexOf(one.state) >= furthest.indexOf(other.state) ? one : other) : (one ?? other)

export type ItemProgress = {
  readonly state: ItemState
  readonly on: Day | null
  /** Needed items that it waits for and that are not known to be done. */
  readonly heldBy: readonly string[]
}

/** How far each item is that is not spared, by what is told of it. */
export function progressOfItems(
  items: readonly LaidItem[],
  told: (id: string) => Told | null,
): ReadonlyMap<string, ItemProgress> {
  const counting = items.filter(({ need }) => need !== 'spared')
  const undone = new Set(
    counting
      .filter(({ item, need }) => need === 'needed' && told(item.id)?.state !== 'done')
      .map(({ item }) => item.id),
  )
  return new Map(
    counting.map(({ item, waitsFor }) => {
      const { state = null, on = null } = told(item.id) ?? {}
      const heldBy = state === 'done' || state === 'begun' ? [] : waitsFor.filter((id) => undone.has(id))
      return [item.id, { state: stateOf(state, heldBy), on, heldBy }]
    }),
  )
}

function stateOf(told: Told['state'] | null, heldBy: readonly string[]): ItemState {
  if (told === null) return 'unknown'
  return told === 'open' ? (heldBy.length > 0 ? 'waiting' : 'next') : told
}

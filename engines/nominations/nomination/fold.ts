import { type Day, dayLabel } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { FoldedBatch } from '../batch/fold.ts'
import { type BatchPhase, batchPhases, inPhase, phaseOn } from '../batch/phase.ts'
import { type NominationParties, nominationLifecycle } from './acts.ts'
import type { NominationAct, NominationEvent, NominationEventOf } from './history.ts'
import { unpromised } from './promise.ts'

/** An objection, with its answer where there is one. */
export type Objection = {
  readonly number: number
  readonly made: NominationEventOf<'objected'>
  readonly answer: NominationEventOf<'dismissed'> | NominationEventOf<'upheld'> | null
}

export type Decision = NominationEventOf<'recommended'> | NominationEventOf<'returned'> | NominationEventOf<'refused'>

/** The nomination of one enterprise in a batch as its history leaves it. */
export type FoldedNomination = NominationParties & {
  readonly submitted: NominationEventOf<'submitted'> | NominationEventOf<'resubmitted'>
  readonly decision: Decision | null
  readonly objections: readonly Objection[]
  readonly events: readonly NominationEvent[]
}

/** Whether it is still to be decided on a day: handed in, or returned with days left. */
export const isPending = ({ state, decision }: FoldedNomination, today: Day): boolean =>
  state === 'submitted' || (state === 'returned' && decision?.kind === 'returned' && today <= decision.until)

export const openObjections = ({ objections }: FoldedNomination): Objection[] =>
  objections.filter(({ answer }) => answer === null)

/** In which phases of the batch an act has its time. */
const phases: Readonly<Record<NominationAct, readonly BatchPhase[]>> = {
  submitted: ['open'],
  resubmitted: ['open'],
  withdrawn: ['open', 'review'],
  recommended: ['review'],
  returned: ['review'],
  refused: ['review'],
  objected: ['publicity'],
  dismissed: ['publicity', 'waiting'],
  upheld: ['publicity', 'waiting'],
  granted: ['waiting', 'granted'],
  'passed-over': ['waiting', 'granted'],
}

/** Why an act has not its time in the batch; who was returned may come again though the window has ended. */
export function untimelyInBatch(
  kind: NominationAct,
  batch: FoldedBatch,
  nomination: FoldedNomination | null,
  today: Day,
): Label | undefined {
  const phase = phaseOn(batch, today)
  if (phases[kind].includes(phase)) return undefined
  const returned = nomination?.state === 'returned' ? nomination.decision : null
  if (kind === 'resubmitted' && returned?.kind === 'returned' && phase === 'review')
    return today <= returned.until
      ? undefined
      : {
          zh: `补正到${dayLabel(returned.until).zh}为止，已经过了`,
          en: `It was to be handed in again by ${returned.until}`,
        }
  const now = inPhase(batch, today)
  const needed = phases[kind].map((one) => batchPhases[one])
  return {
    zh: `${now.zh}，${needed.map(({ zh }) => zh).join('、')}时才能${nominationLifecycle.labelOf(kind).zh}`,
    en: `${now.en}; this needs: ${needed.map(({ en }) => en).join(', ')}`,
  }
}

/** Why an event contradicts what is there, whoever caused it; undefined where it does not. */
export function contradictsNomination(
  batch: FoldedBatch,
  nomination: FoldedNomination | null,
  event: NominationEvent,
): Label | undefined {
  if (nomination === null) {
    if (event.kind !== 'submitted') return { zh: '这家企业没有申报', en: 'The enterprise is not nominated' }
  } else {
    const misplaced = nominationLifecycle.misplaced(nomination, event)
    if (misplaced) return misplaced
  }
  const untimely = untimelyInBatch(event.kind, batch, nomination, event.on)
  if (untimely) return untimely
  switch (event.kind) {
    case 'submitted':
    case 'resubmitted':
      if (event.by.post === 'enterprise') return event.promised ? undefined : unpromised
      return !event.note
        ? { zh: '部门推荐申报要写明理由', en: 'A nomination by the office says its reason' }
        : undefined
    case 'recommended':
      return event.told?.state === 'unmet' ? unmetOf(event.told.unmet) : undefined
    case 'dismissed':
    case 'upheld':
      return openObjections(nomination!).some(({ number }) => number === event.objection)
        ? undefined
        : { zh: '这条异议已经答复，或没有这一条', en: 'The objection is answered, or there is none' }
    default:
      return undefined
  }
}

/** Nobody is recommended against the rules. */
const unmetOf = (unmet: readonly Label[]): Label => ({
  zh: `不能推荐：${unmet.map(({ zh }) => zh).join('；')}没有满足；请退回补正，或写明条款不予推荐`,
  en: `Cannot be recommended, not met: ${unmet.map(({ en }) => en).join('; ')}; return it, or refuse it with the clause`,
})

type Begun = Pick<NominationParties, 'enterprise' | 'openedBy'>

const begun = (submitted: NominationEventOf<'submitted'>, { enterprise, openedBy }: Begun): FoldedNomination => ({
  state: 'submitted',
  enterprise,
  openedBy,
  submittedBy: submitted.by,
  submitted,
  decision: null,
  objections: [],
  events: [submitted],
})

function afterEvent(nomination: FoldedNomination, event: NominationEvent): FoldedNomination {
  const next: FoldedNomination = {
    ...nomination,
    state: nominationLifecycle.stateAfter(event.kind, nomination.state),
    events: [...nomination.events, event],
  }
  switch (event.kind) {
    case 'resubmitted':
      return { ...next, submitted: event, submittedBy: event.by, decision: null }
    case 'recommended':
    case 'returned':
    case 'refused':
      return { ...next, decision: event }
    case 'objected':
      return {
        ...next,
        objections: [...nomination.objections, { number: next.events.length, made: event, answer: null }],
      }
    case 'dismissed':
    case 'upheld':
      return {
        ...next,
        objections: nomination.objections.map((one) =>
          one.number === event.objection ? { ...one, answer: event } : one,
        ),
      }
    default:
      return next
  }
}

/** Folds the history of a nomination up to and including a day; null where it was not handed in by then. */
export function foldNomination(
  history: readonly NominationEvent[],
  parties: Begun,
  today: Day,
): FoldedNomination | null {
  const [first, ...rest] = history.filter(({ on }) => on <= today)
  return first?.kind === 'submitted' ? rest.reduce(afterEvent, begun(first, parties)) : null
}

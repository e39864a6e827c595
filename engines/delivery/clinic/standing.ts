import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { byGravity, type Lamp } from '../../../kernel/lamp.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { workdaysBetween } from '../../../kernel/workdays.ts'
import { isOpen } from '../problems/acts.ts'
import type { ProblemStanding } from '../problems/standing.ts'
import type { Actor } from '../recorded/actor.ts'
import { type ConsultationPart, consultationStates, holdsConsultationPart, isUnderWay } from './acts.ts'
import { type Asked, type FoldedConsultation, foldConsultation, lastRound, overBy, type Prescription } from './fold.ts'
import type { ConsultationEvent } from './history.ts'
import { type ClinicRules, clinicRulesOn } from './triage.ts'

/** A department that was asked, seen from a day. */
export type AskedStanding = Asked & { readonly lamp: Lamp; readonly reason: Label }

/** A prescription with the problem that carries it; null where that cannot be seen. */
export type PrescriptionStanding = Prescription & { readonly carried: ProblemStanding | null }

/** Where a consultation stands at the end of a day, and why. */
export type ConsultationStanding = FoldedConsultation & {
  readonly rules: ClinicRules
  /** Of the round that is going on, or was the last. */
  readonly asked: readonly AskedStanding[]
  /** Of all rounds. */
  readonly prescriptions: readonly PrescriptionStanding[]
  /** Who is to act next; null where nobody is. */
  readonly waitsFor: ConsultationPart | null
  readonly lamp: Lamp
  readonly reason: Label
  readonly children: readonly Reason[]
}

type Lit = { readonly lamp: Lamp; readonly reason: Label }

const lit = (lamp: Lamp, zh: string, en: string): Lit => ({ lamp, reason: { zh, en } })
const apart = (from: Day, to: Day): number => workdaysBetween(from, to).atLeast

/** A department that was asked, judged on a day. */
export function askedStanding(asked: Asked, today: Day): AskedStanding {
  const { due, opinion } = asked
  const at = (judged: Lit): AskedStanding => ({ ...asked, ...judged })
  if (opinion) {
    return due !== null && overBy(due, opinion.on) > 0
      ? at(lit('red', `${opinion.on} 才出意见`, `Opinion only on ${opinion.on}`))
      : at(lit('green', `${opinion.on} 已出意见`, `Opinion on ${opinion.on}`))
  }
  if (due === null) return at(lit('unknown', '放假安排没有公布，限期算不出', 'The working days are not announced'))
  const over = overBy(due, today)
  if (over > 0) {
    return at(lit('red', `应于 ${due} 出意见，超${over}天`, `Was due on ${due}; working days over: ${over}`))
  }
  const left = Math.max(0, apart(today, due))
  return at(
    lit(left === 0 ? 'amber' : 'green', `${due} 前出意见，剩${left}天`, `Due on ${due}; working days left: ${left}`),
  )
}

const worst = (lamps: readonly Lamp[]): Lamp => lamps.toSorted(byGravity)[0] ?? 'green'

/** How it goes while departments are heard. */
function whileConsulting(asked: readonly AskedStanding[], since: Day, today: Day, rules: ClinicRules): Lit {
  if (asked.length === 0) return lit('amber', '还没有请部门', 'No department is asked yet')
  const waiting = asked.filter(({ opinion }) => !opinion)
  const over = waiting.filter(({ lamp }) => lamp === 'red').length
  if (over > 0) return lit('red', `${over}个部门的意见超期`, `Opinions overdue: ${over}`)
  const heard = asked.length - waiting.length
  if (waiting.length > 0) {
    const lamp = worst(waiting.map((one) => one.lamp))
    return lit(lamp, `已出意见${heard}个，还等${waiting.length}个`, `Opinions in: ${heard}, awaited: ${waiting.length}`)
  }
  const last =
    asked
      .map(({ opinion }) => opinion!.on)
      .toSorted()
      .at(-1) ?? since
  const idle = apart(last, today)
  return lit(
    idle > rules.patience.diagnosis ? 'amber' : 'green',
    `意见已齐，等诊断${idle > 0 ? `已${idle}个工作日` : ''}`,
    `All opinions are in; awaiting the diagnosis${idle > 0 ? `, working days so far: ${idle}` : ''}`,
  )
}

/** How it goes while prescriptions are carried out: the follow-up first, then the problems that carry them. */
function whileTreating(prescriptions: readonly PrescriptionStanding[], followUp: Day | null, today: Day): Lit {
  const over = followUp === null ? 0 : overBy(followUp, today)
  if (over > 0) {
    return lit(
      'red',
      `应于 ${followUp} 复诊，已过${over}个工作日`,
      `The follow-up was due on ${followUp}; working days since: ${over}`,
    )
  }
  const open = prescriptions.filter(({ carried }) => carried && isOpen(carried))
  const late = open.filter(({ carried }) => carried!.clock !== null && carried!.clock.left < 0).length
  if (late > 0)
    return lit(
      'red',
      `处方超期${late}项，${followUp} 复诊`,
      `Measures over their limit: ${late}; follow-up on ${followUp}`,
    )
  const unseen = prescriptions.filter(({ carried }) => carried === null).length
  const lamp = followUp !== null && followUp <= today ? 'amber' : worst(open.map(({ carried }) => carried!.lamp))
  if (open.length > 0)
    return lit(
      lamp,
      `处方还有${open.length}项在办，${followUp} 复诊`,
      `Measures in hand: ${open.length}; follow-up on ${followUp}`,
    )
  if (unseen > 0)
    return lit(
      'unknown',
      `处方办理情况看不到，${followUp} 复诊`,
      `The measures cannot be seen; follow-up on ${followUp}`,
    )
  return lit(lamp, `处方都已销号，${followUp} 复诊`, `All measures are closed; follow-up on ${followUp}`)
}

const waits: Readonly<Record<FoldedConsultation['state'], ConsultationPart | null>> = {
  consulting: 'specialist',
  diagnosed: 'convener',
  treating: 'convener',
  cured: null,
  withdrawn: null,
}

/**
 * Folds the history up to a day and judges it with the problems that carry its prescriptions; null where it was not
 * called by then. What lies later is not looked at.
 */
export function consultationStanding(
  history: readonly ConsultationEvent[],
  today: Day,
  editions: readonly ClinicRules[],
  problems: ReadonlyMap<string, ProblemStanding>,
): ConsultationStanding | null {
  const folded = foldConsultation(history, today)
  if (!folded) return null
  const rules = clinicRulesOn(editions, folded.called.on)
  const asked = lastRound(folded).asked.map((one) => askedStanding(one, today))
  const prescriptions = folded.rounds.flatMap((round) =>
    round.prescriptions.map((one) => ({ ...one, carried: problems.get(one.problem) ?? null })),
  )
  const heard = asked.length > 0 && asked.every(({ opinion }) => opinion)
  return {
    ...folded,
    rules,
    asked,
    prescriptions,
    waitsFor: folded.state === 'consulting' && (heard || asked.length === 0) ? 'convener' : waits[folded.state],
    ...judge(folded, asked, prescriptions, rules, today),
    children: asked.map(({ reason, lamp }) => ({ text: reason, state: lamp === 'green' ? 'met' : 'unmet' })),
  }
}

function judge(
  { state, since, ended, followUp, rounds }: FoldedConsultation,
  asked: readonly AskedStanding[],
  prescriptions: readonly PrescriptionStanding[],
  rules: ClinicRules,
  today: Day,
): Lit {
  switch (state) {
    case 'consulting':
      return whileConsulting(asked, since, today, rules)
    case 'diagnosed': {
      const idle = apart(since, today)
      const { zh, en } = consultationStates.diagnosed
      const late = idle > rules.patience.prescription
      return late
        ? lit('amber', `等开方已${idle}个工作日`, `Waiting to be prescribed; working days so far: ${idle}`)
        : lit('green', zh, en)
    }
    case 'treating':
      return whileTreating(prescriptions, followUp, today)
    case 'cured':
      return lit('green', `${ended} 痊愈，会诊${rounds.length}轮`, `Cured on ${ended}; rounds: ${rounds.length}`)
    case 'withdrawn':
      return lit('green', `${ended} 撤诊`, `Withdrawn on ${ended}`)
  }
}

/** Ids of the problems that stand against calling it cured: of prescriptions that are not closed. */
export const stillOpen = ({ prescriptions }: Pick<ConsultationStanding, 'prescriptions'>): readonly string[] => [
  ...new Set(prescriptions.filter(({ carried }) => carried === null || isOpen(carried)).map(({ problem }) => problem)),
]

/** Whether a consultation is waiting for somebody: a department for its opinion, a convener when its turn has come. */
export function consultationWaitsFor(
  consultation: Pick<ConsultationStanding, 'asked' | 'waitsFor' | 'followUp'> & FoldedConsultation,
  actor: Actor,
  today: Day,
): boolean {
  const { asked, waitsFor, state, followUp } = consultation
  if (!isUnderWay(consultation)) return false
  const own = asked.find(({ department }) => department === actor.department)
  if (state === 'consulting' && own && !own.opinion && holdsConsultationPart('specialist', consultation, actor))
    return true
  if (waitsFor !== 'convener' || !holdsConsultationPart('convener', consultation, actor)) return false
  return state !== 'treating' || (followUp !== null && followUp <= today)
}

/** The gravest lamp first, then what was called first. */
export const bySeverity = (
  one: Pick<ConsultationStanding, 'lamp' | 'called'>,
  other: Pick<ConsultationStanding, 'lamp' | 'called'>,
): number => byGravity(one.lamp, other.lamp) || (one.called.on < other.called.on ? -1 : 1)

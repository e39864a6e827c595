import { addDays, type Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { addWorkdays, workdaysBetween } from '../../../kernel/workdays.ts'
import { type BatchMove, batchLifecycle } from './acts.ts'
import type { FoldedBatch } from './fold.ts'
import { decidedBy, reviewWorkdays } from './phase.ts'

/** Whose turn a step is. */
export const turns = {
  office: { zh: '发布部门', en: 'the office that opened it' },
  enterprises: { zh: '企业', en: 'the enterprises' },
} as const satisfies Record<string, Label>
export type Turn = keyof typeof turns

type DeclaredStep = {
  readonly label: Label
  readonly turn: Turn
  readonly does: Label
  /** The act of the office with which it begins; where there is none, it begins with its day. */
  readonly begunBy?: BatchMove
}

/** The course of a batch, one step after the other. */
export const batchSteps = {
  announced: {
    label: { zh: '发布', en: 'Announced' },
    turn: 'office',
    does: { zh: '发布批次', en: 'opens the batch' },
  },
  window: {
    label: { zh: '申报', en: 'Applications' },
    turn: 'enterprises',
    does: { zh: '自主申报，部门也可推荐', en: 'apply; the office may nominate' },
  },
  review: {
    label: { zh: '审核', en: 'Review' },
    turn: 'office',
    does: { zh: '逐家推荐、退回补正或不予推荐', en: 'recommends, returns or refuses each' },
  },
  publicity: {
    label: { zh: '公示', en: 'Publicity' },
    turn: 'office',
    does: { zh: '公示名单，答复异议', en: 'publishes the list and answers objections' },
    begunBy: 'published',
  },
  grant: {
    label: { zh: '认定', en: 'Grant' },
    turn: 'office',
    does: { zh: '收到认定文件，登记称号', en: 'records the document that grants the title' },
    begunBy: 'granted',
  },
} as const satisfies Record<string, DeclaredStep>
export type BatchStep = keyof typeof batchSteps

/** How a step stands on a day: over, going on, the one that follows, or further on. */
export const stepStandings = {
  past: { zh: '已过', en: 'over' },
  now: { zh: '现在', en: 'now' },
  next: { zh: '下一步', en: 'next' },
  later: { zh: '以后', en: 'later' },
} as const satisfies Record<string, Label>
export type StepStanding = keyof typeof stepStandings

export type CourseStep = {
  readonly id: BatchStep
  readonly standing: StepStanding
  readonly from: Day | null
  readonly until: Day | null
  /** Working days that it has; null where it is no stretch, or a year on the way is not announced. */
  readonly workdays: number | null
  /** Whether its days are the latest ones, by the limit of the step before. */
  readonly latest: boolean
}

type Coursed = Pick<FoldedBatch, 'state' | 'lastDay' | 'published' | 'granted'> & {
  readonly opened: Pick<FoldedBatch['opened'], 'on' | 'firstDay' | 'publicity'>
}

const tomorrowOf = (day: Day | null): Day | null => day && addDays(day, 1)
const counted = (from: Day, workdays: number): Day | null => addWorkdays(from, workdays).day ?? null

/** Working days of a window, both its days counted; null where a year on the way is not announced. */
export const windowWorkdays = (firstDay: Day, lastDay: Day): number | null =>
  workdaysBetween(addDays(firstDay, -1), lastDay).days ?? null

function daysOf({ opened, lastDay, published, granted }: Coursed): Omit<CourseStep, 'standing'>[] {
  const due = decidedBy({ lastDay }) ?? null
  const made = published?.on ?? due
  const over = published?.until ?? (made && counted(made, opened.publicity))
  const latest = published === null
  return [
    { id: 'announced', from: opened.on, until: opened.on, workdays: null, latest: false },
    {
      id: 'window',
      from: opened.firstDay,
      until: lastDay,
      workdays: windowWorkdays(opened.firstDay, lastDay),
      latest: false,
    },
    {
      id: 'review',
      from: tomorrowOf(lastDay),
      until: published?.on ?? due,
      workdays: reviewWorkdays,
      latest: false,
    },
    { id: 'publicity', from: tomorrowOf(made), until: over, workdays: opened.publicity, latest },
    { id: 'grant', from: granted?.on ?? tomorrowOf(over), until: granted?.on ?? null, workdays: null, latest: latest },
  ]
}

/** Which step a batch is in: the last one that has begun; the day begins some, an act the others. */
function stepOn({ opened, lastDay, published, granted }: Coursed, today: Day): BatchStep {
  if (granted || (published && today > published.until)) return 'grant'
  if (published) return 'publicity'
  if (today > lastDay) return 'review'
  return today >= opened.firstDay ? 'window' : 'announced'
}

/** The steps of a batch with their days on a day: what is over, what goes on, what follows; none where it was cancelled. */
export function courseOf(batch: Coursed, today: Day): readonly CourseStep[] {
  if (batch.state === 'cancelled') return []
  const steps = daysOf(batch)
  const at = steps.findIndex(({ id }) => id === stepOn(batch, today))
  const done = batch.granted !== null
  return steps.map((step, place) => ({
    ...step,
    standing: place < at || done ? 'past' : place === at ? 'now' : place === at + 1 ? 'next' : 'later',
  }))
}

/** What an act is called on the button with which a step begins. */
export const beginningOf = (step: BatchStep): Label | null => {
  const { begunBy }: DeclaredStep = batchSteps[step]
  return begunBy ? batchLifecycle.labelOf(begunBy) : null
}

import { type Calendar, officialCalendar } from '../../../kernel/calendar.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { atOnce, type Piecework } from '../../../kernel/piecework.ts'
import type { Reason } from '../../../kernel/reason.ts'
import { dayNumber, dayOfNumber, officialWorkingTime } from '../plan/calendars.ts'
import { dayLength } from '../plan/working-time.ts'
import { minutesOfUsualDay } from '../scheduling/network.ts'

/** A phase of a project: the working days that were planned for it, and that it took. */
export type PhaseRecord = { readonly phase: string; readonly planned: number; readonly took: number }

/** A project that is in production, by its kind. */
export type FinishedProject = { readonly id: string; readonly kind: string; readonly phases: readonly PhaseRecord[] }

/** A project under way: the working days of plan that each phase still needs, in order. */
export type OpenProject = {
  readonly kind: string
  readonly today: Day
  readonly left: readonly { readonly phase: string; readonly planned: number }[]
}

export type ForecastRule = {
  /** With fewer finished projects of the kind nothing is forecast. */
  readonly fewest: number
  readonly draws: number
  readonly seed: number
}

export const usualForecast: ForecastRule = { fewest: 5, draws: 400, seed: 20_250_630 }

/** How often a forecast of 80 % would have held for finished projects, each judged by the others alone. */
export type Calibration = { readonly judged: number; readonly held50: number; readonly held80: number }

export type Forecast = {
  /** Days by which production begins in half, and in four fifths, of the draws; left out where too little is known. */
  readonly p50?: Day
  readonly p80?: Day
  /** The same in working days from today. */
  readonly workdays?: { readonly p50: number; readonly p80: number }
  /** Finished projects of the kind. */
  readonly learnedFrom: number
  readonly calibration?: Calibration
  readonly reason: Reason
}

/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32). */
export function drawsFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** For one finished project: how much longer than planned each phase took, and the whole. */
type Stretch = { readonly whole: number; readonly phases: ReadonlyMap<string, number> }

function stretchOf({ phases }: FinishedProject): Stretch | undefined {
  const known = phases.filter(({ planned, took }) => planned > 0 && took >= 0)
  const planned = known.reduce((sum, phase) => sum + phase.planned, 0)
  if (planned === 0) return undefined
  const took = known.reduce((sum, phase) => sum + phase.took, 0)
  return { whole: took / planned, phases: new Map(known.map((phase) => [phase.phase, phase.took / phase.planned])) }
}

/**
 * Draws whole projects of the class and stretches each phase as theirs was stretched: delays of one project go together.
 * Half of the draws mix two projects, so that the answer is not one of a few. Sorted working days.
 */
function drawn(left: OpenProject['left'], stretches: readonly Stretch[], { draws, seed }: ForecastRule): Float64Array {
  const next = drawsFrom(seed)
  const pick = (): Stretch => stretches[Math.floor(next() * stretches.length)]!
  const totals = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw += 1) {
    const one = pick()
    const other = pick()
    const share = next() < 0.5 ? 1 : next()
    let total = 0
    for (const { phase, planned } of left) {
      const stretch = (of: Stretch): number => of.phases.get(phase) ?? of.whole
      total += planned * (share * stretch(one) + (1 - share) * stretch(other))
    }
    totals[draw] = total
  }
  return totals.sort()
}

/** The number of days that at least a part of the draws stays within. */
const within = (sorted: Float64Array, part: number): number =>
  Math.ceil(sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)]! - 1e-9)

/** How the forecast would have done for each finished project at its beginning, learned from the others of its kind. */
export function calibrate(finished: readonly FinishedProject[], rule: ForecastRule = usualForecast): Calibration {
  return atOnce(calibration(finished, rule))
}

/** As `calibrate`; a piece is one finished project. */
export function* calibration(
  finished: readonly FinishedProject[],
  rule: ForecastRule = usualForecast,
): Piecework<Calibration> {
  const known = finished.flatMap((project) => {
    const stretch = stretchOf(project)
    return stretch ? [{ project, stretch }] : []
  })
  let judged = 0
  let held50 = 0
  let held80 = 0
  for (const { project, stretch } of known) {
    yield
    const others = known.filter((one) => one.project !== project && one.project.kind === project.kind)
    if (others.length < rule.fewest) continue
    const sorted = drawn(
      project.phases.filter(({ planned }) => planned > 0),
      others.map((one) => one.stretch),
      rule,
    )
    const planned = project.phases.reduce((sum, phase) => sum + Math.max(0, phase.planned), 0)
    const took = stretch.whole * planned
    judged += 1
    if (took <= within(sorted, 0.5)) held50 += 1
    if (took <= within(sorted, 0.8)) held80 += 1
  }
  return { judged, held50, held80 }
}

/**
 * The probable day of production, learned from the zone's own finished projects of the same kind. The calibration is
 * that of the kind, if not given; with too few finished projects no day is named and the reason says so.
 */
export function forecastOf(
  project: OpenProject,
  finished: readonly FinishedProject[],
  rule: ForecastRule = usualForecast,
  { calendar = officialCalendar, calibration }: { calendar?: Calendar; calibration?: Calibration } = {},
): Forecast {
  const ofKind = finished.filter(({ kind }) => kind === project.kind)
  const stretches = ofKind.flatMap((one) => stretchOf(one) ?? [])
  const learnedFrom = stretches.length
  if (learnedFrom < rule.fewest) {
    const text = {
      zh: `同类已投产项目只有${learnedFrom}个，不足${rule.fewest}个，不作预测`,
      en: `Only ${learnedFrom} projects of this kind are in production, fewer than ${rule.fewest}: nothing is forecast`,
    }
    return { learnedFrom, reason: { text, state: 'unknown' } }
  }
  const sorted = drawn(project.left, stretches, rule)
  const workdays = { p50: within(sorted, 0.5), p80: within(sorted, 0.8) }
  const checked = calibration ?? calibrate(ofKind, rule)
  const [p50, p80] = [workdays.p50, workdays.p80].map((days) => workdayAfter(project.today, days, calendar)) as [
    Day,
    Day,
  ]
  return { p50, p80, workdays, learnedFrom, calibration: checked, reason: reasonOf({ p50, p80, learnedFrom, checked }) }
}

/** The day that many working days after another; years that are not announced count from Monday to Friday. */
function workdayAfter(today: Day, days: number, calendar: Calendar): Day {
  const time = officialWorkingTime(calendar)
  const instant = time.finish(time.position((dayNumber(today) + 1) * dayLength) + days * minutesOfUsualDay)
  return days === 0 ? today : dayOfNumber(Math.floor((instant - 1) / dayLength))
}

type Told = { readonly p50: Day; readonly p80: Day; readonly learnedFrom: number; readonly checked: Calibration }

function reasonOf({ p50, p80, learnedFrom, checked }: Told): Reason {
  const { judged, held80 } = checked
  const calibrated: Label =
    judged === 0
      ? { zh: '项目太少，还不能回头检验', en: 'There are too few projects to look back' }
      : {
          zh: `回头检验${judged}个项目，80%把握的日期守住${held80}个`,
          en: `Looking back on ${judged} projects, the day of 80% held for ${held80}`,
        }
  return {
    text: {
      zh: `五成把握 ${p50} 投产，八成把握 ${p80} 投产`,
      en: `In production by ${p50} with 50% and by ${p80} with 80% confidence`,
    },
    children: [
      {
        text: {
          zh: `依据${learnedFrom}个同类已投产项目各阶段实际用时与计划之比`,
          en: `Learned from how long the phases of ${learnedFrom} finished projects of the kind took against plan`,
        },
      },
      { text: calibrated, state: judged === 0 ? 'unknown' : 'met' },
    ],
  }
}

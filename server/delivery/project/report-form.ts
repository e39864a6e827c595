import type { ReportForm } from '../../../contract/delivery/project.ts'
import { plansOf } from '../../../engines/delivery/standing/history.ts'
import { askedPercent } from '../../../engines/delivery/standing/pace.ts'
import { type Day, isDay } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { isPeriod, lastDay, type Period, periodKind, periodLabel, periodOf } from '../../../kernel/period.ts'
import type { DeliveryMechanism } from '../../../mechanisms/delivery/delivery.ts'
import { conflicting, unacceptable } from '../../refusal.ts'
import { type Album, photosOnPage } from '../photos/shown.ts'
import { seenOn } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'
import { spendingOf, total, yearMoneyOf } from '../standing/money.ts'
import type { Project } from '../standing/projects.ts'

function wanted(given: string | undefined, asOf: Day): Period {
  if (given === undefined) return periodOf('ten-days', asOf)
  if (isPeriod(given) && periodKind(given) === 'ten-days') return given
  throw unacceptable(`“${given}”不是旬，请写成 2025-06-X1`, `“${given}” is not a ten-day period: write 2025-06-X1`)
}

const percentOf = (done: number | null): number | null =>
  done === null
    ? null
    : decimal(done * 100)
        .round(1)
        .toNumber()

/** The report of ten days as far as it is known: steps under way or about to begin, with the last word on each. */
export function reportFormOf(
  mechanism: DeliveryMechanism,
  project: Project,
  all: readonly KnownEvent[],
  asOf: Day,
  given: string | undefined,
  album: Album,
): ReportForm {
  const period = wanted(given, asOf)
  const events = all.filter(({ on }) => on <= asOf)
  if (plansOf(events).length === 0) throw conflicting('还没有推进方案，不能填旬报', 'There is no plan to report on yet')
  const end = lastDay(period)
  const { standing, steps } = seenOn(mechanism, events, asOf)
  const own = events.flatMap((event) => (event.kind === 'reported' && event.period === period ? [event] : [])).at(-1)
  const said = new Map(own?.tasks.map((task) => [task.task, task]))
  const earlier = new Map(
    events.flatMap((event) =>
      event.kind === 'reported' && event.period < period
        ? event.tasks.flatMap(({ task, percent }): [string, number][] =>
            percent === undefined ? [] : [[task, percent]],
          )
        : [],
    ),
  )
  const money = yearMoneyOf(project, { standing, steps, events: all }, asOf)
  const year = period.slice(0, 4)
  const before = [...(money?.done ?? standing.invested)].filter(([one]) => one < period && one.startsWith(year))
  return {
    project: {
      id: project.id,
      name: project.name,
      promised: standing.due,
      demonstration: project.demonstration,
    },
    period,
    label: periodLabel(period),
    due: end,
    reported: own !== undefined,
    tasks: standing.tasks
      .filter((task) => !task.summary)
      .filter(
        (task) =>
          said.has(task.id) || (task.state !== 'finished' && (task.state === 'started' || task.early.start <= end)),
      )
      .map((task) => {
        const mine = said.get(task.id)
        return {
          id: task.id,
          label: task.label,
          last: mine ? (earlier.get(task.id) ?? null) : percentOf(task.done),
          planned: askedPercent(task.asked, end),
          percent: mine?.percent ?? null,
          started: mine?.started ?? (task.state === 'open' ? null : task.early.start),
          finished: mine?.finished && isDay(mine.finished) ? mine.finished : null,
          milestone:
            task.start === task.finish &&
            (task.baseline?.start ?? task.start) === (task.baseline?.finish ?? task.finish),
        }
      }),
    planned: money?.planned.get(period) ?? null,
    invested: own?.invested ?? null,
    yearDone: total(before.map(([, amount]) => amount)),
    yearPlanned: money?.whole ?? null,
    spending: spendingOf(project, events, period),
    note: own?.note || null,
    stuck: own?.stuck || null,
    photos: photosOnPage(album, own?.photos),
  }
}

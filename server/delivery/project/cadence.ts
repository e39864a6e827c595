import type { ProjectCadence, ReportOnPage } from '../../../contract/delivery/project.ts'
import { askedOn, askedPercent } from '../../../engines/delivery/standing/pace.ts'
import { reportsInForce } from '../../../engines/delivery/standing/progress.ts'
import type { ProjectStanding } from '../../../engines/delivery/standing/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { containsDay, lastDay, type Period, periodLabel, split } from '../../../kernel/period.ts'
import { type Album, photosOnPage } from '../photos/shown.ts'
import type { KnownEvent } from '../standing/histories.ts'
import { outlookOf, type YearMoney } from '../standing/money.ts'

/** Down to this share of its plan a ten-day period is only to be watched. */
const watched = '0.85'
const mostReports = 9

export function lampOf(planned: string, done: string | undefined): Lamp {
  if (done === undefined) return 'unknown'
  if (decimal(done).gte(planned)) return 'green'
  return decimal(done).gte(decimal(planned).times(watched)) ? 'amber' : 'red'
}

/**
 * The 36 ten-day periods of the year: what was planned, is owed and was done, and the milestones that fall into each.
 * Of those that were over before the project had a plan nothing is said.
 */
export function cadenceOnPage(
  money: YearMoney,
  { tasks, invested }: ProjectStanding,
  { asOf, since }: { readonly asOf: Day; readonly since: Day },
): ProjectCadence {
  const { year, done, whole, sum, debt } = money
  const outlook = outlookOf(money, asOf)
  const rows = new Map(money.rows.map((row) => [row.period, row]))
  const milestones = (period: Period): Label[] =>
    tasks
      .filter(({ late, state, summary }) => !summary && state !== 'finished' && containsDay(period, late.finish))
      .map(({ label }) => label)
  return {
    year,
    unit: '万元',
    whole,
    done: sum,
    debt,
    impossibleSince: outlook.impossibleSince ?? null,
    reason: outlook.reason,
    cells: split(year, 'ten-days').map((period) => {
      const row = rows.get(period)!
      const before = lastDay(period) < since && !invested.has(period)
      const actual = before ? undefined : done.get(period)
      const over = lastDay(period) <= asOf
      return {
        period,
        label: periodLabel(period),
        plan: row.planned,
        due: row.due ?? null,
        actual: actual ?? null,
        before,
        lamp: over && !before ? lampOf(row.planned, actual) : null,
        current: containsDay(period, asOf),
        milestones: milestones(period),
      }
    }),
  }
}

type Reported = Extract<KnownEvent, { kind: 'reported' }>

/** The latest reports, against what was planned for their ten days. */
export function reportsOnPage(
  events: readonly KnownEvent[],
  { tasks, promise }: ProjectStanding,
  money: YearMoney | null,
  album: Album,
): ReportOnPage[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return reportsInForce(events.filter((event): event is Reported => event.kind === 'reported'))
    .slice(-mostReports)
    .reverse()
    .map(({ period, on, by, invested, stuck, note, photos, tasks: reported, demonstration }) => {
      const planned = money?.planned.get(period) ?? null
      const asked = askedOn(events, promise, on)
      const rows = reported.map(({ task, percent = null, started = null, finished = null }) => {
        const bar = asked?.get(task)
        return {
          label: byId.get(task)?.label ?? { zh: task, en: task },
          percent: finished ? 100 : percent,
          planned: bar ? askedPercent(bar, lastDay(period)) : null,
          started,
          finished,
        }
      })
      const behind = rows.some(
        ({ percent, planned: whole }) => percent !== null && whole !== null && percent + 10 < whole,
      )
      return {
        period,
        label: periodLabel(period),
        on,
        person: by.person,
        lamp: behind ? 'red' : planned === null ? 'green' : lampOf(planned, invested),
        invested: invested ?? null,
        planned,
        stuck: stuck ?? null,
        note: note ?? null,
        tasks: rows,
        photos: photosOnPage(album, photos),
        demonstration,
      }
    })
}

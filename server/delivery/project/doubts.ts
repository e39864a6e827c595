import type { DoubtOnPage, ProjectPage } from '../../../contract/delivery/project.ts'
import { contradictionsOf } from '../../../engines/delivery/doubts/contradictions.ts'
import {
  type Contradiction,
  doubtKinds,
  type PeriodFacts,
  type ProjectFacts,
} from '../../../engines/delivery/doubts/facts.ts'
import { partDone } from '../../../engines/delivery/scheduling/network.ts'
import { plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { foldProgress, type TenDayReport } from '../../../engines/delivery/standing/progress.ts'
import type { ProjectStanding } from '../../../engines/delivery/standing/standing.ts'
import type { Day } from '../../../kernel/day.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { firstDay, lastDay, type Period } from '../../../kernel/period.ts'
import { convert } from '../../../kernel/quantity.ts'
import { type Album, photoFacts } from '../photos/shown.ts'
import type { KnownEvent } from '../standing/histories.ts'
import type { Project } from '../standing/projects.ts'

/** What speaks against the reports of a project: money, works, days and photos that contradict each other; setbacks. */
export function doubtsOf(
  project: Project,
  standing: ProjectStanding,
  events: readonly KnownEvent[],
  album: Album,
): ProjectPage['doubts'] {
  return contradictionsOf(factsOf(project, standing, events, album)).map(doubtOnPage)
}

export const doubtOnPage = ({ doubt, kind, sentence }: Contradiction): DoubtOnPage => ({
  doubt,
  kind: doubtKinds[kind],
  text: sentence,
})

/** Sums since the first report, and how much of the works was done when each ten days ended. */
export function factsOf(
  project: Project,
  { reached, setbacks }: Pick<ProjectStanding, 'reached' | 'setbacks'>,
  events: readonly KnownEvent[],
  album: Album,
): ProjectFacts {
  const plan = plansOf(events).at(-1)
  const reports = plan ? inForce(reportsOf(events)) : []
  const facts: PeriodFacts[] = []
  const start = project.startedOn as Day | null
  // Money that was spent before the first report is not known, so the sum since then says nothing of the whole.
  const whole = reports[0] !== undefined && (start === null || firstDay(reports[0].period) <= start)
  let invested: string | undefined
  let seen: TenDayReport[] = []
  for (const report of reports) {
    seen = [...seen, report]
    if (whole && report.invested !== undefined)
      invested = decimal(invested ?? '0')
        .plus(report.invested)
        .toFixed()
    facts.push({
      period: report.period as Period,
      ...(invested !== undefined && { invested }),
      physical: physicalOf(plan!.network, seen, lastDay(report.period)),
      ...(report.photos && { photos: photoFacts(album, report.photos) }),
    })
  }
  return {
    id: project.id,
    label: { zh: project.name, en: project.name },
    ...(project.investment !== null && { total: convert(decimal(project.investment), '亿元', '万元').toFixed() }),
    ...(start && { started: start }),
    ...(reached && { finished: reached }),
    periods: facts,
    setbacks: setbacks.map(({ text }) => text),
  }
}

/** The last report of each ten days, in order. */
const inForce = (reports: readonly TenDayReport[]): TenDayReport[] =>
  [...new Map(reports.map((report) => [report.period, report])).values()].sort((one, other) =>
    one.period < other.period ? -1 : 1,
  )

/** Physical progress in percent: what is done of the working days of building and after. */
function physicalOf(
  network: Parameters<typeof foldProgress>[0],
  reports: Parameters<typeof foldProgress>[1],
  on: Day,
): number {
  const { tasks } = foldProgress(
    network,
    reports.map((report) => ({ ...report, on })),
    on,
  ).network
  const start = tasks.findIndex(({ id }) => id === 'start')
  const works = tasks.slice(start + 1).filter(({ duration = 0 }) => duration > 0)
  const whole = works.reduce((sum, { duration = 0 }) => sum + duration, 0)
  const done = works.reduce((sum, task) => sum + (task.duration ?? 0) * (partDone(task) ?? 0), 0)
  return whole === 0 ? 0 : Math.round((done / whole) * 1000) / 10
}

import type { BatchEvent, BatchHappening } from '../../../engines/delivery/batches/history.ts'
import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import { isWorkday } from '../../../kernel/calendar.ts'
import { addDays, type Day, daysBetween } from '../../../kernel/day.ts'
import { posts } from '../../../kernel/post.ts'
import { addWorkdays } from '../../../kernel/workdays.ts'
import { edition2022 } from './2022-edition.ts'

/** A made-up project of the ledger that a made-up batch can hold. */
export type BatchCandidate = { readonly project: string; readonly year: number; readonly startedOn: Day | null }

export type DemonstrationBatch = {
  readonly year: number
  /** Whether its day has gone by. */
  readonly held: boolean
  readonly day: Day
  readonly projects: readonly string[]
  readonly events: readonly BatchEvent[]
}

const most = 6
/** Starts that lie so many days after the day of a batch still belong to it. */
const reach = 21

const officer: Actor = {
  account: 'pack',
  person: `演示·${posts['project-officer'].zh}`,
  post: 'project-officer',
  department: 'development-reform',
  enterprise: null,
}

const back = (day: Day, workdays: number): Day => addWorkdays(day, -workdays).day ?? day

/** The working day on which most of some projects started, the first of such days. */
function busiest(projects: readonly BatchCandidate[]): Day | null {
  const days = Map.groupBy(
    projects.filter(({ startedOn }) => isWorkday(startedOn!)),
    ({ startedOn }) => startedOn!,
  )
  const [found] = [...days].toSorted(
    ([one, some], [other, others]) => others.length - some.length || (one < other ? -1 : 1),
  )
  return found?.[0] ?? null
}

/**
 * Made-up batches, the same ones for the same projects; all of it is 演示数据. Of every year one whose day has gone by,
 * with the projects that started on it or soon after, and one to come with those that have not started.
 */
export function demonstrationBatches(
  candidates: readonly BatchCandidate[],
  lastDays: ReadonlyMap<number | null, Day>,
): DemonstrationBatch[] {
  const years = [...Map.groupBy(candidates, ({ year }) => year)].toSorted(([one], [other]) => one - other)
  return years.flatMap(([year, projects]): DemonstrationBatch[] => {
    const today = lastDays.get(year)
    if (!today) return []
    const begun = projects.filter(
      ({ startedOn }) => startedOn !== null && startedOn >= `${year}-03-01` && startedOn < today,
    )
    const day = busiest(begun)
    const held = day === null ? [] : within(begun, day)
    const open = projects.filter(({ startedOn }) => startedOn === null).slice(0, most)
    return [
      ...(day && held.length > 1 ? [batchOf(year, `${year}年项目集中开工（演示）`, day, held, day)] : []),
      ...(open.length > 0
        ? [batchOf(year, `${year}年下一批项目集中开工（演示）`, addWorkdays(today, 15).day ?? today, open, null, today)]
        : []),
    ]
  })
}

const within = (begun: readonly BatchCandidate[], day: Day): BatchCandidate[] =>
  begun
    .filter(({ startedOn }) => startedOn! >= day && daysBetween(day, startedOn!) <= reach)
    .toSorted((one, other) => (one.startedOn! < other.startedOn! ? -1 : one.startedOn! > other.startedOn! ? 1 : 0))
    .slice(0, most)

function batchOf(
  year: number,
  name: string,
  day: Day,
  projects: readonly BatchCandidate[],
  announcedFor: Day | null,
  today: Day = day,
): DemonstrationBatch {
  const proposedOn = announcedFor ? back(day, 15) : addDays(today, -2)
  const at = (on: Day, happening: BatchHappening): BatchEvent => ({ on, by: officer, ...happening })
  return {
    year,
    held: announcedFor !== null,
    day,
    projects: projects.map(({ project }) => project),
    events: [
      at(proposedOn, {
        kind: 'proposed',
        name,
        day,
        place: '先进制造业产业园（演示）',
        host: 'leader',
        rules: edition2022.id,
      }),
      ...projects.map(({ project }) => at(proposedOn, { kind: 'listed', project })),
      ...(announcedFor ? [at(back(day, 5), { kind: 'announced' })] : []),
    ],
  }
}

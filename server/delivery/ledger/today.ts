import type { z } from 'zod'
import type { openToday } from '../../../contract/delivery.ts'
import { lastDay, periodLabel, periodOf } from '../../../kernel/period.ts'
import type { Project } from '../standing/projects.ts'
import type { LedgerView } from './ledger-view.ts'

type Today = z.output<NonNullable<typeof openToday.answer>>

/** What is due in the ten days at hand: reports, milestones, requests that wait for an answer. */
export function todayOf({ head, standings }: LedgerView): Today {
  const period = periodOf('ten-days', head.asOf)
  const of = ({ id, name, demonstration }: Project) => ({ project: id, name, demonstration })
  const followed = standings.filter(({ digest }) => digest.edition > 0 && !digest.reached)
  return {
    ...head,
    period,
    label: periodLabel(period),
    due: lastDay(period),
    reports: followed
      .filter(({ digest }) => digest.underWay || digest.reported.length > 0)
      .map(({ project, on, digest }) => ({
        ...of(project),
        leader: project.leader,
        department: project.departmentLabel,
        handed: digest.reported.includes(periodOf('ten-days', on)),
        missing: digest.missing.map(periodLabel),
      }))
      .sort((one, other) => Number(one.handed) - Number(other.handed) || other.missing.length - one.missing.length),
    milestones: followed
      .flatMap(({ project, digest }) => digest.milestones.map((step) => ({ ...of(project), ...step })))
      .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
      .slice(0, 200),
    extensions: standings.flatMap(({ project, digest }) =>
      digest.pending ? [{ ...of(project), ...digest.pending }] : [],
    ),
  }
}

import type { z } from 'zod'
import type { openToday } from '../../../contract/delivery.ts'
import { lastDay, periodLabel, periodOf } from '../../../kernel/period.ts'
import type { LedgerView } from './ledger-view.ts'

type Today = z.output<NonNullable<typeof openToday.answer>>

/** What is due in the ten days at hand: reports, milestones, requests that wait for an answer. */
export function todayOf({ ledger, asOf, standings }: LedgerView): Today {
  const period = periodOf('ten-days', asOf)
  const followed = standings.filter(({ digest }) => digest.edition > 0 && !digest.reached)
  return {
    asOf,
    demonstration: ledger.projects.some(({ demonstration }) => demonstration),
    period,
    label: periodLabel(period),
    due: lastDay(period),
    reports: followed
      .filter(({ digest }) => digest.underWay || digest.reported.length > 0)
      .map(({ project, digest }) => ({
        project: project.id,
        name: project.name,
        leader: project.leader,
        department: project.departmentLabel,
        handed: digest.reported.includes(period),
        missing: digest.missing.map(periodLabel),
      }))
      .sort((one, other) => Number(one.handed) - Number(other.handed) || other.missing.length - one.missing.length),
    milestones: followed
      .flatMap(({ project, digest }) =>
        digest.milestones.map((step) => ({ project: project.id, name: project.name, ...step })),
      )
      .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
      .slice(0, 200),
    extensions: standings.flatMap(({ project, digest }) =>
      digest.pending ? [{ project: project.id, name: project.name, ...digest.pending }] : [],
    ),
  }
}

import type { z } from 'zod'
import { deliveryPlanners, type openToday } from '../../../contract/delivery/ledger.ts'
import { lastDay, periodLabel, periodOf } from '../../../kernel/period.ts'
import type { Viewer } from '../../viewer.ts'
import { actsFor } from '../acts/reach.ts'
import type { Project } from '../standing/projects.ts'
import type { LedgerView, Standing } from './ledger-view.ts'

type Today = z.output<NonNullable<typeof openToday.answer>>

const mostMilestones = 200

/** What is real stands before what is made up. */
const realFirst = (one: { demonstration: boolean }, other: { demonstration: boolean }): number =>
  Number(one.demonstration) - Number(other.demonstration)

/** What is due in the ten days at hand: reports, milestones, requests that wait for an answer. */
export function todayOf({ head, standings }: LedgerView, viewer: Viewer): Today {
  const of = ({ id, name, demonstration }: Project) => ({ project: id, name, demonstration })
  const followed = standings.filter(({ digest }) => digest.edition > 0 && !digest.reached)
  const reports = followed
    .filter(({ digest }) => digest.underWay || digest.reported.length > 0)
    .map(({ project, on, digest }) => ({
      ...of(project),
      leader: project.leader,
      department: project.departmentLabel,
      handed: digest.reported.includes(periodOf('ten-days', on)),
      missing: digest.missing.map(periodLabel),
    }))
    .sort(
      (one, other) =>
        realFirst(one, other) || Number(one.handed) - Number(other.handed) || other.missing.length - one.missing.length,
    )
  const milestones = followed
    .flatMap(({ project, digest }) => digest.milestones.map((step) => ({ ...of(project), ...step })))
    .sort((one, other) => realFirst(one, other) || (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
  const extensions = standings
    .flatMap(({ project, digest }) => (digest.pending ? [{ ...of(project), ...digest.pending }] : []))
    .sort(realFirst)
  const periods = [...Map.groupBy(standings, periodKey).values()].map(([first]) => {
    const { project, on } = first!
    const period = periodOf('ten-days', on)
    const alike = ({ demonstration }: { demonstration: boolean }) => demonstration === project.demonstration
    return {
      demonstration: project.demonstration,
      period,
      label: periodLabel(period),
      due: lastDay(period),
      open: reports.filter((one) => alike(one) && !one.handed).length,
      milestones: milestones.filter(alike).length,
      extensions: extensions.filter(alike).length,
    }
  })
  return {
    ...head,
    periods: periods.sort(realFirst),
    reports,
    milestones: milestones.slice(0, mostMilestones),
    extensions,
    answered: deliveryPlanners.includes(viewer.post)
      ? standings
          .filter(({ project }) => actsFor(viewer, project))
          .flatMap(({ project, digest }) => digest.decided.map((one) => ({ ...of(project), ...one })))
      : [],
  }
}

const periodKey = ({ project, on }: Standing): string => `${project.demonstration} ${periodOf('ten-days', on)}`

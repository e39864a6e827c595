import { type ProjectEvent, plansOf, reportsOf } from '../../../engines/delivery/standing/history.ts'
import { paceLabel } from '../../../engines/delivery/standing/pace.ts'
import { foldProgress } from '../../../engines/delivery/standing/progress.ts'
import { standingOf } from '../../../engines/delivery/standing/standing.ts'
import type { RowValues } from '../../../engines/register/schemas.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { periodLabel } from '../../../kernel/period.ts'
import { convert } from '../../../kernel/quantity.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { changeRow } from '../../register/store.ts'
import type { Viewer } from '../../viewer.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import { furthest, rulesOf } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'
import type { Project } from '../standing/projects.ts'
import { stepsOf } from '../standing/steps.ts'

type Reported = Extract<ProjectEvent, { kind: 'reported' }>

/**
 * What a report changes in the register: the investment of the year by what is new in it, whether and when work began,
 * the phase, how far the works are. So nobody reports it twice, and what is counted from the register follows.
 */
export async function bringUpToDate(
  { mechanism, kind }: DeliveryParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  project: Project,
  events: readonly KnownEvent[],
  report: Reported,
): Promise<void> {
  const patch: RowValues = {
    ...moneyOf(project, events, report),
    ...workOf(mechanism, project, events, report),
    ...worksOf(mechanism, events, report),
  }
  if (Object.keys(patch).length === 0) return
  const reason = `${periodLabel(report.period).zh}旬报`
  await changeRow(tx, kind, project.id, patch, { by: viewer.account, reason })
}

function moneyOf({ year, completed }: Project, events: readonly KnownEvent[], report: Reported): RowValues {
  if (String(year) !== report.period.slice(0, 4)) return {}
  const former = reportsOf(events).findLast(({ period }) => period === report.period)?.invested ?? '0'
  const change = convert(decimal(report.invested ?? '0').minus(former), '万元', '亿元')
  return change.eq(0)
    ? {}
    : {
        completed: decimal(completed ?? '0')
          .plus(change)
          .toFixed(),
      }
}

function workOf(
  mechanism: DeliveryParts['mechanism'],
  project: Project,
  events: readonly KnownEvent[],
  report: Reported,
): RowValues {
  const plan = plansOf(events).at(-1)!
  const { network } = foldProgress(plan.network, [...reportsOf(events), report], report.on)
  const steps = stepsOf(mechanism, plan.template)
  const open = network.tasks.flatMap(({ id, actual }) =>
    actual?.finish === undefined ? (steps.phaseOf(id) ?? []) : [],
  )
  const known = network.tasks.some(({ id }) => steps.phaseOf(id))
  const status = known ? furthest(mechanism.phases, open, plan.phase ?? null).id : null
  const start = network.tasks.find(({ id, actual }) => id === 'start' && actual?.finish)?.actual?.finish?.slice(0, 10)
  return {
    ...(status && status !== project.status && { status }),
    ...(start && !project.begun && { begun: true, started_on: start }),
  }
}

/** «2024年12月上旬：主体结构施工完成40%；形象进度37.2%，按期限应到41%»; money alone says nothing of the works. */
function worksOf(mechanism: DeliveryParts['mechanism'], events: readonly KnownEvent[], report: Reported): RowValues {
  const newest = reportsOf(events).every(({ period }) => period <= report.period)
  if (!newest || report.tasks.length === 0) return {}
  const { tasks, pace } = standingOf([...events, report], report.on, rulesOf(mechanism))
  const steps = report.tasks.flatMap(({ task, percent, started, finished }) => {
    const name = tasks.find(({ id }) => id === task)?.label.zh ?? task
    if (finished !== undefined || percent === 100) return `${name}完成`
    if (percent !== undefined && percent > 0) return `${name}完成${percent}%`
    return started === undefined ? [] : `${name}开始`
  })
  const said = [steps.join('，'), paceLabel(pace)?.zh].filter(Boolean).join('；')
  return said === '' ? {} : { progress: `${periodLabel(report.period).zh}：${said}` }
}

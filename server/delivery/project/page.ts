import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { taskLabel } from '../../../engines/delivery/scheduling/network.ts'
import { plansOf } from '../../../engines/delivery/standing/history.ts'
import type { ProjectStanding } from '../../../engines/delivery/standing/standing.ts'
import { type Day, dayLabel } from '../../../kernel/day.ts'
import { decimal, printDecimal, quotient } from '../../../kernel/decimal.ts'
import { asWritten, type Label } from '../../../kernel/label.ts'
import { periodLabel } from '../../../kernel/period.ts'
import { convert } from '../../../kernel/quantity.ts'
import type { Viewer } from '../../viewer.ts'
import { mayOf } from '../acts/reach.ts'
import { forecastFrom, type Learned } from '../ledger/learned.ts'
import { lacking, lineOf } from '../ledger/ledger-view.ts'
import type { DeliveryParts } from '../ledger/parts.ts'
import type { Album } from '../photos/shown.ts'
import { digestOf, obstacleOf, phaseOf, type SeenProject, seenOn } from '../standing/digest.ts'
import type { KnownEvent } from '../standing/histories.ts'
import { yearMoneyOf } from '../standing/money.ts'
import type { Project } from '../standing/projects.ts'
import { cadenceOnPage, reportsOnPage } from './cadence.ts'
import { doubtsOf } from './doubts.ts'
import { historyOnPage } from './history.ts'
import { tasksOnPage } from './tasks.ts'

/** Everything of one project, seen on a day. */
export function pageOf(
  parts: DeliveryParts,
  project: Project,
  all: readonly KnownEvent[],
  learned: Learned,
  { asOf, viewer, album }: { readonly asOf: Day; readonly viewer: Viewer; readonly album: Album },
): ProjectPage {
  const mechanism = parts.mechanismIn(viewer.zone)
  const events = all.filter(({ on }) => on <= asOf)
  const seen = seenOn(mechanism, events, asOf)
  const { standing, steps } = seen
  const digest = digestOf(mechanism, project, all, asOf)
  const money = yearMoneyOf(project, { standing, steps, events: all }, asOf)
  const plan = plansOf(events).at(-1) ?? null
  const forecast = forecastFrom(digest, learned)
  const lacks = lacking(mechanism, project, standing.edition)
  const done = money?.sum ?? null
  return {
    ...lineOf(parts, project, digest, { on: asOf, learned }),
    version: project.version,
    edition: standing.edition,
    sentence: sentenceOf(standing),
    sixOnes: sixOnesOf(parts, project, standing, digest.reported.length),
    lacks: lacks.map(({ label }) => label),
    phases: phasesOf(parts, seen, project.status),
    usualTemplate: mechanism.usualTemplate(project),
    done: {
      value: done === null ? null : printDecimal(convert(decimal(done), '万元', '亿元'), 2),
      unit: '亿元',
      qualifier: 'exact',
      origin: 'reported',
    },
    completion:
      done === null || !money
        ? null
        : (quotient(decimal(done).times(100), decimal(money.whole), 2)?.toFixed(2) ?? null),
    missed: standing.missed.map(({ day, workdays = null, reached = null }) => ({ day, workdays, reached })),
    judgement: standing.reason,
    infeasible: infeasibleOnPage(standing),
    forecast: forecast && {
      learnedFrom: forecast.learnedFrom,
      judged: forecast.calibration?.judged ?? null,
      held80: forecast.calibration?.held80 ?? null,
      reason: forecast.reason,
    },
    doubts: doubtsOf(project, standing, events, album),
    tasks: plan ? tasksOnPage(standing, steps, plan.network, asOf) : [],
    links: (plan?.network.links ?? []).map(({ from, to, type = 'FS', lag = 0 }) => ({ from, to, type, lag })),
    cadence: money && cadenceOnPage(money, standing, { asOf, since: events[0]!.on }),
    reports: reportsOnPage(events, standing, money, album),
    unreported: standing.missing.map((period) => ({ period, label: periodLabel(period) })),
    extensions: standing.promise.extensions.map(({ from, requested, decided }) => ({
      request: requested.request,
      from,
      day: requested.day,
      reason: requested.reason,
      person: requested.by.person,
      on: requested.on,
      decision: decided
        ? { granted: decided.granted, reason: decided.reason, person: decided.by.person, on: decided.on }
        : null,
    })),
    history: historyOnPage(events),
    plan: plan && {
      template: plan.template,
      promised: plan.promised,
      network: plan.network,
      reason: plan.reason,
    },
    warning: standing.warning,
    may: mayOf(mechanism, viewer, project, standing),
  }
}

/** «承诺2024年6月28日投产；按今天的进度是2024年7月17日，晚13个工作日；卡在主体施工；可压缩的是设备安装（余15天）。» */
function sentenceOf(standing: ProjectStanding): Label {
  const { milestone, promised, due, expected, reached, late, infeasible } = standing
  if (!milestone || !promised || !due || !expected || late === null) {
    return { zh: `${standing.reason.text.zh}。`, en: `${standing.reason.text.en}.` }
  }
  const [first, inForce, last] = [promised, due, reached ?? expected].map(dayLabel) as [Label, Label, Label]
  const extended =
    due === promised ? { zh: '', en: '' } : { zh: `，已准延到${inForce.zh}`, en: `, extended to ${inForce.en}` }
  const days = Math.abs(late)
  const against =
    late > 0
      ? { zh: `晚${days}个工作日`, en: `${days} working days late` }
      : late < 0
        ? { zh: `早${days}个工作日`, en: `${days} working days early` }
        : { zh: '正好当天', en: 'on the very day' }
  const now = reached
    ? { zh: `${last.zh}完成，${against.zh}`, en: `reached on ${last.en}, ${against.en}` }
    : { zh: `按今天的进度是${last.zh}，${against.zh}`, en: `at today's progress ${last.en}, ${against.en}` }
  const stuck = obstacleOf(standing)
  const where = stuck ? { zh: `；卡在${stuck.label.zh}`, en: `; it sticks at “${stuck.label.en}”` } : { zh: '', en: '' }
  const help = infeasible ? { zh: `；${infeasible.shorter.zh}`, en: `; ${infeasible.shorter.en}` } : { zh: '', en: '' }
  return {
    zh: `承诺${first.zh}${milestone.zh}${extended.zh}；${now.zh}${where.zh}${help.zh}。`,
    en: `${milestone.en} promised for ${first.en}${extended.en}; ${now.en}${where.en}${help.en}.`,
  }
}

function sixOnesOf(
  { mechanism }: DeliveryParts,
  project: Project,
  { edition, missing }: ProjectStanding,
  reports: number,
): ProjectPage['sixOnes'] {
  const both = (text: string | null): Label | null => (text?.trim() ? asWritten(text) : null)
  return mechanism.sixOnes.map(({ id, label, from }) => ({
    id,
    label,
    value:
      from === 'plan'
        ? edition === 0
          ? null
          : { zh: `第${edition}版`, en: `Edition ${edition}` }
        : from === 'reports'
          ? reports === 0
            ? edition === 0
              ? { zh: '编了方案再看', en: 'told once there is a plan' }
              : null
            : {
                zh: `旬报${reports}次，缺${missing.length}次`,
                en: `${reports} ten-day reports, ${missing.length} missing`,
              }
          : from.field === 'department'
            ? project.departmentLabel
            : both(project[from.field]),
  }))
}

function phasesOf({ mechanism }: DeliveryParts, seen: SeenProject, status: string | null): ProjectPage['phases'] {
  const { standing, steps } = seen
  const now = phaseOf(mechanism, seen, status)
  const at = mechanism.phases.findIndex(({ id }) => id === now?.id)
  return mechanism.phases.map(({ id, label, guard }, place) => ({
    id,
    label,
    guard,
    state: standing.reached || place < at ? 'done' : place === at ? 'now' : 'ahead',
    late: standing.tasks.some(
      (task) => steps.phaseOf(task.id)?.id === id && task.state !== 'finished' && task.slack < 0,
    ),
  }))
}

function infeasibleOnPage({ infeasible, tasks }: ProjectStanding): ProjectPage['infeasible'] {
  if (!infeasible) return null
  const label = (id: string): Label => {
    const task = tasks.find((one) => one.id === id)
    return task?.label ?? taskLabel({ id })
  }
  return {
    text: infeasible.reason.text,
    chain: infeasible.chain.map(label),
    compressible: infeasible.compressible.map(({ id, days }) => ({ label: label(id), days })),
    reason: infeasible.reason,
  }
}

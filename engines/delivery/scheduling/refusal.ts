import type { Label } from '../../../kernel/label.ts'
import { type ConstraintKind, constraintKinds, type Network, network, type Task, taskLabel } from './network.ts'

/** A network that cannot be scheduled: what is wrong with it, one sentence each. The message is Chinese. */
export class NetworkError extends Error {
  readonly sentences: readonly Label[]

  constructor(sentences: readonly Label[]) {
    super(sentences.map(({ zh }) => zh).join('；'))
    this.name = 'NetworkError'
    this.sentences = sentences
  }
}

export const builtInCalendars = ['official', 'weekdays', 'every-day'] as const

/** Reads a network of unknown origin; refused with a `NetworkError` that names every place. */
export function readNetwork(given: unknown): Network {
  const read = network.safeParse(given)
  if (!read.success) {
    throw new NetworkError(
      read.error.issues.map(({ path, message }) => {
        const place = path.join('.') || 'network'
        return { zh: `进度网络的 ${place} 不对：${message}`, en: `${place} of the network is wrong: ${message}` }
      }),
    )
  }
  const refusals = refusalsOf(read.data)
  if (refusals.length > 0) throw new NetworkError(refusals)
  return read.data
}

const quoted = (task: Pick<Task, 'id' | 'name'>): Label => {
  const { zh, en } = taskLabel(task)
  return { zh: `“${zh}”`, en: `“${en}”` }
}

/** What is wrong with a network apart from loops of links: double or unknown names, days that contradict each other. */
export function refusalsOf({ tasks, links = [], calendars = [], calendar }: Network): Label[] {
  const byId = new Map(tasks.map((task) => [task.id, task]))
  const known = new Set<string>([...builtInCalendars, ...calendars.map(({ id }) => id)])
  const parents = new Set(tasks.flatMap(({ parent }) => (parent === undefined ? [] : [parent])))
  const noCalendar = (id: string | undefined, of: Label): Label[] =>
    id === undefined || known.has(id)
      ? []
      : [
          {
            zh: `${of.zh}用的日历“${id}”不存在，可用：${[...known].join('、')}`,
            en: `There is no calendar “${id}” for ${of.en}; there are ${[...known].join(', ')}`,
          },
        ]
  const seen = new Set<string>()
  const ofTasks = tasks.flatMap((task): Label[] => {
    const name = quoted(task)
    const twice = seen.has(task.id)
    seen.add(task.id)
    return [
      ...(twice ? [{ zh: `任务编号“${task.id}”重复`, en: `Two tasks have the id “${task.id}”` }] : []),
      ...(task.parent !== undefined && !byId.has(task.parent)
        ? [
            {
              zh: `${name.zh}的上级任务“${task.parent}”不存在`,
              en: `${name.en} has an unknown parent “${task.parent}”`,
            },
          ]
        : []),
      ...noCalendar(task.calendar, name),
      ...constraintRefusals(task, parents.has(task.id)),
    ]
  })
  const ofLinks = links.flatMap(({ from, to, type = 'FS' }): Label[] => [
    ...[from, to]
      .filter((id) => !byId.has(id))
      .map((id) => ({
        zh: `衔接关系“${from} → ${to}”里的任务“${id}”不存在`,
        en: `The link “${from} → ${to}” names an unknown task “${id}”`,
      })),
    ...(parents.has(to) && (type === 'FF' || type === 'SF') && byId.has(to)
      ? [
          {
            zh: `汇总任务${quoted(byId.get(to)!).zh}的完成由下级任务决定，衔接只能用 FS 或 SS`,
            en: `The finish of the summary ${quoted(byId.get(to)!).en} follows from its parts: link it by FS or SS`,
          },
        ]
      : []),
  ])
  return [...noCalendar(calendar, { zh: '项目', en: 'the project' }), ...ofTasks, ...ofLinks, ...familyLoops(byId)]
}

/** Summaries that contain themselves. */
function familyLoops(byId: ReadonlyMap<string, Task>): Label[] {
  const settled = new Set<string>()
  for (const id of byId.keys()) {
    const trail: string[] = []
    const on = new Set<string>()
    let at: string | undefined = id
    while (at !== undefined && !settled.has(at) && !on.has(at)) {
      trail.push(at)
      on.add(at)
      at = byId.get(at)?.parent
    }
    if (at !== undefined && on.has(at)) return [loopSentence([...trail.slice(trail.indexOf(at)), at], byId, true)]
    for (const one of trail) settled.add(one)
  }
  return []
}

/** Names a loop by its tasks, the first one again at the end. */
export function loopSentence(ids: readonly string[], byId: ReadonlyMap<string, Task>, family = false): Label {
  const names = ids.map((id) => taskLabel(byId.get(id)!))
  const path = { zh: names.map(({ zh }) => zh).join(' → '), en: names.map(({ en }) => en).join(' → ') }
  return family
    ? { zh: `上下级关系成环：${path.zh}`, en: `Summaries contain each other: ${path.en}` }
    : { zh: `衔接关系成环，无法排期：${path.zh}`, en: `The links form a loop: ${path.en}` }
}

const withoutDay: readonly ConstraintKind[] = ['as-soon-as-possible', 'as-late-as-possible']
const lower = { start: ['start-no-earlier-than', 'must-start'], finish: ['finish-no-earlier-than', 'must-finish'] }
const upper = { start: ['start-no-later-than', 'must-start'], finish: ['finish-no-later-than', 'must-finish'] }

function constraintRefusals(task: Task, isSummary: boolean): Label[] {
  const { constraints = [], actual } = task
  const name = quoted(task)
  const days = (of: readonly string[]): string[] =>
    constraints.flatMap(({ kind, on }) => (on !== undefined && of.includes(kind) ? [on] : [])).sort()
  const clash = (early: string | undefined, late: string | undefined, what: Label): Label[] =>
    early !== undefined && late !== undefined && isBefore(late, early)
      ? [
          {
            zh: `${name.zh}的要求互相矛盾：${what.zh}不早于 ${early}，又不晚于 ${late}`,
            en: `${name.en} is asked to ${what.en} no earlier than ${early} and no later than ${late}`,
          },
        ]
      : []
  const first = { start: days(lower.start).at(-1), finish: days(lower.finish).at(-1) }
  const last = { start: days(upper.start)[0], finish: days(upper.finish)[0] }
  const whole = task.duration ?? 0
  return [
    ...constraints.flatMap(({ kind, on }): Label[] => {
      const { zh, en } = constraintKinds[kind]
      if (withoutDay.includes(kind) !== (on === undefined)) {
        return on === undefined
          ? [{ zh: `${name.zh}的要求“${zh}”缺日期`, en: `“${en}” of ${name.en} lacks its day` }]
          : [{ zh: `${name.zh}的要求“${zh}”不带日期`, en: `“${en}” of ${name.en} takes no day` }]
      }
      return isSummary && !summaryKinds.includes(kind)
        ? [
            {
              zh: `汇总任务${name.zh}不能有“${zh}”的要求，只能不早于…开始或不晚于…完成`,
              en: `The summary ${name.en} may only start no earlier or finish no later than a day`,
            },
          ]
        : []
    }),
    ...(withoutDay.every((kind) => constraints.some((one) => one.kind === kind))
      ? [{ zh: `${name.zh}不能既越早越好又越晚越好`, en: `${name.en} cannot be both as soon and as late as possible` }]
      : []),
    ...clash(first.start, last.start, { zh: '开始', en: 'start' }),
    ...clash(first.finish, last.finish, { zh: '完成', en: 'finish' }),
    ...(whole > 0 && first.start && last.finish && isBefore(last.finish, first.start)
      ? [
          {
            zh: `${name.zh}的要求不可能做到：${first.start} 才能开始，却要在 ${last.finish} 前完成`,
            en: `${name.en} cannot start on ${first.start} and finish by ${last.finish}`,
          },
        ]
      : []),
    ...(actual?.finish !== undefined && actual.start === undefined && whole > 0
      ? [{ zh: `${name.zh}报了完成日，没有报开始日`, en: `${name.en} has a finish, but no start` }]
      : []),
    ...(actual?.start !== undefined && actual.finish !== undefined && isBefore(actual.finish, actual.start)
      ? [
          {
            zh: `${name.zh}的实际完成 ${actual.finish} 早于实际开始 ${actual.start}`,
            en: `${name.en} finished on ${actual.finish}, before it started on ${actual.start}`,
          },
        ]
      : []),
  ]
}

const summaryKinds: readonly ConstraintKind[] = [
  'as-soon-as-possible',
  'as-late-as-possible',
  'start-no-earlier-than',
  'finish-no-later-than',
]

/** Compares as far as both are told: a day alone is neither before nor after an hour of it. */
function isBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

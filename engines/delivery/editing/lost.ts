import type { Label } from '../../../kernel/label.ts'
import { type Link, type Network, type Task, taskLabel } from '../scheduling/network.ts'

/** So many steps are named; the others are counted. */
const mostNamed = 3

/** Values of an object in one order, without what is left out, so that what was written twice alike is alike. */
const written = (of: object): string =>
  JSON.stringify(
    Object.entries(of)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

const taskWritten = ({ actual: _actual, duration = 0, name: _name, ...rest }: Task, ofLength: boolean): string =>
  written({
    ...rest,
    label: taskLabel({ ...rest, ...(_name !== undefined && { name: _name }) }),
    ...(ofLength && { duration }),
  })

const linkWritten = ({ type = 'FS', lag = 0, lagIn = 'workdays', ...rest }: Link): string =>
  written({ ...rest, type, lag, lagIn })

function named(tasks: readonly Task[]): Label {
  const first = tasks.slice(0, mostNamed).map((task) => taskLabel(task))
  const more = tasks.length > first.length
  return {
    zh: `${first.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`,
    en: `${first.map(({ en }) => en).join(', ')}${more ? ' and others' : ''}`,
  }
}

/**
 * What of a plan is gone once another takes its place: steps, links, and what was changed of steps; null where nothing
 * is. Lengths count only where they are not set anew.
 */
export function lostBetween(now: Network, next: Network, { lengths }: { readonly lengths: boolean }): Label | null {
  const after = new Map(next.tasks.map((task) => [task.id, task]))
  const before = new Set(now.tasks.map(({ id }) => id))
  const gone = now.tasks.filter(({ id }) => !after.has(id))
  const back = next.tasks.filter(({ id }) => !before.has(id))
  const changed = now.tasks.filter((task) => {
    const other = after.get(task.id)
    return other && taskWritten(task, lengths) !== taskWritten(other, lengths)
  })
  const linksOf = ({ links = [] }: Network) => links.map(linkWritten)
  const without = (some: readonly string[], others: readonly string[]) => some.filter((one) => !others.includes(one))
  const links = without(linksOf(now), linksOf(next)).length + without(linksOf(next), linksOf(now)).length
  const daysOf = ({ calendar, calendars, minutesPerDay }: Network) => written({ calendar, calendars, minutesPerDay })
  const steps = (of: readonly Task[], zh: string, en: string): Label[] =>
    of.length === 0
      ? []
      : [{ zh: `${zh}${of.length}步（${named(of).zh}）`, en: `${of.length} ${en} (${named(of).en})` }]
  const parts = [
    ...steps(gone, '去掉', 'steps go'),
    ...steps(back, '重新出现', 'steps come back'),
    ...steps(changed, '改回模板', 'steps are as in the template again'),
    ...(daysOf(now) === daysOf(next) ? [] : [{ zh: '自己的工作日历不再用', en: 'its own calendars go' }]),
    ...(links === 0 ? [] : [{ zh: `${links}条先后关系改回模板`, en: `${links} links are as in the template again` }]),
  ]
  return parts.length === 0
    ? null
    : {
        zh: `现行方案在图上改过，按模板存会丢掉这些改动：${parts.map(({ zh }) => zh).join('，')}。要保留，请改用“画网络”。`,
        en: `The plan in force was drawn by hand, and a plan from the template loses it: ${parts.map(({ en }) => en).join('; ')}. To keep it, draw the network.`,
      }
}

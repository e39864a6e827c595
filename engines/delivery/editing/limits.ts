import type { Day } from '../../../kernel/day.ts'
import { daysBetween } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Network } from '../scheduling/network.ts'

/** What a plan of a project may hold; what is larger or longer is none. */
export const mostOfPlan = { tasks: 2000, links: 10_000, days: 5000, calendars: 50, exceptions: 2000, off: 366 } as const

/** What a network has too much of; undefined where it is a plan that a zone may follow. */
export function beyondLimits({ tasks, links = [], calendars = [] }: Network): Label | undefined {
  const { days } = mostOfPlan
  if (tasks.length > mostOfPlan.tasks || links.length > mostOfPlan.links) {
    return {
      zh: `一个方案至多${mostOfPlan.tasks}步、${mostOfPlan.links}条衔接`,
      en: `a plan has at most ${mostOfPlan.tasks} steps and ${mostOfPlan.links} links`,
    }
  }
  if (tasks.some(({ duration = 0 }) => duration > days) || links.some(({ lag = 0 }) => Math.abs(lag) > days)) {
    return { zh: `一步、一个间隔至多${days}天`, en: `a step or a lag takes at most ${days} days` }
  }
  const exceptions = calendars.flatMap((one) => one.exceptions ?? [])
  const long = exceptions.some(({ from, to = from }) => daysBetween(from as Day, to as Day) >= mostOfPlan.off)
  return long || calendars.length > mostOfPlan.calendars || exceptions.length > mostOfPlan.exceptions
    ? {
        zh: `一个方案至多${mostOfPlan.calendars}个日历、${mostOfPlan.exceptions}段例外，一段至多${mostOfPlan.off}天`,
        en: `a plan has at most ${mostOfPlan.calendars} calendars and ${mostOfPlan.exceptions} exceptions of at most ${mostOfPlan.off} days`,
      }
    : undefined
}

import { childOf, childrenOf, type Element, textOf } from '../../../kernel/xml.ts'
import type { CalendarDeclaration } from '../scheduling/network.ts'

type Calendars = ReadonlyMap<string, CalendarDeclaration | string>

/** On whose days a task is worked where it has no calendar of its own; `several` where its people keep different ones. */
export type WorkedOn = { readonly calendar: string | undefined; readonly several: boolean }

/** What decides on which hours there is work: two calendars of one content are one. */
function contentOf(calendars: Calendars, uid: string): string {
  const found = calendars.get(uid)
  return typeof found === 'object' ? JSON.stringify([found.week, found.exceptions]) : (found ?? '')
}

/**
 * The calendars of the people who are assigned to tasks, by the UID of the task, where they differ from the calendar of the project:
 * Microsoft Project lets those count unless the task has a calendar of its own.
 */
export function calendarsOfResources(project: Element, calendars: Calendars): ReadonlyMap<string, WorkedOn> {
  const listed = (list: string, name: string): Element[] => childrenOf(childOf(project, list) ?? project, name)
  const usual = contentOf(calendars, textOf(project, 'CalendarUID') ?? '')
  const own = new Map(
    listed('Resources', 'Resource').flatMap((resource): [string, string][] => {
      const calendar = textOf(resource, 'CalendarUID') ?? '-1'
      const isPerson = (textOf(resource, 'Type') ?? '1') === '1'
      return isPerson && calendars.has(calendar) ? [[textOf(resource, 'UID') ?? '', calendar]] : []
    }),
  )
  const worked = new Map<string, Map<string, string>>()
  for (const assignment of listed('Assignments', 'Assignment')) {
    const calendar = own.get(textOf(assignment, 'ResourceUID') ?? '')
    if (calendar === undefined) continue
    const task = textOf(assignment, 'TaskUID') ?? ''
    const known = worked.get(task) ?? new Map<string, string>()
    worked.set(task, known.set(contentOf(calendars, calendar), calendar))
  }
  return new Map(
    [...worked].flatMap(([task, contents]): [string, WorkedOn][] => {
      const [[content, calendar]] = contents as unknown as [[string, string]]
      if (contents.size > 1) return [[task, { calendar: undefined, several: true }]]
      return content === usual ? [] : [[task, { calendar, several: false }]]
    }),
  )
}

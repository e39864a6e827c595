import type { DueDay } from '../../../../contract/delivery/due-days.ts'
import type { CalendarDay } from '../../../../engines/delivery/interchange/icalendar.ts'
import type { Day } from '../../../../kernel/day.ts'
import { asWritten, type Label, type Language } from '../../../../kernel/label.ts'
import { lastDay, periodLabel, periodOf } from '../../../../kernel/period.ts'
import { ofEach, type Rest } from '../../../rest.ts'
import type { Standing } from '../../ledger/ledger-view.ts'

/** Something that falls due, before the lists are put in order. */
export type Due = Omit<DueDay, 'day' | 'stretch'> & {
  readonly day: Day
  /** The day on which it is looked at. */
  readonly on: Day
}

const told = (lines: readonly (Label | null)[]): Label[] =>
  lines.filter((line) => line !== null && line.zh !== '') as Label[]

/** The days of projects that are not finished: the promise, the steps due next, the report of the ten days at hand. */
export async function projectDays(standings: readonly Standing[], rest: Rest): Promise<Due[]> {
  const open = standings.filter(({ digest }) => digest.due !== null && !digest.reached)
  const days = await ofEach(open, rest, ({ project, on, digest, line }): Due[] => {
    const period = periodOf('ten-days', on)
    const { id, name, demonstration } = project
    const path = `/projects/${id}`
    const who = whoOf(project.leader, project.departmentLabel)
    const common = { path, demonstration, on, names: [name, ...(project.leader ? [project.leader] : [])] }
    const report: Due = {
      ...common,
      id: `${id}-${period}`,
      day: lastDay(period),
      kind: 'report',
      title: { zh: `${periodLabel(period).zh}旬报：${name}`, en: `Report of ${periodLabel(period).en}: ${name}` },
      lines: told([who]),
      lamp: null,
      path: `${path}/report`,
    }
    return [
      {
        ...common,
        id: `${id}-promise`,
        day: digest.due!,
        kind: 'promise',
        title: { zh: `承诺：${name}`, en: `Promised: ${name}` },
        lines: told([line.reason, who]),
        lamp: digest.lamp,
      },
      ...digest.ahead.map(
        ({ task, label, day, owner, lamp }): Due => ({
          ...common,
          id: `${id}-${task}`,
          day,
          kind: 'step',
          title: { zh: `${name}：${label.zh}`, en: `${name}: ${label.en}` },
          lines: told([owner, line.reason, who]),
          lamp,
        }),
      ),
      ...(digest.reported.includes(period) || !digest.underWay ? [] : [report]),
    ]
  })
  return days.flat()
}

function whoOf(leader: string | null, department: Label | null): Label | null {
  if (!leader) return department
  const { zh, en } = department ?? asWritten('')
  return { zh: [leader, zh].filter(Boolean).join(' · '), en: [leader, en].filter(Boolean).join(' · ') }
}

export const byDay = (one: Due, other: Due): number => Number(one.day > other.day) - Number(one.day < other.day)

/** The earliest first; of one day in the order in which they were gathered. */
export const inOrder = (days: readonly Due[]): Due[] => days.toSorted(byDay)

type Place = { readonly zone: string; readonly site: string; readonly language: Language }

const made: Label = { zh: '〔演示〕', en: '[demonstration] ' }

/** A due day as a calendar shows it. */
export const calendarDayOf = (
  { id, day, title, lines, path, demonstration }: Due,
  { zone, site, language }: Place,
): CalendarDay => ({
  id: `${id}@${zone}.jixia`,
  day,
  title: `${demonstration ? made[language] : ''}${title[language]}`,
  ...(lines.length > 0 && { text: lines.map((line) => line[language]).join('\n') }),
  address: `${site}/${zone}${path}`,
})

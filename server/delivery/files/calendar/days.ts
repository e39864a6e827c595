import type { CalendarDay } from '../../../../engines/delivery/interchange/icalendar.ts'
import type { Day } from '../../../../kernel/day.ts'
import type { Language } from '../../../../kernel/label.ts'
import { lastDay, periodLabel, periodOf } from '../../../../kernel/period.ts'
import { ofEach, type Rest } from '../../../rest.ts'
import type { Standing } from '../../ledger/ledger-view.ts'

type Place = { readonly zone: string; readonly site: string; readonly language: Language; readonly asOf: Day }

/** The days of projects that are not finished: the promise, the steps due next, the report of the ten days at hand. */
export async function calendarDays(
  standings: readonly Standing[],
  { zone, site, language, asOf }: Place,
  rest: Rest,
): Promise<CalendarDay[]> {
  const period = periodOf('ten-days', asOf)
  const open = standings.filter(({ digest }) => digest.due !== null && !digest.reached)
  const days = await ofEach(open, rest, ({ project, digest, line }): CalendarDay[] => {
    const made = project.demonstration ? { zh: '〔演示〕', en: '[demonstration] ' }[language] : ''
    const address = `${site}/${zone}/projects/${project.id}`
    const who = [project.leader, project.departmentLabel?.[language]].filter(Boolean).join(' · ')
    const common = { text: [line.reason[language], who].filter(Boolean).join('\n'), address }
    const reported = digest.reported.includes(period)
    const promise = { zh: `承诺：${project.name}`, en: `Promised: ${project.name}` }[language]
    const report = {
      zh: `${periodLabel(period).zh}旬报：${project.name}`,
      en: `Report of ${periodLabel(period).en}: ${project.name}`,
    }[language]
    return [
      { ...common, id: `${project.id}-promise@${zone}.jixia`, day: digest.due!, title: `${made}${promise}` },
      ...digest.ahead.map(({ task, label, day, owner }) => ({
        ...common,
        text: [owner?.[language], common.text].filter(Boolean).join('\n'),
        id: `${project.id}-${task}@${zone}.jixia`,
        day,
        title: `${made}${project.name}：${label[language]}`,
      })),
      ...(reported || !digest.underWay
        ? []
        : [
            {
              id: `${project.id}-${period}@${zone}.jixia`,
              day: lastDay(period),
              title: `${made}${report}`,
              address: `${address}/report`,
            },
          ]),
    ]
  })
  return days.flat().sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

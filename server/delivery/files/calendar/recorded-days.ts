import { isUnderWay } from '../../../../engines/delivery/clinic/acts.ts'
import { isOpen } from '../../../../engines/delivery/problems/acts.ts'
import { threeLists } from '../../../../engines/delivery/problems/lists.ts'
import type { Day } from '../../../../kernel/day.ts'
import { type ClinicDesk, seeConsultations } from '../../clinic/desk.ts'
import { consultationLineOf } from '../../clinic/shown.ts'
import { lineOf } from '../../problems/shown.ts'
import type { Due } from './days.ts'

/** Problems that wait for the viewer, by their clock, and what the viewer's department still has to do. */
export function problemDays(desk: ClinicDesk): Due[] {
  const open = desk.problems.filter(({ standing }) => isOpen(standing))
  const byId = new Map(open.map((problem) => [problem.id, problem]))
  const waiting = open.flatMap((problem): Due[] => {
    const line = lineOf(desk, problem)
    if (!line.mine || !line.clock?.due) return []
    return [
      {
        id: `problem-${line.id}`,
        day: line.clock.due as Day,
        kind: 'problem',
        title: { zh: `第${line.serial}号问题：${line.title}`, en: `Problem ${line.serial}: ${line.title}` },
        names: [line.title, line.project.name],
        lines: [line.reason, { zh: line.project.name, en: line.project.name }],
        lamp: line.lamp,
        path: `/projects/problems/${line.id}`,
        demonstration: line.demonstration,
        on: problem.today,
      },
    ]
  })
  const duties = threeLists(open)
    .responsibilities.filter(({ done, department }) => done === null && department === desk.viewer.department)
    .map(
      (duty): Due => ({
        id: `duty-${duty.problem}-${duty.id}`,
        day: duty.due,
        kind: 'duty',
        title: { zh: `责任：${duty.what}`, en: `Responsibility: ${duty.what}` },
        names: [duty.what, duty.who],
        lines: [duty.reason.text, { zh: duty.who, en: duty.who }],
        lamp: duty.lamp,
        path: `/projects/problems/${duty.problem}`,
        demonstration: byId.get(duty.problem)!.stored.demonstration,
        on: byId.get(duty.problem)!.today,
      }),
    )
  return [...waiting, ...duties]
}

/** Opinions that the viewer's department still owes, and follow-ups of consultations that wait for the viewer. */
export async function consultationDays(desk: ClinicDesk): Promise<Due[]> {
  const seen = (await seeConsultations(desk)).filter(({ standing }) => isUnderWay(standing))
  return seen.flatMap((one): Due[] => {
    const line = consultationLineOf(desk, one)
    const { name } = line.project
    const common = {
      kind: 'consultation' as const,
      names: [name],
      path: `/projects/clinic/${line.id}`,
      demonstration: line.demonstration,
      on: one.today,
    }
    const owed = one.standing.asked.filter(
      ({ department, opinion, due }) => !opinion && due !== null && department === desk.viewer.department,
    )
    return [
      ...owed.map(({ due, lamp, reason }) => ({
        ...common,
        id: `opinion-${line.id}-${line.round}`,
        day: due!,
        title: { zh: `会诊意见：${name}`, en: `Opinion for the consultation: ${name}` },
        lines: [reason],
        lamp,
      })),
      ...(line.mine && line.followUp
        ? [
            {
              ...common,
              id: `follow-up-${line.id}-${line.round}`,
              day: line.followUp as Day,
              title: { zh: `复诊：${name}`, en: `Follow-up: ${name}` },
              lines: [line.reason],
              lamp: line.lamp,
            },
          ]
        : []),
    ]
  })
}

import type { ConsultationActGiven } from '../../../contract/delivery/clinic/clinic.ts'
import type { Day } from '../../../kernel/day.ts'
import { workdaysBetween } from '../../../kernel/workdays.ts'
import { conflicting, unacceptable } from '../../refusal.ts'
import { actOnProblem, fileProblem } from '../problems/acts.ts'
import { aboutProject, seeProblem } from '../problems/desk.ts'
import { readProblem } from '../problems/store.ts'
import type { ClinicDesk } from './desk.ts'
import type { StoredConsultation } from './store.ts'

type Prescribed = Extract<ConsultationActGiven, { kind: 'prescribed' }>

const longestTerm = 60

/** The working days until a measure is due, as the clock of a problem counts them. */
function termOf(today: Day, due: Day): number {
  const { days, warning } = workdaysBetween(today, due)
  if (days === undefined) throw unacceptable(warning!.zh, warning!.en)
  if (days >= 1 && days <= longestTerm) return days
  throw unacceptable(
    `${due} 离今天${days}个工作日，处方的限期是1到${longestTerm}个工作日`,
    `${due} is ${days} working days away; a measure has 1 to ${longestTerm} working days`,
  )
}

/**
 * Puts a prescription into the three lists: opens and dispatches a problem, or gives one that is open to the
 * department, or assigns it there where the department has it in hand. Answers the id of the problem.
 */
export async function carryByProblem(
  desk: ClinicDesk,
  { project, serial, demonstration }: StoredConsultation,
  { measure, department, due, problem: given }: Prescribed,
): Promise<string> {
  const workdays = termOf(desk.days.of(aboutProject({ project, demonstration })), due)
  const dispatch = { kind: 'dispatched' as const, department, workdays, instruction: measure }
  if (given === undefined) {
    const detail = `第${serial}号会诊开方`
    const { problem } = await fileProblem(desk, project.id, { title: measure, origin: 'clinic', detail })
    await actOnProblem(desk, problem, { act: dispatch })
    return problem
  }
  const stored = await readProblem(desk.tx, given)
  if (stored.project.id !== project.id) {
    throw conflicting('这个问题不是这个项目的', 'The problem is not one of this project')
  }
  const inHand = seeProblem(desk, stored)?.standing.department === department
  const who = desk.departmentLabel(department).zh
  await actOnProblem(desk, given, { act: inHand ? { kind: 'assigned', what: measure, who, due } : dispatch })
  return given
}

import type { z } from 'zod'
import type { openClinic as route } from '../../../contract/delivery/clinic/clinic.ts'
import { byLateness } from '../../../contract/delivery/order.ts'
import { isUnderWay } from '../../../engines/delivery/clinic/acts.ts'
import { bySeverity } from '../../../engines/delivery/clinic/standing.ts'
import { gradeIds } from '../../../engines/delivery/clinic/triage.ts'
import type { Day } from '../../../kernel/day.ts'
import { severalDays } from '../days.ts'
import { lookedOf } from '../ledger/ledger-view.ts'
import { recordedOn } from '../problems/desk.ts'
import { type ClinicDesk, seeConsultations } from './desk.ts'
import { consultationLineOf, shownClinicRules, triageLineOf } from './shown.ts'
import { type Judged, judgeLedger, seesTriage } from './triage.ts'

const mostShown = 50

const byGrade = (one: Judged, other: Judged): number =>
  gradeIds.indexOf(one.verdict.grade!) - gradeIds.indexOf(other.verdict.grade!) || byLateness(one.line, other.line)

/** The clinic on a day: whom the rules call in, what is going on, what has ended. */
export async function clinicOf(
  desk: ClinicDesk,
  asked: Day | undefined,
  mine: boolean,
  most = mostShown,
): Promise<z.output<NonNullable<typeof route.answer>>> {
  const { asOf, rules, judged } = await judgeLedger(desk, asked)
  const seen = await seeConsultations(desk)
  const { open = [], ended = [] } = Object.groupBy(seen, ({ standing }) => (isUnderWay(standing) ? 'open' : 'ended'))
  const lines = open
    .toSorted((one, other) => bySeverity(one.standing, other.standing))
    .map((one) => consultationLineOf(desk, one))
  const inside = new Set(open.map(({ stored }) => stored.project.id))
  const wanted = judged.filter(({ verdict }) => verdict.grade !== null)
  const waiting = wanted.filter(({ project }) => !inside.has(project.id)).toSorted(byGrade)
  const graded = (grade: (typeof gradeIds)[number]): number =>
    waiting.filter(({ verdict }) => verdict.grade === grade).length
  const sees = seesTriage(desk)
  return {
    asOf,
    severalDays: severalDays([...judged.map(lookedOf), ...seen.map(recordedOn)]),
    demonstration: seen.some(({ stored }) => stored.demonstration) || judged.some(({ line }) => line.demonstration),
    rules: shownClinicRules(rules),
    counts: {
      looked: judged.length,
      emergency: sees ? graded('emergency') : 0,
      ordinary: sees ? graded('ordinary') : 0,
      open: lines.length,
      late: lines.filter(({ lamp }) => lamp === 'red').length,
      mine: lines.filter((line) => line.mine).length,
      ended: ended.length,
    },
    triage: sees ? waiting.slice(0, most).map((one) => triageLineOf(desk, one)) : null,
    open: mine ? lines.filter((line) => line.mine) : lines,
    ended: ended
      .toSorted((one, other) => (one.standing.ended! < other.standing.ended! ? 1 : -1))
      .slice(0, most)
      .map((one) => consultationLineOf(desk, one)),
  }
}

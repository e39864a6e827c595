import type { CockpitAnswer } from '../../../contract/cockpit.ts'
import { deliveryReaders } from '../../../contract/delivery/ledger.ts'
import { isOpen } from '../../../engines/delivery/problems/acts.ts'
import { byUrgency, threeLists } from '../../../engines/delivery/problems/lists.ts'
import type { Day } from '../../../kernel/day.ts'
import { asWritten } from '../../../kernel/label.ts'
import { type Lamp, lamps } from '../../../kernel/lamp.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { alikeOnly, layDesk, type ProblemParts, seeProblems } from './desk.ts'

type InCockpit = Pick<CockpitAnswer, 'due' | 'lists'>

/** The problems of a zone as a viewer sees them on a day: what is due, and the three lists in numbers. */
export type ProblemsOn = (tx: ZoneTransaction, viewer: Viewer, on: Day) => Promise<InCockpit>

/** So many problems show their clock. */
const mostClocks = 3

const partsOf = (shown: readonly Lamp[]) =>
  lamps.flatMap((lamp) => {
    const count = shown.filter((one) => one === lamp).length
    return count > 0 ? [{ lamp, count }] : []
  })

/** Shows what is most urgent, and counts what is open, who still has to act, and what has been done about it. */
export const problemsInCockpit =
  (parts: ProblemParts): ProblemsOn =>
  async (tx, viewer, on) => {
    if (!deliveryReaders.includes(viewer.post)) return { due: null, lists: [] }
    const desk = await layDesk(parts, tx, viewer, on, on)
    const { problems, demonstration } = alikeOnly(await seeProblems(desk))
    if (problems.length === 0) return { due: null, lists: [] }
    const open = problems.filter(({ standing }) => isOpen(standing))
    const clocked = open.toSorted(byUrgency).flatMap((problem) => {
      const { clock } = problem.standing
      return clock?.running ? [{ problem, clock }] : []
    })
    const over = clocked.filter(({ clock }) => clock.left < 0).length
    const { responsibilities, progress } = threeLists(problems)
    const due = responsibilities.filter(({ done }) => done === null)
    const late = due.filter(({ lamp }) => lamp === 'red').length
    const settled = problems.length - open.length
    return {
      due: {
        today: on,
        demonstration,
        total: clocked.filter(({ clock }) => clock.left <= 0).length,
        rows: clocked.slice(0, mostClocks).map(({ problem: { id, standing }, clock: { limit, used, stopped } }) => ({
          id,
          label: asWritten(standing.filed.title),
          href: `/${viewer.zone}/projects/problems/${id}`,
          limit,
          used,
          paused: stopped,
          who:
            standing.department === null
              ? { zh: '待派单', en: 'to be dispatched' }
              : desk.departmentLabel(standing.department),
        })),
      },
      lists: [
        {
          id: 'problems',
          total: open.length,
          note: { zh: `超期${over}件`, en: `${over} over the limit` },
          parts: partsOf(open.map(({ standing }) => standing.lamp)),
        },
        {
          id: 'responsibilities',
          total: due.length,
          note: { zh: `逾期${late}项`, en: `${late} late` },
          parts: partsOf(due.map(({ lamp }) => lamp)),
        },
        {
          id: 'progress',
          total: progress.length,
          note: { zh: `了结${settled}件`, en: `${settled} settled` },
          parts: partsOf(progress.map(({ lamp }) => lamp)),
        },
      ],
    }
  }

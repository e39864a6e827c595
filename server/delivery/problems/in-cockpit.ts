import type { CockpitAnswer } from '../../../contract/cockpit.ts'
import { deliveryReaders } from '../../../contract/delivery.ts'
import { isOpen, threeLists } from '../../../engines/delivery/problems/lists.ts'
import type { Day } from '../../../kernel/day.ts'
import { type Lamp, lamps } from '../../../kernel/lamp.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import type { Viewer } from '../../viewer.ts'
import { alikeOnly, layDesk, type ProblemParts, seeProblems } from './desk.ts'

/** The three lists of a zone in numbers, as a viewer sees them on a day; empty where there are no problems. */
export type ListsOn = (
  tx: ZoneTransaction,
  viewer: Viewer,
  today: Day,
  asked: Day | undefined,
) => Promise<CockpitAnswer['lists']>

const partsOf = (shown: readonly Lamp[]) =>
  lamps.flatMap((lamp) => {
    const count = shown.filter((one) => one === lamp).length
    return count > 0 ? [{ lamp, count }] : []
  })

/** Counts what is open, who still has to act, and what has been done about it. */
export const listsInCockpit =
  (parts: ProblemParts): ListsOn =>
  async (tx, viewer, today, asked) => {
    if (!deliveryReaders.includes(viewer.post)) return []
    const desk = await layDesk(parts, tx, viewer, today, asked)
    const { problems, demonstration } = alikeOnly(await seeProblems(desk))
    const day = desk.dayOf(demonstration)
    if (problems.length === 0) return []
    const open = problems.filter(({ standing }) => isOpen(standing))
    const over = open.filter(({ standing: { clock } }) => clock !== null && clock.left < 0).length
    const { responsibilities, progress } = threeLists(problems)
    const due = responsibilities.filter(({ done }) => done === null)
    const late = due.filter(({ lamp }) => lamp === 'red').length
    const settled = problems.length - open.length
    return [
      {
        id: 'problems',
        total: open.length,
        note: { zh: `截至${day}超期${over}件`, en: `${over} over the limit on ${day}` },
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
    ]
  }

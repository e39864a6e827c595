import type { z } from 'zod'
import type { ProblemLine } from '../../../contract/delivery/problems/problem-page.ts'
import type { listProblems as route } from '../../../contract/delivery/problems/problems.ts'
import { isOpen } from '../../../engines/delivery/problems/acts.ts'
import { byUrgency } from '../../../engines/delivery/problems/lists.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Viewer } from '../../viewer.ts'
import { headOfDays } from '../days.ts'
import { type Desk, recordedOn, type SeenProblem, seeProblems } from './desk.ts'
import { lineOf } from './shown.ts'

type Query = z.output<NonNullable<typeof route.query>>

type Listed = {
  readonly asOf: string
  readonly severalDays: Label | null
  readonly demonstration: boolean
  readonly counts: { mine: number; raised: number; all: number; over: number; settled: number }
  readonly chosen: ProblemLine[]
}

/** The problems that a query chooses, the furthest over their limit first, and how many there are of each view. */
export async function listProblems(desk: Desk, query: Query): Promise<Listed> {
  const seen = await seeProblems(desk, query.project ? { project: query.project } : {})
  const lines = seen.toSorted(byUrgency).map((problem) => ({ problem, line: lineOf(desk, problem) }))
  const open = lines.filter(({ problem }) => isOpen(problem.standing))
  const views = {
    mine: open.filter(({ line }) => line.mine),
    raised: lines.filter(({ problem }) => raisedBy(problem, desk.viewer)),
    all: lines,
  }
  const settled = query.settled === 'yes'
  const chosen = views[query.view ?? 'all'].filter(
    ({ problem, line }) =>
      isOpen(problem.standing) !== settled &&
      (!query.department || line.department?.id === query.department) &&
      (!query.level || line.level === query.level),
  )
  return {
    ...headOfDays(seen.map(recordedOn), desk.days),
    counts: {
      mine: views.mine.length,
      raised: views.raised.filter(({ problem }) => isOpen(problem.standing)).length,
      all: open.length,
      over: open.filter(({ line }) => line.clock !== null && line.clock.left < 0).length,
      settled: lines.length - open.length,
    },
    chosen: chosen.map(({ line }) => line),
  }
}

/** Raised by the viewer, or for the viewer's enterprise or department. */
const raisedBy = ({ standing: { filedBy } }: SeenProblem, { account, enterprise, department, post }: Viewer): boolean =>
  filedBy.account === account ||
  (post === 'enterprise'
    ? enterprise !== null && filedBy.enterprise === enterprise
    : filedBy.enterprise === null && department !== null && filedBy.department === department)

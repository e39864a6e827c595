import type { ProblemAct } from '../../../engines/delivery/problems/history.ts'
import type { RecordedColumns } from '../recorded/records.ts'

/** Rows of the three lists, as 0014-problems.sql makes them. */
export type ProblemTables = {
  problem_event: RecordedColumns<ProblemAct> & {
    problem: string
    dispatched_to: string | null
    enterprise: string | null
  }
}

import type { Generated } from 'kysely'
import type { ProblemAct } from '../../../engines/delivery/problems/history.ts'
import type { Post } from '../../../kernel/post.ts'

/** Rows of the three lists, as 0014-problems.sql makes them; JSON is written as text. */
export type ProblemTables = {
  problem_event: {
    zone_id: Generated<string>
    problem: string
    number: number
    project: string
    serial: number | null
    kind: ProblemAct
    dispatched_to: string | null
    body: string
    on_day: string
    by: string
    person: string
    post: Post
    department: string | null
    enterprise: string | null
    at: Generated<string>
    demonstration: boolean
  }
}

import type { Generated } from 'kysely'
import type { Post } from '../../kernel/post.ts'

/** Rows of the reports room, as 0004-reports.sql makes them. */
export type ReportTables = {
  frozen_card: {
    zone_id: string
    id: Generated<number>
    card: string
    code: string
    hash: string
    filled: string
    moment: string
    mark: string
    counts: string
    frozen_by: string
    person: string
    post: Post
  }
}

import type { Generated } from 'kysely'
import type { Post } from '../../kernel/post.ts'

type Signing = {
  zone_id: string
  id: Generated<number>
  card: string
  code: string
  hash: string
  moment: string
  person: string
  post: Post
}

/** Rows of the reports room, as 0004-reports.sql and 0017-stays.sql make them. */
export type ReportTables = {
  frozen_card: Signing & { filled: string; mark: string; counts: string; frozen_by: string }
  card_signing: Signing
}

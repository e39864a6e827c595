import type { Generated } from 'kysely'
import type { PaperKind } from '../../../engines/delivery/problems/written-paper.ts'
import type { Post } from '../../../kernel/post.ts'

/** Rows of papers that were issued, as 0027-issued-papers.sql makes them. */
export type PaperTables = {
  issued_paper: {
    zone_id: Generated<string>
    id: string
    kind: PaperKind
    period: string | null
    year: number
    number: number
    title_zh: string
    title_en: string
    on_day: string
    written: string
    hash: string
    document: Buffer
    document_hash: string
    by: string
    person: string
    post: Post
    department: string | null
    at: Generated<string>
    demonstration: boolean
  }
}

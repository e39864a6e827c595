import type { Generated } from 'kysely'
import type { Post } from '../../kernel/post.ts'

/** Rows of what a zone confirmed, as 0052-confirmations.sql makes them. */
export type ConfirmationTables = {
  rule_confirmation: {
    zone_id: Generated<string>
    edition: string
    item: string
    number: number
    kind: 'confirmed' | 'withdrawn'
    says: string[] | null
    title: string | null
    issuer: string | null
    document_number: string | null
    clause: string | null
    note: string | null
    on_day: string
    by: string
    person: string
    post: Post
    at: Generated<string>
  }
}

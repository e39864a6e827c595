import type { Generated } from 'kysely'
import type { EntryKind } from '../../engines/evaluation/entry.ts'
import type { Post } from '../../kernel/post.ts'

type Signed = {
  zone_id: Generated<string>
  id: Generated<string>
  on_day: string
  by: string
  person: string
  post: Post
  at: Generated<string>
}

/** Rows of the room of evaluation, as 0042-zone-evaluation.sql makes them. */
export type EvaluationTables = {
  evaluation_entry: Signed & {
    edition: string | null
    about: EntryKind
    name: string
    year: number | null
    value: string
    most: string | null
    label: string | null
    formula: string | null
    lower: boolean
    source: string
    reason: string
    demonstration: boolean
  }
  evaluation_decision: Signed & {
    edition: string | null
    item: string | null
    entry: string | null
    state: 'confirmed' | 'refused'
    document: string | null
    reason: string | null
  }
  evaluation_publication: Signed & { edition: string; year: number; low: string; high: string; basis: string }
}

import type { Generated } from 'kysely'
import type { Post } from '../../kernel/post.ts'

type Signed = {
  zone_id: Generated<string>
  on_day: string
  by: string
  person: string
  post: Post
  at: Generated<string>
}

/** How a fact stands that no register holds: said or taken back by the enterprise, or held against a paper by the bureau. */
export type FactState = 'reported' | 'withdrawn' | 'confirmed' | 'refused'

/** Rows of the ladder room, as 0035-ladder.sql and 0054-withdrawn-facts.sql make them. */
export type LadderTables = {
  ladder_fact: Signed & {
    id: Generated<string>
    enterprise: string
    fact: string
    year: number | null
    value: string
    state: FactState
    report: string | null
    document: string | null
    reason: string | null
    demonstration: boolean
  }
  ladder_judgement: Signed & {
    id: Generated<string>
    enterprise: string
    edition: string
    condition: string
    holds: boolean
    reason: string
    document: string | null
    demonstration: boolean
  }
}

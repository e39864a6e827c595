import type { Generated } from 'kysely'
import type { Answers } from '../../engines/collection/answers.ts'
import type { Move, TaskState } from '../../engines/collection/collection.ts'

export type Audience = 'department' | 'enterprise'

/** Rows of the collection room, as 0005-collection.sql and 0009-collection-choice.sql make them; JSON is written as text. */
export type CollectionTables = {
  collection_round: {
    zone_id: Generated<string>
    id: Generated<string>
    period: string
    audience: Audience
    number: number
    due: string
    choice: string
    opened_by: string
    opened_at: Generated<string>
    demonstration: boolean
  }
  collection_move: {
    zone_id: Generated<string>
    task_id: string
    number: number
    enterprise: string | null
    move: Move
    before: TaskState
    after: TaskState
    by: string
    person: string
    at: Generated<string>
    reason: string | null
    answers: string | null
  }
  correction_request: {
    zone_id: Generated<string>
    id: Generated<string>
    observation: number
    value: string
    reason: string
    department: string | null
    enterprise: string | null
    requested_by: string
    person: string
    requested_at: Generated<string>
  }
  correction_decision: {
    zone_id: Generated<string>
    request_id: string
    enterprise: string | null
    accepted: boolean
    reason: string
    observation: number | null
    decided_by: string
    person: string
    decided_at: Generated<string>
  }
}

/** A task with its round, as it is read. */
export type TaskRow = {
  readonly id: string
  readonly round: string
  readonly period: string
  readonly audience: Audience
  readonly due: string
  readonly department: string | null
  readonly enterprise: string | null
  readonly name: string
  readonly asked: readonly string[]
  readonly brought: Readonly<Record<string, string>>
  readonly state: TaskState
  readonly draft: Answers
  readonly version: number
  readonly submittedBy: string | null
  readonly changedAt: string
  readonly demonstration: boolean
}

import type { Label } from '../../../kernel/label.ts'

/** What a published document says of a project of the ledger, in our own words. */
export type Statement = {
  readonly document: string
  readonly paragraph: number
  readonly text: Label
  /** The item of the handbook that it is about, and how far that is. */
  readonly item?: string
  readonly state?: 'done' | 'begun'
}

/** A project by its number in the ledger, and what was published of it. */
export type PublishedProject = {
  readonly number: string
  readonly said: readonly Statement[]
  /** A sum of the ledger that no document states, and how it was worked out. */
  readonly inferred?: Label
}

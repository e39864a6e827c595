/** A round that a zone shows as a demonstration at its first start. */
export type PackRound = {
  readonly period: string
  readonly audience: 'department' | 'enterprise'
  /** Working days from the first start to the due day; negative where it has passed. */
  readonly dueIn: number
  /** Whether made-up numbers may be locked: only in a zone that does not exist. */
  readonly lock?: true
}

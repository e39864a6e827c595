import type { Label } from './label.ts'

/**
 * How sure a declared rule is: read in a published text, recalled and to be confirmed by the zone (待核), or made for the
 * product where no text is known.
 */
export const certainties = {
  confirmed: { zh: '有据', en: 'Confirmed' },
  recalled: { zh: '待核', en: 'To be verified' },
  constructed: { zh: '自拟，待核', en: 'Constructed, to be verified' },
} as const satisfies Record<string, Label>
export type Certainty = keyof typeof certainties

/** What a zone has to confirm before it publishes anything by it. */
export type Unsure = Exclude<Certainty, 'confirmed'>

/** Something in the frame of an edition that is recalled: its first day, the numbers of its clauses, its classes. */
export type Recalled = {
  readonly id: string
  readonly label: Label
  /** What of the edition it is, where its value is told and the paper may say another. */
  readonly about?: 'first-day' | 'shares'
}

import type { Day } from '../../kernel/day.ts'
import type { Label } from '../../kernel/label.ts'
import type { Source } from '../../kernel/source.ts'
import type { Certainty } from './ladder.ts'
import { everyCondition, type OpenEdition } from './opened.ts'

/** A zone held something that was recalled against the document, and it is right. */
export type Confirmation = {
  readonly edition: string
  readonly item: string
  readonly source: Source
  readonly on: Day
  readonly by: string
}

/** Something of an edition that is not confirmed: a condition, a part of a score, its frame. */
export type Unconfirmed = {
  readonly item: string
  readonly label: Label
  readonly certainty: Exclude<Certainty, 'confirmed'>
}

/** What in an edition leans on memory, whoever asks. An edition without an official text leans on it as a whole. */
export function unconfirmedIn(edition: OpenEdition): Unconfirmed[] {
  const { given } = edition
  const frame: Unconfirmed[] = (given.recalled ?? []).map(({ id, label }) => ({
    item: id,
    label,
    certainty: 'recalled',
  }))
  const conditions = everyCondition(edition.conditions).flatMap((condition): Unconfirmed[] => {
    const { id, label, certainty = 'confirmed' } = condition.given
    const own: Unconfirmed[] = certainty === 'confirmed' ? [] : [{ item: id, label, certainty }]
    if (condition.kind !== 'points') return own
    const parts = (condition.given.recalled ?? []).map((part): Unconfirmed => {
      const { label: called } = condition.scheme.parts.find((one) => one.given.id === part)!
      return { item: `${id}/${part}`, label: called, certainty: 'recalled' }
    })
    return [...own, ...parts]
  })
  const valid = given.valid?.certainty ?? 'confirmed'
  const term: Unconfirmed[] =
    valid === 'confirmed' ? [] : [{ item: 'valid', label: { zh: '有效期', en: 'Validity' }, certainty: valid }]
  return [...frame, ...conditions, ...term]
}

/** What a zone has yet to confirm before results by an edition may be published; none: they may. */
export const toConfirm = (edition: OpenEdition, confirmations: readonly Confirmation[] = []): Unconfirmed[] =>
  notConfirmed(edition.given.id, unconfirmedIn(edition), confirmations)

/** Those of an edition that the zone has not confirmed. */
export function notConfirmed(
  edition: string,
  unconfirmed: readonly Unconfirmed[],
  confirmations: readonly Confirmation[],
): Unconfirmed[] {
  const done = new Set(confirmations.filter((one) => one.edition === edition).map(({ item }) => item))
  return unconfirmed.filter(({ item }) => !done.has(item))
}

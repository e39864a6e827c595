import type { Recalled } from '../../kernel/certainty.ts'
import { type Confirmable, type Confirmation, notConfirmed, type RecalledValue } from '../../kernel/confirmation.ts'
import type { Edition } from '../../kernel/edition.ts'
import { everyCondition, type OpenEdition } from './opened.ts'

type Framed = Edition & { readonly recalled?: readonly Recalled[] }

/** What of the frame of an edition is recalled, with the first day where it is that. */
export const recalledFrameOf = ({ id: edition, firstDay, recalled = [] }: Framed): Confirmable[] =>
  recalled.map(({ id, label, about }) => ({
    edition,
    item: id,
    label,
    certainty: 'recalled',
    values: about === 'first-day' ? [firstDayAsRecalled(firstDay)] : [],
  }))

const firstDayAsRecalled = (value: string): RecalledValue => ({
  label: { zh: '首日', en: 'First day' },
  kind: 'day',
  value,
  unit: null,
})

/** What in an edition leans on memory, whoever asks. An edition without an official text leans on it as a whole. */
export function unconfirmedIn({ given, conditions }: OpenEdition): Confirmable[] {
  const edition = given.id
  const ofConditions = everyCondition(conditions).flatMap((condition): Confirmable[] => {
    const { id, label, certainty = 'confirmed' } = condition.given
    const own: Confirmable[] = certainty === 'confirmed' ? [] : [{ edition, item: id, label, certainty, values: [] }]
    if (condition.kind !== 'points') return own
    const parts = (condition.given.recalled ?? []).map((part): Confirmable => {
      const { label: called } = condition.scheme.parts.find((one) => one.given.id === part)!
      return { edition, item: `${id}/${part}`, label: called, certainty: 'recalled', values: [] }
    })
    return [...own, ...parts]
  })
  const { certainty: valid = 'confirmed' } = given.valid ?? {}
  const term: Confirmable[] =
    valid === 'confirmed'
      ? []
      : [{ edition, item: 'valid', label: { zh: '有效期', en: 'Validity' }, certainty: valid, values: [] }]
  return [...recalledFrameOf(given), ...ofConditions, ...term]
}

/** What a zone has yet to confirm before results by an edition may be published; none: they may. */
export const toConfirm = (edition: OpenEdition, confirmations: readonly Confirmation[] = []): Confirmable[] =>
  notConfirmed(unconfirmedIn(edition), confirmations)

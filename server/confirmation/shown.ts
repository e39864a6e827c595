import type { ConfirmableShown, ConfirmationEvent } from '../../contract/parts/confirmation.ts'
import { certainties } from '../../kernel/certainty.ts'
import {
  type Confirmable,
  type Confirmation,
  confirmationOf,
  confirmationWords,
  confirmedText,
  paperText,
} from '../../kernel/confirmation.ts'
import type { Label } from '../../kernel/label.ts'
import type { StoredConfirmation } from './store.ts'

export const confirmationShown = (confirmation: Confirmation): NonNullable<ConfirmableShown['confirmed']> => ({
  text: confirmedText(confirmation),
  paper: paperText(confirmation.paper),
  note: confirmation.paper.note,
  by: confirmation.by,
  on: confirmation.on,
})

/** Every item, with what is recalled of it and what the zone confirmed. */
export const confirmablesShown = (
  items: readonly Confirmable[],
  confirmations: readonly Confirmation[],
): ConfirmableShown[] =>
  items.map((one) => {
    const found = confirmationOf(one, confirmations)
    return {
      item: one.item,
      label: one.label,
      certainty: certainties[one.certainty],
      values: one.values.map(({ value, ...rest }, at) => ({
        ...rest,
        recalled: value,
        confirmed: found?.values?.[at] ?? null,
      })),
      total: one.total ?? null,
      confirmed: found ? confirmationShown(found) : null,
    }
  })

const acts: Readonly<Record<StoredConfirmation['kind'], Label>> = {
  confirmed: confirmationWords.confirm,
  withdrawn: confirmationWords.withdraw,
}

/** What was done to the items, the latest first. */
export const historyShown = (
  items: readonly Confirmable[],
  history: readonly StoredConfirmation[],
): ConfirmationEvent[] =>
  history.flatMap(({ edition, item, number, kind, paper, values, by, on }) => {
    const found = items.find((one) => one.edition === edition && one.item === item)
    if (!found) return []
    const { title, note } = paper
    const said = values ? `${values.join('、')}　` : ''
    const told = title === null ? (note ?? '') : `${said}${paperText({ ...paper, title })}${note ? `　${note}` : ''}`
    return [{ id: `${edition}/${item}/${number}`, label: found.label, act: acts[kind], told, by, on }]
  })

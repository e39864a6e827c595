import type { RegisterKind } from '../../contract/register/register.ts'
import type { Row } from '../../engines/register/schemas.ts'
import type { Label } from '../../kernel/label.ts'

/** What happened, or is to happen, on a day that a record holds. */
export type Happening = {
  readonly day: string
  readonly what: Label
  /** The record that holds the day: its register, its name, its id. */
  readonly kind: string
  readonly title: string
  readonly id: string
}

/** The days of records as one line of happenings, the newest first; a day that somebody only knows roughly stays as it was told. */
export function happeningsOf(
  records: readonly { readonly kind: RegisterKind; readonly rows: readonly Row[] }[],
): readonly Happening[] {
  return records
    .flatMap(({ kind, rows }) => {
      const days = kind.fields.filter((field) => field.kind === 'day')
      return rows.flatMap((row) =>
        days.flatMap((field): Happening[] => {
          const day = row.values[field.id]
          if (typeof day !== 'string') return []
          return [{ day, what: field.label, kind: kind.id, title: row.title, id: row.id }]
        }),
      )
    })
    .toSorted((one, other) => other.day.localeCompare(one.day) || one.title.localeCompare(other.title))
}

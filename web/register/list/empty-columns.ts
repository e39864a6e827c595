import type { RegisterKind } from '../../../contract/register/register.ts'
import type { Row } from '../../../engines/register/schemas.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import type { ListState } from './list-state.ts'

const isEmpty = (row: Row, { id }: FieldOnScreen): boolean => (row.values[id] ?? null) === null

/**
 * The usual columns that no row has filled in: they would be dashes from top to bottom. None where the reader chose
 * the columns, sorts or filters by one, or sees only a page of the rows.
 */
export function emptyColumns(
  kind: RegisterKind,
  state: ListState,
  found: { readonly rows: readonly Row[]; readonly total: number | null } | undefined,
): readonly FieldOnScreen[] {
  if (!found || found.rows.length === 0 || found.rows.length !== found.total || state.columns.length > 0) return []
  const asked = [...state.sort, ...state.filters].map(({ field }) => field)
  return kind.fields.filter(
    (field) =>
      kind.columns.includes(field.id) && !asked.includes(field.id) && found.rows.every((row) => isEmpty(row, field)),
  )
}

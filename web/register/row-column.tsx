import type { RegisterKind } from '../../contract/register/register.ts'
import type { Row } from '../../engines/register/schemas.ts'
import type { FieldOnScreen } from '../../engines/register/screen.ts'
import type { Language } from '../../kernel/label.ts'
import { Name } from '../parts/Name.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import type { TableColumn } from '../parts/table/JxTable.tsx'
import { recordPath } from './registers.ts'
import { Shown, unitIn } from './shown.tsx'

/** A field as the column of a table of records; the field that names a record leads to it. */
export function rowColumn(kind: RegisterKind, field: FieldOnScreen, language: Language): TableColumn<Row> {
  const unit = unitIn(field, language)
  return {
    id: field.id,
    head: field.label[language],
    ...(unit ? { unit } : {}),
    numeric: field.numeric,
    cell: (row) =>
      field.id === kind.title ? (
        <span className="row-name">
          <a href={recordPath(row.zone, kind.id, row.id)}>
            <Name text={row.title} />
          </a>
          {row.demonstration ? <Demonstration /> : null}
        </span>
      ) : (
        <Shown field={field} row={row} />
      ),
  }
}

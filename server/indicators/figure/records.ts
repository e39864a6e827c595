import type { FigurePage } from '../../../contract/indicators/figures.ts'
import type { Field } from '../../../engines/register/field.ts'
import { fieldOf, type Kind, kindOf, type Register } from '../../../engines/register/kind.ts'
import { tableOf } from '../../../engines/register/migration.ts'
import type { Label } from '../../../kernel/label.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { shownLabel } from '../../register/shown-value.ts'
import { runIn, Values } from '../../register/statement.ts'
import { type StoredRow, toValues } from '../../register/stored-row.ts'
import { countedRows } from '../counter.ts'
import type { RecordsOf } from './page.ts'

type Records = NonNullable<FigurePage['provenance']['records']>
const shownAtEachEnd = 2

/** The first and last rows that a counted number was counted from, with how many lie between. */
export const recordsIn =
  (tx: ZoneTransaction, register: Register): RecordsOf =>
  async (indicator, place) => {
    const kind = kindOf(register, indicator.counting!.kind)
    const values = new Values()
    const condition = countedRows(kind, indicator, place.period, values)
    const first = kind.fields.find((field) => field.kind === 'code')?.id ?? kind.title
    const text = `select * from (
      select r.*, row_number() over w as at, count(*) over () as total from ${tableOf(kind)} r where ${condition}
      window w as (order by r.${first}, r.id)
    ) numbered where at <= ${shownAtEachEnd} or at > total - ${shownAtEachEnd} order by at`
    const rows = await runIn(tx)<StoredRow>({ text, values: values.list })
    if (rows.length === 0) return null
    const fields = kind.brief.map((id) => fieldOf(kind, id))
    const total = Number(rows[0]!.total)
    const shown = rows.map((row) => shownRow(kind, fields, row))
    const split = total > shownAtEachEnd * 2 ? shownAtEachEnd : shown.length
    return {
      kind: kind.id,
      label: kind.label,
      demonstration: rows.some((row) => row.demonstration === true),
      total,
      columns: fields.map((field) => ({
        field: field.id,
        label: field.label,
        unit: field.kind === 'quantity' ? field.unit : null,
        numeric: field.kind === 'quantity',
      })),
      first: shown.slice(0, split),
      last: shown.slice(split),
    }
  }

/** A row in words; quantities are in the unit of their column already. */
function shownRow(kind: Kind, fields: readonly Field[], row: StoredRow): Records['first'][number] {
  const values = toValues(kind, row)
  const shown = (field: Field): Label | null => {
    const value = values[field.id]
    if (value === null || value === undefined || value === '') return null
    return field.kind === 'quantity' ? { zh: String(value), en: String(value) } : shownLabel(field, value)
  }
  return Object.fromEntries(fields.map((field) => [field.id, shown(field)]))
}

import type { FigurePage } from '../../../contract/indicators/figures.ts'
import type { Language } from '../../../kernel/label.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { grouped, printed } from '../../parts/quantity.ts'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { betweenLabel } from '../words.ts'

type Records = NonNullable<FigurePage['provenance']['records']>
type Row = { readonly cells: Records['first'][number]; readonly place: number }

const shownIn = (value: string, unit: string, language: Language) =>
  printed({ value, unit, qualifier: 'exact', origin: 'counted' }, language)
const unitName = (unit: string, language: Language): string => shownIn('0', unit, language).unit
const amount = (value: string, unit: string, language: Language): string => {
  const { digits } = shownIn(value, unit, language)
  return language === 'zh' ? grouped(digits) : digits
}

/** Days and codes stay on one line. */
const isWhole = (text: string): boolean => /^[\dA-Z-]+$/.test(text)

/** The first and last rows that were counted, and how many stand between. */
export function RecordsTable({ records }: { records: Records }) {
  const say = useSay()
  const language = useLanguage()
  const rows = [...records.first, ...records.last].map((cells, place) => ({ cells, place }))
  const hidden = records.total - rows.length
  const between = hidden > 0 ? { place: records.first.length, content: say(betweenLabel(hidden)) } : undefined
  return (
    <JxTable
      compact
      caption={say(records.label)}
      rows={rows}
      keyOf={(row) => String(row.place)}
      {...(between ? { between } : {})}
      columns={records.columns.map((column) => ({
        id: column.field,
        head: say(column.label),
        numeric: column.numeric,
        ...(column.unit ? { unit: unitName(column.unit, language) } : {}),
        cell: (row: Row) => {
          const shown = row.cells[column.field]
          const text = shown && say(shown)
          return text == null ? (
            '—'
          ) : column.unit ? (
            amount(text, column.unit, language)
          ) : (
            <span className={isWhole(text) ? 'whole-word' : undefined}>{text}</span>
          )
        },
      }))}
    />
  )
}

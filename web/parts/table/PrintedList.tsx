import './PrintedList.css'
import type { ListColumn } from '../../../contract/parts/list-column.ts'
import { isDay } from '../../../kernel/day.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { usePrinting } from '../../app/printing.ts'
import { Name } from '../Name.tsx'
import { JxTable } from './JxTable.tsx'

/** A list that the screen shows as items, on paper as the table that its workbook is. */
export function PrintedList<Line extends { readonly id: string }>({
  caption,
  columns,
  lines,
}: {
  caption: string
  columns: readonly ListColumn<Line>[]
  lines: readonly Line[]
}) {
  const say = useSay()
  const language = useLanguage()
  const printing = usePrinting()
  return (
    <div className="printed-list">
      {printing ? (
        <JxTable
          caption={caption}
          rows={lines}
          keyOf={({ id }) => id}
          compact
          columns={columns.map(({ id, head, unit, numeric = false, of }) => ({
            id,
            head: say(head),
            numeric,
            ...(unit && { unit: say(unit) }),
            cell: (line: Line) => {
              const cell = of(line, language)
              if (cell === null) return '—'
              if (typeof cell === 'number') return cell
              return isDay(cell) ? <span className="day">{cell}</span> : <Name text={cell} />
            },
          }))}
        />
      ) : null}
    </div>
  )
}

import './LongTable.css'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { useNarrow } from '../../app/narrow.ts'
import { grouped } from '../quantity.ts'
import type { TableColumn } from './JxTable.tsx'
import { type Stretch, useWindow } from './window.ts'

const printed = 100

/**
 * A table of so many rows that only those in sight are drawn and asked for. Every row has one height; the frame scrolls by wheel,
 * finger and keys. On paper the first hundred stand.
 */
export function LongTable<Row>({
  columns,
  total,
  rowAt,
  keyOf,
  caption,
  seen,
  onSort,
  sums,
}: {
  columns: readonly TableColumn<Row>[]
  total: number
  /** A row by its place; undefined while it is on its way. */
  rowAt: (place: number) => Row | undefined
  keyOf: (row: Row) => string
  /** What the table holds; read aloud, not shown. */
  caption: string
  /** Told which rows are in sight. */
  seen: (stretch: Stretch) => void
  onSort?: (column: string) => void
  /** Whether columns have sums. */
  sums?: boolean
}) {
  const frame = useRef<HTMLElement>(null)
  const say = useSay()
  const narrow = useNarrow()
  const height = narrow ? 68 : 40
  const { from, to } = useWindow(frame, total, height, printed)
  const tell = useRef(seen)
  tell.current = seen
  useEffect(() => tell.current({ from, to }), [from, to])
  const shown = columns.filter(({ phone }) => !narrow || phone !== 'hide')
  return (
    <section ref={frame} className="long-frame" aria-label={caption}>
      <table className="long-table" aria-rowcount={total + 1}>
        <caption className="spoken-only">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {shown.map((column) => (
              <Head key={column.id} column={column} {...(onSort && { onSort })} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={from * height} columns={shown.length} />
          {Array.from({ length: to - from }, (_, index) => from + index).map((place) => {
            const row = rowAt(place)
            return (
              <tr
                key={row ? keyOf(row) : place}
                data-row
                tabIndex={-1}
                aria-rowindex={place + 2}
                style={{ height }}
                className={row ? undefined : 'long-waiting'}
              >
                {shown.map((column) => (
                  <td key={column.id} className={column.numeric ? 'numeric' : undefined}>
                    {row ? column.cell(row) : null}
                  </td>
                ))}
              </tr>
            )
          })}
          <Gap height={(total - to) * height} columns={shown.length} />
        </tbody>
        {sums ? (
          <tfoot>
            <tr>
              {shown.map((column) => (
                <td key={column.id} className={column.numeric ? 'numeric' : undefined}>
                  {column.sum}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
      {total > printed ? <p className="long-remainder">{say(firstPrinted(printed, total))}</p> : null}
    </section>
  )
}

const firstPrinted = (rows: number, total: number): Label => ({
  zh: `纸上是前${rows}行，共${grouped(String(total))}行，全部见 Excel。`,
  en: `The first ${rows} of ${grouped(String(total))} rows; all of them are in the workbook.`,
})

/** Room for rows that are not drawn. */
const Gap = ({ height, columns }: { height: number; columns: number }): ReactNode =>
  height > 0 ? (
    <tr className="long-gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  ) : null

function Head<Row>({ column, onSort }: { column: TableColumn<Row>; onSort?: (column: string) => void }) {
  const { id, head, unit, sorted, numeric, width } = column
  const words = unit ? `${head} ${unit}` : head
  const kind = numeric ? 'numeric' : undefined
  if (head === '') return <td className={kind} style={{ width }} />
  return (
    <th
      scope="col"
      className={kind}
      style={{ width }}
      aria-sort={sorted === 'up' ? 'ascending' : sorted === 'down' ? 'descending' : undefined}
    >
      {sorted && onSort ? (
        <button type="button" className="head-button" onClick={() => onSort(id)}>
          {words}
          <span aria-hidden="true">{sorted === 'up' ? ' ↑' : sorted === 'down' ? ' ↓' : ''}</span>
        </button>
      ) : (
        words
      )}
    </th>
  )
}

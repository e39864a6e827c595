import './JxTable.css'
import type { ReactNode } from 'react'
import type { Lamp as LampState } from '../../../kernel/lamp.ts'
import { Lamp } from '../reason/Lamp.tsx'

export type TableColumn<Row> = {
  readonly id: string
  readonly head: string
  /** The unit stands in the head, never in the cells. */
  readonly unit?: string
  readonly numeric?: boolean
  readonly width?: string
  readonly cell: (row: Row) => ReactNode
  /** The sum below, where there is one. */
  readonly sum?: ReactNode
  /** Where the cell goes on a phone: left out, at the right of the first line, or a line of its own; else it joins the second line. */
  readonly phone?: 'hide' | 'right' | 'line' | 'plain'
  /** With it the head is a button. */
  readonly sorted?: 'up' | 'down' | 'no'
}

/** A table of 40 px rows with horizontal lines only; `j k` walk its rows, Enter opens the first link of a row. */
export function JxTable<Row>({
  columns,
  rows,
  keyOf,
  caption,
  sums = false,
  lampOf,
  onSort,
  compact = false,
  between,
}: {
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** What the table holds; read aloud, not shown. */
  caption: string
  sums?: boolean
  lampOf?: (row: Row) => LampState | null
  onSort?: (column: string) => void
  compact?: boolean
  /** A line across the table before the row of this place: «中间82行». */
  between?: { readonly place: number; readonly content: ReactNode }
}) {
  const kind = (column: TableColumn<Row>) =>
    [column.numeric ? 'numeric' : '', column.phone ? `phone-${column.phone}` : ''].join(' ').trim() || undefined
  const breadth = columns.length + (lampOf ? 1 : 0)
  return (
    <div className="table-frame">
      <table className={compact ? 'jx-table compact' : 'jx-table'}>
        <caption className="spoken-only">{caption}</caption>
        <thead>
          <tr>
            {lampOf ? <td className="lamp-cell" /> : null}
            {columns.map((column) =>
              column.head === '' ? (
                <td key={column.id} className={kind(column)} style={{ width: column.width }} />
              ) : (
                <th
                  key={column.id}
                  scope="col"
                  className={kind(column)}
                  style={{ width: column.width }}
                  aria-sort={column.sorted === 'up' ? 'ascending' : column.sorted === 'down' ? 'descending' : undefined}
                >
                  {column.sorted && onSort ? (
                    <button type="button" className="head-button" onClick={() => onSort(column.id)}>
                      {column.head} {column.unit}
                      <span aria-hidden="true">
                        {column.sorted === 'up' ? ' ↑' : column.sorted === 'down' ? ' ↓' : ''}
                      </span>
                    </button>
                  ) : (
                    <>
                      {column.head}
                      {column.unit ? ` ${column.unit}` : null}
                    </>
                  )}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => {
            const lamp = lampOf?.(row)
            const line = (
              <tr key={keyOf(row)} data-row tabIndex={-1}>
                {lampOf ? <td className="lamp-cell">{lamp ? <Lamp state={lamp} /> : null}</td> : null}
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={kind(column)}
                    data-head={column.phone ? undefined : [column.head, column.unit].filter(Boolean).join(' ')}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
            if (between?.place !== place) return line
            return [
              <tr key="between" className="between">
                <td colSpan={breadth}>{between.content}</td>
              </tr>,
              line,
            ]
          })}
        </tbody>
        {sums ? (
          <tfoot>
            <tr>
              {lampOf ? <td className="lamp-cell" /> : null}
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={kind(column)}
                  data-head={column.phone ? undefined : [column.head, column.unit].filter(Boolean).join(' ')}
                >
                  {column.sum}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}

/** Two lines in a cell: what, and in grey who or where. */
export const TwoLines = ({ first, second }: { first: ReactNode; second: ReactNode }) => (
  <span className="two-lines">
    <span>{first}</span>
    <small>{second}</small>
  </span>
)

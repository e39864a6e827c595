import './StepGrid.css'
import { Fragment, type KeyboardEvent } from 'react'
import { useSay } from '../../../../../app/language.ts'
import type { Stretch } from '../../../../../parts/table/window.ts'
import { words } from '../words.ts'
import { RowEditor, type RowValues } from './RowEditor.tsx'
import { rowHeight } from './row-height.ts'
import type { StepRow } from './rows.ts'
import { StepCells } from './StepCells.tsx'

const columns = ['number', 'name', 'days', 'start', 'finish', 'float', 'before'] as const

/** The places of the rows that are drawn: those of the window, and the chosen one, which keeps the focus. */
function placesOf(rows: readonly StepRow[], { from, to }: Stretch, chosen: string | null): number[] {
  const own = rows.findIndex(({ task }) => task.id === chosen)
  const seen = Array.from({ length: to - from }, (_, index) => from + index)
  if (own < 0 || (own >= from && own < to)) return seen
  return own < from ? [own, ...seen] : [...seen, own]
}

/** Room for rows that are not drawn. */
const Gap = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr className="draw-gap">
      <td colSpan={columns.length} style={{ height: rows * rowHeight }} />
    </tr>
  ) : null

/**
 * The steps as a table that is walked and changed with keys: one row is chosen, and only that row takes the focus. It says
 * everything that the drawing beside it shows.
 */
export function StepGrid({
  rows,
  shown,
  chosen,
  linking,
  folded,
  editing,
  promised,
  choose,
  fold,
  onKeyDown,
  edited,
  leave,
}: {
  rows: readonly StepRow[]
  shown: Stretch
  chosen: string | null
  /** The step from which a link is being made. */
  linking: string | null
  folded: ReadonlySet<string>
  /** Whether the chosen row is being edited. */
  editing: boolean
  promised: string
  choose: (task: string) => void
  fold: (task: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  /** What was written in the chosen row; null where it was given up. Whether all of it could be taken. */
  edited: (values: RowValues | null) => boolean
  /** The chosen row is edited no longer. */
  leave: () => void
}) {
  const say = useSay()
  const places = placesOf(rows, shown, chosen)
  return (
    <table
      role="treegrid"
      className="draw-grid"
      aria-label={say(words.steps)}
      aria-rowcount={rows.length + 1}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <th key={column} scope="col" className={`draw-${column}`}>
              {say(words[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place, index) => {
          const row = rows[place]!
          const { id } = row.task
          const own = id === chosen
          const look = [
            own ? 'chosen' : '',
            id === linking ? 'linking' : '',
            row.scheduled.critical ? 'critical' : '',
            row.isSummary ? 'summary' : '',
          ]
          return (
            <Fragment key={id}>
              <Gap rows={place - (index === 0 ? 0 : places[index - 1]! + 1)} />
              {own && editing ? (
                <RowEditor row={row} place={place} done={edited} close={leave} />
              ) : (
                <tr
                  id={`step-${id}`}
                  className={look.filter(Boolean).join(' ')}
                  aria-level={row.level}
                  aria-rowindex={place + 2}
                  aria-selected={own}
                  aria-expanded={row.isSummary ? !folded.has(id) : undefined}
                  tabIndex={own || (chosen === null && place === 0) ? 0 : -1}
                  onClick={() => choose(id)}
                >
                  <StepCells row={row} isFolded={folded.has(id)} isKeeper={id === promised} fold={() => fold(id)} />
                </tr>
              )}
            </Fragment>
          )
        })}
        <Gap rows={rows.length - 1 - (places.at(-1) ?? -1)} />
      </tbody>
    </table>
  )
}

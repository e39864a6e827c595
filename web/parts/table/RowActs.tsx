import './RowActs.css'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'

/** What the viewer may do with one row of a table, a button each; nothing where nothing may be done. */
export function RowActs<Move extends string>({
  moves,
  nameOf,
  of,
  ask,
}: {
  moves: readonly Move[]
  nameOf: (move: Move) => Label
  /** The name of the row; read aloud, not shown. */
  of: string
  ask: (move: Move) => void
}) {
  const say = useSay()
  if (moves.length === 0) return null
  return (
    <span className="row-acts screen-only">
      {moves.map((move) => (
        <button key={move} type="button" className="button small" onClick={() => ask(move)}>
          {say(nameOf(move))}
          <span className="spoken-only"> {of}</span>
        </button>
      ))}
    </span>
  )
}

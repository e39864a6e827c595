import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'

/** What the viewer may do, a button each; `main` is the act that the page asks for first. */
export function ActButtons<Move extends string>({
  moves,
  main,
  nameOf,
  ask,
}: {
  moves: readonly Move[]
  main?: Move | undefined
  nameOf: (move: Move) => Label
  ask: (move: Move) => void
}) {
  const say = useSay()
  return moves.map((move) => (
    <button key={move} type="button" className={move === main ? 'button primary' : 'button'} onClick={() => ask(move)}>
      {say(nameOf(move))}
    </button>
  ))
}

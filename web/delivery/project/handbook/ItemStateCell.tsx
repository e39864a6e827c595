import type { HandbookItem } from '../../../../contract/delivery/handbook.ts'
import { useSay } from '../../../app/language.ts'
import { TwoLines } from '../../../parts/table/JxTable.tsx'
import { StateMark } from './StateMark.tsx'
import { words } from './words.ts'

/** How far an item is: since which day it is done, or which items hold it up, by their numbers. */
export function ItemStateCell({ item: { state, stateLabel, doneOn }, heldBy }: { item: HandbookItem; heldBy: string }) {
  const say = useSay()
  const second = doneOn ?? heldBy
  const first = (
    <span className="handbook-state">
      <StateMark state={state} /> {say(stateLabel ?? words.undecided)}
    </span>
  )
  return second ? <TwoLines first={first} second={second} /> : first
}

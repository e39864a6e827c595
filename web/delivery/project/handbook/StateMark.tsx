import './StateMark.css'
import type { HandbookItem } from '../../../../contract/delivery/handbook.ts'

/** How far an item is, as a sign that is told apart without its colour. */
export const StateMark = ({ state }: { state: HandbookItem['state'] }) => (
  <span className={`handbook-mark ${state ?? 'undecided'}`} aria-hidden="true" />
)

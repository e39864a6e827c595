import { enterprisePages, ladderPages } from '../../contract/pages.ts'
import { useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { words } from './words.ts'

/** The room of enterprises: its own pages, and where the ladder begins. */
const roomPages = [...enterprisePages, ...ladderPages.slice(0, 1)]

/** The way between the pages of the room of enterprises. */
export function PointsLinks() {
  const say = useSay()
  return <RoomLinks pages={roomPages} label={say(words.pages)} />
}

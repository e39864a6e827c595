import { ladderPages } from '../../contract/pages.ts'
import { useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { words } from './words.ts'

/** The way between the pages of the ladder. */
export function LadderLinks() {
  const say = useSay()
  return <RoomLinks pages={ladderPages} label={say(words.pages)} />
}

import { enterprisePages } from '../../contract/pages.ts'
import { useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { words } from './words.ts'

/** The way between the pages of the room of enterprises. */
export function EnterpriseLinks() {
  const say = useSay()
  return <RoomLinks pages={enterprisePages} label={say(words.roomPages)} />
}

import { deliveryPages } from '../../contract/pages.ts'
import { useSay } from '../app/language.ts'
import { RoomLinks } from '../indicators/RoomLinks.tsx'
import { words } from './words.ts'

/** The way between the pages of the room of projects. */
export function DeliveryLinks() {
  const say = useSay()
  return <RoomLinks pages={deliveryPages} label={say(words.pages)} />
}

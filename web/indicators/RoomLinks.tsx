import './RoomLinks.css'
import { useLocation, useParams } from '@tanstack/react-router'
import { admits } from '../../contract/admission.ts'
import { figurePages } from '../../contract/pages.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'

/** The way between the pages of the room of figures; a page that is not for the post is left out. */
export function RoomLinks() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const path = useLocation({ select: (location) => location.pathname })
  const { data: session } = useSession()
  const mine = figurePages.filter((page) => admits(page.admits, session?.held.post ?? null))
  return (
    <nav className="room-links screen-only" aria-label={say({ zh: '指标各页', en: 'Pages of figures' })}>
      {mine.map((page) => (
        <a
          key={page.path}
          href={`/${zone}${page.path}`}
          aria-current={path === `/${zone}${page.path}` ? 'page' : undefined}
        >
          {say(page.label)}
        </a>
      ))}
    </nav>
  )
}

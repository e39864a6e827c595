import './RoomLinks.css'
import { useLocation, useParams } from '@tanstack/react-router'
import { admits } from '../../contract/admission.ts'
import type { Page } from '../../contract/page.ts'
import { figurePages } from '../../contract/pages.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'

/** On a phone the links are one line that scrolls: the page at hand is brought into sight. */
function toSight(links: HTMLElement | null): void {
  const here = links?.querySelector<HTMLElement>('[aria-current]')
  if (links && here) links.scrollLeft = here.offsetLeft - links.offsetLeft - links.clientWidth / 2
}

/** The way between the pages of a room, of figures unless others are given; a page that is not for the post is left out. */
export function RoomLinks({ pages = figurePages, label }: { pages?: readonly Page[]; label?: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const path = useLocation({ select: (location) => location.pathname })
  const { data: session } = useSession()
  const mine = pages.filter((page) => admits(page.admits, session?.held.post ?? null))
  return (
    <nav
      ref={toSight}
      className="room-links screen-only"
      aria-label={label ?? say({ zh: '指标各页', en: 'Pages of figures' })}
    >
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

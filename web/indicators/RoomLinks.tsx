import './RoomLinks.css'
import { useLocation, useParams } from '@tanstack/react-router'
import { collectionReaders } from '../../contract/collection.ts'
import { listTargets } from '../../contract/targets.ts'
import { fillerPosts } from '../../engines/collection/collection.ts'
import type { Label } from '../../kernel/label.ts'
import type { Post } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'

type Shelf = { readonly path: string; readonly label: Label; readonly posts: 'everyone' | readonly Post[] }

const collectors: readonly Post[] = [...collectionReaders, ...fillerPosts]
const targetReaders = listTargets.admits as readonly Post[]

/** The pages of the room of figures, in the order of its work. */
const shelves: readonly Shelf[] = [
  { path: '/indicators', label: { zh: '目录', en: 'Catalogue' }, posts: 'everyone' },
  { path: '/published', label: { zh: '已公布的数', en: 'Published' }, posts: 'everyone' },
  { path: '/targets', label: { zh: '目标责任', en: 'Targets' }, posts: targetReaders },
  { path: '/collection', label: { zh: '填报', en: 'Collection' }, posts: collectors },
  { path: '/consistency', label: { zh: '数据校核', en: 'Checks' }, posts: 'everyone' },
  { path: '/reports', label: { zh: '成绩单', en: 'Report cards' }, posts: 'everyone' },
]

/** The way between the pages of the room of figures; a page that is not for the post is left out. */
export function RoomLinks() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const path = useLocation({ select: (location) => location.pathname })
  const { data: session } = useSession()
  const post = session?.held.post
  const mine = shelves.filter(({ posts }) => posts === 'everyone' || (post !== undefined && posts.includes(post)))
  return (
    <nav className="room-links screen-only" aria-label={say({ zh: '指标各页', en: 'Pages of figures' })}>
      {mine.map((shelf) => (
        <a
          key={shelf.path}
          href={`/${zone}${shelf.path}`}
          aria-current={path === `/${zone}${shelf.path}` ? 'page' : undefined}
        >
          {say(shelf.label)}
        </a>
      ))}
    </nav>
  )
}

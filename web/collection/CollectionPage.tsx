import './collection.css'
import { collectionReaders } from '../../contract/collection/collection.ts'
import { fillerPosts } from '../../engines/collection/collection.ts'
import type { Post } from '../../kernel/post.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'
import { NoPermission } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { RoundsPage } from './rounds/RoundsPage.tsx'
import { TasksPage } from './tasks/TasksPage.tsx'
import { words } from './words.ts'

/** The collection as a post sees it: all rounds for those who oversee it, one's own tasks for those who fill in. */
export function CollectionPage() {
  const say = useSay()
  const { data: session } = useSession()
  if (!session) return null
  const { post } = session.held
  if (collectionReaders.includes(post)) return <RoundsPage reviews={post === 'statistician'} />
  if ((fillerPosts as readonly Post[]).includes(post)) return <TasksPage />
  return (
    <>
      <PageHeader title={say(words.collection)} />
      <NoPermission title={say(words.notYours)}>{say(words.notYoursNote)}</NoPermission>
    </>
  )
}

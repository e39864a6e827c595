import { type Room, rooms } from '../../../contract/rooms.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Post } from '../../../kernel/post.ts'

/** A place at the bottom of a phone; `id` names its sign. */
export type Tab = Pick<Room, 'id' | 'path' | 'label' | 'covers'>

const tab = (id: string, path: string, zh: string, en: string, covers: readonly string[] = []): Tab => ({
  id,
  path,
  label: { zh, en } satisfies Label,
  covers,
})

const ofEnterprises: readonly Tab[] = [
  tab('mine', '/mine', '首页', 'Home'),
  tab('collection', '/collection', '填报', 'Reports'),
  tab('own', '/enterprises/own', '本企业', 'My enterprise', ['/points', '/ladder', '/assessments']),
]

const ofOthers: readonly Tab[] = rooms.filter(({ id }) => ['cockpit', 'indicators', 'projects'].includes(id))

/** The three places at the bottom of the phone of a post; search is the fourth. */
export const tabsOf = (post: Post | undefined): readonly Tab[] => (post === 'enterprise' ? ofEnterprises : ofOthers)

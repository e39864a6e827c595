import type { Post } from '../kernel/post.ts'
import type { Viewer } from './viewer.ts'

/** The program itself at work in a zone: nobody signed in; what it may read is bound to the zone and the post. */
export const programViewer = (zone: string, account: string, post: Post, person = ''): Viewer => ({
  account,
  person,
  post,
  zone,
  department: null,
  enterprise: null,
  session: '',
})

/** Who appends what a pack declares. */
export const packLoader = (zone: string): Viewer => programViewer(zone, 'pack', 'system-administrator', '数据包')

/** Who sees all of a zone, for what is worked out once for everybody; whoever asks is told what is meant for them. */
export const zoneReader = (zone: string): Viewer => programViewer(zone, 'beforehand', 'leader')

import type { Viewer } from '../server/viewer.ts'

/** Somebody of the fictional zone, a statistician unless another post is given. */
export const viewerWith = (given: Partial<Viewer> = {}): Viewer => ({
  account: 'somebody',
  person: '某人',
  post: 'statistician',
  zone: 'demo',
  department: null,
  enterprise: null,
  session: '',
  ...given,
})

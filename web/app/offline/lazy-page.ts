import { lazyRouteComponent } from '@tanstack/react-router'
import { backOnline } from './online.ts'

/** Without a connection the scripts of a page are waited for: it opens afresh, unless somebody went elsewhere meanwhile. */
async function waitForNetwork(cause: unknown): Promise<never> {
  if (navigator.onLine) throw cause
  const wanted = location.href
  await backOnline()
  if (location.href !== wanted) throw cause
  location.reload()
  return new Promise(() => {})
}

/** A page whose scripts come when it is opened. */
export const lazyPage: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => load().catch(waitForNetwork), name)

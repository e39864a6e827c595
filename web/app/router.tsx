import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { ComingPage } from './ComingPage.tsx'
import { BrokenPage, MissingPage } from './LostPage.tsx'
import { Shell } from './Shell.tsx'
import { sessionQuery } from './session.ts'

type Context = { readonly answers: QueryClient }

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
})

/** Sends a visitor without a session to the sign-in page, and remembers where to return. */
async function signedIn(answers: QueryClient, address: string) {
  const session = await answers.ensureQueryData(sessionQuery)
  if (!session) throw redirect({ to: '/sign-in', search: { next: address } })
  if (session.mustChange) throw redirect({ to: '/password' })
  return session
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context, location }) => {
    const session = await signedIn(context.answers, location.href)
    throw redirect({ to: '/$zone', params: { zone: session.held.zone } })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => ({
    next: typeof search.next === 'string' ? search.next : undefined,
  }),
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./PasswordPage.tsx'), 'PasswordPage'),
})

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/parts',
  component: lazyRouteComponent(() => import('../parts/Gallery.tsx'), 'Gallery'),
})

const wall = createRoute({
  getParentRoute: () => root,
  path: '/$zone/wall',
  beforeLoad: ({ context, location }) => signedIn(context.answers, location.href),
  component: lazyRouteComponent(() => import('../cockpit/WallPage.tsx'), 'WallPage'),
})

const zone = createRoute({
  getParentRoute: () => root,
  path: '/$zone',
  beforeLoad: async ({ context, location }) => ({ session: await signedIn(context.answers, location.href) }),
  component: Shell,
})

const cockpit = createRoute({
  getParentRoute: () => zone,
  path: '/',
  component: lazyRouteComponent(() => import('../cockpit/CockpitPage.tsx'), 'CockpitPage'),
})

const figure = createRoute({
  getParentRoute: () => zone,
  path: '/figures/$key',
  component: lazyRouteComponent(() => import('../indicators/FigurePage.tsx'), 'FigurePage'),
})

const coming = createRoute({ getParentRoute: () => zone, path: '/$room', component: ComingPage })

const tree = root.addChildren([home, signIn, password, gallery, wall, zone.addChildren([cockpit, figure, coming])])

/** Reads an address as plain text: `period=2023` stays the text 2023. */
const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search))

function stringifySearch(search: Record<string, unknown>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const query = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))
  return query.size > 0 ? `?${query}` : ''
}

export const makeRouter = (answers: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { answers },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPreload: false,
  })

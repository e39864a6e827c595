import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router'
import { rooms } from '../../contract/rooms.ts'
import { assessmentPages } from '../assessments/pages.ts'
import { collectionPages } from '../collection/pages.ts'
import { batchPages, scorePage } from '../delivery/batches/pages.ts'
import { clinicPages } from '../delivery/clinic/pages.ts'
import { deliveryPages, reportPage } from '../delivery/pages.ts'
import { paperPages } from '../delivery/papers/pages.ts'
import { problemPages } from '../delivery/problems/pages.ts'
import { evaluationPages } from '../evaluation/pages.ts'
import { homes } from '../home/homes.ts'
import { investmentPages } from '../investment/pages.ts'
import { ladderPages } from '../ladder/pages.ts'
import { certificatePage, pointsPages } from '../points/pages.ts'
import { portraitPages } from '../portrait/pages.ts'
import { registerPages } from '../register/pages.ts'
import { lazyPage } from './offline/lazy-page.ts'
import { sessionQuery } from './session.ts'
import { Shell } from './shell/Shell.tsx'
import { ComingPage } from './states/ComingPage.tsx'
import { ElsewherePage } from './states/ElsewherePage.tsx'
import { BrokenPage, Missing, MissingPage } from './states/LostPage.tsx'
import { WaitingPage } from './states/WaitingPage.tsx'

type Context = { readonly answers: QueryClient }

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
})

/**
 * Sends a visitor without a session to the sign-in page, and remembers where to return; who asks for a page of a zone in
 * which the post is not held is told so, instead of seeing the own numbers under another name.
 */
async function signedIn(answers: QueryClient, address: string, asked?: string) {
  const session = await answers.ensureQueryData(sessionQuery)
  if (!session) throw redirect({ to: '/sign-in', search: { next: address, ended: undefined } })
  if (session.mustChange) throw redirect({ to: '/password' })
  const { zone } = session.held
  if (asked !== undefined && asked !== zone)
    throw redirect({ href: `/${zone}/elsewhere?${new URLSearchParams({ asked: address })}` })
  return session
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context, location }) => {
    const session = await signedIn(context.answers, location.href)
    const { zone, post } = session.held
    throw redirect({ href: `/${zone}${homes[post].start}` })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => ({
    next: typeof search.next === 'string' ? search.next : undefined,
    ended: typeof search.ended === 'string' ? search.ended : undefined,
  }),
  component: lazyPage(() => import('./sign-in/SignInPage.tsx'), 'SignInPage'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyPage(() => import('./sign-in/PasswordPage.tsx'), 'PasswordPage'),
})

const gallery = createRoute({
  getParentRoute: () => root,
  path: '/parts',
  component: lazyPage(() => import('../parts/gallery/Gallery.tsx'), 'Gallery'),
})

const wall = createRoute({
  getParentRoute: () => root,
  path: '/$zone/wall',
  beforeLoad: ({ context, location, params }) => signedIn(context.answers, location.href, params.zone),
  component: lazyPage(() => import('../cockpit/WallPage.tsx'), 'WallPage'),
})

const tenDayReport = createRoute({
  getParentRoute: () => root,
  path: '/$zone/projects/$project/report',
  beforeLoad: ({ context, location, params }) => signedIn(context.answers, location.href, params.zone),
  component: reportPage,
})

const siteScore = createRoute({
  getParentRoute: () => root,
  path: '/$zone/projects/reviews/$review/score',
  beforeLoad: ({ context, location, params }) => signedIn(context.answers, location.href, params.zone),
  component: scorePage,
})

const zone = createRoute({
  getParentRoute: () => root,
  path: '/$zone',
  beforeLoad: async ({ context, location, params }) => ({
    session: await signedIn(context.answers, location.href, params.zone),
  }),
  component: Shell,
})

const cockpit = createRoute({
  getParentRoute: () => zone,
  path: '/',
  component: lazyPage(() => import('../cockpit/CockpitPage.tsx'), 'CockpitPage'),
})

const figure = createRoute({
  getParentRoute: () => zone,
  path: '/figures/$key',
  component: lazyPage(() => import('../indicators/figure/FigurePage.tsx'), 'FigurePage'),
})

const indicators = createRoute({
  getParentRoute: () => zone,
  path: '/indicators',
  component: lazyPage(() => import('../indicators/catalogue/CataloguePage.tsx'), 'CataloguePage'),
})

const published = createRoute({
  getParentRoute: () => zone,
  path: '/published',
  component: lazyPage(() => import('../indicators/published/PublishedPage.tsx'), 'PublishedPage'),
})

const targets = createRoute({
  getParentRoute: () => zone,
  path: '/targets',
  component: lazyPage(() => import('../targets/TargetsPage.tsx'), 'TargetsPage'),
})

const target = createRoute({
  getParentRoute: () => zone,
  path: '/targets/$indicator/$year',
  component: lazyPage(() => import('../targets/TargetPage.tsx'), 'TargetPage'),
})

const consistency = createRoute({
  getParentRoute: () => zone,
  path: '/consistency',
  component: lazyPage(() => import('../consistency/ConsistencyPage.tsx'), 'ConsistencyPage'),
})

const mine = createRoute({
  getParentRoute: () => zone,
  path: '/mine',
  component: lazyPage(() => import('../home/MinePage.tsx'), 'MinePage'),
})

const reports = createRoute({
  getParentRoute: () => zone,
  path: '/reports',
  component: lazyPage(() => import('../reports/ReportsPage.tsx'), 'ReportsPage'),
})

const report = createRoute({
  getParentRoute: () => zone,
  path: '/reports/$card',
  component: lazyPage(() => import('../reports/ReportPage.tsx'), 'ReportPage'),
})

const verify = createRoute({
  getParentRoute: () => root,
  path: '/verify/$code',
  component: lazyPage(() => import('../reports/VerifyPage.tsx'), 'VerifyPage'),
})

const verifyPoints = createRoute({
  getParentRoute: () => root,
  path: '/verify/points/$code',
  component: certificatePage,
})

const publicity = createRoute({
  getParentRoute: () => root,
  path: '/publicity/$zone/$batch',
  component: lazyPage(() => import('../ladder/nominations/publicity/PublicityPage.tsx'), 'PublicityPage'),
})

const glossary = createRoute({
  getParentRoute: () => zone,
  path: '/glossary',
  component: lazyPage(() => import('../glossary/GlossaryPage.tsx'), 'GlossaryPage'),
})

const account = createRoute({
  getParentRoute: () => zone,
  path: '/account',
  component: lazyPage(() => import('../account/AccountPage.tsx'), 'AccountPage'),
})

const administration = createRoute({
  getParentRoute: () => zone,
  path: '/administration/{-$part}',
  component: lazyPage(() => import('../administration/AdministrationPage.tsx'), 'AdministrationPage'),
})

const coming = createRoute({
  getParentRoute: () => zone,
  path: '/$room',
  beforeLoad: ({ params }) => {
    const room = rooms.find(({ id }) => id === params.room)
    if (room?.open) throw redirect({ href: `/${params.zone}${room.path}` })
  },
  component: ComingPage,
})
const elsewhere = createRoute({
  getParentRoute: () => zone,
  path: '/elsewhere',
  component: ElsewherePage,
})
const beyond = createRoute({ getParentRoute: () => zone, path: '/$', component: Missing })

const figures = [figure, indicators, published, targets, target, consistency]
const pages = zone.addChildren([
  cockpit,
  mine,
  glossary,
  account,
  administration,
  ...figures,
  ...collectionPages(zone),
  reports,
  report,
  ...registerPages(zone),
  ...pointsPages(zone),
  ...evaluationPages(zone),
  ...problemPages(zone),
  ...paperPages(zone),
  ...clinicPages(zone),
  ...batchPages(zone),
  ...deliveryPages(zone),
  ...investmentPages(zone),
  ...ladderPages(zone),
  ...portraitPages(zone),
  ...assessmentPages(zone),
  elsewhere,
  coming,
  beyond,
])
const tree = root.addChildren([
  home,
  signIn,
  password,
  gallery,
  verify,
  verifyPoints,
  publicity,
  wall,
  tenDayReport,
  siteScore,
  pages,
])

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
    defaultPendingComponent: WaitingPage,
    defaultPreload: false,
  })

import { type AnyRoute, createRoute, redirect } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'
import type { Session } from '../app/session.ts'

/** The pages of the ladder, below the page of a zone. */
export function ladderPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path: `/ladder${path}`, component })
  /** A page of everybody on the ladder; an enterprise that comes to its address is led to its own. */
  const everybody = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({
      getParentRoute: () => zone,
      path: `/ladder${path}`,
      beforeLoad: ({ context, params }: { context: { session: Session }; params: { zone: string } }) => {
        if (context.session.held.post === 'enterprise')
          throw redirect({ href: `/${params.zone}/ladder/enterprises/own` })
      },
      component,
    })
  return [
    everybody(
      '',
      lazyPage(() => import('./population/LadderPage.tsx'), 'LadderPage'),
    ),
    everybody(
      '/near',
      lazyPage(() => import('./population/NearPage.tsx'), 'NearPage'),
    ),
    everybody(
      '/editions',
      lazyPage(() => import('./population/EditionsPage.tsx'), 'EditionsPage'),
    ),
    page(
      '/nominations',
      lazyPage(() => import('./nominations/NominationsPage.tsx'), 'NominationsPage'),
    ),
    page(
      '/nominations/new',
      lazyPage(() => import('./nominations/NewBatchPage.tsx'), 'NewBatchPage'),
    ),
    page(
      '/nominations/$batch',
      lazyPage(() => import('./nominations/batch/BatchPage.tsx'), 'BatchPage'),
    ),
    page(
      '/nominations/$batch/enterprises/$enterprise',
      lazyPage(() => import('./nominations/NominationPage.tsx'), 'NominationPage'),
    ),
    page(
      '/enterprises/$enterprise',
      lazyPage(() => import('./enterprise/EnterpriseLadderPage.tsx'), 'EnterpriseLadderPage'),
    ),
    page(
      '/enterprises/$enterprise/comparison',
      lazyPage(() => import('./enterprise/ComparisonPage.tsx'), 'ComparisonPage'),
    ),
  ]
}

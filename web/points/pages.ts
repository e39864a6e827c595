import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The page on which anybody verifies a certificate of points, without signing in. */
export const certificatePage = lazyPage(() => import('./verify/CertificatePage.tsx'), 'CertificatePage')

/** The pages of innovation points, below the page of a zone. */
export function pointsPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path: `/points${path}`, component })
  return [
    page(
      '',
      lazyPage(() => import('./PointsPage.tsx'), 'PointsPage'),
    ),
    page(
      '/runs',
      lazyPage(() => import('./runs/RunsPage.tsx'), 'RunsPage'),
    ),
    page(
      '/runs/$run',
      lazyPage(() => import('./ranking/RankingPage.tsx'), 'RankingPage'),
    ),
    page(
      '/runs/$run/comparison',
      lazyPage(() => import('./runs/ComparisonPage.tsx'), 'ComparisonPage'),
    ),
    page(
      '/runs/$run/enterprises/$enterprise',
      lazyPage(() => import('./enterprise/ScoredPage.tsx'), 'ScoredPage'),
    ),
    page(
      '/editions',
      lazyPage(() => import('./editions/EditionsPage.tsx'), 'EditionsPage'),
    ),
    page(
      '/editions/$edition',
      lazyPage(() => import('./editions/EditionPage.tsx'), 'EditionPage'),
    ),
    page(
      '/objections',
      lazyPage(() => import('./objections/ObjectionsPage.tsx'), 'ObjectionsPage'),
    ),
  ]
}

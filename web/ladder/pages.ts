import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The pages of the ladder, below the page of a zone. */
export function ladderPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path: `/ladder${path}`, component })
  return [
    page(
      '',
      lazyPage(() => import('./population/LadderPage.tsx'), 'LadderPage'),
    ),
    page(
      '/near',
      lazyPage(() => import('./population/NearPage.tsx'), 'NearPage'),
    ),
    page(
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

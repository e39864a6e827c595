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
      '/enterprises/$enterprise',
      lazyPage(() => import('./enterprise/EnterpriseLadderPage.tsx'), 'EnterpriseLadderPage'),
    ),
    page(
      '/enterprises/$enterprise/comparison',
      lazyPage(() => import('./enterprise/ComparisonPage.tsx'), 'ComparisonPage'),
    ),
  ]
}

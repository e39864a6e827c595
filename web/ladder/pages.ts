import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of the ladder, below the page of a zone. */
export function ladderPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path: `/ladder${path}`, component })
  return [
    page(
      '',
      lazyRouteComponent(() => import('./population/LadderPage.tsx'), 'LadderPage'),
    ),
    page(
      '/near',
      lazyRouteComponent(() => import('./population/NearPage.tsx'), 'NearPage'),
    ),
    page(
      '/editions',
      lazyRouteComponent(() => import('./population/EditionsPage.tsx'), 'EditionsPage'),
    ),
    page(
      '/enterprises/$enterprise',
      lazyRouteComponent(() => import('./enterprise/EnterpriseLadderPage.tsx'), 'EnterpriseLadderPage'),
    ),
    page(
      '/enterprises/$enterprise/comparison',
      lazyRouteComponent(() => import('./enterprise/ComparisonPage.tsx'), 'ComparisonPage'),
    ),
  ]
}

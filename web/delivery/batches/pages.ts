import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of batches of starts and of on-site reviews, below the page of a zone. */
export function batchPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/batches',
      lazyRouteComponent(() => import('./BatchesPage.tsx'), 'BatchesPage'),
    ),
    page(
      '/projects/batches/new',
      lazyRouteComponent(() => import('./NewBatchPage.tsx'), 'NewBatchPage'),
    ),
    page(
      '/projects/batches/$batch',
      lazyRouteComponent(() => import('./batch/BatchPage.tsx'), 'BatchPage'),
    ),
    page(
      '/projects/reviews/new',
      lazyRouteComponent(() => import('../reviews/NewReviewPage.tsx'), 'NewReviewPage'),
    ),
    page(
      '/projects/reviews/$review',
      lazyRouteComponent(() => import('../reviews/review/ReviewPage.tsx'), 'ReviewPage'),
    ),
  ]
}

/** The score sheet, which fills a phone without the frame of the zone. */
export const scorePage = lazyRouteComponent(() => import('../reviews/score/ScorePage.tsx'), 'ScorePage')

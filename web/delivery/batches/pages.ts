import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/offline/lazy-page.ts'

/** The pages of batches of starts and of on-site reviews, below the page of a zone. */
export function batchPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/batches',
      lazyPage(() => import('./BatchesPage.tsx'), 'BatchesPage'),
    ),
    page(
      '/projects/batches/new',
      lazyPage(() => import('./NewBatchPage.tsx'), 'NewBatchPage'),
    ),
    page(
      '/projects/batches/$batch',
      lazyPage(() => import('./batch/BatchPage.tsx'), 'BatchPage'),
    ),
    page(
      '/projects/reviews/new',
      lazyPage(() => import('../reviews/NewReviewPage.tsx'), 'NewReviewPage'),
    ),
    page(
      '/projects/reviews/$review',
      lazyPage(() => import('../reviews/review/ReviewPage.tsx'), 'ReviewPage'),
    ),
  ]
}

/** The score sheet, which fills a phone without the frame of the zone. */
export const scorePage = lazyPage(() => import('../reviews/score/ScorePage.tsx'), 'ScorePage')

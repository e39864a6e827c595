import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/offline/lazy-page.ts'

/** The pages of what is issued about the three lists, below the page of a zone. */
export function paperPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/problems/assessment',
      lazyPage(() => import('./AssessmentPage.tsx'), 'AssessmentPage'),
    ),
    page(
      '/projects/problems/bulletin',
      lazyPage(() => import('./BulletinPage.tsx'), 'BulletinPage'),
    ),
    page(
      '/projects/papers',
      lazyPage(() => import('./PapersPage.tsx'), 'PapersPage'),
    ),
    page(
      '/projects/papers/draft',
      lazyPage(() => import('./DraftPage.tsx'), 'DraftPage'),
    ),
    page(
      '/projects/papers/$paper',
      lazyPage(() => import('./PaperPage.tsx'), 'PaperPage'),
    ),
  ]
}

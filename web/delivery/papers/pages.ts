import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of what is issued about the three lists, below the page of a zone. */
export function paperPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/problems/assessment',
      lazyRouteComponent(() => import('./AssessmentPage.tsx'), 'AssessmentPage'),
    ),
    page(
      '/projects/problems/bulletin',
      lazyRouteComponent(() => import('./BulletinPage.tsx'), 'BulletinPage'),
    ),
    page(
      '/projects/papers',
      lazyRouteComponent(() => import('./PapersPage.tsx'), 'PapersPage'),
    ),
    page(
      '/projects/papers/draft',
      lazyRouteComponent(() => import('./DraftPage.tsx'), 'DraftPage'),
    ),
    page(
      '/projects/papers/$paper',
      lazyRouteComponent(() => import('./PaperPage.tsx'), 'PaperPage'),
    ),
  ]
}

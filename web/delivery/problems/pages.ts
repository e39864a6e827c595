import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/offline/lazy-page.ts'

/** The pages of the three lists, below the page of a zone. */
export function problemPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/problems',
      lazyPage(() => import('./list/ProblemsPage.tsx'), 'ProblemsPage'),
    ),
    page(
      '/projects/problems/new',
      lazyPage(() => import('./problem/NewProblemPage.tsx'), 'NewProblemPage'),
    ),
    page(
      '/projects/problems/$problem',
      lazyPage(() => import('./problem/ProblemPage.tsx'), 'ProblemPage'),
    ),
  ]
}

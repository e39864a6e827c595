import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of the three lists, below the page of a zone. */
export function problemPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/problems',
      lazyRouteComponent(() => import('./list/ProblemsPage.tsx'), 'ProblemsPage'),
    ),
    page(
      '/projects/problems/new',
      lazyRouteComponent(() => import('./problem/NewProblemPage.tsx'), 'NewProblemPage'),
    ),
    page(
      '/projects/problems/$problem',
      lazyRouteComponent(() => import('./problem/ProblemPage.tsx'), 'ProblemPage'),
    ),
  ]
}

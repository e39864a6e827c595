import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of collection, below the page of a zone. */
export function collectionPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/collection',
      lazyRouteComponent(() => import('./CollectionPage.tsx'), 'CollectionPage'),
    ),
    page(
      '/collection/new',
      lazyRouteComponent(() => import('./rounds/NewRoundPage.tsx'), 'NewRoundPage'),
    ),
    page(
      '/collection/corrections',
      lazyRouteComponent(() => import('./review/CorrectionsPage.tsx'), 'CorrectionsPage'),
    ),
    page(
      '/collection/rounds/$round',
      lazyRouteComponent(() => import('./rounds/RoundPage.tsx'), 'RoundPage'),
    ),
    page(
      '/collection/tasks/$task',
      lazyRouteComponent(() => import('./tasks/TaskPage.tsx'), 'TaskPage'),
    ),
  ]
}

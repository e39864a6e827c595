import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The pages of collection, below the page of a zone. */
export function collectionPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/collection',
      lazyPage(() => import('./CollectionPage.tsx'), 'CollectionPage'),
    ),
    page(
      '/collection/new',
      lazyPage(() => import('./rounds/NewRoundPage.tsx'), 'NewRoundPage'),
    ),
    page(
      '/collection/corrections',
      lazyPage(() => import('./review/CorrectionsPage.tsx'), 'CorrectionsPage'),
    ),
    page(
      '/collection/rounds/$round',
      lazyPage(() => import('./rounds/RoundPage.tsx'), 'RoundPage'),
    ),
    page(
      '/collection/tasks/$task',
      lazyPage(() => import('./tasks/TaskPage.tsx'), 'TaskPage'),
    ),
  ]
}

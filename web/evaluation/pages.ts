import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The pages of the evaluation of zones, below the page of a zone. */
export function evaluationPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path: `/evaluation${path}`, component })
  return [
    page(
      '',
      lazyPage(() => import('./EvaluationPage.tsx'), 'EvaluationPage'),
    ),
    page(
      '/contributions',
      lazyPage(() => import('./contributions/ContributionsPage.tsx'), 'ContributionsPage'),
    ),
    page(
      '/entries',
      lazyPage(() => import('./entries/EntriesPage.tsx'), 'EntriesPage'),
    ),
    page(
      '/entries/table',
      lazyPage(() => import('./entries/EntryTablePage.tsx'), 'EntryTablePage'),
    ),
  ]
}

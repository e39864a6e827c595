import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The pages of registers and imports, below the page of a zone. */
export function registerPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/registers',
      lazyPage(() => import('./RegistersPage.tsx'), 'RegistersPage'),
    ),
    page(
      '/registers/$kind',
      lazyPage(() => import('./list/ListPage.tsx'), 'ListPage'),
    ),
    page(
      '/registers/$kind/new',
      lazyPage(() => import('./record/EditPage.tsx'), 'NewRecordPage'),
    ),
    page(
      '/registers/$kind/import',
      lazyPage(() => import('../import/UploadPage.tsx'), 'UploadPage'),
    ),
    page(
      '/registers/$kind/$id',
      lazyPage(() => import('./record/RecordPage.tsx'), 'RecordPage'),
    ),
    page(
      '/registers/$kind/$id/edit',
      lazyPage(() => import('./record/EditPage.tsx'), 'EditPage'),
    ),
    page(
      '/imports',
      lazyPage(() => import('../import/ImportsPage.tsx'), 'ImportsPage'),
    ),
    page(
      '/imports/$id',
      lazyPage(() => import('../import/ImportPage.tsx'), 'ImportPage'),
    ),
  ]
}

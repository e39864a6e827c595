import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of registers and imports, below the page of a zone. */
export function registerPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/registers',
      lazyRouteComponent(() => import('./RegistersPage.tsx'), 'RegistersPage'),
    ),
    page(
      '/registers/$kind',
      lazyRouteComponent(() => import('./list/ListPage.tsx'), 'ListPage'),
    ),
    page(
      '/registers/$kind/new',
      lazyRouteComponent(() => import('./record/EditPage.tsx'), 'NewRecordPage'),
    ),
    page(
      '/registers/$kind/import',
      lazyRouteComponent(() => import('../import/UploadPage.tsx'), 'UploadPage'),
    ),
    page(
      '/registers/$kind/$id',
      lazyRouteComponent(() => import('./record/RecordPage.tsx'), 'RecordPage'),
    ),
    page(
      '/registers/$kind/$id/edit',
      lazyRouteComponent(() => import('./record/EditPage.tsx'), 'EditPage'),
    ),
    page(
      '/imports',
      lazyRouteComponent(() => import('../import/ImportsPage.tsx'), 'ImportsPage'),
    ),
    page(
      '/imports/$id',
      lazyRouteComponent(() => import('../import/ImportPage.tsx'), 'ImportPage'),
    ),
  ]
}

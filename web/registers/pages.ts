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
      lazyRouteComponent(() => import('./ListPage.tsx'), 'ListPage'),
    ),
    page(
      '/registers/$kind/new',
      lazyRouteComponent(() => import('./EditPage.tsx'), 'NewRecordPage'),
    ),
    page(
      '/registers/$kind/import',
      lazyRouteComponent(() => import('../imports/UploadPage.tsx'), 'UploadPage'),
    ),
    page(
      '/registers/$kind/$id',
      lazyRouteComponent(() => import('./RecordPage.tsx'), 'RecordPage'),
    ),
    page(
      '/registers/$kind/$id/edit',
      lazyRouteComponent(() => import('./EditPage.tsx'), 'EditPage'),
    ),
    page(
      '/imports',
      lazyRouteComponent(() => import('../imports/ImportsPage.tsx'), 'ImportsPage'),
    ),
    page(
      '/imports/$id',
      lazyRouteComponent(() => import('../imports/ImportPage.tsx'), 'ImportPage'),
    ),
  ]
}

import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../../app/offline/lazy-page.ts'

/** The pages of the project clinic, below the page of a zone. */
export function clinicPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/clinic',
      lazyPage(() => import('./list/ClinicPage.tsx'), 'ClinicPage'),
    ),
    page(
      '/projects/$project/clinic',
      lazyPage(() => import('./call/CallPage.tsx'), 'CallPage'),
    ),
    page(
      '/projects/clinic/$consultation',
      lazyPage(() => import('./consultation/ConsultationPage.tsx'), 'ConsultationPage'),
    ),
  ]
}

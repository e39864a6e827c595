import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of the project clinic, below the page of a zone. */
export function clinicPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects/clinic',
      lazyRouteComponent(() => import('./list/ClinicPage.tsx'), 'ClinicPage'),
    ),
    page(
      '/projects/$project/clinic',
      lazyRouteComponent(() => import('./call/CallPage.tsx'), 'CallPage'),
    ),
    page(
      '/projects/clinic/$consultation',
      lazyRouteComponent(() => import('./consultation/ConsultationPage.tsx'), 'ConsultationPage'),
    ),
  ]
}

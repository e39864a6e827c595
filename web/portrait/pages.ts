import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The portrait of an enterprise, below the page of a zone. */
export function portraitPages(zone: AnyRoute) {
  return [
    createRoute({
      getParentRoute: () => zone,
      path: '/enterprises/$enterprise',
      component: lazyPage(() => import('./PortraitPage.tsx'), 'PortraitPage'),
    }),
  ]
}

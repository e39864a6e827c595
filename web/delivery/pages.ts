import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The pages of the room of projects, below the page of a zone. */
export function deliveryPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects',
      lazyPage(() => import('./ledger/slip/SlipPage.tsx'), 'SlipPage'),
    ),
    page(
      '/projects/all',
      lazyPage(() => import('./ledger/list/ProjectsPage.tsx'), 'ProjectsPage'),
    ),
    page(
      '/projects/map',
      lazyPage(() => import('./ledger/map/MapPage.tsx'), 'MapPage'),
    ),
    page(
      '/projects/today',
      lazyPage(() => import('./ledger/today/TodayPage.tsx'), 'TodayPage'),
    ),
    page(
      '/projects/days',
      lazyPage(() => import('./ledger/days/DaysPage.tsx'), 'DaysPage'),
    ),
    page(
      '/projects/doubts',
      lazyPage(() => import('./ledger/doubts/DoubtsPage.tsx'), 'DoubtsPage'),
    ),
    page(
      '/projects/statistics',
      lazyPage(() => import('./ledger/statistics/StatisticsPage.tsx'), 'StatisticsPage'),
    ),
    page(
      '/projects/$project',
      lazyPage(() => import('./project/ProjectPage.tsx'), 'ProjectPage'),
    ),
    page(
      '/projects/$project/handbook',
      lazyPage(() => import('./project/handbook/HandbookPage.tsx'), 'HandbookPage'),
    ),
    page(
      '/projects/$project/plan',
      lazyPage(() => import('./project/plan/PlanPage.tsx'), 'PlanPage'),
    ),
  ]
}

/** The ten-day report, which fills a phone without the frame of the zone. */
export const reportPage = lazyPage(() => import('./project/report/ReportPage.tsx'), 'ReportPage')

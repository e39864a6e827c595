import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of the room of projects, below the page of a zone. */
export function deliveryPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path, component })
  return [
    page(
      '/projects',
      lazyRouteComponent(() => import('./ledger/slip/SlipPage.tsx'), 'SlipPage'),
    ),
    page(
      '/projects/all',
      lazyRouteComponent(() => import('./ledger/list/ProjectsPage.tsx'), 'ProjectsPage'),
    ),
    page(
      '/projects/today',
      lazyRouteComponent(() => import('./ledger/today/TodayPage.tsx'), 'TodayPage'),
    ),
    page(
      '/projects/doubts',
      lazyRouteComponent(() => import('./ledger/doubts/DoubtsPage.tsx'), 'DoubtsPage'),
    ),
    page(
      '/projects/statistics',
      lazyRouteComponent(() => import('./ledger/statistics/StatisticsPage.tsx'), 'StatisticsPage'),
    ),
    page(
      '/projects/$project',
      lazyRouteComponent(() => import('./project/ProjectPage.tsx'), 'ProjectPage'),
    ),
    page(
      '/projects/$project/handbook',
      lazyRouteComponent(() => import('./project/handbook/HandbookPage.tsx'), 'HandbookPage'),
    ),
    page(
      '/projects/$project/plan',
      lazyRouteComponent(() => import('./project/plan/PlanPage.tsx'), 'PlanPage'),
    ),
  ]
}

/** The ten-day report, which fills a phone without the frame of the zone. */
export const reportPage = lazyRouteComponent(() => import('./project/report/ReportPage.tsx'), 'ReportPage')

import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The pages of the room of assessments, below the page of a zone. */
export function assessmentPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path: `/assessments${path}`, component })
  return [
    page(
      '',
      lazyPage(() => import('./AssessmentsPage.tsx'), 'AssessmentsPage'),
    ),
    page(
      '/$assessment',
      lazyPage(() => import('./mechanism/AssessmentPage.tsx'), 'AssessmentPage'),
    ),
    page(
      '/$assessment/comparison',
      lazyPage(() => import('./mechanism/ComparisonPage.tsx'), 'ComparisonPage'),
    ),
    page(
      '/$assessment/near',
      lazyPage(() => import('./mechanism/NearPage.tsx'), 'NearPage'),
    ),
    page(
      '/$assessment/editions/$edition',
      lazyPage(() => import('./mechanism/EditionPage.tsx'), 'EditionPage'),
    ),
    page(
      '/$assessment/$subject',
      lazyPage(() => import('./subject/AssessedPage.tsx'), 'AssessedPage'),
    ),
  ]
}

import { type AnyRoute, createRoute } from '@tanstack/react-router'
import { lazyPage } from '../app/offline/lazy-page.ts'

/** The pages of the room of investment, below the page of a zone. */
export function investmentPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyPage>) =>
    createRoute({ getParentRoute: () => zone, path: `/investment${path}`, component })
  return [
    page(
      '',
      lazyPage(() => import('./account/AccountPage.tsx'), 'AccountPage'),
    ),
    page(
      '/commitments',
      lazyPage(() => import('./list/CommitmentsPage.tsx'), 'CommitmentsPage'),
    ),
    page(
      '/commitments/new',
      lazyPage(() => import('./list/NewCommitmentPage.tsx'), 'NewCommitmentPage'),
    ),
    page(
      '/commitments/$commitment',
      lazyPage(() => import('./commitment/CommitmentPage.tsx'), 'CommitmentPage'),
    ),
    page(
      '/rates',
      lazyPage(() => import('./rates/RatesPage.tsx'), 'RatesPage'),
    ),
    page(
      '/rates/table',
      lazyPage(() => import('./rates/RateTablePage.tsx'), 'RateTablePage'),
    ),
  ]
}

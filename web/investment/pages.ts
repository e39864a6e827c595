import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'

/** The pages of the room of investment, below the page of a zone. */
export function investmentPages(zone: AnyRoute) {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => zone, path: `/investment${path}`, component })
  return [
    page(
      '',
      lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
    ),
    page(
      '/commitments',
      lazyRouteComponent(() => import('./list/CommitmentsPage.tsx'), 'CommitmentsPage'),
    ),
    page(
      '/commitments/new',
      lazyRouteComponent(() => import('./list/NewCommitmentPage.tsx'), 'NewCommitmentPage'),
    ),
    page(
      '/commitments/$commitment',
      lazyRouteComponent(() => import('./commitment/CommitmentPage.tsx'), 'CommitmentPage'),
    ),
    page(
      '/rates',
      lazyRouteComponent(() => import('./rates/RatesPage.tsx'), 'RatesPage'),
    ),
    page(
      '/rates/table',
      lazyRouteComponent(() => import('./rates/RateTablePage.tsx'), 'RateTablePage'),
    ),
  ]
}

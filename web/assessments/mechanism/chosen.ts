import { useLocation, useRouter } from '@tanstack/react-router'
import { standingOrders } from '../../../contract/assessments/assessments.ts'

export type Order = (typeof standingOrders)[number]

/** Whom the list shows, in which order, by which edition; all of it stands in the address. */
export type Chosen = {
  readonly on?: string
  readonly edition?: string
  readonly grade?: string
  readonly step?: string
  readonly search?: string
  readonly page?: string
  readonly sort: Order
  readonly direction: 'up' | 'down'
}

const names = ['on', 'edition', 'grade', 'step', 'search', 'page'] as const

function readChosen(searchStr: string): Chosen {
  const query = new URLSearchParams(searchStr)
  const given = Object.fromEntries(names.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])))
  return {
    ...given,
    sort: standingOrders.find((order) => order === query.get('sort')) ?? 'grade',
    direction: query.get('direction') === 'down' ? 'down' : 'up',
  }
}

export function writeChosen({ sort, direction, ...given }: Chosen): string {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value))
  if (sort !== 'grade') query.set('sort', sort)
  if (direction !== 'up') query.set('direction', direction)
  return query.size > 0 ? `?${query}` : ''
}

/** The choice in the address, and the function that changes it; whatever changes begins at the first page. */
export function useChosen() {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const chosen = readChosen(searchStr)
  const change = (some: { readonly [name in keyof Chosen]?: Chosen[name] | undefined }) =>
    router.history.push(pathname + writeChosen({ ...chosen, page: undefined, ...some } as Chosen))
  return [chosen, change] as const
}

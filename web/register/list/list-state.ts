import { useLocation, useRouter } from '@tanstack/react-router'
import { type Filter, type ListRequest, listRequest } from '../../../contract/register/query.ts'

/** What the list shows; all of it stands in the address, so that a page can be sent to a colleague. */
export type ListState = {
  readonly search: string
  readonly filters: readonly Filter[]
  readonly where: string
  readonly sort: ListRequest['sort']
  readonly columns: readonly string[]
  readonly archived: boolean
  readonly page: number
  readonly limit: number
  /** Grouping: the field, and the numbers added up. */
  readonly by: string
  readonly of: readonly string[]
}

export const pageSizes = [50, 100, 200] as const

function filtersIn(text: string | null): Filter[] {
  try {
    const { data } = listRequest.shape.filters.safeParse(JSON.parse(text ?? '[]'))
    return data ?? []
  } catch {
    return []
  }
}

const listed = (text: string | null): string[] => (text ? text.split(',').filter(Boolean) : [])

/** Reads the state out of an address; what cannot be read is left out. */
function readState(search: string): ListState {
  const query = new URLSearchParams(search)
  const limit = Number(query.get('size'))
  return {
    search: query.get('q') ?? '',
    filters: filtersIn(query.get('f')),
    where: query.get('where') ?? '',
    sort: listed(query.get('sort')).map((part) =>
      part.startsWith('-') ? { field: part.slice(1), direction: 'down' } : { field: part, direction: 'up' },
    ),
    columns: listed(query.get('cols')),
    archived: query.get('archived') === '1',
    page: Math.max(1, Math.trunc(Number(query.get('page'))) || 1),
    limit: pageSizes.find((size) => size === limit) ?? pageSizes[0],
    by: query.get('by') ?? '',
    of: listed(query.get('of')),
  }
}

/** The address of a state, without what is usual. */
export function writeState(state: ListState): string {
  const given: Record<string, string> = {
    q: state.search,
    f: state.filters.length > 0 ? JSON.stringify(state.filters) : '',
    where: state.where,
    sort: state.sort.map(({ field, direction }) => (direction === 'down' ? `-${field}` : field)).join(','),
    cols: state.columns.join(','),
    archived: state.archived ? '1' : '',
    page: state.page > 1 ? String(state.page) : '',
    size: state.limit === pageSizes[0] ? '' : String(state.limit),
    by: state.by,
    of: state.of.join(','),
  }
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))
  return query.size > 0 ? `?${query}` : ''
}

/** The columns of a state: those chosen, else the usual ones and those that are sorted or filtered by. */
function columnsOf(state: ListState, usual: readonly string[]): string[] {
  if (state.columns.length > 0) return [...state.columns]
  const asked = [...state.sort, ...state.filters].map(({ field }) => field).filter((field) => !usual.includes(field))
  return asked.length > 0 ? [...new Set([...usual, ...asked])] : []
}

/** The request of a state: one page of rows, counted. */
export const requestOf = (state: ListState, usual: readonly string[]): ListRequest => ({
  search: state.search,
  filters: [...state.filters],
  where: state.where,
  sort: state.sort,
  columns: columnsOf(state, usual),
  archived: state.archived,
  offset: (state.page - 1) * state.limit,
  limit: state.limit,
  count: true,
})

/** The state that a saved view stands for. */
export const stateOf = (request: ListRequest, limit: number): ListState => ({
  search: request.search,
  filters: request.filters,
  where: request.where,
  sort: request.sort,
  columns: request.columns,
  archived: request.archived,
  page: 1,
  limit,
  by: '',
  of: [],
})

/** The state in the address, and the function that changes it; every change but of the page goes back to page 1. */
export function useListState(): [ListState, (change: Partial<ListState>, quietly?: boolean) => void] {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const state = readState(searchStr)
  const change = (given: Partial<ListState>, quietly = false): void => {
    const address = pathname + writeState({ ...state, page: 1, ...given })
    if (quietly) router.history.replace(address)
    else router.history.push(address)
  }
  return [state, change]
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { searchRoute } from '../../contract/search.ts'
import { call } from '../api.ts'
import { useRested } from '../app/rested.ts'

const pause = 120

/** What answers the typed text; `settled` once the answer belongs to exactly this text. */
export function useFound(zone: string, typed: string) {
  const text = typed.trim()
  const rested = useRested(text, text === '' ? 0 : pause)
  const { data, error, refetch, isPlaceholderData, isFetching } = useQuery({
    queryKey: [searchRoute.id, zone, rested],
    queryFn: ({ signal }) => call(searchRoute, { query: { text: rested } }, signal),
    enabled: rested !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
    retry: false,
  })
  const settled = text === rested && !isPlaceholderData && !isFetching
  return { groups: text === '' ? undefined : data?.groups, error: text === '' ? null : error, refetch, settled }
}

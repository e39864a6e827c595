import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { searchRoute } from '../../contract/search.ts'
import { call } from '../api.ts'

const pause = 120

/** What was typed, once the hand rests for a moment. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text)
  useEffect(() => {
    const wait = setTimeout(() => setRested(text), text === '' ? 0 : pause)
    return () => clearTimeout(wait)
  }, [text])
  return rested
}

/** What answers the typed text; `settled` once the answer belongs to exactly this text. */
export function useFound(zone: string, typed: string) {
  const text = typed.trim()
  const rested = useRested(text)
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

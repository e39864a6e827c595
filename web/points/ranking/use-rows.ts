import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { listPointsScores, type scoreLine } from '../../../contract/points/runs.ts'
import { call } from '../../api.ts'
import type { Stretch } from '../../parts/table/window.ts'
import { askedOf, type Chosen } from './chosen.ts'

export type ScoreLine = z.infer<typeof scoreLine>

const block = 200

/** The rows of a ranking, asked for block by block as they come in sight; the first block tells how many there are. */
export function useRows(run: string, chosen: Chosen) {
  const [seen, setSeen] = useState<Stretch>({ from: 0, to: block })
  const last = Math.max(0, Math.ceil(seen.to / block) - 1)
  const first = Math.min(Math.floor(seen.from / block), last)
  const blocks = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, index) => first + index)])]
  const answers = useQueries({
    queries: blocks.map((place) => {
      const query = { ...askedOf(chosen), offset: place * block, limit: block }
      return {
        queryKey: [listPointsScores.id, run, query],
        queryFn: ({ signal }: { signal: AbortSignal }) => call(listPointsScores, { params: { run }, query }, signal),
        staleTime: 300_000,
        ...(place === 0 && { placeholderData: keepPreviousData }),
      }
    }),
  })
  const head = answers[0]
  const rowAt = (place: number): ScoreLine | undefined => {
    const at = blocks.indexOf(Math.floor(place / block))
    return answers[at]?.data?.rows[place % block]
  }
  return {
    total: head?.data?.total,
    rowAt,
    setSeen,
    error: head?.error ?? null,
    refetch: () => head?.refetch(),
    old: head?.isPlaceholderData ?? false,
  }
}

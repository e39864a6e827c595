import { useState } from 'react'
import type { ScoreForm } from '../../../../contract/delivery/reviews/review-page.ts'

type Stop = ScoreForm['stops'][number]

/**
 * Which stop is looked at: the chosen one, else an open one without a score, else an open one. Where the sheet `waits` for
 * a connection, a stop that was not open when it was seen last may have opened since: it is written, and sent later.
 */
export function useStopChoice(stops: readonly Stop[], waits: boolean) {
  const [chosen, choose] = useState<string | null>(null)
  const mayScore = ({ state, abstain }: Stop): boolean =>
    abstain === null && (state === 'open' || (waits && state === 'waiting'))
  const open = stops.filter((stop) => stop.state === 'open' && mayScore(stop))
  const stop = stops.find(({ project }) => project.id === chosen) ?? open.find(({ given }) => given === null) ?? open[0]
  return { stop, choose, mayScore }
}

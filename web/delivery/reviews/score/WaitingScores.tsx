import { useEffect } from 'react'
import type { ScoreForm } from '../../../../contract/delivery/reviews/review-page.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useScore } from './use-score.ts'

type Stop = ScoreForm['stops'][number]
type Told = (stop: string, refused: Label) => void
type Whose = { readonly review: string; readonly account: string; readonly tellRefused: Told }

/** Sends what was handed in for stops that are not looked at; what is refused is told, and stays a draft. */
export const WaitingScores = ({ stops, ...whose }: Whose & { stops: readonly Stop[] }) =>
  stops.map((stop) => <WaitingScore key={stop.project.id} stop={stop} {...whose} />)

const nothing = () => {}

function WaitingScore({ stop, review, account, tellRefused }: Whose & { stop: Stop }) {
  const { refused } = useScore({ account, review, stop: stop.project.id }, stop.given, nothing)
  useEffect(() => {
    if (refused) tellRefused(stop.project.id, refused)
  }, [refused, stop.project.id, tellRefused])
  return null
}

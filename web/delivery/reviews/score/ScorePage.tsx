import '../../phone/PhoneFrame.css'
import './score.css'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ScoreForm } from '../../../../contract/delivery/reviews/review-page.ts'
import { openScoreForm } from '../../../../contract/delivery/reviews/reviews.ts'
import { useSay } from '../../../app/language.ts'
import { useOnline } from '../../../app/offline/online.ts'
import { Empty } from '../../../parts/page/BlankState.tsx'
import { PhoneBlank, PhoneFrame } from '../../phone/PhoneFrame.tsx'
import { type SeenForm, useSeenForm } from '../../phone/seen-form.ts'
import { waitingLabel } from '../../phone/words.ts'
import { stopLabel, words } from '../words.ts'
import { readScore } from './draft.ts'
import { ScoreStop } from './ScoreStop.tsx'
import { useStopChoice } from './stops.ts'
import { WaitingScores } from './WaitingScores.tsx'

const pause = 20_000

/** The score sheet: one stop at a time, with a thumb, kept on the device, sent when there is a connection. */
export function ScorePage() {
  const say = useSay()
  const { zone = '', review = '' } = useParams({ strict: false })
  const { session, shown, error, again } = useSeenForm(openScoreForm, { params: { review } }, `site-review.${review}`)
  useEffect(() => {
    const timer = setInterval(() => void again(), pause)
    return () => clearInterval(timer)
  }, [again])
  const here = `/${zone}/projects/reviews/${review}`
  const account = session?.account ?? ''
  if (shown && account) return <Sheet shown={shown} account={account} here={here} />
  return <PhoneBlank here={here} title={say(words.review)} failed={say(words.notOpened)} error={error} again={again} />
}

function Sheet({ shown, account, here }: { shown: SeenForm<ScoreForm>; account: string; here: string }) {
  const say = useSay()
  const online = useOnline()
  const { form } = shown
  const waits = !online || !shown.fresh
  const { stop, choose, mayScore } = useStopChoice(form.stops, waits)
  const [kept, setKept] = useState(false)
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map())
  const title = stop ? `${say(stopLabel(stop.number))} ${say(words.state)}` : form.review.title
  const waiting = form.stops.filter(
    ({ project }) => readScore({ account, review: form.review.id, stop: project.id })?.waiting,
  )
  const stateOf = ({ project, abstain, given, state, stateLabel }: ScoreForm['stops'][number]): string => {
    const told = refused.get(project.id)
    if (told !== undefined) return told
    if (abstain) return say(words.abstain)
    if (waiting.some((one) => one.project.id === project.id)) return say(words.waiting)
    return say(given && state === 'open' ? words.given : stateLabel)
  }
  return (
    <PhoneFrame
      here={here}
      title={title}
      kept={kept}
      waiting={waits ? say(waitingLabel(words.facts, online, shown.at)) : null}
    >
      <main id="content" tabIndex={-1}>
        {stop ? (
          <ScoreStop key={stop.project.id} form={form} stop={stop} account={account} tellKept={setKept} />
        ) : (
          <div className="phone-part">
            <Empty title={say(words.nothingOpen)}>{say(words.nothingOpenNote)}</Empty>
          </div>
        )}
        <WaitingScores
          stops={waiting.filter(({ project }) => project.id !== stop?.project.id)}
          review={form.review.id}
          account={account}
          tellRefused={(id, told) => setRefused(new Map(refused).set(id, say(told)))}
        />
        <nav className="phone-part score-stops" aria-label={say(words.stops)}>
          {form.stops.map((one) => (
            <button
              key={one.project.id}
              type="button"
              className="button"
              aria-current={one.project.id === stop?.project.id}
              disabled={!mayScore(one)}
              onClick={() => choose(one.project.id)}
            >
              <span>
                {one.number} {one.project.name}
              </span>
              <small>{stateOf(one)}</small>
            </button>
          ))}
        </nav>
      </main>
    </PhoneFrame>
  )
}

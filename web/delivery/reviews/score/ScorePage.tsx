import '../../phone/PhoneFrame.css'
import './score.css'
import { useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ScoreForm } from '../../../../contract/review-page.ts'
import { openScoreForm } from '../../../../contract/reviews.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useSession } from '../../../app/session.ts'
import { Empty } from '../../../parts/page/BlankState.tsx'
import { PhoneBlank, PhoneFrame } from '../../phone/PhoneFrame.tsx'
import { useOnline } from '../../phone/sending.ts'
import { stopLabel, words } from '../words.ts'
import { ScoreStop } from './ScoreStop.tsx'

const again = 20_000

/** The score sheet: one stop at a time, with a thumb, kept on the device, sent when there is a connection. */
export function ScorePage() {
  const say = useSay()
  const { zone = '', review = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const { data, error, refetch } = useAnswer(openScoreForm, { params: { review } })
  useEffect(() => {
    const timer = setInterval(() => void refetch(), again)
    return () => clearInterval(timer)
  }, [refetch])
  const here = `/${zone}/projects/reviews/${review}`
  const account = session?.account ?? ''
  if (data && account) return <Sheet form={data} account={account} here={here} />
  return (
    <PhoneBlank here={here} title={say(words.review)} failed={say(words.notOpened)} error={error} again={refetch} />
  )
}

type Stop = ScoreForm['stops'][number]

/** The stop that is looked at first: an open one without a score, else an open one. */
const firstOf = (stops: readonly Stop[]): Stop | undefined => {
  const open = stops.filter(({ state, abstain }) => state === 'open' && abstain === null)
  return open.find(({ given }) => given === null) ?? open[0]
}

function Sheet({ form, account, here }: { form: ScoreForm; account: string; here: string }) {
  const say = useSay()
  const online = useOnline()
  const [chosen, setChosen] = useState<string | null>(null)
  const [kept, setKept] = useState(false)
  const stop = form.stops.find(({ project }) => project.id === chosen) ?? firstOf(form.stops)
  const title = stop ? `${say(stopLabel(stop.number))} ${say(words.state)}` : form.review.title
  return (
    <PhoneFrame here={here} title={title} kept={kept} waiting={online ? null : say(words.offline)}>
      <main id="content" tabIndex={-1}>
        {stop ? (
          <ScoreStop key={stop.project.id} form={form} stop={stop} account={account} tellKept={setKept} />
        ) : (
          <div className="phone-part">
            <Empty title={say(words.nothingOpen)}>{say(words.nothingOpenNote)}</Empty>
          </div>
        )}
        <nav className="phone-part score-stops" aria-label={say(words.stops)}>
          {form.stops.map(({ project, number, stateLabel, abstain, given, state }) => (
            <button
              key={project.id}
              type="button"
              className="button"
              aria-current={project.id === stop?.project.id}
              disabled={state !== 'open' || abstain !== null}
              onClick={() => setChosen(project.id)}
            >
              <span>
                {number} {project.name}
              </span>
              <small>{say(abstain ? words.abstain : given && state === 'open' ? words.given : stateLabel)}</small>
            </button>
          ))}
        </nav>
      </main>
    </PhoneFrame>
  )
}

import { type OpenedCard, recomputeCard } from '../../contract/reports.ts'
import { dayAt, dayLabel } from '../../kernel/day.ts'
import { useAnswer } from '../api.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { words } from './words.ts'

/** Who signed the card, under which code, and whether it still computes to the same. */
export function Imprint({ opened }: { opened: OpenedCard }) {
  const say = useSay()
  const language = useLanguage()
  const [newest] = opened.frozen
  if (!newest) {
    return (
      <div className="card-imprint">
        <p>
          <Lamp state="unknown" size={12} silent /> {say(words.notFrozen)}
        </p>
      </div>
    )
  }
  const signers = opened.frozen.filter(({ hash }) => hash === newest.hash)
  return (
    <div className="card-imprint">
      {(['statistician', 'leader'] as const).map((post) => (
        <p key={post} className="card-signature">
          <span>{say(words[post])}</span>
          <span className="card-line">{signers.find((signing) => signing.post === post)?.person ?? ''}</span>
        </p>
      ))}
      <p>
        {say(words.frozenAs)} {dayLabel(dayAt(Date.parse(newest.moment)))[language]}
      </p>
      <p>
        {say(words.code)}{' '}
        <a className="card-code" href={`/verify/${newest.code}`}>
          {newest.code}
        </a>
      </p>
      <Recomputation code={newest.code} />
    </div>
  )
}

function Recomputation({ code }: { code: string }) {
  const say = useSay()
  const { data } = useAnswer(recomputeCard, { params: { code } })
  if (!data) return null
  return (
    <p className="screen-only card-recomputed">
      <Lamp state={data.same ? 'green' : 'red'} size={12} silent /> {say(data.sentence)}
    </p>
  )
}

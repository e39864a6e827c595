import type { ScoreForm } from '../../../../contract/delivery/reviews/review-page.ts'
import { useSay } from '../../../app/language.ts'
import { Refused } from '../../../parts/form/Refused.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { words as common } from '../../../parts/words.ts'
import { words } from '../words.ts'
import { useScore } from './use-score.ts'

/** One stop to be scored: a row of large buttons for each criterion, a remark, and the one button that sends it. */
export function ScoreStop({
  form: { review, sheet, demonstration },
  stop,
  account,
  tellKept,
}: {
  form: ScoreForm
  stop: ScoreForm['stops'][number]
  account: string
  tellKept: (kept: boolean) => void
}) {
  const say = useSay()
  const { draft, keep, busy, refused, sent, send } = useScore(
    { account, review: review.id, stop: stop.project.id },
    stop.given,
    tellKept,
  )
  const given = sheet.criteria.filter(({ id }) => draft.marks[id] !== undefined).length
  const whole = sheet.criteria.length
  const done = stop.given !== null || sent !== null
  return (
    <form
      aria-label={stop.project.name}
      onSubmit={(event) => {
        event.preventDefault()
        if (given === whole) send(draft)
      }}
    >
      <section className="phone-part">
        <p className="phone-name">
          {stop.project.name} {demonstration ? <Demonstration /> : null}
        </p>
        <p className="phone-about">
          {stop.from} ・ {stop.place} ・ {stop.presenter}
        </p>
        {stop.state === 'waiting' ? <p className="phone-about">{say(words.early)}</p> : null}
        {done ? <p className="phone-about">{say(words.given)}</p> : null}
      </section>
      {sheet.criteria.map(({ id, label, hint, weight }) => (
        <fieldset key={id} className="phone-part score-criterion">
          <legend>
            {say(label)} <small>{weight}</small>
            <small className="score-hint">{say(hint)}</small>
          </legend>
          <div className="score-scale">
            {sheet.scale.map(({ value, label: mark }) => (
              <button
                key={value}
                type="button"
                className="button"
                aria-pressed={draft.marks[id] === value}
                onClick={() => keep({ ...draft, marks: { ...draft.marks, [id]: value }, waiting: false })}
              >
                {say(mark)}
                <small>{value}</small>
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <section className="phone-part">
        <label className="score-remark">
          <span>
            {say(words.remark)} <small>{say(common.optional)}</small>
          </span>
          <input
            value={draft.remark}
            maxLength={300}
            onChange={(event) => keep({ ...draft, remark: event.target.value, waiting: false })}
          />
        </label>
      </section>
      <div className="phone-part phone-end score-end">
        {refused ? <Refused>{say(refused)}</Refused> : null}
        <button type="submit" className="button primary" aria-busy={busy} disabled={given < whole}>
          {say(draft.waiting ? words.waiting : done ? words.correct : words.send)} {given}/{whole}
        </button>
      </div>
    </form>
  )
}

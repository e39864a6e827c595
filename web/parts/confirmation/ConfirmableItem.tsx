import type { ConfirmableShown } from '../../../contract/parts/confirmation.ts'
import { writeAmount } from '../../../engines/rules/values/quantity.ts'
import { confirmationWords } from '../../../kernel/confirmation.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Name } from '../Name.tsx'
import { Lamp } from '../reason/Lamp.tsx'
import { words } from './words.ts'

/** One thing that is recalled: with its values, and where the zone confirmed it the paper, the day and the person. */
export function ConfirmableItem({
  one: { label, certainty, values, confirmed },
  picked,
  pick,
  withdraw,
}: {
  one: ConfirmableShown
  picked: boolean
  pick: (() => void) | undefined
  withdraw: (() => void) | undefined
}) {
  const say = useSay()
  return (
    <li>
      {pick ? (
        <label>
          <input type="checkbox" checked={picked} onChange={pick} />
          {say(label)}
        </label>
      ) : (
        <span className="confirmable-name">
          <Lamp state={confirmed ? 'green' : 'unknown'} size={13} silent />
          {say(label)}
        </span>
      )}
      <span className="confirmable-told">
        <small>
          {confirmed ? <b>{say(confirmed.text)}</b> : say(certainty)}
          {values.length > 0 ? ` · ${say(confirmationWords.recalled)} ` : ''}
          {values.map((value, at) => (
            <Value key={value.label.zh} value={value} alone={values.length === 1} last={at === values.length - 1} />
          ))}
        </small>
        {confirmed ? (
          <small>
            <Name text={[confirmed.paper, confirmed.note, confirmed.by].filter(Boolean).join(' · ')} />
          </small>
        ) : null}
      </span>
      {withdraw ? (
        <button type="button" className="button small screen-only" onClick={withdraw}>
          {say(confirmationWords.withdraw)}
        </button>
      ) : null}
    </li>
  )
}

/** 亩均税收 20分；按文件 25分 */
function Value({
  value: { label, unit, recalled, confirmed },
  alone,
  last,
}: {
  value: ConfirmableShown['values'][number]
  alone: boolean
  last: boolean
}) {
  const say = useSay()
  const language = useLanguage()
  const amount = (text: string) => <Name text={unit ? writeAmount(text, unit, language) : text} />
  return (
    <>
      {alone ? null : `${say(label)} `}
      {amount(recalled)}
      {confirmed !== null && confirmed !== recalled ? (
        <b>
          {' '}
          {say(words.asPaper)} {amount(confirmed)}
        </b>
      ) : null}
      {last ? null : say({ zh: '、', en: ', ' })}
    </>
  )
}

import { auditActs } from '../../../contract/audit-acts.ts'
import { useSay } from '../../app/language.ts'
import { words } from './words.ts'

export type Wanted = { readonly person: string; readonly act: string; readonly from: string; readonly to: string }
export const everything: Wanted = { person: '', act: '', from: '', to: '' }

const day = /^\d{4}-\d\d-\d\d$/

/** Only what is filled in, and days only once they are whole. */
export function queryOf({ person, act, from, to }: Wanted): Partial<Wanted> {
  return {
    ...(person.trim() === '' ? {} : { person: person.trim() }),
    ...(act === '' ? {} : { act }),
    ...(day.test(from) ? { from } : {}),
    ...(day.test(to) ? { to } : {}),
  }
}

/** Narrows the trail by person, act and days. */
export function TrailFilter({ wanted, change }: { wanted: Wanted; change: (wanted: Wanted) => void }) {
  const say = useSay()
  return (
    <search className="filter-line">
      <label>
        {say(words.person)}
        <input
          type="search"
          value={wanted.person}
          placeholder={say(words.personHint)}
          maxLength={100}
          onChange={(event) => change({ ...wanted, person: event.target.value })}
        />
      </label>
      <label>
        {say(words.act)}
        <select value={wanted.act} onChange={(event) => change({ ...wanted, act: event.target.value })}>
          <option value="">{say(words.anyAct)}</option>
          {Object.entries(auditActs).map(([id, label]) => (
            <option key={id} value={id}>
              {say(label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say(words.from)}
        <input type="date" value={wanted.from} onChange={(event) => change({ ...wanted, from: event.target.value })} />
      </label>
      <label>
        {say(words.to)}
        <input type="date" value={wanted.to} onChange={(event) => change({ ...wanted, to: event.target.value })} />
      </label>
      {wanted === everything ? null : (
        <button type="button" className="button small" onClick={() => change(everything)}>
          {say(words.clear)}
        </button>
      )}
    </search>
  )
}

import { auditActs } from '../../../contract/audit-acts.ts'
import { useSay } from '../../app/language.ts'
import { FilterChoice, FilterDay, FilterFields, FilterWord } from '../../parts/filter/FilterFields.tsx'
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
    <FilterFields>
      <FilterWord
        name={say(words.person)}
        text={wanted.person}
        hint={say(words.personHint)}
        change={(person) => change({ ...wanted, person })}
      />
      <FilterChoice
        name={say(words.act)}
        value={wanted.act}
        any={say(words.anyAct)}
        options={Object.entries(auditActs).map(([id, label]) => [id, say(label)])}
        choose={(act) => change({ ...wanted, act })}
      />
      <FilterDay name={say(words.from)} day={wanted.from} change={(from) => change({ ...wanted, from })} />
      <FilterDay name={say(words.to)} day={wanted.to} change={(to) => change({ ...wanted, to })} />
      {wanted === everything ? null : (
        <button type="button" className="button small" onClick={() => change(everything)}>
          {say(words.clear)}
        </button>
      )}
    </FilterFields>
  )
}

import { useState } from 'react'
import { objectInPublic, type PublicListPage } from '../../../../contract/ladder/publicity.ts'
import { call } from '../../../api.ts'
import { useAct } from '../../../app/act.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { Refused } from '../../../parts/form/Refused.tsx'
import { words } from './words.ts'

const empty = { enterprise: '', name: '', contact: '', reason: '' }

/** What somebody holds against an enterprise of the list; nothing typed is lost where it is refused. */
export function ObjectForm({ page, list }: { page: PublicListPage; list: { zone: string; batch: string } }) {
  const say = useSay()
  const [given, setGiven] = useState(empty)
  const { run, busy, refused, answer } = useAct(() => call(objectInPublic, { params: list, body: given }), {
    done: () => setGiven(empty),
  })
  const change = (field: keyof typeof empty) => (event: { target: { value: string } }) =>
    setGiven({ ...given, [field]: event.target.value })
  return (
    <form
      className="publicity-form"
      onSubmit={(event) => {
        event.preventDefault()
        run(undefined)
      }}
    >
      <Field label={say(words.about)}>
        {(control) => (
          <select {...control} required value={given.enterprise} onChange={change('enterprise')}>
            <option value="">{say(words.choose)}</option>
            {page.list
              .filter(({ struck }) => !struck)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Field label={say(words.name)}>
        {(control) => (
          <input
            {...control}
            required
            minLength={2}
            maxLength={50}
            autoComplete="name"
            value={given.name}
            onChange={change('name')}
          />
        )}
      </Field>
      <Field label={say(words.contact)}>
        {(control) => (
          <input
            {...control}
            required
            minLength={5}
            maxLength={100}
            value={given.contact}
            onChange={change('contact')}
          />
        )}
      </Field>
      <Field label={say(words.reason)} hint={say(words.reasonHint)}>
        {(control) => (
          <textarea
            {...control}
            required
            rows={5}
            minLength={10}
            maxLength={1000}
            value={given.reason}
            onChange={change('reason')}
          />
        )}
      </Field>
      {refused ? <Refused>{say(refused)}</Refused> : null}
      <div>
        <button type="submit" className="button primary" aria-busy={busy}>
          {say(words.send)}
        </button>
      </div>
      {answer ? (
        <p role="status">
          {say(words.sent)} <span className="publicity-receipt">{answer.receipt}</span>
        </p>
      ) : null}
    </form>
  )
}

import './ProjectChoice.css'
import { useQuery } from '@tanstack/react-query'
import { listDelivery } from '../../../../contract/delivery/ledger.ts'
import { call } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { Field } from '../../../parts/form/Field.tsx'
import { words } from '../words.ts'

/** Finds a project by part of its name. */
export function ProjectChoice({
  chosen,
  named,
  choose,
  error,
}: {
  chosen: string
  /** The name of the one chosen, or what was typed. */
  named: string
  choose: (project: string, named: string) => void
  error: string | null
}) {
  const say = useSay()
  const query = { search: named.trim(), limit: 8 }
  const { data } = useQuery({
    queryKey: [listDelivery.id, query],
    queryFn: ({ signal }) => call(listDelivery, { query }, signal),
    enabled: query.search !== '',
  })
  const found = query.search === '' ? [] : (data?.projects ?? [])
  return (
    <Field label={say(words.ofProject)} hint={say(words.findProject)} error={error}>
      {(control) => (
        <div className="project-choice">
          <input {...control} type="search" value={named} onChange={(event) => choose('', event.target.value)} />
          {chosen ? null : (
            <ul>
              {found.map(({ id, name }) => (
                <li key={id}>
                  <button type="button" className="plain-link" onClick={() => choose(id, name)}>
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </Field>
  )
}

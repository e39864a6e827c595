import { useState } from 'react'
import {
  listPointsEditions,
  openPointsEdition,
  type PointsEditionPage,
  publishPointsEdition,
} from '../../../contract/points/editions.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { ChangedAgainst, SimulatedEffect } from './PublishEffect.tsx'
import { words } from './words.ts'

/** Says what publishing does, asks as what and from which year on, and does it. */
export function PublishEdition({ page, close }: { page: PointsEditionPage; close: () => void }) {
  const say = useSay()
  const { data } = useAnswer(listPointsEditions, {})
  const force = data?.editions.find(({ inForce }) => inForce)
  const open = page.unconfirmed > 0
  const [as, setAs] = useState<'official' | 'demonstration'>(open ? 'demonstration' : 'official')
  const [year, setYear] = useState<string>()
  const firstYear = year ?? data?.years[0] ?? ''
  const { run, busy, refused } = useAct(
    () => call(publishPointsEdition, { params: { edition: page.id }, body: { version: page.version, as, firstYear } }),
    { touched: [openPointsEdition, listPointsEditions], done: close },
  )
  return (
    <Ask
      title={say(words.publish)}
      act={say(words.publish)}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={firstYear !== ''}
      onAct={() => run(undefined)}
      close={close}
    >
      <p>{say(words.publishWhat)}</p>
      {force ? <ChangedAgainst page={page} force={force} /> : null}
      <SimulatedEffect page={page} close={close} />
      <Field
        label={say(words.as)}
        hint={
          open
            ? say({
                zh: `${page.unconfirmed}项还待核，只能发布为演示版`,
                en: `${page.unconfirmed} are still to be confirmed: only for demonstration`,
              })
            : null
        }
      >
        {(control) => (
          <select {...control} value={as} onChange={(event) => setAs(event.target.value as typeof as)}>
            <option value="demonstration">{say(words.asDemonstration)}</option>
            <option value="official" disabled={open}>
              {say(words.asOfficial)}
            </option>
          </select>
        )}
      </Field>
      <Field label={say(words.firstYear)}>
        {(control) => (
          <select {...control} value={firstYear} onChange={(event) => setYear(event.target.value)}>
            {data?.years.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        )}
      </Field>
    </Ask>
  )
}

import { useState } from 'react'
import type { ReviewPage } from '../../../../contract/delivery/reviews/review-page.ts'
import type { AgendaStop } from '../../../../engines/delivery/reviews/history.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useSay } from '../../../app/language.ts'
import { Field, FormColumn, FormEnd } from '../../../parts/form/Field.tsx'
import '../../../parts/table/RowActs.css'
import { stopLabel, words } from '../words.ts'

/** The agenda to be set: when it begins, the order of the stops, minutes, place, who presents. */
export function AgendaForm({
  page,
  busy,
  refused,
  act,
  close,
}: {
  page: ReviewPage
  busy: boolean
  refused: Label | null
  act: (given: { begins: string; stops: AgendaStop[] }) => void
  close: () => void
}) {
  const say = useSay()
  const [begins, setBegins] = useState(page.begins ?? '09:00')
  const [stops, setStops] = useState<AgendaStop[]>(() =>
    page.agenda.map(({ project, minutes, place, presenter }) => ({ project: project.id, minutes, place, presenter })),
  )
  const names = new Map(page.agenda.map(({ project }) => [project.id, project.name]))
  const change = (at: number, more: Partial<AgendaStop>) =>
    setStops(stops.map((stop, place) => (place === at ? { ...stop, ...more } : stop)))
  const move = (at: number, by: number) => {
    const next = [...stops]
    const [taken] = next.splice(at, 1)
    next.splice(at + by, 0, taken!)
    setStops(next)
  }
  return (
    <FormColumn label={say(words.agenda)} onSubmit={() => act({ begins, stops })} wide>
      <Field label={say(words.begins)}>
        {(control) => (
          <input {...control} type="time" value={begins} onChange={(event) => setBegins(event.target.value)} />
        )}
      </Field>
      <ol className="agenda-form">
        {stops.map((stop, at) => {
          const name = names.get(stop.project) ?? stop.project
          const named = (label: Label): string => `${say(stopLabel(at + 1))} ${say(label)}`
          return (
            <li key={stop.project}>
              <b>
                {at + 1} {name}
              </b>
              <Field label={named(words.minutes)}>
                {(control) => (
                  <input
                    {...control}
                    inputMode="numeric"
                    value={String(stop.minutes)}
                    onChange={(event) => change(at, { minutes: Number(event.target.value.replace(/\D/g, '')) })}
                  />
                )}
              </Field>
              <Field label={named(words.place)}>
                {(control) => (
                  <input
                    {...control}
                    value={stop.place}
                    onChange={(event) => change(at, { place: event.target.value })}
                  />
                )}
              </Field>
              <Field label={named(words.presenter)}>
                {(control) => (
                  <input
                    {...control}
                    value={stop.presenter}
                    onChange={(event) => change(at, { presenter: event.target.value })}
                  />
                )}
              </Field>
              <span className="row-acts">
                <button type="button" className="button small" disabled={at === 0} onClick={() => move(at, -1)}>
                  {say(words.earlier)}
                  <span className="spoken-only"> {name}</span>
                </button>
                <button
                  type="button"
                  className="button small"
                  disabled={at === stops.length - 1}
                  onClick={() => move(at, 1)}
                >
                  {say(words.later)}
                  <span className="spoken-only"> {name}</span>
                </button>
                <button
                  type="button"
                  className="button small"
                  disabled={stops.length === 1}
                  onClick={() => setStops(stops.filter((one) => one !== stop))}
                >
                  {say(words.drop)}
                  <span className="spoken-only"> {name}</span>
                </button>
              </span>
            </li>
          )
        })}
      </ol>
      <FormEnd act={say(words.save)} refused={refused} busy={busy}>
        <button type="button" className="button" onClick={close}>
          {say(words.cancel)}
        </button>
      </FormEnd>
    </FormColumn>
  )
}

import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { hostChoices, listBatches, proposeBatch } from '../../../contract/delivery/batches/batches.ts'
import { batchHosts } from '../../../engines/delivery/batches/history.ts'
import { type Day, isDay } from '../../../kernel/day.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { useWritten } from '../../app/offline/written.ts'
import { Field, FormColumn, FormEnd } from '../../parts/form/Field.tsx'
import { WrittenNote } from '../../parts/form/WrittenNote.tsx'
import { PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { ProjectCrumbs } from '../ProjectCrumbs.tsx'
import { BatchRules } from './BatchRules.tsx'
import { words } from './words.ts'

const batchWritten = z.object({
  name: z.string(),
  day: z.string(),
  place: z.string(),
  host: z.enum(batchHosts),
})

/** Proposes a batch: what it is called, when, where, who hosts; projects are put in on its page. */
export function NewBatchPage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { data } = useAnswer(listBatches, { query: {} })
  const form = useWritten('batch', batchWritten, { name: '', day: '', place: '', host: 'leader' })
  const { name, day, place, host } = form.written
  const [checked, setChecked] = useState(false)
  const here = `/${zone}/projects/batches`
  const { run, busy, refused } = useAct(
    () => call(proposeBatch, { body: { name: name.trim(), day: day as Day, place: place.trim(), host } }),
    {
      touched: [listBatches],
      done: ({ batch }) => {
        form.forget()
        router.history.push(`${here}/${batch}`)
      },
    },
  )
  const onSubmit = () => {
    setChecked(true)
    if (name.trim() && place.trim() && isDay(day)) run(undefined)
  }
  return (
    <>
      <PageHeader
        crumbs={<ProjectCrumbs below={[{ text: say(words.page), href: here }, { text: say(words.propose) }]} />}
        title={say(words.propose)}
      />
      <WithRail rail={data ? <BatchRules rules={data.rules} level={2} /> : null}>
        <FormColumn label={say(words.propose)} onSubmit={onSubmit}>
          <WrittenNote form={form} />
          <Field label={say(words.name)} hint={say(words.nameHint)} missing={checked && !name.trim()}>
            {(control) => (
              <input
                {...control}
                maxLength={60}
                value={name}
                onChange={(event) => form.write({ name: event.target.value })}
              />
            )}
          </Field>
          <Field label={say(words.day)} missing={checked && !isDay(day)}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={day}
                onChange={(event) => form.write({ day: event.target.value })}
              />
            )}
          </Field>
          <Field label={say(words.place)} missing={checked && !place.trim()}>
            {(control) => (
              <input
                {...control}
                maxLength={100}
                value={place}
                onChange={(event) => form.write({ place: event.target.value })}
              />
            )}
          </Field>
          <Field label={say(words.host)}>
            {(control) => (
              <select
                {...control}
                value={host}
                onChange={(event) => form.write({ host: event.target.value as typeof host })}
              >
                {hostChoices.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {say(label)}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <FormEnd act={say(words.propose)} refused={refused} busy={busy} />
        </FormColumn>
      </WithRail>
    </>
  )
}

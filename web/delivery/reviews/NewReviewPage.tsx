import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { listBatches } from '../../../contract/delivery/batches/batches.ts'
import { listDelivery } from '../../../contract/delivery/ledger.ts'
import { conveneReview, listReviews, listVisitors } from '../../../contract/delivery/reviews/reviews.ts'
import { type Day, isDay } from '../../../kernel/day.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { useWritten } from '../../app/offline/written.ts'
import { Field, FormColumn, FormEnd } from '../../parts/form/Field.tsx'
import { Toggles } from '../../parts/form/Toggles.tsx'
import { WrittenNote } from '../../parts/form/WrittenNote.tsx'
import { PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { words as batchWords } from '../batches/words.ts'
import { ProjectCrumbs } from '../ProjectCrumbs.tsx'
import { asChoices } from './people.ts'
import { SheetRules } from './SheetRules.tsx'
import { words } from './words.ts'

const mostFound = 20

const reviewWritten = z.object({
  title: z.string(),
  day: z.string(),
  batch: z.string(),
  projects: z.array(z.string()),
  /** The names of the projects chosen, by id. */
  names: z.record(z.string(), z.string()),
  visitors: z.array(z.string()),
})
const nothingWritten: z.infer<typeof reviewWritten> = {
  title: '',
  day: '',
  batch: '',
  projects: [],
  names: {},
  visitors: [],
}

/** Convenes a review: of a batch or of chosen projects, on a day, with whom. The agenda is set on its page. */
export function NewReviewPage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { batch: given = '' } = useSearch({ strict: false }) as { batch?: string }
  const batches = useAnswer(listBatches, { query: {} }).data?.batches ?? []
  const people = useAnswer(listVisitors, {}).data?.people ?? []
  const sheet = useAnswer(listReviews, { query: {} }).data?.sheet
  const form = useWritten(`review.${given}`, reviewWritten, { ...nothingWritten, batch: given })
  const { title, day, batch, projects, names, visitors } = form.written
  const [checked, setChecked] = useState(false)
  const here = `/${zone}/projects`
  const { run, busy, refused } = useAct(
    () =>
      call(conveneReview, {
        body: { title: title.trim(), day: day as Day, ...(batch ? { batch } : { projects }), visitors },
      }),
    {
      touched: [listReviews],
      done: ({ review }) => {
        form.forget()
        router.history.push(`${here}/reviews/${review}`)
      },
    },
  )
  const onSubmit = () => {
    setChecked(true)
    if (title.trim() && isDay(day)) run(undefined)
  }
  return (
    <>
      <PageHeader
        crumbs={
          <ProjectCrumbs
            below={[{ text: say(batchWords.page), href: `${here}/batches` }, { text: say(words.convene) }]}
          />
        }
        title={say(words.convene)}
      />
      <WithRail rail={sheet ? <SheetRules sheet={sheet} level={2} /> : null}>
        <FormColumn label={say(words.convene)} onSubmit={onSubmit}>
          <WrittenNote form={form} />
          <Field label={say(words.title)} missing={checked && !title.trim()}>
            {(control) => (
              <input
                {...control}
                maxLength={60}
                value={title}
                onChange={(event) => form.write({ title: event.target.value })}
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
          <Field label={say(words.batch)}>
            {(control) => (
              <select {...control} value={batch} onChange={(event) => form.write({ batch: event.target.value })}>
                <option value="">{say(words.noBatch)}</option>
                {batches
                  .filter(({ account }) => account.projects > 0)
                  .map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
              </select>
            )}
          </Field>
          {batch ? null : (
            <ChosenProjects
              chosen={projects}
              known={names}
              change={(chosen, known) => form.write({ projects: chosen, names: known })}
            />
          )}
          <Toggles
            legend={say(words.visitors)}
            choices={asChoices(people, say)}
            chosen={visitors}
            change={(chosen) => form.write({ visitors: chosen })}
          />
          <FormEnd act={say(words.convene)} refused={refused} busy={busy} />
        </FormColumn>
      </WithRail>
    </>
  )
}

/** Projects of the ledger that are found by name, and those that were chosen. */
function ChosenProjects({
  chosen,
  known,
  change,
}: {
  chosen: readonly string[]
  /** The names of those chosen, by id. */
  known: Readonly<Record<string, string>>
  change: (chosen: string[], known: Record<string, string>) => void
}) {
  const say = useSay()
  const [search, setSearch] = useState('')
  const { data } = useAnswer(listDelivery, {
    query: { order: 'name', limit: mostFound, ...(search.trim() && { search: search.trim() }) },
  })
  const found = (data?.projects ?? []).map(({ id, name }) => ({ id, text: name }))
  const names = { ...known, ...Object.fromEntries(found.map(({ id, text }) => [id, text])) }
  const kept = chosen.map((id) => ({ id, text: names[id] ?? id }))
  return (
    <Toggles
      legend={say(words.projects)}
      choices={[...kept, ...found.filter(({ id }) => !chosen.includes(id))]}
      chosen={chosen}
      change={(next) => change(next, Object.fromEntries(next.map((id) => [id, names[id] ?? id])))}
    >
      <Field label={say(words.find)}>
        {(control) => (
          <input {...control} maxLength={60} value={search} onChange={(event) => setSearch(event.target.value)} />
        )}
      </Field>
    </Toggles>
  )
}

import { useParams, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { listBatches } from '../../../contract/batches.ts'
import { listDelivery } from '../../../contract/delivery.ts'
import { conveneReview, listReviews, listVisitors } from '../../../contract/reviews.ts'
import { type Day, isDay } from '../../../kernel/day.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { Field, FormColumn, FormEnd } from '../../parts/form/Field.tsx'
import { Toggles } from '../../parts/form/Toggles.tsx'
import { PageHeader, WithRail } from '../../parts/page/Section.tsx'
import { words as batchWords } from '../batches/words.ts'
import { ProjectCrumbs } from '../ProjectCrumbs.tsx'
import { asChoices } from './people.ts'
import { SheetRules } from './SheetRules.tsx'
import { words } from './words.ts'

const mostFound = 20

/** Convenes a review: of a batch or of chosen projects, on a day, with whom. The agenda is set on its page. */
export function NewReviewPage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { batch: given = '' } = useSearch({ strict: false }) as { batch?: string }
  const batches = useAnswer(listBatches, { query: {} }).data?.batches ?? []
  const people = useAnswer(listVisitors, {}).data?.people ?? []
  const sheet = useAnswer(listReviews, { query: {} }).data?.sheet
  const [title, setTitle] = useState('')
  const [day, setDay] = useState('')
  const [batch, setBatch] = useState(given)
  const [projects, setProjects] = useState<string[]>([])
  const [visitors, setVisitors] = useState<string[]>([])
  const [checked, setChecked] = useState(false)
  const here = `/${zone}/projects`
  const { run, busy, refused } = useAct(
    () =>
      call(conveneReview, {
        body: { title: title.trim(), day: day as Day, ...(batch ? { batch } : { projects }), visitors },
      }),
    { touched: [listReviews], done: ({ review }) => router.history.push(`${here}/reviews/${review}`) },
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
          <Field label={say(words.title)} missing={checked && !title.trim()}>
            {(control) => (
              <input {...control} maxLength={60} value={title} onChange={(event) => setTitle(event.target.value)} />
            )}
          </Field>
          <Field label={say(words.day)} missing={checked && !isDay(day)}>
            {(control) => (
              <input {...control} type="date" value={day} onChange={(event) => setDay(event.target.value)} />
            )}
          </Field>
          <Field label={say(words.batch)}>
            {(control) => (
              <select {...control} value={batch} onChange={(event) => setBatch(event.target.value)}>
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
          {batch ? null : <ChosenProjects chosen={projects} change={setProjects} />}
          <Toggles
            legend={say(words.visitors)}
            choices={asChoices(people, say)}
            chosen={visitors}
            change={setVisitors}
          />
          <FormEnd act={say(words.convene)} refused={refused} busy={busy} />
        </FormColumn>
      </WithRail>
    </>
  )
}

/** Projects of the ledger that are found by name, and those that were chosen. */
function ChosenProjects({ chosen, change }: { chosen: readonly string[]; change: (chosen: string[]) => void }) {
  const say = useSay()
  const [search, setSearch] = useState('')
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const { data } = useAnswer(listDelivery, {
    query: { order: 'name', limit: mostFound, ...(search.trim() && { search: search.trim() }) },
  })
  const found = (data?.projects ?? []).map(({ id, name }) => ({ id, text: name }))
  const names = new Map([...known, ...found.map(({ id, text }): [string, string] => [id, text])])
  const kept = chosen.map((id) => ({ id, text: names.get(id) ?? id }))
  return (
    <Toggles
      legend={say(words.projects)}
      choices={[...kept, ...found.filter(({ id }) => !chosen.includes(id))]}
      chosen={chosen}
      change={(next) => {
        setKnown(names)
        change(next)
      }}
    >
      <Field label={say(words.find)}>
        {(control) => (
          <input {...control} maxLength={60} value={search} onChange={(event) => setSearch(event.target.value)} />
        )}
      </Field>
    </Toggles>
  )
}

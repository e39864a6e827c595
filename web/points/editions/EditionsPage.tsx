import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { draftPointsEdition, listPointsEditions } from '../../../contract/points/editions.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { Sentence } from '../../parts/reason/Sentence.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { stageLabel } from '../stages.ts'
import { words as common } from '../words.ts'
import { words } from './words.ts'

type Editions = z.infer<typeof listPointsEditions.answer & z.ZodType>['editions']

/** Every edition with where it is in its life: draft, published, frozen. */
export function EditionsPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [asking, setAsking] = useState(false)
  const answer = useAnswer(listPointsEditions, {})
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(common.notOpened)}>
      {({ editions, mayDraft, ...page }) => (
        <>
          <PageHeader
            crumbs={<EnterpriseLinks />}
            title={say(words.title)}
            aside={
              <span className="page-count">
                <b>{editions.length}</b> {say({ zh: '版', en: 'editions' })}
              </span>
            }
            lead={<EditionsLead editions={editions} />}
            actions={
              mayDraft ? (
                <button type="button" className="button primary" onClick={() => setAsking(true)}>
                  {say(words.draft)}
                </button>
              ) : null
            }
          />
          {editions.length === 0 ? (
            <Empty title={say(words.none)}>{say(words.noneNote)}</Empty>
          ) : (
            <EditionTable editions={editions} here={`/${zone}/points/editions`} />
          )}
          {asking ? <DraftEdition editions={editions} close={() => setAsking(false)} /> : null}
          <Legend shown={['amber', 'green']} basis={<CountedYear page={page} />} />
        </>
      )}
    </AnsweredPage>
  )
}

/** Which edition is in force, and what of it is still to be confirmed. */
function EditionsLead({ editions }: { editions: Editions }) {
  const force = editions.find(({ inForce }) => inForce)
  const drafts = editions.filter(({ state }) => state === 'draft').length
  return (
    <Sentence
      pieces={[
        force
          ? { text: { zh: `现行${force.name}`, en: `In force: ${force.name}` } }
          : { text: { zh: '没有现行的办法', en: 'No edition is in force' } },
        ...(force && force.unconfirmed > 0
          ? [
              {
                text: { zh: `，${force.unconfirmed}项待核`, en: `, ${force.unconfirmed} to be confirmed` },
                lamp: 'amber' as const,
              },
            ]
          : []),
        { text: { zh: `；草案${drafts}版。`, en: `; ${drafts} drafts.` } },
      ]}
    />
  )
}

function EditionTable({ editions, here }: { editions: Editions; here: string }) {
  const say = useSay()
  return (
    <JxTable
      caption={say(words.title)}
      rows={editions}
      keyOf={({ id }) => id}
      lampOf={({ unconfirmed }) => (unconfirmed > 0 ? 'amber' : 'green')}
      columns={[
        {
          id: 'name',
          head: say(words.name),
          cell: ({ id, name, copiedFrom }) => (
            <TwoLines
              first={
                <a className="quiet-link strong" href={`${here}/${id}`}>
                  <Name text={name} />
                </a>
              }
              second={
                copiedFrom ? (
                  <Name text={say({ zh: `由“${copiedFrom.name}”复制`, en: `a copy of “${copiedFrom.name}”` })} />
                ) : (
                  say({ zh: '由模板起草', en: 'from the template' })
                )
              }
            />
          ),
        },
        {
          id: 'state',
          head: say(words.state),
          cell: ({ stateLabel, inForce }) => (
            <TwoLines first={say(stateLabel)} second={inForce ? say(words.inForce) : null} />
          ),
        },
        { id: 'firstYear', head: say(words.firstYear), cell: ({ firstYear }) => firstYear ?? '—' },
        {
          id: 'stages',
          head: say(words.stages),
          phone: 'hide',
          cell: ({ stages }) => stages.map((stage) => say(stageLabel(stage))).join(say({ zh: '、', en: ', ' })),
        },
        { id: 'criteria', head: say(words.criteria), numeric: true, cell: ({ criteria }) => criteria },
        {
          id: 'unconfirmed',
          head: say(words.unconfirmed),
          numeric: true,
          cell: ({ unconfirmed }) => unconfirmed,
        },
        {
          id: 'made',
          head: say(words.made),
          phone: 'hide',
          cell: ({ made }) => <TwoLines first={made.person} second={momentText(made.at)} />,
        },
        {
          id: 'published',
          head: say(words.published),
          phone: 'hide',
          cell: ({ published }) =>
            published ? <TwoLines first={published.person} second={momentText(published.at)} /> : '—',
        },
      ]}
    />
  )
}

function DraftEdition({ editions, close }: { editions: Editions; close: () => void }) {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const [name, setName] = useState('')
  const [from, setFrom] = useState('template')
  const { run, busy, refused } = useAct(() => call(draftPointsEdition, { body: { name, from } }), {
    touched: [listPointsEditions],
    done: ({ id }) => router.history.push(`/${zone}/points/editions/${id}`),
  })
  return (
    <Ask
      title={say(words.draft)}
      act={say(words.draft)}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={name.trim() !== ''}
      onAct={() => run(undefined)}
      close={close}
    >
      <Field label={say(words.name)}>
        {(control) => (
          <input {...control} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        )}
      </Field>
      <Field label={say(words.from)}>
        {(control) => (
          <select {...control} value={from} onChange={(event) => setFrom(event.target.value)}>
            <option value="template">{say(words.template)}</option>
            {editions.map((edition) => (
              <option key={edition.id} value={edition.id}>
                {say({ zh: `复制“${edition.name}”`, en: `A copy of “${edition.name}”` })}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Ask>
  )
}

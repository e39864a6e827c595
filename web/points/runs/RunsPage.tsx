import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { listPointsEditions } from '../../../contract/points/editions.ts'
import type { PointsRunLine } from '../../../contract/points/points.ts'
import { runPurposes } from '../../../contract/points/points.ts'
import { listPointsRuns, startPointsRun } from '../../../contract/points/runs.ts'
import { call, useAnswer } from '../../api.ts'
import { useAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Ask } from '../../parts/form/Ask.tsx'
import { Field } from '../../parts/form/Field.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { PageHeader } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Sentence } from '../../parts/reason/Sentence.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { words as common } from '../words.ts'
import { words } from './words.ts'

/** Every count, the newest first, and the button that begins another. */
export function RunsPage() {
  const say = useSay()
  const [asking, setAsking] = useState(false)
  const answer = useAnswer(listPointsRuns, { query: {} })
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(common.notOpened)}>
      {({ runs, mayCount, ...page }) => (
        <>
          <PageHeader
            crumbs={<EnterpriseLinks />}
            title={say(words.title)}
            aside={
              <span className="page-count">
                <b>{runs.length}</b> {say({ zh: '次', en: 'counts' })}
              </span>
            }
            lead={<RunsLead runs={runs} />}
            actions={
              mayCount ? (
                <button type="button" className="button primary" onClick={() => setAsking(true)}>
                  {say(words.begin)}
                </button>
              ) : null
            }
          />
          {runs.length === 0 ? <Empty title={say(words.none)}>{say(words.noneNote)}</Empty> : <RunTable runs={runs} />}
          {asking ? <StartRun close={() => setAsking(false)} /> : null}
          <Legend shown={[]} basis={<CountedYear page={page} />} />
        </>
      )}
    </AnsweredPage>
  )
}

/** The newest count: of which year, by which edition, how many have a score. */
function RunsLead({ runs }: { runs: readonly PointsRunLine[] }) {
  const newest = runs.find(({ state, purpose }) => state === 'done' && purpose === 'count')
  if (!newest) return null
  const scored = grouped(String(newest.scored ?? 0))
  return (
    <Sentence
      pieces={[
        {
          text: {
            zh: `最近一次：${newest.year}年，按${newest.edition.name}，`,
            en: `The newest: ${newest.year}, by ${newest.edition.name}, `,
          },
        },
        { text: { zh: `${scored}家`, en: scored }, strong: true },
        { text: { zh: '有得分。', en: ' with a score.' } },
      ]}
    />
  )
}

/** Counts as rows. */
export function RunTable({ runs }: { runs: readonly PointsRunLine[] }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <JxTable
      caption={say(words.title)}
      rows={runs}
      keyOf={({ id }) => id}
      columns={[
        {
          id: 'run',
          head: say(words.count),
          cell: (run) => (
            <span className="row-name">
              <a className="quiet-link strong" href={`/${zone}/points/runs/${run.id}`}>
                {say({
                  zh: `第${run.serial}次　${run.year}年`,
                  en: `No. ${run.serial}, ${run.year}`,
                })}
              </a>
              {run.demonstration ? <Demonstration /> : null}
            </span>
          ),
        },
        { id: 'purpose', head: say(words.purpose), cell: ({ purposeLabel }) => say(purposeLabel) },
        { id: 'edition', head: say(words.edition), cell: ({ edition }) => edition.name },
        {
          id: 'state',
          head: say(words.state),
          cell: (run) =>
            run.state === 'counting'
              ? `${say(run.stateLabel)} ${Math.floor(run.progress * 100)}%`
              : say(run.stateLabel),
        },
        {
          id: 'scored',
          head: say(words.scored),
          numeric: true,
          phone: 'right',
          cell: ({ scored }) => (scored === null ? '—' : <b>{grouped(String(scored))}</b>),
        },
        {
          id: 'subjects',
          head: say(words.subjects),
          numeric: true,
          cell: ({ subjects }) => grouped(String(subjects)),
        },
        {
          id: 'published',
          head: say(words.published),
          cell: ({ published }) => (published === null ? '—' : say(words[published])),
        },
        {
          id: 'begun',
          head: say(words.begun),
          cell: ({ begun }) => <span className="date">{momentText(begun.at)}</span>,
        },
      ]}
    />
  )
}

/** Chooses edition, year and purpose of a count. */
export function StartRun({ close, edition: given }: { close: () => void; edition?: string }) {
  const say = useSay()
  const router = useRouter()
  const { zone = '' } = useParams({ strict: false })
  const { data } = useAnswer(listPointsEditions, {})
  const [chosen, setChosen] = useState<{ edition?: string; year?: string; purpose: keyof typeof runPurposes }>({
    ...(given && { edition: given }),
    purpose: given ? 'simulation' : 'count',
  })
  const edition = chosen.edition ?? data?.editions.find(({ inForce }) => inForce)?.id ?? data?.editions[0]?.id
  const runs = useAnswer(listPointsRuns, { query: {} })
  const published = runs.data?.runs.find((one) => one.published !== null)?.year
  const year = chosen.year ?? (runs.isPending ? undefined : (published ?? data?.years[0]))
  const { run, busy, refused } = useAct(
    () => call(startPointsRun, { body: { edition: edition!, year: year!, purpose: chosen.purpose } }),
    { touched: [listPointsRuns], done: ({ id }) => router.history.push(`/${zone}/points/runs/${id}`) },
  )
  return (
    <Ask
      title={say(words.begin)}
      act={say(words.begin)}
      refused={refused ? say(refused) : null}
      busy={busy}
      ready={edition !== undefined && year !== undefined}
      onAct={() => run(undefined)}
      close={close}
    >
      <p>{say(words.beginNote)}</p>
      <Field label={say(words.edition)}>
        {(control) => (
          <select
            {...control}
            value={edition}
            onChange={(event) => setChosen({ ...chosen, edition: event.target.value })}
          >
            {data?.editions.map(({ id, name, stateLabel }) => (
              <option key={id} value={id}>
                {`${name} · ${say(stateLabel)}`}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say(words.year)}>
        {(control) => (
          <select {...control} value={year} onChange={(event) => setChosen({ ...chosen, year: event.target.value })}>
            {data?.years.map((value) => (
              <option key={value}>{value}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say(words.purpose)}>
        {(control) => (
          <select
            {...control}
            value={chosen.purpose}
            onChange={(event) => setChosen({ ...chosen, purpose: event.target.value as keyof typeof runPurposes })}
          >
            {Object.entries(runPurposes).map(([id, label]) => (
              <option key={id} value={id}>
                {say(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Ask>
  )
}

import { useParams } from '@tanstack/react-router'
import { openPointsEdition, type PointsEditionPage } from '../../../contract/points/editions.ts'
import { comparePointsRuns } from '../../../contract/points/runs.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { ComparisonLead } from '../runs/ComparisonLead.tsx'
import { differencesOf } from './differences.ts'
import { words } from './words.ts'

type Force = { readonly id: string; readonly name: string }

/** What an edition changes against the one in force. */
export function ChangedAgainst({ page, force }: { page: PointsEditionPage; force: Force }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(openPointsEdition, { params: { edition: force.id } })
  if (error) return <Failure title={say(words.title)} error={error} again={refetch} />
  if (!data) return <Loading />
  const told = differencesOf(page.scheme, data.scheme)
  if (told.length === 0)
    return (
      <p>
        {say({
          zh: `与现行的“${force.name}”相比，指标、权重、计分方法都没有变。`,
          en: `Criteria, weights and ways to score are those of “${force.name}”, which is in force.`,
        })}
      </p>
    )
  return (
    <>
      <p>
        {say({
          zh: `与现行的“${force.name}”相比，改了${told.length}处：`,
          en: `Against “${force.name}”, which is in force, ${told.length} things change:`,
        })}
      </p>
      <ul className="edition-changes">
        {told.map((one) => (
          <li key={one.zh}>{say(one)}</li>
        ))}
      </ul>
    </>
  )
}

/** Who rises and who falls by the newest simulation, or that there is none of the edition as it stands. */
export function SimulatedEffect({ page, close }: { page: PointsEditionPage; close: () => void }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { simulated } = page
  if (!simulated?.current)
    return (
      <p>
        {say(simulated ? words.simulatedBefore : words.notSimulated)}{' '}
        <a
          href={simulated ? `/${zone}/points/runs/${simulated.run.id}` : `/${zone}/points/editions/${page.id}`}
          onClick={close}
        >
          {say(simulated ? words.simulatedRun : words.toSimulate)}
        </a>
      </p>
    )
  return <Simulated run={simulated.run.id} />
}

function Simulated({ run }: { run: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data } = useAnswer(comparePointsRuns, { params: { run }, query: {} })
  return (
    <>
      {data?.against ? <ComparisonLead comparison={data} /> : null}
      <p>
        <a href={`/${zone}/points/runs/${run}/comparison`}>{say(words.wholeComparison)}</a>
      </p>
    </>
  )
}

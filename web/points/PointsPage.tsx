import { useParams } from '@tanstack/react-router'
import { ownPoints } from '../../contract/points/enterprise.ts'
import { listPointsRuns } from '../../contract/points/runs.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { PageHeader } from '../parts/page/Section.tsx'
import { EnterpriseLinks } from '../register/EnterpriseLinks.tsx'
import { ScoredOf } from './enterprise/ScoredPage.tsx'
import { RankingOf } from './ranking/RankingPage.tsx'
import { words } from './words.ts'

/** Where points begin: an enterprise at its own, everybody else at the ranking of the newest count. */
export function PointsPage() {
  const { data: session } = useSession()
  if (!session) return null
  return session.held.post === 'enterprise' ? <Own /> : <Newest />
}

function Own() {
  const say = useSay()
  const { data, error, refetch } = useAnswer(ownPoints, {})
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.points)} />
  const { subject, current } = data
  if (subject && current) return <ScoredOf run={current.run.id} enterprise={subject.id} />
  return (
    <>
      <PageHeader title={say(words.points)} rule={false} />
      <Empty title={say(subject ? words.noneOfYours : words.notLinked)}>
        {say(subject ? words.noneOfYoursNote : words.notLinkedNote)}
      </Empty>
    </>
  )
}

function Newest() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data, error, refetch } = useAnswer(listPointsRuns, { query: {} })
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.points)} />
  if (data.current) return <RankingOf run={data.current} />
  return (
    <>
      <PageHeader crumbs={<EnterpriseLinks />} title={say(words.points)} rule={false} />
      <Empty title={say(words.noRuns)} next={<a href={`/${zone}/points/runs`}>{say(words.toRuns)} →</a>}>
        {say(words.noRunsNote)}
      </Empty>
    </>
  )
}

import { listTargets } from '../../contract/targets.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { TargetRows } from '../targets/TargetRows.tsx'
import { words } from './words.ts'

/** The targets that one's department answers for; for those who oversee the zone, the ones behind or not reported. */
export function OwnTargetsSection({
  zone,
  department,
  whole,
}: {
  zone: string
  department: string | null
  whole: boolean
}) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listTargets, { query: {} })
  const title = say(whole ? words.zoneTargets : words.targets)
  const rows = (data?.targets ?? []).filter((row) =>
    whole ? row.lamp !== 'green' : department === null || row.departmentId === department,
  )
  return (
    <RuleSection title={title} note={data?.year} side={<a href={`/${zone}/targets`}>{say(words.allTargets)} →</a>}>
      {error ? <Failure title={say(words.notHere)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && rows.length > 0 ? <TargetRows rows={rows} zone={zone} caption={title} /> : null}
      {data && rows.length === 0 ? <Empty title={say(whole ? words.noneBehind : words.noTargets)} /> : null}
    </RuleSection>
  )
}

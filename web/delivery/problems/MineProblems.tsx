import { listProblems } from '../../../contract/delivery/problems/problems.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { FirstOf } from '../../parts/table/FirstOf.tsx'
import { ProblemItem } from './ProblemItem.tsx'
import { words } from './words.ts'

const shown = 5

/** Problems that wait for the viewer, the furthest over their limit first: a section of «我的». */
export function MineProblems({ zone }: { zone: string }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listProblems, { query: { view: 'mine', ...useDaySeen() } })
  return (
    <RuleSection
      title={say(words.mineTitle)}
      note={data ? say({ zh: `${data.counts.mine}件`, en: String(data.counts.mine) }) : undefined}
      side={<a href={`/${zone}/projects/problems`}>{say(words.allProblems)} →</a>}
    >
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && data.problems.length === 0 ? <Empty title={say(words.nothingMine)} /> : null}
      {data ? (
        <FirstOf rows={data.problems} shown={shown}>
          {(line) => <ProblemItem key={line.id} line={line} zone={zone} withProject />}
        </FirstOf>
      ) : null}
    </RuleSection>
  )
}

import '../runs/ComparisonPage.css'
import { useParams } from '@tanstack/react-router'
import type { PointsEditionPage } from '../../../contract/points/editions.ts'
import { comparePointsRuns } from '../../../contract/points/runs.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ChangeBars } from '../runs/ChangeBars.tsx'
import { type Comparison, ComparisonLead } from '../runs/ComparisonLead.tsx'
import { MovedTable } from '../runs/MovedTable.tsx'
import { MoversTable } from '../runs/MoversTable.tsx'
import { words as runWords } from '../runs/words.ts'
import { words } from './words.ts'

type Simulated = NonNullable<PointsEditionPage['simulated']>

/** How many of those that move most the edition's page shows; the page of the comparison has the rest. */
const shown = 5

/** What the newest simulation came to: who rises, who falls, by stage and industry; and whether it is of what stands above. */
export function SimulatedSection({ simulated, changed }: { simulated: Simulated; changed: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { run, version, current } = simulated
  const { data, error, refetch } = useAnswer(comparePointsRuns, { params: { run: run.id }, query: {} })
  const at = momentText(run.endedAt ?? run.begun.at)
  return (
    <RuleSection
      id="simulated"
      title={say(words.simulated)}
      note={say({
        zh: `${at}，第${version}稿，按${run.year}年的数`,
        en: `${at}, version ${version}, facts of ${run.year}`,
      })}
      side={<a href={`/${zone}/points/runs/${run.id}`}>{say(words.simulatedRun)}</a>}
    >
      {current && !changed ? null : (
        <p className="simulated-stale">
          <Lamp state="amber" size={13} silent /> {say(changed ? words.unsavedSince : words.savedSince)}
        </p>
      )}
      {error ? <Failure title={say(words.simulated)} error={error} again={refetch} /> : null}
      {data || error ? null : <Loading />}
      {data ? <Compared comparison={data} run={run.id} /> : null}
    </RuleSection>
  )
}

function Compared({ comparison, run }: { comparison: Comparison; run: string }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  if (!comparison.against)
    return <Empty title={say(runWords.nothingToCompare)}>{say(runWords.nothingToCompareNote)}</Empty>
  return (
    <>
      <div className="simulated-lead">
        <ComparisonLead comparison={comparison} />
      </div>
      <ChangeBars bars={comparison.bars} />
      <MovedTable rows={comparison.stages} name={runWords.byStage} />
      <MovedTable rows={comparison.sectors} name={runWords.bySector} />
      <div className="comparison-columns simulated-movers">
        <div>
          <h3>{say(runWords.risers)}</h3>
          <MoversTable movers={comparison.risers.slice(0, shown)} run={run} caption={say(runWords.risers)} />
        </div>
        <div>
          <h3>{say(runWords.fallers)}</h3>
          <MoversTable movers={comparison.fallers.slice(0, shown)} run={run} caption={say(runWords.fallers)} />
        </div>
      </div>
      <p>
        <a href={`/${zone}/points/runs/${run}/comparison`}>{say(words.wholeComparison)}</a>
      </p>
    </>
  )
}

import './ComparisonPage.css'
import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import type { PointsRunLine } from '../../../contract/points/points.ts'
import { comparePointsRuns, exportPointsComparison, listPointsRuns } from '../../../contract/points/runs.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { Crumbs, PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { words as common } from '../words.ts'
import { barsNote, ChangeBars } from './ChangeBars.tsx'
import { type Comparison, ComparisonLead } from './ComparisonLead.tsx'
import { MovedTable } from './MovedTable.tsx'
import { MoversTable } from './MoversTable.tsx'
import { words } from './words.ts'

/** Who rises and who falls from one count to another, by stage and by industry. */
export function ComparisonPage() {
  const say = useSay()
  const { run = '' } = useParams({ strict: false })
  const { searchStr } = useLocation()
  const other = new URLSearchParams(searchStr).get('with') ?? undefined
  const answer = useAnswer(comparePointsRuns, { params: { run }, query: other ? { with: other } : {} })
  const runs = useAnswer(listPointsRuns, { query: {} })
  return (
    <AnsweredPage answer={answer} title={say(words.compare)} failed={say(common.notOpened)}>
      {(data) => <Compared data={data} runs={runs.data?.runs ?? []} />}
    </AnsweredPage>
  )
}

function Compared({ data, runs }: { data: Comparison; runs: readonly PointsRunLine[] }) {
  const say = useSay()
  const language = useLanguage()
  const router = useRouter()
  const { zone = '', run = '' } = useParams({ strict: false })
  const { pathname } = useLocation()
  const { against } = data
  const choices = runs.filter(({ id, state }) => id !== run && state === 'done')
  return (
    <>
      <PageHeader
        crumbs={
          <Crumbs
            label={say(common.crumbs)}
            items={[
              { text: say(common.runs), href: `/${zone}/points/runs` },
              {
                text: say({
                  zh: `${data.run.year}年第${data.run.serial}次`,
                  en: `${data.run.year}, no. ${data.run.serial}`,
                }),
                href: `/${zone}/points/runs/${run}`,
              },
              { text: say(words.compare) },
            ]}
          />
        }
        title={say(words.compare)}
        aside={data.run.demonstration ? <Demonstration /> : null}
        lead={against ? <ComparisonLead comparison={data} /> : undefined}
        actions={
          against && choices.length > 0 ? (
            <>
              <ChosenMenu
                label={say(words.compareWith)}
                value={against.id}
                choices={choices.map((one) => ({
                  value: one.id,
                  text: say({
                    zh: `${one.year}年第${one.serial}次`,
                    en: `${one.year}, no. ${one.serial}`,
                  }),
                }))}
                choose={(id) => router.history.push(`${pathname}?with=${id}`)}
              />
              <Download
                format="xlsx"
                href={addressOf(exportPointsComparison.path, {
                  params: { run },
                  query: { with: against.id, language },
                })}
              />
            </>
          ) : null
        }
        rule={false}
      />
      {against ? (
        <>
          <RuleSection title={say(words.bars)} note={say(barsNote(data.stages))}>
            <ChangeBars bars={data.bars} />
          </RuleSection>
          <div className="comparison-columns">
            <RuleSection title={say(words.byStage)}>
              <MovedTable rows={data.stages} name={words.byStage} />
            </RuleSection>
            <RuleSection title={say(words.bySector)}>
              <MovedTable rows={data.sectors} name={words.bySector} />
            </RuleSection>
          </div>
          <div className="comparison-columns">
            <RuleSection title={say(words.risers)}>
              <MoversTable movers={data.risers} run={run} caption={say(words.risers)} />
            </RuleSection>
            <RuleSection title={say(words.fallers)}>
              <MoversTable movers={data.fallers} run={run} caption={say(words.fallers)} />
            </RuleSection>
          </div>
        </>
      ) : (
        <Empty title={say(words.nothingToCompare)}>{say(words.nothingToCompareNote)}</Empty>
      )}
      <Legend
        note={say(words.movedLegend)}
        basis={
          against
            ? say({
                zh: `${data.run.edition.name}对${against.edition.name}`,
                en: `${data.run.edition.name} against ${against.edition.name}`,
              })
            : data.run.edition.name
        }
      />
    </>
  )
}

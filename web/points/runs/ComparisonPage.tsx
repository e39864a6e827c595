import './ComparisonPage.css'
import { useLocation, useParams, useRouter } from '@tanstack/react-router'
import type { z } from 'zod'
import { comparePointsRuns, listPointsRuns } from '../../../contract/points-runs.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Sentence } from '../../parts/reason/Sentence.tsx'
import { changeText } from '../printed.ts'
import { words as common } from '../words.ts'
import { ChangeBars } from './ChangeBars.tsx'
import { MovedTable } from './MovedTable.tsx'
import { MoversTable } from './MoversTable.tsx'
import { words } from './words.ts'

export type Comparison = z.infer<typeof comparePointsRuns.answer & z.ZodType>

/** Who rises and who falls from one count to another, by stage and by industry. */
export function ComparisonPage() {
  const say = useSay()
  const router = useRouter()
  const { zone = '', run = '' } = useParams({ strict: false })
  const { pathname, searchStr } = useLocation()
  const other = new URLSearchParams(searchStr).get('with') ?? undefined
  const { data, error, refetch } = useAnswer(comparePointsRuns, {
    params: { run },
    query: other ? { with: other } : {},
  })
  const runs = useAnswer(listPointsRuns, { query: {} })
  if (error) return <Failure title={say(common.notOpened)} error={error} again={refetch} page />
  if (!data) return <Loading title={say(words.compare)} />
  const { against } = data
  const choices = (runs.data?.runs ?? []).filter(({ id, state }) => id !== run && state === 'done')
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
          ) : null
        }
        rule={false}
      />
      {against ? (
        <>
          <RuleSection title={say(words.bars)} note={say(words.barsNote)}>
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

/** «与2022年第1次相比，1,204家升、988家降，平均+0.6分。» */
function ComparisonLead({ comparison: { against, stages } }: { comparison: Comparison }) {
  const sum = (of: (stage: Comparison['stages'][number]) => number): number =>
    stages.reduce((all, stage) => all + of(stage), 0)
  const both = sum(({ up, down, same }) => up + down + same)
  const mean = both === 0 ? null : sum((stage) => (stage.mean ?? 0) * (stage.up + stage.down + stage.same)) / both
  const [risen, fallen] = [grouped(String(sum(({ up }) => up))), grouped(String(sum(({ down }) => down)))]
  return (
    <Sentence
      pieces={[
        {
          text: {
            zh: `与${against!.year}年第${against!.serial}次相比，`,
            en: `Against no. ${against!.serial} of ${against!.year}: `,
          },
        },
        { text: { zh: `${risen}家升`, en: `${risen} rise` }, strong: true },
        { text: { zh: '、', en: ', ' } },
        { text: { zh: `${fallen}家降`, en: `${fallen} fall` }, strong: true },
        ...(mean === null
          ? []
          : [{ text: { zh: `，平均${changeText(mean)}分`, en: `, ${changeText(mean)} points on average` } }]),
        { text: { zh: '。', en: '.' } },
      ]}
    />
  )
}

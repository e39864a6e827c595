import { useParams } from '@tanstack/react-router'
import { exportPointsScores, openPointsRun, type PointsRunPage } from '../../../contract/points/runs.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Name } from '../../parts/Name.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { CountedYear } from '../../parts/page/CountedYear.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { type Piece, Sentence } from '../../parts/reason/Sentence.tsx'
import { EnterpriseLinks } from '../../register/EnterpriseLinks.tsx'
import { middleText } from '../printed.ts'
import { RunActs } from '../runs/RunActs.tsx'
import { RunProgress } from '../runs/RunProgress.tsx'
import { stageLabel } from '../stages.ts'
import { words as common } from '../words.ts'
import { askedOf } from './chosen.ts'
import { GapsSection } from './GapsSection.tsx'
import { RankingFilter } from './RankingFilter.tsx'
import { RankingTable } from './RankingTable.tsx'
import { StageScores } from './StageScores.tsx'
import { useChosen } from './use-chosen.ts'
import { words } from './words.ts'

/** A count: how the scores of each stage lie, and everybody in order. While it counts, how far it is. */
export function RankingPage() {
  const { run = '' } = useParams({ strict: false })
  return <RankingOf run={run} />
}

export function RankingOf({ run }: { run: string }) {
  const say = useSay()
  const answer = useAnswer(openPointsRun, { params: { run } })
  return (
    <AnsweredPage answer={answer} title={say(common.ranking)} failed={say(common.notOpened)}>
      {(page) => <Ranking key={page.id} page={page} />}
    </AnsweredPage>
  )
}

function Ranking({ page }: { page: PointsRunPage }) {
  const say = useSay()
  const language = useLanguage()
  const [chosen, change] = useChosen()
  const done = page.state === 'done'
  return (
    <>
      <PageHeader
        crumbs={<EnterpriseLinks />}
        title={say({
          zh: `${page.year}年创新积分${page.purpose === 'simulation' ? '（试算）' : ''}`,
          en: `Innovation points ${page.year}${page.purpose === 'simulation' ? ' (simulation)' : ''}`,
        })}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={done ? <Sentence pieces={rankingLead(page)} /> : undefined}
        actions={
          done ? (
            <>
              <Download
                href={addressOf(exportPointsScores.path, {
                  params: { run: page.id },
                  query: { ...askedOf(chosen), language },
                })}
                format="xlsx"
              />
              <RunActs page={page} />
            </>
          ) : null
        }
        rule={false}
      />
      {done ? (
        <>
          <RuleSection title={say(words.distribution)} note={say(words.distributionNote)}>
            <div className="stage-figures">
              {page.stages.map((stage) => (
                <StageScores key={stage.stage} stage={stage} chosen={chosen} change={change} />
              ))}
            </div>
          </RuleSection>
          <RuleSection title={say(words.list)}>
            <RankingFilter page={page} chosen={chosen} change={change} />
            <RankingTable page={page} chosen={chosen} change={change} />
          </RuleSection>
          <GapsSection gaps={page.gaps} subjects={page.subjects} />
        </>
      ) : (
        <RunProgress run={page} mayStop={page.mayStop} />
      )}
      <Legend
        note={say(words.basis)}
        basis={
          <>
            <CountedYear page={page} /> · <Name text={page.edition.name} /> · {say(page.edition.stateLabel)} ·{' '}
            {say({ zh: `第${page.serial}次`, en: `no. ${page.serial}` })}
          </>
        }
      />
    </>
  )
}

/** «3,012家计分：成长期1,906家，中位56.0分；……；124家缺数，没有得分。» */
function rankingLead(page: PointsRunPage): Piece[] {
  const scored = page.scored ?? 0
  const without = page.subjects - scored
  const stages = page.stages.map(({ stage, count, median }) => {
    const { zh, en } = stageLabel(stage)
    return {
      zh: `${zh}${grouped(String(count))}家，中位${middleText(median)}分`,
      en: `${en}: ${grouped(String(count))}, median ${middleText(median)}`,
    }
  })
  const state =
    page.published === null
      ? { zh: '；还没有公布', en: '; not published yet' }
      : page.published === 'demonstration'
        ? { zh: '；演示公布，不作政策依据', en: '; published for demonstration only' }
        : { zh: '；已公布', en: '; published' }
  return [
    { text: { zh: `${grouped(String(scored))}家`, en: grouped(String(scored)) }, strong: true },
    { text: { zh: '有得分：', en: ' enterprises have a score. ' } },
    { text: { zh: stages.map(({ zh }) => zh).join('；'), en: stages.map(({ en }) => en).join('; ') } },
    ...(without > 0
      ? [
          {
            text: {
              zh: `；${grouped(String(without))}家缺数，没有得分`,
              en: `; ${grouped(String(without))} lack facts and have no score`,
            },
            lamp: 'unknown' as const,
          },
        ]
      : []),
    { text: state },
    { text: { zh: '。', en: '.' } },
  ]
}

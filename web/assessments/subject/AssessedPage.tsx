import { useLocation, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type AssessedPage as Answer, type GroundShown, openAssessed } from '../../../contract/assessments/subject.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { FactTable } from '../../ladder/enterprise/FactTable.tsx'
import { JudgeDialog } from '../../ladder/enterprise/JudgeDialog.tsx'
import { QuestionList } from '../../ladder/enterprise/QuestionList.tsx'
import { ReportList } from '../../ladder/enterprise/ReportList.tsx'
import { Legend } from '../../parts/chart/Legend.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Facts, PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { AssessmentCrumbs } from '../AssessmentCrumbs.tsx'
import { Basis } from '../Basis.tsx'
import { Publishable } from '../Publishable.tsx'
import { SpreadSection } from '../SpreadSection.tsx'
import { words } from '../words.ts'
import { assessedDoor } from './door.ts'
import { GroundTree } from './GroundTree.tsx'
import { ScoreSection } from './ScoreSection.tsx'
import { TrialPanel } from './TrialPanel.tsx'

/** One that is judged: its grade, why, what lacks to the next, what follows, what to report. */
export function AssessedPage() {
  const say = useSay()
  const { assessment = '', subject = '' } = useParams({ strict: false })
  const { searchStr } = useLocation()
  const asked = new URLSearchParams(searchStr)
  const [on, edition] = [asked.get('on'), asked.get('edition')]
  const query = { ...(on && { on }), ...(edition && { edition }) }
  const answer = useAnswer(openAssessed, { params: { assessment, subject }, query })
  return (
    <AnsweredPage answer={answer} title={say(words.room)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} wanted={{ assessment, subject }} query={query} />}
    </AnsweredPage>
  )
}

function Opened({
  page,
  wanted,
  query,
}: {
  page: Answer
  wanted: { readonly assessment: string; readonly subject: string }
  query: { readonly on?: string; readonly edition?: string }
}) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const { data: session } = useSession()
  const [judging, setJudging] = useState<NonNullable<GroundShown['judged']> | null>(null)
  const { assessment: head, standing, rules, grounds, advice, measures, may } = page
  const [trying, setTrying] = useState(false)
  const own = session?.held.post === 'enterprise'
  const door = assessedDoor(wanted, query)
  const reports = page.reports.length > 0 || page.questions.length > 0
  return (
    <>
      <PageHeader
        crumbs={
          <AssessmentCrumbs
            below={[
              own ? { text: say(head.label) } : { text: say(head.label), href: `/${zone}/assessments/${head.id}` },
              { text: standing.name, named: true },
            ]}
          />
        }
        title={standing.name}
        named
        aside={page.demonstration ? <Demonstration /> : null}
        lead={<Emphasised text={say(leadOf(page))} />}
        rule={false}
        actions={
          <>
            {page.scored && page.scored.levers.length > 0 && !trying ? (
              <button type="button" className="button" onClick={() => setTrying(true)}>
                {say(words.try)}
              </button>
            ) : null}
            {head.subject === 'project' ? (
              <a className="button" href={`/${zone}/projects/${standing.id}`}>
                {say(words.project)}
              </a>
            ) : null}
            {own ? null : (
              <a className="button" href={`/${zone}/registers/${head.subject}/${standing.id}`}>
                {say(words.record)}
              </a>
            )}
          </>
        }
      />
      <WithRail
        rail={
          <>
            {reports ? <QuestionList page={page} door={door} /> : null}
            {measures.length > 0 ? (
              <RuleSection title={say(words.measures)} note={say(words.measuresNote)}>
                <Facts rows={measures.map(({ label, told }) => ({ name: say(label), value: say(told) }))} />
              </RuleSection>
            ) : null}
          </>
        }
      >
        <ReportList page={page} door={door} />
        {advice.length > 0 ? (
          <RuleSection title={say(words.advice)} note={standing.score === null ? undefined : say(words.adviceNote)}>
            <ul className="why-list">
              {advice.map((one) => (
                <li key={one.zh}>{say(one)}</li>
              ))}
            </ul>
          </RuleSection>
        ) : null}
        <Publishable assessment={head.id} editions={rules} quiet={own} />
        {page.scored && page.scored.items.length > 0 ? (
          <ScoreSection items={page.scored.items} note={rules.at(-1) ? say(rules.at(-1)!.label) : undefined} />
        ) : null}
        {page.spread && standing.score !== null ? (
          <SpreadSection head={head} spread={page.spread} own={standing.score} />
        ) : null}
        {trying && page.scored ? (
          <TrialPanel levers={page.scored.levers} wanted={wanted} query={query} close={() => setTrying(false)} />
        ) : null}
        <RuleSection title={say(words.grounds)} note={rules.length === 1 ? say(rules[0]!.label) : undefined}>
          <GroundTree grounds={grounds} judge={may.decide ? setJudging : undefined} />
        </RuleSection>
        {page.facts.length > 0 ? <FactTable page={page} /> : null}
      </WithRail>
      {judging ? <JudgeDialog {...judging} door={door} close={() => setJudging(null)} /> : null}
      <Legend
        shown={['green', 'amber', 'unknown']}
        basis={<Basis page={page} sources={rules.map(({ source }) => source)} />}
      />
    </>
  )
}

/** 亩均评价B类，713家里第120名；到A类差2.1分。 */
function leadOf({ assessment: { label, counter }, standing: { gradeLabel, rank, next, unknown }, of }: Answer) {
  const place =
    rank === null ? { zh: '', en: '' } : { zh: `，${of}${counter.zh}里第${rank}名`, en: `, no. ${rank} of ${of}` }
  const lack = next
    ? { zh: `；到${next.grade.zh}${next.lacks.zh}`, en: `; to ${next.grade.en}: ${next.lacks.en}` }
    : unknown > 0
      ? { zh: `；缺${unknown}项数`, en: `; ${unknown} facts missing` }
      : { zh: '', en: '' }
  return {
    zh: `${label.zh}：${gradeLabel.zh}${place.zh}${lack.zh}。`,
    en: `${label.en}: ${gradeLabel.en}${place.en}${lack.en}.`,
  }
}

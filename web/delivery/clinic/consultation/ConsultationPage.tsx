import '../clinic.css'
import '../../problems/problem/ProblemPage.css'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { openConsultation } from '../../../../contract/clinic.ts'
import type { ConsultationPage as Page } from '../../../../contract/consultation-page.ts'
import { type ConsultationMove, consultationTransitions } from '../../../../engines/delivery/clinic/acts.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { Crumbs, Facts, PageHeader, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { Timeline } from '../../problems/problem/Timeline.tsx'
import { words as common } from '../../words.ts'
import { RulesSection } from '../RulesSection.tsx'
import { consultationLabel, words } from '../words.ts'
import { ActDialog } from './ActDialog.tsx'
import { RoundSections } from './RoundSections.tsx'

/** A consultation: its case in one sentence, what may be done, opinions, diagnosis, prescriptions, what happened. */
export function ConsultationPage() {
  const say = useSay()
  const { consultation = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const { data, error, refetch } = useAnswer(openConsultation, { params: { consultation }, query: seen })
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  return data ? <ConsultationView page={data} past={seen.on !== undefined} /> : <Loading title={say(words.clinic)} />
}

const settled: readonly (string | undefined)[] = ['closed', 'withdrawn']

/** What a page asks for first, where it waits for the viewer: nothing is cured before its problems are settled. */
function wantedFirst({ state, rounds }: Page): readonly ConsultationMove[] {
  if (state !== 'treating') return ['opined', 'prescribed', 'diagnosed']
  const carried = rounds.flatMap(({ prescriptions }) => prescriptions.map(({ problem }) => problem?.state))
  return [carried.every((one) => settled.includes(one)) ? 'cured' : 'continued']
}

function ConsultationView({ page, past }: { page: Page; past: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [asked, setAsked] = useState<ConsultationMove | null>(null)
  const here = `/${zone}/projects`
  const moves = past ? [] : page.moves
  const main = page.mine ? wantedFirst(page).find((move) => moves.includes(move)) : undefined
  const ordered = [...moves.filter((move) => move !== main), ...(main ? [main] : [])]
  return (
    <>
      <PageHeader
        crumbs={
          <Crumbs
            label={say(words.crumbs)}
            items={[
              { text: say(common.projects), href: here },
              { text: page.project.name, href: `${here}/${page.project.id}` },
              { text: say(words.clinic), href: `${here}/clinic` },
              { text: say(consultationLabel(page.serial)) },
            ]}
          />
        }
        title={page.complaint}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={
          <span className="problem-lead">
            <Lamp state={page.lamp} silent />
            {say(caseOf(page))}
          </span>
        }
        actions={ordered.map((move) => (
          <button
            key={move}
            type="button"
            className={move === main ? 'button primary' : 'button'}
            onClick={() => setAsked(move)}
          >
            {say(consultationTransitions[move].label)}
          </button>
        ))}
      />
      <WithRail rail={<Rail page={page} />}>
        {page.rounds.map((round) => (
          <RoundSections
            key={round.number}
            round={round}
            several={page.rounds.length > 1}
            zone={zone}
            asOf={page.asOf}
          />
        ))}
        <Timeline timeline={page.timeline} />
      </WithRail>
      <Legend basis={say(words.basis)} />
      {asked ? <ActDialog key={asked} page={page} move={asked} close={() => setAsked(null)} /> : null}
    </>
  )
}

/** State and reason; of what has ended the reason says it all. */
const caseOf = ({ state, stateLabel, reason }: Page) =>
  state === 'cured' || state === 'withdrawn'
    ? reason
    : { zh: `${stateLabel.zh}：${reason.zh}`, en: `${stateLabel.en}: ${reason.en}` }

function Rail({ page }: { page: Page }) {
  const say = useSay()
  const { grounds, waitsFor, followUp } = page
  return (
    <>
      <div className="clinic-facts">
        <Facts
          rows={[
            { name: say(words.project), value: page.project.name },
            { name: say(words.grade), value: say(page.gradeLabel) },
            { name: say(words.calledBy), value: `${page.called.person} ${page.called.on}` },
            ...(waitsFor ? [{ name: say(words.waitsFor), value: say(waitsFor) }] : []),
            ...(followUp ? [{ name: say(words.followUp), value: followUp }] : []),
          ]}
        />
      </div>
      <RuleSection title={say(words.foundAtCall)} level={3}>
        <ul className="clinic-rules">
          {grounds.length === 0 ? <li>{say(words.callByHand)}</li> : null}
          {grounds.map((ground) => (
            <li key={ground.zh}>{say(ground)}</li>
          ))}
        </ul>
      </RuleSection>
      <RulesSection rules={page.rules} />
    </>
  )
}

import '../clinic.css'
import { useParams } from '@tanstack/react-router'
import { openConsultation } from '../../../../contract/delivery/clinic/clinic.ts'
import type { ConsultationPage as Page } from '../../../../contract/delivery/clinic/consultation-page.ts'
import { type ConsultationMove, consultationLifecycle, isUnderWay } from '../../../../engines/delivery/clinic/acts.ts'
import { isOpen } from '../../../../engines/delivery/problems/acts.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { Facts, RuleSection } from '../../../parts/page/Section.tsx'
import { RecordedFrame } from '../../recorded/RecordedFrame.tsx'
import { Timeline } from '../../recorded/Timeline.tsx'
import { TriageRules } from '../TriageRules.tsx'
import { consultationLabel, words } from '../words.ts'
import { ActDialog } from './ActDialog.tsx'
import { RoundSections } from './RoundSections.tsx'

/** A consultation: its case in one sentence, what may be done, opinions, diagnosis, prescriptions, what happened. */
export function ConsultationPage() {
  const say = useSay()
  const { consultation = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const answer = useAnswer(openConsultation, { params: { consultation }, query: seen })
  return (
    <AnsweredPage answer={answer} title={say(words.clinic)} failed={say(words.notOpened)}>
      {(page) => <ConsultationView page={page} past={seen.on !== undefined} />}
    </AnsweredPage>
  )
}

/** What a page asks for first, where it waits for the viewer: nothing is cured before its problems are settled. */
function wantedFirst({ state, rounds }: Page): readonly ConsultationMove[] {
  if (state !== 'treating') return ['opined', 'prescribed', 'diagnosed']
  const carried = rounds.flatMap(({ prescriptions }) => prescriptions.map(({ problem }) => problem))
  return [carried.every((problem) => problem && !isOpen(problem)) ? 'cured' : 'continued']
}

function ConsultationView({ page, past }: { page: Page; past: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <RecordedFrame
      line={page}
      title={page.complaint}
      ended={!isUnderWay(page)}
      below={[
        { text: say(words.clinic), href: `/${zone}/projects/clinic` },
        { text: say(consultationLabel(page.serial)) },
      ]}
      moves={past ? [] : page.moves}
      wanted={wantedFirst(page)}
      nameOf={(move) => consultationLifecycle.labelOf(move)}
      ask={(move, close) => <ActDialog key={move} page={page} move={move} close={close} />}
      rail={<Rail page={page} />}
      basis={say(words.basis)}
    >
      {page.rounds.map((round) => (
        <RoundSections key={round.number} round={round} several={page.rounds.length > 1} zone={zone} asOf={page.asOf} />
      ))}
      <Timeline timeline={page.timeline} />
    </RecordedFrame>
  )
}

function Rail({ page }: { page: Page }) {
  const say = useSay()
  const { grounds, now, waitsFor, followUp } = page
  return (
    <>
      <div className="recorded-facts">
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
        <ul className="rules-in-force">
          {grounds.length === 0 ? <li>{say(words.callByHand)}</li> : null}
          {grounds.map((ground) => (
            <li key={ground.zh}>{say(ground)}</li>
          ))}
        </ul>
      </RuleSection>
      {now ? (
        <RuleSection title={say(words.foundNow)} level={3}>
          <ul className="rules-in-force">
            {now.length === 0 ? <li>{say(words.nothingNow)}</li> : null}
            {now.map((ground) => (
              <li key={ground.zh}>{say(ground)}</li>
            ))}
          </ul>
        </RuleSection>
      ) : null}
      <TriageRules rules={page.rules} />
    </>
  )
}

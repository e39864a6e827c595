import './ProblemPage.css'
import { useParams } from '@tanstack/react-router'
import type { ProblemPage as Page } from '../../../../contract/delivery/problems/problem-page.ts'
import { openProblem } from '../../../../contract/delivery/problems/problems.ts'
import { isOpen, type ProblemMove } from '../../../../engines/delivery/problems/acts.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { RulesSection } from '../../../parts/page/RulesSection.tsx'
import { Facts, RuleSection } from '../../../parts/page/Section.tsx'
import { Clock } from '../../../parts/reason/Clock.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../../../parts/table/ListItem.tsx'
import { RecordedFrame } from '../../recorded/RecordedFrame.tsx'
import { Timeline } from '../../recorded/Timeline.tsx'
import { moveLabel, serialLabel, words } from '../words.ts'
import { ActDialog } from './ActDialog.tsx'

/** A problem: its case in one sentence, what may be done, its clock with the reasons, what happened to it. */
export function ProblemPage() {
  const say = useSay()
  const { problem = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const answer = useAnswer(openProblem, { params: { problem }, query: seen })
  return (
    <AnsweredPage answer={answer} title={say(words.problem)} failed={say(words.notOpened)}>
      {(page) => <ProblemView page={page} past={seen.on !== undefined} />}
    </AnsweredPage>
  )
}

/** What a page asks for first, where it may be done. */
const first: readonly ProblemMove[] = ['dispatched', 'received', 'answered', 'supplemented', 'closed']

function ProblemView({ page, past }: { page: Page; past: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <RecordedFrame
      line={page}
      title={page.title}
      ended={!isOpen(page)}
      below={[
        { text: say(words.problems), href: `/${zone}/projects/problems` },
        { text: say(serialLabel(page.serial)) },
      ]}
      moves={past ? [] : page.moves}
      wanted={first.filter((move) => move !== 'dispatched' || page.state === 'filed')}
      nameOf={(move) => moveLabel(move, page)}
      ask={(move, close) => <ActDialog key={move} page={page} move={move} close={close} />}
      detail={page.detail}
      rail={<Rail page={page} />}
      basis={say(words.basis)}
    >
      <Timeline timeline={page.timeline} />
      <RuleSection title={say(words.responsibilities)}>
        {page.responsibilities.length === 0 ? <Nothing>{say(words.noResponsibilities)}</Nothing> : null}
        <ul>
          {page.responsibilities.map((duty) => (
            <ListItem
              key={duty.id}
              sign={<Lamp state={duty.lamp} />}
              first={duty.what}
              second={`${say(duty.department)} ${duty.who} ・ ${say(duty.reason)}`}
            />
          ))}
        </ul>
      </RuleSection>
    </RecordedFrame>
  )
}

/** The way back to the consultation that prescribed the problem. */
function PrescribedIn({ id, serial }: NonNullable<Page['prescribedIn']>) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return <a href={`/${zone}/projects/clinic/${id}`}>{say(serialLabel(serial))}</a>
}

function Rail({ page }: { page: Page }) {
  const say = useSay()
  const { clock, judgement, rules } = page
  const known = (name: keyof typeof words, value: string | null | undefined) =>
    value ? [{ name: say(words[name]), value }] : []
  return (
    <>
      <RuleSection title={say(words.clock)} note={say(words.clockNote)} level={3}>
        {clock ? (
          <div className="problem-clock">
            <Clock limit={clock.limit} used={clock.used} paused={clock.running ? 0 : clock.paused} />
            <ul>
              {(judgement.children ?? []).map((reason) => (
                <li key={reason.text.zh}>
                  {say(reason.text)} {reason.value ? <b>{reason.value}</b> : null}
                  {reason.value ? say({ zh: '个工作日', en: ' working days' }) : null}
                </li>
              ))}
            </ul>
          </div>
        ) : (
          <Nothing>{say(words.notDispatched)}</Nothing>
        )}
      </RuleSection>
      <div className="recorded-facts">
        <Facts
          rows={[
            { name: say(words.project), value: page.project.name },
            { name: say(words.raisedBy), value: `${page.filed.person} ${page.filed.on}` },
            ...known('inCharge', page.department && say(page.department.label)),
            ...known('handler', page.handler),
            ...known('waitsFor', page.waitsFor && say(page.waitsFor)),
            ...known('due', clock?.due),
            ...known('instruction', page.instruction),
            ...(page.prescribedIn
              ? [{ name: say(words.prescribedIn), value: <PrescribedIn {...page.prescribedIn} /> }]
              : []),
          ]}
        />
      </div>
      <RulesSection title={say(words.rules)} edition={rules}>
        {rules.steps.map((step) => (
          <li key={step.level} aria-current={step.level === page.level ? 'step' : undefined}>
            <b>{say(step.label)}</b> {say(step.rule)}
          </li>
        ))}
      </RulesSection>
    </>
  )
}

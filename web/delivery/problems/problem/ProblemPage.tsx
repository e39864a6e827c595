import './ProblemPage.css'
import { useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ProblemPage as Page } from '../../../../contract/problem-page.ts'
import { openProblem } from '../../../../contract/problems.ts'
import { type Move, transitions } from '../../../../engines/delivery/problems/acts.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useTellDay } from '../../../app/shell/day-of-page.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { Failure, Loading } from '../../../parts/page/BlankState.tsx'
import { Crumbs, Facts, PageHeader, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Clock } from '../../../parts/reason/Clock.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { Demonstration } from '../../../parts/reason/Mark.tsx'
import { words as common } from '../../words.ts'
import { ListItem } from '../ProblemItem.tsx'
import { serialLabel, words } from '../words.ts'
import { ActDialog } from './ActDialog.tsx'
import { Timeline } from './Timeline.tsx'

/** A problem: its case in one sentence, what may be done, its clock with the reasons, what happened to it. */
export function ProblemPage() {
  const say = useSay()
  const { problem = '' } = useParams({ strict: false })
  const { on } = useSearch({ strict: false }) as { on?: string }
  const { data, error, refetch } = useAnswer(openProblem, { params: { problem }, query: on ? { on } : {} })
  useTellDay(data?.asOf)
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} page />
  return data ? <ProblemView page={data} past={on !== undefined} /> : <Loading title={say(words.problem)} />
}

/** What a page asks for first, where it may be done. */
const first: readonly Move[] = ['dispatched', 'received', 'answered', 'supplemented', 'closed']

function ProblemView({ page, past }: { page: Page; past: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const [asked, setAsked] = useState<Move | null>(null)
  const here = `/${zone}/projects`
  const moves = past ? [] : page.moves
  const main = page.mine
    ? first.find((move) => moves.includes(move) && (move !== 'dispatched' || page.state === 'filed'))
    : undefined
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
              { text: say(words.problems), href: `${here}/problems` },
              { text: say(serialLabel(page.serial)) },
            ]}
          />
        }
        title={page.title}
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
            {say(moveLabel(move, page))}
          </button>
        ))}
      />
      {page.detail ? <p className="problem-detail">{page.detail}</p> : null}
      <WithRail rail={<Rail page={page} />}>
        <Timeline timeline={page.timeline} />
        <RuleSection title={say(words.responsibilities)}>
          {page.responsibilities.length === 0 ? <p className="problem-none">{say(words.noResponsibilities)}</p> : null}
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
      </WithRail>
      <Legend basis={say(words.basis)} />
      {asked ? <ActDialog key={asked} page={page} move={asked} close={() => setAsked(null)} /> : null}
    </>
  )
}

/** The way back to the consultation that prescribed the problem. */
function PrescribedIn({ id, serial }: NonNullable<Page['prescribedIn']>) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return <a href={`/${zone}/projects/clinic/${id}`}>{say(serialLabel(serial))}</a>
}

/** State and reason; of what is settled the reason says it all. */
const caseOf = ({ state, stateLabel, reason }: Page) =>
  state === 'closed' || state === 'withdrawn'
    ? reason
    : { zh: `${stateLabel.zh}：${reason.zh}`, en: `${stateLabel.en}: ${reason.en}` }

/** What an act is called on this page: a second dispatch goes elsewhere. */
const moveLabel = (move: Move, { department }: Page) =>
  move === 'dispatched' && department ? words.dispatchElsewhere : transitions[move].label

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
          <p className="problem-none">{say(words.notDispatched)}</p>
        )}
      </RuleSection>
      <div className="problem-facts">
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
      <RuleSection
        title={say(words.rules)}
        level={3}
        note={say(rules.official ? { zh: rules.source, en: rules.source } : words.demonstrationRules)}
      >
        <ul className="problem-rules">
          {rules.steps.map((step) => (
            <li key={step.level} aria-current={step.level === page.level ? 'step' : undefined}>
              <b>{say(step.label)}</b> {say(step.rule)}
            </li>
          ))}
        </ul>
      </RuleSection>
    </>
  )
}

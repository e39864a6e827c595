import '../collection.css'
import './TaskPage.css'
import { useParams } from '@tanstack/react-router'
import { collectionReaders, readTask } from '../../../contract/collection/collection.ts'
import type { TaskPage as Answer } from '../../../contract/collection/task.ts'
import { type TaskState, taskStates } from '../../../engines/collection/collection.ts'
import type { Label } from '../../../kernel/label.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { useSession } from '../../app/session.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Value } from '../../parts/Figure.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, Facts, PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { ReviewActions } from '../review/ReviewActions.tsx'
import { ReviewTable } from '../review/ReviewTable.tsx'
import { ownTaskName, said, taskName, taskSentence } from '../sentences.ts'
import { words } from '../words.ts'
import { Due } from './Due.tsx'
import { FillForm } from './FillForm.tsx'

/** A task: the form for the one who owes it, the review for the others. */
export function TaskPage() {
  const say = useSay()
  const { zone = '', task: id = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const { data, error, refetch } = useAnswer(readTask, { params: { task: id }, query: seen })
  if (error) return <Failure page title={say(words.notOpened)} error={error} again={refetch} />
  return data ? (
    <TaskView page={data} here={`/${zone}/collection`} />
  ) : (
    <Loading title={say(words.collection)} bars={['32%', '60%', '54%']} />
  )
}

const standing: Partial<Record<TaskState, Label>> = {
  submitted: words.submitted,
  reviewed: words.approved,
  locked: words.inBook,
}

function TaskView({ page, here }: { page: Answer; here: string }) {
  const say = useSay()
  const { data: session } = useSession()
  const { task, moves, history } = page
  const fills = moves.includes('submit')
  const returned = task.state === 'returned' ? history.findLast(({ move }) => move === 'return') : undefined
  const state = standing[task.state]
  const oversees = session !== undefined && session !== null && collectionReaders.includes(session.held.post)
  const crumbs = [
    { text: say(words.collection), href: here },
    ...(oversees ? [{ text: say(task.periodLabel), href: `${here}/rounds/${task.round}` }] : []),
    { text: say(task.name) },
  ]
  return (
    <>
      <WithRail rail={<TaskRail page={page} />}>
        <PageHeader
          crumbs={<Crumbs label={say(words.crumbs)} items={crumbs} />}
          title={say(fills ? ownTaskName(task) : taskName(task))}
          aside={task.demonstration ? <Demonstration /> : null}
          lead={
            fills ? (
              <>
                {say(taskSentence(page))} <Due state={task.dueState} /> <Lamp state={task.dueState.lamp} size={13} />
              </>
            ) : (
              say(state ?? taskStates[task.state])
            )
          }
        />
        {returned ? (
          <p className="draft-bar" role="note">
            <Lamp state="amber" silent />
            <span>
              {say(said(words.returned, returned.reason ?? ''))} · {returned.person}
            </span>
          </p>
        ) : null}
        {fills ? <FillForm key={task.id} page={page} /> : <ReviewTable page={page} here={here} />}
        {fills ? null : <ReviewActions page={page} />}
      </WithRail>
      <Legend />
    </>
  )
}

/** Beside the form: what is known already, the time, what happened. */
function TaskRail({ page }: { page: Answer }) {
  const say = useSay()
  const { task, known, history, moves } = page
  const fills = moves.includes('submit')
  const own = task.audience === 'enterprise'
  return (
    <div className="task-rail">
      {known.length > 0 ? (
        <RuleSection
          title={say(own ? words.knownOfYou : words.known)}
          note={own ? (fills ? say(words.knownOfYouNote) : undefined) : say(words.knownNote)}
        >
          <ul className="known">
            {known.map(({ label, shown, href }) => (
              <li key={label.zh}>
                <span>{say(label)}</span>
                {href ? (
                  <a href={href}>
                    <Value shown={shown} size={16} />
                  </a>
                ) : (
                  <b lang="zh-CN">{shown.printed ?? shown.value}</b>
                )}
              </li>
            ))}
          </ul>
        </RuleSection>
      ) : null}
      <RuleSection title={say(words.history)}>
        <Facts
          rows={[
            { name: say(words.due), value: task.due },
            { name: say(words.state), value: say(taskStates[task.state]) },
          ]}
        />
        {history.length > 0 ? (
          <ol className="task-history">
            {history.map((step) => (
              <li key={`${step.at} ${step.move}`}>
                {momentText(step.at)} {step.person} <b>{say(step.label)}</b>
                {step.reason ? <span className="task-reason">{step.reason}</span> : null}
              </li>
            ))}
          </ol>
        ) : (
          <p className="field-below">{say(words.noHistory)}</p>
        )}
      </RuleSection>
    </div>
  )
}

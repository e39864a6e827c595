import '../collection.css'
import './RoundPage.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { lockReviewed, readRound } from '../../../contract/collection/collection.ts'
import type { TaskSummary } from '../../../contract/collection/task.ts'
import { type TaskState, taskStateIds, taskStates } from '../../../engines/collection/collection.ts'
import { roundName } from '../../../engines/collection/round-name.ts'
import { CallError, call, useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useSession } from '../../app/session.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { Crumbs, PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Sentence } from '../../parts/reason/Sentence.tsx'
import { LockAsk } from '../review/LockAsk.tsx'
import { counted, roundSentence } from '../sentences.ts'
import { TaskTable } from '../tasks/TaskTable.tsx'
import { words } from '../words.ts'
import { Reminder } from './Reminder.tsx'

const page = 50

/** One round: who has and who has not handed in, by state; the reviewed ones are locked together. */
export function RoundPage() {
  const say = useSay()
  const { zone = '', round: id = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const { data: session } = useSession()
  const { data, error, refetch } = useAnswer(readRound, { params: { round: id }, query: seen })
  const here = `/${zone}/collection`
  if (error) return <Failure page title={say(words.notOpened)} error={error} again={refetch} />
  if (!data) return <Loading title={say(words.collection)} bars={['32%', '92%', '80%']} />
  const { round, tasks } = data
  const title = say(roundName(round))
  const reviews = session?.held.post === 'statistician' && seen.on === undefined
  return (
    <>
      <PageHeader
        crumbs={
          <Crumbs label={say(words.crumbs)} items={[{ text: say(words.collection), href: here }, { text: title }]} />
        }
        title={title}
        aside={round.demonstration ? <Demonstration /> : null}
        lead={<Sentence pieces={roundSentence(round)} />}
        actions={reviews && round.counts.reviewed > 0 ? <LockAll round={id} reviewed={round.counts.reviewed} /> : null}
        rule={false}
      />
      <div className="below-header" />
      <ByState tasks={tasks} here={here} />
      <Reminder round={id} />
      <Legend />
    </>
  )
}

function ByState({ tasks, here }: { tasks: readonly TaskSummary[]; here: string }) {
  const say = useSay()
  const [state, setState] = useState<TaskState | null>(null)
  const [shown, setShown] = useState(page)
  const chosen = state ? tasks.filter((task) => task.state === state) : tasks
  const count = (of: TaskState) => tasks.filter((task) => task.state === of).length
  const choose = (to: TaskState | null) => {
    setState(to)
    setShown(page)
  }
  return (
    <RuleSection
      title={say(words.who)}
      side={
        <span className="filters screen-only">
          <button type="button" className="button small" aria-pressed={state === null} onClick={() => choose(null)}>
            {say(counted(words.all, tasks.length))}
          </button>
          {taskStateIds
            .filter((one) => count(one) > 0)
            .map((one) => (
              <button
                key={one}
                type="button"
                className="button small"
                aria-pressed={state === one}
                onClick={() => choose(one)}
              >
                {say(counted(taskStates[one], count(one)))}
              </button>
            ))}
        </span>
      }
    >
      <TaskTable tasks={chosen.slice(0, shown)} here={here} caption={say(words.who)} />
      {chosen.length > shown ? (
        <p className="more">
          <button type="button" className="button" onClick={() => setShown(shown + page)}>
            {say(words.more)}
          </button>{' '}
          {shown} / {chosen.length}
        </p>
      ) : null}
    </RuleSection>
  )
}

function LockAll({ round, reviewed }: { round: string; reviewed: number }) {
  const say = useSay()
  const answers = useQueryClient()
  const [asked, setAsked] = useState(false)
  const lock = useMutation({
    mutationFn: () => call(lockReviewed, { params: { round }, body: {} }),
    onSuccess: () => setAsked(false),
    onSettled: () => answers.invalidateQueries(),
  })
  const act = say({ zh: `锁定已审的${reviewed}件`, en: `Lock the ${reviewed} reviewed` })
  return (
    <>
      <button type="button" className="button primary" onClick={() => setAsked(true)}>
        {act}
      </button>
      {asked ? (
        <LockAsk
          count={reviewed}
          act={act}
          refused={lock.error instanceof CallError ? say(lock.error.sentence) : null}
          busy={lock.isPending}
          onAct={() => {
            if (!lock.isPending) lock.mutate()
          }}
          close={() => setAsked(false)}
        />
      ) : null}
    </>
  )
}

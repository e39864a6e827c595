import { useParams } from '@tanstack/react-router'
import { listTasks } from '../../../contract/collection/collection.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { RoomLinks } from '../../indicators/RoomLinks.tsx'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Sentence } from '../../parts/reason/Sentence.tsx'
import { tasksSentence } from '../sentences.ts'
import { words } from '../words.ts'
import { isUnsent, TaskTable } from './TaskTable.tsx'

/** What one person has to fill in, the most urgent first; below it what is handed in. */
export function TasksPage() {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const { data, error, refetch } = useAnswer(listTasks, { query: seen })
  const here = `/${zone}/collection`
  if (error) {
    return (
      <>
        <PageHeader crumbs={<RoomLinks />} title={say(words.mine)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading title={say(words.mine)} bars={['38%', '70%', '62%']} />
  const open = data.tasks.filter(isUnsent)
  const done = data.tasks.filter((task) => !isUnsent(task))
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.mine)}
        lead={data.tasks.length > 0 ? <Sentence pieces={tasksSentence(data.tasks)} /> : null}
        actions={
          done.some(({ state }) => state === 'locked') ? (
            <a className="button" href={`${here}/corrections`}>
              {say(words.corrections)}
            </a>
          ) : null
        }
        rule={false}
      />
      <div className="below-header" />
      <RuleSection title={say(words.toDo)} note={say(words.mineNote)}>
        {open.length > 0 ? (
          <TaskTable tasks={open} here={here} caption={say(words.toDo)} withPeriod />
        ) : (
          <Empty title={say(words.nothingToFill)}>{say(words.nothingToFillNote)}</Empty>
        )}
      </RuleSection>
      {done.length > 0 ? (
        <RuleSection title={say(words.handedIn)}>
          <TaskTable tasks={done} here={here} caption={say(words.handedIn)} withPeriod />
        </RuleSection>
      ) : null}
      <Legend />
    </>
  )
}

import { listTasks } from '../../contract/collection/collection.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { tasksSentence } from '../collection/sentences.ts'
import { isUnsent, TaskTable } from '../collection/tasks/TaskTable.tsx'
import { Empty, Failure, Loading } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Sentence } from '../parts/reason/Sentence.tsx'
import { words } from './words.ts'

const shown = 6

/** What is to be filled in, the most urgent first; `lead`: the head of the page already says how much. */
export function TasksSection({ zone, enterprise, lead }: { zone: string; enterprise: boolean; lead: boolean }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listTasks, { query: useDaySeen() })
  const here = `/${zone}/collection`
  const title = say(enterprise ? words.toFillPublic : words.toFill)
  const open = data?.tasks.filter(isUnsent) ?? []
  return (
    <RuleSection
      title={title}
      note={lead || !data || data.tasks.length === 0 ? undefined : <Sentence pieces={tasksSentence(data.tasks)} />}
      side={<a href={here}>{say(words.allTasks)} →</a>}
    >
      {error ? <Failure title={say(words.notHere)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && open.length > 0 ? (
        <TaskTable tasks={open.slice(0, shown)} here={here} caption={title} withPeriod />
      ) : null}
      {data && open.length === 0 ? (
        <Empty title={say(words.nothingToFill)}>{say(words.nothingToFillNote)}</Empty>
      ) : null}
    </RuleSection>
  )
}

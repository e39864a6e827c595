import type { TaskSummary } from '../../../contract/collection/task.ts'
import { taskStates } from '../../../engines/collection/collection.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable, type TableColumn } from '../../parts/table/JxTable.tsx'
import { taskName } from '../sentences.ts'
import { words } from '../words.ts'
import { Due } from './Due.tsx'

export const isUnsent = ({ state }: TaskSummary): boolean =>
  state === 'open' || state === 'draft' || state === 'returned'

const lampOf = (task: TaskSummary): Lamp | null =>
  isUnsent(task) ? task.dueState.lamp : task.state === 'locked' ? 'green' : null

/** Tasks row by row: who, state, how much is filled in, and the time left while it is not handed in. */
export function TaskTable({
  tasks,
  here,
  caption,
  withPeriod = false,
}: {
  tasks: readonly TaskSummary[]
  here: string
  caption: string
  withPeriod?: boolean
}) {
  const say = useSay()
  const columns: readonly TableColumn<TaskSummary>[] = [
    {
      id: 'name',
      head: say(words.who),
      width: '38%',
      cell: (task) => (
        <>
          <a href={`${here}/tasks/${task.id}`}>{say(withPeriod ? taskName(task) : task.name)}</a>{' '}
          {task.demonstration ? <Demonstration /> : null}
        </>
      ),
    },
    { id: 'state', head: say(words.state), cell: (task) => say(taskStates[task.state]) },
    { id: 'filled', head: say(words.filled), numeric: true, cell: (task) => `${task.filled ?? '—'} / ${task.asked}` },
    { id: 'due', head: say(words.due), phone: 'hide', cell: (task) => <span className="date">{task.due}</span> },
    {
      id: 'left',
      head: say(words.left),
      phone: 'right',
      cell: (task) => (isUnsent(task) ? <Due state={task.dueState} /> : '—'),
    },
    {
      id: 'changed',
      head: say(words.changed),
      phone: 'hide',
      cell: (task) => (task.state === 'open' ? '—' : momentText(task.changedAt)),
    },
  ]
  return <JxTable caption={caption} columns={columns} rows={tasks} keyOf={(task) => task.id} lampOf={lampOf} />
}

import type { TaskOnPage } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { words as common, floatDays } from '../../words.ts'
import { words } from '../words.ts'

const share = ({ done }: TaskOnPage): string => (done === null ? '—' : `${Math.round(done * 100)}%`)

/** The same tasks in numbers: first plan, now, the latest day, float. */
export function ScheduleTable({ tasks }: { tasks: readonly TaskOnPage[] }) {
  const say = useSay()
  return (
    <JxTable
      caption={say(common.schedule)}
      rows={tasks}
      keyOf={({ id }) => id}
      lampOf={({ lamp }) => lamp}
      compact
      columns={[
        {
          id: 'step',
          head: say(common.step),
          cell: (task) => <TwoLines first={say(task.label)} second={task.phase ? say(task.phase) : null} />,
        },
        { id: 'from', head: say(words.baselineStart), cell: ({ baseline }) => baseline?.start ?? '—' },
        { id: 'to', head: say(words.baselineFinish), cell: ({ baseline }) => baseline?.finish ?? '—' },
        { id: 'start', head: say(words.start), cell: ({ start }) => start },
        { id: 'finish', head: say(words.finish), cell: ({ finish }) => <b>{finish}</b> },
        { id: 'latest', head: say(words.latest), cell: ({ latest }) => latest.finish },
        {
          id: 'slack',
          head: say(words.slack),
          unit: say(common.day),
          numeric: true,
          cell: ({ slack, state }) => (state === 'finished' ? '—' : floatDays(slack)),
        },
        { id: 'done', head: say(words.done), numeric: true, cell: share },
        { id: 'critical', head: say(words.critical), cell: ({ critical }) => say(critical ? words.yes : words.no) },
        { id: 'who', head: say(common.who), cell: ({ owner }) => (owner ? say(owner) : '—') },
      ]}
    />
  )
}

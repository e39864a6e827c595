import './Gantt.css'
import { useId } from 'react'
import type { TaskOnPage } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { AxisHead } from '../../../parts/axis/AxisHead.tsx'
import { Backdrop, type DayLine } from '../../../parts/axis/Backdrop.tsx'
import { dayAxis } from '../../../parts/axis/day-axis.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { words } from '../../words.ts'
import { Hatching } from './Hatching.tsx'
import { TaskBar } from './TaskBar.tsx'

export type MovedBar = { readonly id: string; readonly from: string; readonly to: string }

/** The days that the line must reach. */
const daysOf = (tasks: readonly TaskOnPage[], lines: readonly DayLine[], moved: readonly MovedBar[]): string[] => [
  ...tasks.flatMap(({ start, finish, baseline, state, slack, latest }) => [
    start,
    finish,
    ...(baseline ? [baseline.start, baseline.finish] : []),
    ...(state !== 'finished' && slack > 0 ? [latest.finish] : []),
  ]),
  ...lines.map(({ day }) => day),
  ...moved.flatMap(({ from, to }) => [from, to]),
]

/**
 * Tasks in their phases, each with its bar over the first plan; today, the promise and the day expected run through
 * all rows. Every row is a row of a table, so that it is read in order.
 */
export function Gantt({
  tasks,
  today,
  promise,
  expected,
  moved = [],
  choose,
}: {
  tasks: readonly TaskOnPage[]
  today: string
  promise: string | null
  expected: string | null
  /** Where tasks come to stand in a trial. */
  moved?: readonly MovedBar[]
  /** Takes up a task for a trial; without it names are plain. */
  choose?: ((task: string) => void) | undefined
}) {
  const say = useSay()
  const hatch = useId()
  const lines: DayLine[] = [
    { kind: 'today', day: today },
    ...(promise ? [{ kind: 'promise' as const, day: promise }] : []),
    ...(expected && expected !== promise ? [{ kind: 'expected' as const, day: expected }] : []),
  ]
  const axis = dayAxis(daysOf(tasks, lines, moved), 1)
  const movedOf = new Map(moved.map((bar) => [bar.id, bar]))
  return (
    <table className="gantt">
      <caption className="spoken-only">{say(words.schedule)}</caption>
      <thead>
        <tr>
          <th scope="col" className="gantt-phase">
            <span className="spoken-only">{say(words.phase)}</span>
          </th>
          <th scope="col" className="gantt-name">
            <span className="spoken-only">{say(words.step)}</span>
          </th>
          <th scope="col" className="gantt-drawing">
            <span className="spoken-only">{say(words.days)}</span>
            <AxisHead axis={axis} lines={lines} />
            <Hatching id={hatch} />
          </th>
          <th scope="col" className="gantt-who">
            {say(words.who)}
          </th>
        </tr>
      </thead>
      <tbody>
        {tasks.map((task, place) => {
          const first = task.phase?.zh !== tasks[place - 1]?.phase?.zh
          return (
            <tr key={task.id} data-row tabIndex={-1} className={first ? 'gantt-first' : ''}>
              <td className="gantt-phase">{first && task.phase ? say(task.phase) : null}</td>
              <th scope="row" className={task.critical ? 'gantt-name critical' : 'gantt-name'}>
                <span className="gantt-label">
                  <span className="gantt-lamp">
                    {task.lamp ? <Lamp state={task.lamp} reason={say(task.reason)} size={13} /> : null}
                  </span>
                  {choose && task.state !== 'finished' ? (
                    <button type="button" className="gantt-choose" onClick={() => choose(task.id)}>
                      {say(task.label)}
                    </button>
                  ) : (
                    <span>{say(task.label)}</span>
                  )}
                </span>
              </th>
              <td className="gantt-drawing">
                <Backdrop axis={axis} lines={lines} />
                <TaskBar axis={axis} task={task} today={today} hatch={hatch} moved={movedOf.get(task.id)} />
              </td>
              <td className="gantt-who">{task.owner ? say(task.owner) : null}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

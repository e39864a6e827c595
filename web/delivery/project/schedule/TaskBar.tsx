import { useSay } from '../../../app/language.ts'
import { type DayAxis, percent } from '../../../parts/axis/day-axis.ts'
import { floatLabel } from '../../words.ts'
import { type Bars, barLabel, barsOf, type DrawnTask, isMilestone } from './bars.ts'

type Moved = { readonly from: string; readonly to: string }

/** The bar of one task over its baseline; `moved` is where it comes to stand in a trial. */
export function TaskBar({
  axis,
  task,
  today,
  hatch,
  moved,
}: {
  axis: DayAxis
  task: DrawnTask
  today: string
  /** Id of the hatching in the page. */
  hatch: string
  moved?: Moved | undefined
}) {
  const say = useSay()
  const name = say(barLabel(task))
  const bars = barsOf(task, today)
  const milestone = isMilestone(task)
  return (
    <svg
      className={`task-bar ${task.critical ? 'critical' : ''} ${task.summary ? 'summary' : ''}`}
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      {task.baseline ? (
        <Stripe axis={axis} className="bar-baseline" y={20} height={4} {...spread(task.baseline)} />
      ) : null}
      {milestone ? null : <Bar axis={axis} bars={bars} />}
      {bars.late ? (
        <Stripe axis={axis} className="bar-late" y={6} height={11} fill={`url(#${hatch})`} behind {...bars.late} />
      ) : null}
      {milestone ? (
        <svg
          x={percent(axis.end(task.finish))}
          y="11.5"
          className="bar-milestone"
          overflow="visible"
          aria-hidden="true"
        >
          <path className={task.state === 'finished' ? 'done' : bars.late ? 'late' : ''} d="M0-7 7 0 0 7-7 0Z" />
        </svg>
      ) : null}
      {bars.float ? <Float axis={axis} {...bars.float} slack={task.slack} /> : null}
      {moved ? <Stripe axis={axis} className="bar-moved" y={2} height={19} {...moved} /> : null}
    </svg>
  )
}

const spread = ({ start, finish }: { start: string; finish: string }) => ({ from: start, to: finish })

function Bar({ axis, bars }: { axis: DayAxis; bars: Bars }) {
  return (
    <>
      {bars.done ? <Stripe axis={axis} className="bar-done" y={6} height={11} {...bars.done} /> : null}
      {bars.open ? (
        <Stripe axis={axis} className="bar-open" y={6} height={11} behind={bars.done !== null} {...bars.open} />
      ) : null}
    </>
  )
}

/** A rectangle from the begin of one day, or from behind it, to the end of another. */
function Stripe({
  axis,
  from,
  to,
  behind = false,
  ...look
}: {
  axis: DayAxis
  from: string
  to: string
  behind?: boolean
  className: string
  y: number
  height: number
  fill?: string
}) {
  const start = behind ? axis.end(from) : axis.begin(from)
  return <rect {...look} x={percent(start)} width={percent(Math.max(0, axis.end(to) - start))} />
}

function Float({ axis, from, to, slack }: { axis: DayAxis; from: string; to: string; slack: number }) {
  const say = useSay()
  const [start, end] = [axis.end(from), axis.end(to)]
  return (
    <g className="bar-float">
      <line x1={percent(start)} x2={percent(end)} y1="11.5" y2="11.5" strokeDasharray="2 3" />
      <line x1={percent(end)} x2={percent(end)} y1="8" y2="15" />
      {end < 0.86 ? (
        <text x={percent(end)} y="16" dx="6">
          {say(floatLabel(slack))}
        </text>
      ) : null}
    </g>
  )
}

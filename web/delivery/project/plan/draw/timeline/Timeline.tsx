import './Timeline.css'
import '../../../schedule/Gantt.css'
import { type RefObject, useId, useRef } from 'react'
import type { ProjectPage } from '../../../../../../contract/delivery/project.ts'
import { lastUntil, moveTo } from '../../../../../../engines/delivery/editing/dates.ts'
import { addDays, daysBetween } from '../../../../../../kernel/day.ts'
import { AxisHead } from '../../../../../parts/axis/AxisHead.tsx'
import { Backdrop, type DayLine } from '../../../../../parts/axis/Backdrop.tsx'
import { DayHead } from '../../../../../parts/axis/DayHead.tsx'
import { RestDays } from '../../../../../parts/axis/RestDays.tsx'
import { useWidth } from '../../../../../parts/chart/width.ts'
import type { Stretch } from '../../../../../parts/table/window.ts'
import { Hatching } from '../../../schedule/Hatching.tsx'
import { TaskBar } from '../../../schedule/TaskBar.tsx'
import { rowHeight } from '../grid/row-height.ts'
import { isMovable, isOpen, type StepRow } from '../grid/rows.ts'
import type { Drawing } from '../state/use-drawing.ts'
import { LinkLines } from './LinkLines.tsx'
import { axisOf, middleOf, type Scale, scales } from './place.ts'
import { type Grip, usePointer } from './pointer.ts'

type Baseline = ReadonlyMap<string, NonNullable<ProjectPage['tasks'][number]['baseline']>>

/**
 * The bars beside the rows. A bar is dragged to another day, its right edge to another length, the dot behind it to the
 * step that is to follow; all of it can be done by keys in the rows, so it is not read aloud.
 */
export function Timeline({
  drawing,
  frame,
  rows,
  shown,
  scale,
  baseline,
}: {
  drawing: Drawing
  /** In which rows and bars are scrolled. */
  frame: RefObject<HTMLElement | null>
  rows: readonly StepRow[]
  shown: Stretch
  scale: Scale
  baseline: Baseline
}) {
  const { schedule, settled, base, seen, now, run, look, choose, chosen } = drawing
  const hatch = useId()
  const board = useRef<HTMLDivElement>(null)
  const width = useWidth(board)
  const expected = schedule.tasks[schedule.plan.numberOf.get(now.promised)!]!.early.finish
  const axis = axisOf(
    schedule,
    base,
    [seen.today, seen.due, ...[...baseline.values()].map(({ start }) => start)],
    scale,
  )
  const days = daysBetween(axis.first, axis.last) + 1
  const perDay = width / days
  const lines: DayLine[] = [
    { kind: 'today', day: seen.today },
    ...(seen.due ? [{ kind: 'promise' as const, day: seen.due }] : []),
    ...(expected !== seen.due ? [{ kind: 'expected' as const, day: expected }] : []),
  ]
  const editOf = ({ part, row }: Grip, pixels: number) => {
    const by = Math.round(pixels / perDay)
    const { start, finish } = row.scheduled
    if (by === 0) return null
    return part === 'edge'
      ? lastUntil(settled, row.task.id, addDays(finish, by))
      : moveTo(settled, row.task.id, addDays(start, by))
  }
  const pointer = usePointer({
    rows,
    board,
    frame,
    choose,
    dragged: (grip, pixels) => look(editOf(grip, pixels)),
    dropped: (grip, pixels) => {
      const edit = editOf(grip, pixels)
      if (edit) run(edit)
      else look(null)
    },
    linked: (from, to) => {
      if (run({ kind: 'link', link: { from, to, type: 'FS' } })) drawing.chooseLink({ from, to, type: 'FS' })
    },
    end: () => look(null),
  })
  const recorded = (id: string) => {
    const was = base.tasks[base.plan.numberOf.get(id) ?? -1]
    const is = schedule.tasks[schedule.plan.numberOf.get(id)!]!
    return was && (was.start !== is.start || was.finish !== is.finish) ? { from: was.start, to: was.finish } : undefined
  }
  const visible = rows.slice(shown.from, shown.to)
  return (
    <div
      className="draw-time"
      style={scale === 'fit' ? undefined : { flex: 'none', width: days * scales[scale] }}
      aria-hidden="true"
    >
      <div className="draw-axis">
        {scale === 'fit' ? (
          <AxisHead axis={axis} lines={lines} />
        ) : (
          <DayHead axis={axis} lines={lines} perDay={scales[scale]} />
        )}
        <Hatching id={hatch} />
      </div>
      <div ref={board} className="draw-board" style={{ height: rows.length * rowHeight }} {...pointer.listeners}>
        {scale === 'day' || scale === 'week' ? <RestDays first={axis.first} last={axis.last} /> : null}
        <Backdrop axis={axis} lines={lines} {...(scale === 'fit' ? {} : { most: Number.POSITIVE_INFINITY })} />
        <LinkLines drawing={drawing} rows={rows} shown={shown} axis={axis} width={width} />
        {visible.map((row, index) => {
          const { task, scheduled, done } = row
          const top = (shown.from + index) * rowHeight
          const left = axis.begin(scheduled.start) * width
          const right = axis.end(scheduled.finish) * width
          const isPoint = !row.isSummary && !task.duration
          return (
            <div
              key={task.id}
              className={task.id === chosen ? 'draw-bar chosen' : 'draw-bar'}
              style={{ top }}
              data-step={task.id}
            >
              <TaskBar
                axis={axis}
                today={seen.today}
                hatch={hatch}
                moved={recorded(task.id)}
                task={{
                  ...scheduled,
                  baseline: baseline.get(task.id) ?? null,
                  asked: baseline.get(task.id) ?? null,
                  latest: scheduled.late,
                  days: task.duration ?? 0,
                  summary: row.isSummary,
                  done: done ?? null,
                }}
              />
              {isMovable(row) ? (
                <span
                  className="draw-grip"
                  data-grip="bar"
                  style={isPoint ? { left: right - 11, width: 22 } : { left, width: Math.max(12, right - left) }}
                />
              ) : null}
              {isOpen(row) && !row.isSummary && !isPoint ? (
                <span className="draw-edge" data-grip="edge" style={{ left: right - 5 }} />
              ) : null}
              <span className="draw-dot" data-grip="dot" style={{ left: right + (isPoint ? 10 : 5) }} />
            </div>
          )
        })}
        {pointer.thread ? (
          <svg className="draw-links" aria-hidden="true">
            <path
              className="draw-thread"
              d={`M${axis.end(pointer.thread.row.scheduled.finish) * width} ${middleOf(rows.indexOf(pointer.thread.row))}L${pointer.thread.x} ${pointer.thread.y}`}
            />
          </svg>
        ) : null}
      </div>
    </div>
  )
}

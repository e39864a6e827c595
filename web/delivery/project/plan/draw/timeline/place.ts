import type { Schedule } from '../../../../../../engines/delivery/scheduling/schedule.ts'
import { type DayAxis, dayAxis } from '../../../../../parts/axis/day-axis.ts'
import { rowHeight } from '../grid/row-height.ts'

/** Pixels of a day at each scale; the whole plan fits into what room there is. */
export const scales = { fit: 0, month: 3, week: 9, day: 26 } as const
export type Scale = keyof typeof scales

/** The line that holds a plan, the one on record and the days drawn through all rows. */
export function axisOf(schedule: Schedule, base: Schedule, days: readonly (string | null)[], scale: Scale): DayAxis {
  const known = days.filter((day): day is string => day !== null)
  return dayAxis([schedule.start, schedule.finish, base.start, base.finish, ...known], scale === 'fit' ? 1 : 3)
}

/** Where a row lies in the middle. */
export const middleOf = (place: number): number => place * rowHeight + rowHeight / 2 - 3

/** A step drawn as a line from an end of one bar to an end of another, in pixels. */
export function linkPath(
  from: { x: number; y: number; isEnd: boolean },
  to: { x: number; y: number; isEnd: boolean },
): string {
  const [out, into] = [from.x + (from.isEnd ? 7 : -7), to.x + (to.isEnd ? 8 : -8)]
  const straight = from.isEnd !== to.isEnd && (from.isEnd ? out <= into : out >= into)
  const side = from.isEnd ? Math.max(out, into) : Math.min(out, into)
  const across = from.isEnd === to.isEnd ? side : straight ? out : null
  if (across !== null) return `M${from.x} ${from.y}H${across}V${to.y}H${to.x}`
  const between = from.y + (to.y > from.y ? rowHeight / 2 : -rowHeight / 2)
  return `M${from.x} ${from.y}H${out}V${between}H${into}V${to.y}H${to.x}`
}

/** The head of an arrow that comes to a point from the left, or to the end of a bar from the right. */
export const arrowHead = ({ x, y, isEnd }: { x: number; y: number; isEnd: boolean }): string =>
  isEnd ? `M${x} ${y}l6 -3.5v7z` : `M${x} ${y}l-6 -3.5v7z`

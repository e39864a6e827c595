import { fault } from '../../../kernel/fault.ts'
import { minutesOfUsualDay } from '../scheduling/network.ts'

/** Minutes of a day, from midnight to midnight. */
export const dayLength = 1440

/** When people work on a day: spans of minutes in order, and how many they are together. */
export type DayShape = { readonly spans: readonly (readonly [from: number, to: number])[]; readonly total: number }

/**
 * A calendar as a line of working minutes. An instant is a minute since 1970; a position is the number of working
 * minutes before it, counted from a fixed day. The end of Friday and the beginning of Monday are one position.
 */
export type WorkingTime = {
  readonly position: (instant: number) => number
  /** The latest instant with a position: where work goes on. */
  readonly start: (position: number) => number
  /** The earliest instant with a position: where the work before it has ended. */
  readonly finish: (position: number) => number
  /** The latest position at which work can begin no later than an instant. */
  readonly latestStart: (instant: number) => number
  /** The position at which the day of a beginning opens. */
  readonly opening: (position: number) => number
}

const same = (value: number): number => value

/** Time that never stands still: day and night, and the instants of milestones. */
export const continuousTime: WorkingTime = {
  position: same,
  start: same,
  finish: same,
  latestStart: same,
  opening: same,
}

/** Positions are counted from 2020-01-01. */
const anchor = 18_262
/** 9999-12-31 and, as far back, the year 40: nothing is scheduled beyond. */
const reach = 2_914_634

export const shape = (spans: DayShape['spans']): DayShape => ({
  spans,
  total: spans.reduce((sum, [from, to]) => sum + to - from, 0),
})

/** The usual day: 08:00 to 12:00 and 13:00 to 17:00. */
export const usualDay = shape([
  [480, 720],
  [780, 480 + 60 + minutesOfUsualDay],
])
export const dayOff = shape([])

/** Working time from the shape of each day, by its number since 1970. Days are asked for once, and only as needed. */
export function workingTime(shapeOf: (day: number) => DayShape): WorkingTime {
  const ahead = [0]
  const behind = [0]

  function grow(table: number[], forward: boolean): void {
    const length = table.length - 1
    if (length > reach)
      throw fault(
        '工期排到了公元9999年以后，或日历上没有工作日',
        'The plan runs beyond the year 9999, or the calendar has no working day',
      )
    table.push(table[length]! + shapeOf(forward ? anchor + length : anchor - 1 - length).total)
  }

  function before(day: number): number {
    const distance = day - anchor
    const table = distance >= 0 ? ahead : behind
    const index = Math.abs(distance)
    while (table.length <= index) grow(table, distance >= 0)
    return distance >= 0 ? table[index]! : -table[index]!
  }

  const position = (instant: number): number => {
    const day = Math.floor(instant / dayLength)
    const minute = instant - day * dayLength
    let sum = before(day)
    if (minute === 0) return sum
    for (const [from, to] of shapeOf(day).spans) {
      if (minute <= from) break
      sum += Math.min(minute, to) - from
    }
    return sum
  }

  /** The day whose work holds a position: `before(day) <= position < before(day + 1)`, or `<` and `<=` for an end. */
  function dayOf(position: number, end: boolean): number {
    const forward = end ? position > 0 : position >= 0
    if (forward) {
      while (end ? ahead.at(-1)! < position : ahead.at(-1)! <= position) grow(ahead, true)
      let low = 0
      let high = ahead.length - 1
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (end ? ahead[middle]! < position : ahead[middle]! <= position) low = middle
        else high = middle
      }
      return anchor + low
    }
    const wanted = -position
    while (end ? behind.at(-1)! <= wanted : behind.at(-1)! < wanted) grow(behind, false)
    let low = 0
    let high = behind.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (end ? behind[middle]! <= wanted : behind[middle]! < wanted) low = middle
      else high = middle
    }
    return anchor - high
  }

  const start = (position: number): number => {
    const day = dayOf(position, false)
    let rest = position - before(day)
    for (const [from, to] of shapeOf(day).spans) {
      if (rest < to - from) return day * dayLength + from + rest
      rest -= to - from
    }
    throw new Error(`第${day}天没有位置${position}`)
  }

  const finish = (position: number): number => {
    const day = dayOf(position, true)
    let rest = position - before(day)
    for (const [from, to] of shapeOf(day).spans) {
      if (rest <= to - from) return day * dayLength + from + rest
      rest -= to - from
    }
    throw new Error(`第${day}天没有位置${position}`)
  }

  const latestStart = (instant: number): number => {
    const found = position(instant)
    return start(found) <= instant ? found : found - 1
  }

  return { position, start, finish, latestStart, opening: (found) => before(dayOf(found, false)) }
}

import type { ConstraintKind, LinkType } from '../scheduling/network.ts'

/** The numbers by which Microsoft Project writes the types of links and constraints. */
export const linkCodes: readonly LinkType[] = ['FF', 'FS', 'SF', 'SS']

export const constraintCodes: readonly ConstraintKind[] = [
  'as-soon-as-possible',
  'as-late-as-possible',
  'must-start',
  'must-finish',
  'start-no-earlier-than',
  'start-no-later-than',
  'finish-no-earlier-than',
  'finish-no-later-than',
]

/** Formats of durations and lags: even numbers run day and night; 19 and 20, with 32 more for estimates, are percentages. */
export const isElapsedFormat = (format: number): boolean => format % 2 === 0
export const isPercentFormat = (format: number): boolean => [19, 20, 51, 52].includes(format)
export const formats = { days: 7, elapsedDays: 8, percent: 19 } as const

/** Fields of our own that a file carries along: Microsoft Project keeps and shows them. */
export const ownFields = {
  id: { field: '188743731', name: 'Text1', alias: '稷下编号' },
  english: { field: '188743734', name: 'Text2', alias: '英文名称' },
  fixed: { field: '188743752', name: 'Flag1', alias: '固定时长' },
  promised: { field: '188743753', name: 'Flag2', alias: '承诺节点' },
} as const
export type OwnField = keyof typeof ownFields

/** The names of the calendars that every network has. */
export const calendarNames: Readonly<Record<string, string>> = {
  official: '国务院放假安排',
  weekdays: '周一至周五',
  'every-day': '每天',
}

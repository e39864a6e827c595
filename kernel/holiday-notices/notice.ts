/** A document of the State Council on days off. `confirmed` is false while its number is recalled and not yet checked (待核). */
export type NoticeDocument = { readonly number: string; readonly url: string; readonly confirmed: boolean }

/**
 * One holiday: days off and weekend days worked in exchange, as `01-28..02-04` or single days, blank between.
 * A day of the year before is written in full.
 */
export type Holiday = { readonly name: string; readonly off: string; readonly work?: string }

/** The arrangement of a year. Later documents changed the first; `holidays` says what was in force in the end. */
export type HolidayNotice = {
  readonly year: number
  readonly documents: readonly NoticeDocument[]
  readonly holidays: readonly Holiday[]
}

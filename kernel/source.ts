import type { Day } from './day.ts'

/** A document that a rule or a figure comes from. */
export type Source = {
  readonly id: string
  readonly title: string
  readonly issuer: string
  readonly day?: Day
  readonly number?: string
  readonly clause?: string
}

/** One dated version of a rule. Valid from its first day, that day included; never edited afterwards. */
export type Edition = { readonly id: string; readonly firstDay: Day; readonly source: Source }

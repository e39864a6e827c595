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

import { createHash } from 'node:crypto'
import type { PaperKind, WrittenPaper } from '../../../engines/delivery/problems/written-paper.ts'
import { canonicalText } from '../../../engines/reports/canonical.ts'
import type { Day } from '../../../kernel/day.ts'
import { documentNumber } from '../../../kernel/document-number.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Draft } from './draft.ts'

/** A paper as it is kept: what it says, its number, who issued it and when. */
export type FrozenPaper = {
  readonly kind: PaperKind
  readonly period: string | null
  readonly year: number
  readonly number: number
  readonly issuedOn: Day
  readonly issuer: Label
  readonly person: string
  readonly demonstration: boolean
  readonly paper: WrittenPaper
}

export const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** What the text of a draft comes to: two drafts that say the same have the same. */
export const hashOfDraft = ({ kind, period, demonstration, issuer, issuedOn, paper }: Draft): string =>
  hashOf(canonicalText({ kind, period, demonstration, issuer, issuedOn, paper }))

/** Gives a draft its number and the name of who issues it. */
export const freeze = (
  { hindrance: _, ...draft }: Draft,
  { number, person }: { readonly number: number; readonly person: string },
): FrozenPaper => ({ ...draft, year: yearOf(draft), number, person })

export const yearOf = ({ issuedOn }: Pick<Draft, 'issuedOn'>): number => Number(issuedOn.slice(0, 4))

export const numberOf = ({ year, number }: Pick<FrozenPaper, 'year' | 'number'>): Label => documentNumber(year, number)

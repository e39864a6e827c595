import type { Branch, Criterion, Expert } from '../../../engines/scoring/edition.ts'

/** A part as it is written down: what is not said takes the scoring engine’s own value. */
type Written<Given, Needed extends keyof Given> = Partial<Given> & Pick<Given, Needed>
type WrittenCriterion = Written<Criterion, 'id' | 'value'>
type WrittenExpert = Written<Expert, 'id' | 'expert' | 'bands'>
type WrittenBranch = Written<Omit<Branch, 'parts'>, 'id'> & { readonly parts: readonly Part[] }
type Part = WrittenBranch | WrittenCriterion | WrittenExpert

type Band = { readonly points: number } & ({ readonly from: number } | { readonly upTo: number })

/** Points by bands of a value, the best first; outside all of them there are none. */
export const banded = (id: string, en: string, value: string, bands: readonly Band[]): WrittenCriterion => ({
  id,
  label: { zh: id, en },
  value,
  steps: [{ step: 'bands', bands: bands.map((band) => ({ ...band })), otherwise: 0 }],
})

/** Points from so much on: `from(0.3, 20)` is 20 points for 30% and more. */
export const from = (least: number, points: number): Band => ({ from: least, points })
export const upTo = (most: number, points: number): Band => ({ upTo: most, points })

/** Parts that add up. */
export const total = (
  id: string,
  en: string,
  parts: Part[],
  more: { readonly minimum?: number } = {},
): WrittenBranch => ({
  id,
  label: { zh: id, en },
  ...more,
  parts,
})

/** Several ways to the same points: the best counts. */
export const best = (id: string, en: string, parts: Part[]): Part => ({
  id,
  label: { zh: id, en },
  combine: 'most',
  parts,
})

type ExpertBand = { readonly when?: string; readonly from: number; readonly to: number }

/** What experts give inside a band; without them only the band is known. */
export const byExperts = (id: string, en: string, expert: string, bands: readonly ExpertBand[]): Part => ({
  id,
  label: { zh: id, en },
  expert,
  bands: bands.map((band) => ({ ...band })),
})

import { readFraction } from '../fraction.ts'

/** A weight as it is printed, plain or as a fraction; 0 where it is no number. */
export const weightOf = (printed: string): number => readFraction(printed) ?? 0

/** The share of a printed weight that a printed score is, between 0 and 1; 0 where either is no number. */
export function shareOf(score: string, weight: string): number {
  const share = Number(score) / weightOf(weight)
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0
}

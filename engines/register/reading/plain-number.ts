import { decimalText } from '../../../kernel/decimal.ts'
import { readNumber } from './number.ts'

/**
 * A number that a person typed, as plain digits: full-width signs, groups of three and the unit of the field itself are
 * read; undefined where it is none, or about, more than, or in another unit.
 */
export function plainNumber(typed: string, unit?: string | null): string | undefined {
  const read = readNumber(typed)
  if (read === undefined || read.qualifier !== 'exact' || (read.percent && unit !== '%')) return undefined
  if (read.unit !== undefined && read.unit !== unit) return undefined
  return decimalText.test(read.value) ? read.value : undefined
}

import { fault } from '../../kernel/fault.ts'
import { type Comparison, comparisons } from './comparison.ts'

/** The address of a figure: `tech-renovation-projects`, or with a comparison `tech-renovation-projects:growth`. */
export const figureKey = (indicator: string, comparison?: string | null): string =>
  comparison ? `${indicator}:${comparison}` : indicator

/** Reads an address; an unknown comparison is refused with the possible ones. */
export function readFigureKey(key: string): { indicator: string; comparison?: Comparison } {
  const [indicator = '', comparison] = key.split(':')
  if (comparison === undefined) return { indicator }
  if (!(comparison in comparisons)) {
    throw fault(
      `没有“${comparison}”这种比较，可用：${Object.keys(comparisons).join('、')}`,
      `There is no comparison “${comparison}”; there are ${Object.keys(comparisons).join(', ')}`,
    )
  }
  return { indicator, comparison: comparison as Comparison }
}

import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { printQuantity } from '../../kernel/quantity-text.ts'
import type { UnitSymbol } from '../../kernel/unit.ts'
import { type ComparisonRule, comparisons, scopes } from './comparison.ts'
import type { Indicator } from './indicator.ts'
import type { Observation, Place } from './observation.ts'

const signed = new Set<string>(['growth', 'increase', 'growth-since', 'average-growth'])

/** Digits with the sign that a change carries: `+22.86`, `−3.1` (U+2212). Anything else as it is. */
export function signedValue(value: string, comparison: string | null | undefined): string {
  if (!comparison || !signed.has(comparison) || value.includes('/')) return value.replace(/^-/, '−')
  const number = decimal(value)
  return number.gt(0) ? `+${value}` : value.replace(/^-/, '−')
}

/** A number in the words of a report: `86个`, `+22.86%`, `超100家`, or in Chinese the printed wording where there is one. */
export function wordValue(
  observation: Pick<Observation, 'value' | 'unit' | 'qualifier' | 'printed' | 'comparison'>,
): Label {
  const { value, unit, qualifier, printed, comparison } = observation
  if (unit === '名') return { zh: printed ?? `第${value}`, en: `No. ${value}` }
  if (value.includes('/')) return { zh: printed ?? value, en: value }
  const quantity = { value, unit: unit as UnitSymbol }
  const sign = signedValue(value, comparison).startsWith('+') ? '+' : ''
  return {
    zh: printed ?? `${sign}${printQuantity(quantity, 'zh', { qualifier })}`,
    en: `${sign}${printQuantity(quantity, 'en', { qualifier })}`,
  }
}

/** The name of a figure: the indicator, then the comparison; other scopes and subjects are said. */
export function nameOf(indicator: Indicator, place: Pick<Place, 'comparison' | 'scope' | 'subject'>): Label {
  const comparison: ComparisonRule | undefined = place.comparison && comparisons[place.comparison]
  const scope = place.scope === 'zone' ? undefined : scopes[place.scope]
  return {
    zh: `${place.subject}${scope?.zh ?? ''}${indicator.label.zh}${comparison?.label.zh ?? ''}`,
    en: [place.subject, scope?.en, indicator.label.en, comparison && `– ${comparison.label.en}`]
      .filter(Boolean)
      .join(' '),
  }
}

import { decimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
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

const qualifierWords: Record<Observation['qualifier'], readonly [before: string, after: string]> = {
  exact: ['', ''],
  about: ['约', ''],
  'at-least': ['', '以上'],
  'more-than': ['超', ''],
  nearly: ['近', ''],
}

/** A number in the words of a report: `86个`, `+22.86%`, `超100家`, or the printed wording where there is one. */
export function wordValue(
  observation: Pick<Observation, 'value' | 'unit' | 'qualifier' | 'printed' | 'comparison'>,
): string {
  if (observation.printed) return observation.printed
  if (observation.unit === '名') return `第${observation.value}`
  const [before, after] = qualifierWords[observation.qualifier]
  return `${before}${signedValue(observation.value, observation.comparison)}${observation.unit}${after}`
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

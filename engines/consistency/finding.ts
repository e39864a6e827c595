import type { Day } from '../../kernel/day.ts'
import { type Decimal, decimal } from '../../kernel/decimal.ts'
import { fault } from '../../kernel/fault.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import { convert } from '../../kernel/quantity.ts'
import { printQuantity } from '../../kernel/quantity-text.ts'
import { type UnitSymbol, unitOf } from '../../kernel/unit.ts'
import { scopes } from '../indicators/comparison.ts'
import { digitsOf, numberOf, type Observation, type Place, placeKey } from '../indicators/observation.ts'

/** What a consistency check can find. */
export const findingKinds = {
  parts: { zh: '分项与合计不符', en: 'Parts and total differ' },
  sources: { zh: '同一数有两个说法', en: 'Two sources differ' },
  jump: { zh: '异常跳动', en: 'Implausible jump' },
  unit: { zh: '单位疑误', en: 'Probable unit slip' },
} as const satisfies Record<string, Label>
export type FindingKind = keyof typeof findingKinds

/** A person has looked and says why the numbers stand. */
export type Acceptance = { readonly finding: string; readonly reason: string; readonly by: string; readonly day: Day }

/** Numbers that do not go together. The id holds the numbers: when one changes, an acceptance no longer counts. */
export type Finding = {
  readonly id: string
  readonly kind: FindingKind
  readonly lamp: Lamp
  readonly text: Label
  readonly numbers: readonly Observation[]
  readonly places: readonly Place[]
  readonly accepted?: Acceptance
}

export const placeOfObservation = ({ indicator, comparison, period, scope, subject }: Observation): Place => ({
  indicator,
  comparison,
  period,
  scope,
  subject,
})

/** A finding over observations; the first is the one that it is about. */
export function finding(kind: FindingKind, lamp: Lamp, text: Label, numbers: readonly Observation[]): Finding {
  const places = numbers.map(placeOfObservation)
  const printed = numbers.map(
    ({ value, unit, qualifier }) => `${value}${unit}${qualifier === 'exact' ? '' : qualifier}`,
  )
  return { id: `${kind}|${placeKey(places[0]!)}|${printed.join('+')}`, kind, lamp, text, numbers, places }
}

/** Accepts a finding; without a reason it is refused. */
export function acceptFinding(found: Finding, acceptance: Omit<Acceptance, 'finding'>): Finding {
  if (acceptance.reason.trim() === '') throw fault('请写明为什么认可这个数', 'Say why this number is accepted')
  return { ...found, accepted: { ...acceptance, finding: found.id } }
}

/** Brings the recorded acceptances to the findings that they were given for. */
export function withAcceptances(findings: readonly Finding[], acceptances: readonly Acceptance[]): Finding[] {
  const given = new Map(acceptances.map((acceptance) => [acceptance.finding, acceptance]))
  return findings.map((found) => {
    const accepted = given.get(found.id)
    return accepted ? { ...found, accepted } : found
  })
}

/** The values that an observation can mean in a unit: rounding and limiting words widen it; no `high` is no upper end. */
export type Range = { readonly low: Decimal; readonly high?: Decimal }

/** How far about (约) and nearly (近) may reach, as a share of the number. */
const loosely = '0.1'

export function rangeOf(observation: Observation, unit: string): Range {
  const inUnit = (value: Decimal): Decimal => convert(value, observation.unit, unit)
  const number = numberOf(observation.value, observation.unit)
  const loose = number.abs().times(loosely)
  if (observation.qualifier === 'at-least' || observation.qualifier === 'more-than') return { low: inUnit(number) }
  if (observation.qualifier === 'nearly') return { low: inUnit(number.minus(loose)), high: inUnit(number) }
  if (observation.qualifier === 'about') return { low: inUnit(number.minus(loose)), high: inUnit(number.plus(loose)) }
  const { dimension, factor } = unitOf(observation.unit)
  const whole = dimension === 'count' && factor === '1'
  const half = whole ? decimal(0) : decimal(`5e-${(digitsOf(observation.value) ?? 1) + 1}`)
  return { low: inUnit(number.minus(half)), high: inUnit(number.plus(half)) }
}

/** Whether two ranges hold a common value. */
export const meet = (one: Range, other: Range): boolean =>
  (one.high === undefined || one.high.gte(other.low)) && (other.high === undefined || other.high.gte(one.low))

/** 本区2023年, or with the subject in place of the zone. */
export function whenAndWho({ period, scope, subject }: Place): Label {
  const { zh, en } = periodLabel(period as Period)
  if (subject !== '') return { zh: `${subject}${zh}`, en: `${subject}, ${en}` }
  return scope === 'zone' ? { zh, en } : { zh: `${scopes[scope].zh}${zh}`, en: `${scopes[scope].en}, ${en}` }
}

/** A number as it is read in each language; a fraction stays as it was printed. */
export function shown({ value, unit }: { readonly value: string; readonly unit: string }): Label {
  if (value.includes('/')) return asWritten(value)
  const quantity = { value, unit: unitOf(unit).symbol as UnitSymbol }
  return { zh: printQuantity(quantity, 'zh'), en: printQuantity(quantity, 'en') }
}

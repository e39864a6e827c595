import { type Decimal, decimal } from '../../kernel/decimal.ts'
import { firstDay, type Period, yearsBefore } from '../../kernel/period.ts'
import { type ExactValue, evaluateExactly } from '../rules/exact.ts'
import { parseRule, type Rule } from '../rules/rule.ts'
import type { Vocabulary } from '../rules/vocabulary.ts'
import { type ComparisonRule, comparisons, type Operand } from './comparison.ts'
import type { Indicator } from './indicator.ts'
import type { Place } from './observation.ts'

/** What a derived number is computed from: each name in the formula with the place of its value, or a plain number. */
export type Inputs = Readonly<Record<string, Place | { readonly constant: Decimal }>>

/** The formula of a number and where its operands stand. */
export type Derivation = { readonly rule: Rule; readonly inputs: Inputs; readonly digits: number | undefined }

/** What a comparison is made with, beyond the place itself. */
export type ComparisonContext = { readonly base?: string | undefined; readonly whole?: string | undefined }

/** The name of an indicator in formulas. */
export const termOf = (indicator: Indicator): string => indicator.term ?? indicator.label.zh

const yearOf = (period: string): number => +firstDay(period as Period).slice(0, 4)
const lastYearOf = (period: string): number => +(period.split('..')[1] ?? period).slice(0, 4)

function inputOf(operand: Operand, place: Place, context: ComparisonContext): Inputs[string] | undefined {
  const { indicator, period, scope, subject } = place
  const same = { indicator, period, scope, subject }
  switch (operand.kind) {
    case 'same':
      return same
    case 'years-before':
      return { ...same, period: yearsBefore(period as Period, operand.years) }
    case 'base':
      return context.base === undefined ? undefined : { ...same, period: context.base }
    case 'scope':
      return { ...same, scope: operand.scope, subject: '' }
    case 'target':
      return { ...same, period: String(yearOf(period)), target: true }
    case 'whole':
      return context.whole === undefined ? undefined : { ...same, indicator: context.whole }
    case 'years-since-base': {
      if (context.base === undefined) return undefined
      const last = period.includes('-') ? yearOf(period) : lastYearOf(period)
      return { constant: decimal(last - lastYearOf(context.base)) }
    }
  }
}

const parsed = new Map<string, Rule>()

function ruleOf(rule: ComparisonRule): Rule | undefined {
  if (rule.formula === undefined) return undefined
  const known = parsed.get(rule.formula)
  if (known) return known
  const vocabulary: Vocabulary = Object.entries(rule.operands).map(([name, { en }]) => ({
    name,
    label: { zh: name, en },
    type: 'number' as const,
  }))
  const fresh = parseRule(rule.formula, vocabulary)
  parsed.set(rule.formula, fresh)
  return fresh
}

/** How a comparison at a place is computed; undefined where it can only be reported, or its base is not named. */
export function compareAt(place: Place, context: ComparisonContext): Derivation | undefined {
  if (!place.comparison) return undefined
  const declared: ComparisonRule = comparisons[place.comparison]
  const rule = ruleOf(declared)
  if (!rule) return undefined
  const inputs: Record<string, Inputs[string]> = {}
  for (const [name, operand] of Object.entries(declared.operands)) {
    const input = inputOf(operand, place, context)
    if (!input) return undefined
    inputs[name] = input
  }
  return { rule, inputs, digits: undefined }
}

/** How an indicator with a formula is computed at a place. */
export function deriveAt(
  indicator: Indicator,
  rule: Rule,
  byTerm: ReadonlyMap<string, Indicator>,
  place: Place,
): Derivation {
  const inputs: Record<string, Inputs[string]> = {}
  for (const name of rule.names) inputs[name] = { ...place, comparison: undefined, indicator: byTerm.get(name)!.id }
  return { rule, inputs, digits: indicator.digits }
}

/** The exact result, with the names of operands that nobody reported. */
export function compute(
  derivation: Derivation,
  valueAt: (place: Place) => Decimal | undefined,
): { exact: ExactValue; facts: Record<string, Decimal>; missing: string[] } {
  const facts: Record<string, Decimal> = {}
  const missing: string[] = []
  for (const [name, input] of Object.entries(derivation.inputs)) {
    const value = 'constant' in input ? input.constant : valueAt(input)
    if (value === undefined) missing.push(name)
    else facts[name] = value
  }
  return { exact: evaluateExactly(derivation.rule, facts), facts, missing }
}

import type { DecisionTable } from './decision-table.ts'
import { all, type Region, regionOf, shared } from './regions.ts'

/** Whether both rows hold for some facts: what is tested of each expression has values in common. Unsure is no. */
function mayMeet({ inputs, rules }: DecisionTable, one: number, other: number): boolean {
  const left = new Map<string, Region>()
  for (const [column, { expression }] of inputs.entries())
    for (const test of [rules[one]!.tests[column]!, rules[other]!.tests[column]!]) {
      const region = regionOf(test)
      const both = region && shared(left.get(expression) ?? all, region)
      if (!both) return false
      left.set(expression, both)
    }
  return true
}

/** The rows, counted from 1, that may hold at once where the hit policy does not allow it: ANY allows equal outputs. */
export function overlapsOf(table: DecisionTable): readonly (readonly [number, number])[] {
  const { hitPolicy, rules } = table
  if (hitPolicy !== 'UNIQUE' && hitPolicy !== 'ANY') return []
  const same = (one: number, other: number): boolean =>
    hitPolicy === 'ANY' && rules[one]!.outputs.join('\n') === rules[other]!.outputs.join('\n')
  return rules.flatMap((_, one) =>
    rules.flatMap((_, other) =>
      other > one && !same(one, other) && mayMeet(table, one, other) ? [[one + 1, other + 1] as const] : [],
    ),
  )
}

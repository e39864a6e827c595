import type { LadderFact } from '../../engines/ladders/ladder.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { termOf } from '../../engines/register/kind.ts'
import { enterprise } from '../registers/enterprise.ts'
import { enterpriseYear } from '../registers/enterprise-year.ts'

/**
 * Where a fact is read: a field of the enterprise itself, or of its years, counted back from the last one; several
 * years are added up, or taken on average. A missing year leaves the fact unknown.
 */
export type Reading =
  | { readonly of: 'enterprise'; readonly field: string }
  | {
      readonly of: 'year'
      readonly field: string
      readonly back: readonly number[]
      readonly together?: 'sum' | 'mean'
    }

/** How a fact names the years that it is about, before the name of the field. */
const years: readonly [prefix: string, back: readonly number[], together?: 'sum' | 'mean'][] = [
  ['前一年', [1]],
  ['前两年', [2]],
  ['前三年', [3]],
  ['上年度', [1]],
  ['近两年', [0, 1], 'sum'],
  ['近三年', [0, 1, 2], 'sum'],
  ['年均', [0, 1, 2], 'mean'],
]

const fieldCalled = (kind: Kind, name: string): string | undefined =>
  kind.fields.find((field) => termOf(field) === name)?.id

function readingOf(name: string): Reading | undefined {
  const last = fieldCalled(enterpriseYear, name)
  if (last) return { of: 'year', field: last, back: [0] }
  for (const [prefix, back, together] of years) {
    const field = name.startsWith(prefix) ? fieldCalled(enterpriseYear, name.slice(prefix.length)) : undefined
    if (field) return { of: 'year', field, back, ...(together && { together }) }
  }
  const own = fieldCalled(enterprise, name)
  return own ? { of: 'enterprise', field: own } : undefined
}

export type Readings = ReadonlyMap<string, Reading>

/** Where each fact is read that a register holds; the others are reported. */
export const readingsOf = (facts: readonly LadderFact[]): Readings =>
  new Map(
    facts.flatMap(({ name }): [string, Reading][] => {
      const reading = readingOf(name)
      return reading ? [[name, reading]] : []
    }),
  )

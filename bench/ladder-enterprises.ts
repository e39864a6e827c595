import type { Subject } from '../engines/ladders/subject.ts'
import { day } from '../kernel/day.ts'
import * as enterprises from '../tests/ladder-enterprises.ts'
import type { Enterprise } from '../tests/ladder-house.ts'

const examples = Object.values(enterprises).filter((one): one is Enterprise => 'facts' in one)

/** Facts of all the examples together, so that every rung finds what it asks for. */
const facts: Subject['facts'] = Object.assign({}, ...examples.map((one) => one.facts))
const titled = ['innovative-sme', 'high-tech', 'technology-sme']

/** Enterprises by a fixed recipe: numbers between a tenth and twice those of the examples, one fact in sixteen not reported. */
export function ladderSubjects(count: number): Subject[] {
  let state = 20231012
  const next = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * limit)
  }
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    facts: Object.fromEntries(
      Object.entries(facts).map(([name, fact]) => {
        if (next(16) === 0) return [name, null]
        return [name, typeof fact === 'number' ? Math.round((fact * (10 + next(190))) / 100) : fact]
      }),
    ),
    titles: next(3) === 0 ? [{ rung: titled[next(3)]!, from: day(`202${next(6)}-03-01`) }] : [],
    judgements: [],
  }))
}

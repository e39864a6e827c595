import type { GivenEntry } from '../../engines/evaluation/entry.ts'
import type { Day } from '../../kernel/day.ts'
import type { ZoneEvaluationMechanism } from '../../mechanisms/zone-evaluation/zone-evaluation.ts'
import type { PackEvaluation } from '../../mechanisms/zone-pack.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'
import { appendEntries } from './store.ts'

/** 演示数据: what a pack fills in of a year, and the national bounds that the mechanism made up. */
export async function demonstrateEvaluation(
  tx: ZoneTransaction,
  { editions, demonstration }: ZoneEvaluationMechanism,
  given: PackEvaluation | undefined,
  { viewer, today }: { viewer: Viewer; today: Day },
): Promise<void> {
  const edition = editions.find(({ id }) => id === given?.edition)
  if (!given || !edition) return
  const made = { most: null, label: null, formula: null, lower: false, source: '演示数据', reason: '演示设定' } as const
  const facts = Object.entries(given.facts).map(
    ([name, value]): GivenEntry => ({ ...made, about: 'fact', name, year: given.year, value: String(value) }),
  )
  const judged = Object.entries(given.judged).map(
    ([name, value]): GivenEntry => ({ ...made, about: 'judgement', name, year: given.year, value: String(value) }),
  )
  const bounds = edition.groups
    .flatMap(({ items }) => items)
    .flatMap(({ id, number }): GivenEntry[] => {
      const span = demonstration.filling.bounds?.[id]
      if (!span) return []
      const [value, most] = [String(span.least), String(span.most)]
      return [{ ...made, about: 'bounds', name: number, year: null, value, most, reason: span.basis }]
    })
  await appendEntries(tx, viewer, [...bounds, ...facts, ...judged], {
    edition: edition.id,
    today,
    demonstration: true,
  })
}

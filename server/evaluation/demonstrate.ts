import type { EvaluationEdition } from '../../engines/evaluation/edition.ts'
import type { GivenEntry } from '../../engines/evaluation/entry.ts'
import type { Day } from '../../kernel/day.ts'
import type { ZoneEvaluationMechanism } from '../../mechanisms/zone-evaluation/zone-evaluation.ts'
import type { PackEvaluation } from '../../mechanisms/zone-pack.ts'
import type { Database, ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'
import { appendDecision, appendEntries, readEntries } from './store.ts'

const made = { most: null, label: null, formula: null, lower: false, source: '演示数据', reason: '演示设定' } as const
const assumed = '演示设定，不是公布值'

type Loading = { readonly viewer: Viewer; readonly today: Day }

const editionOf = (
  { editions }: ZoneEvaluationMechanism,
  given: PackEvaluation | undefined,
): EvaluationEdition | undefined => editions.find(({ id }) => id === given?.edition)

/** 演示数据: what a pack fills in of a year, and the national bounds and the scores of other places that the mechanism made up. */
export async function demonstrateEvaluation(
  tx: ZoneTransaction,
  mechanism: ZoneEvaluationMechanism,
  given: PackEvaluation | undefined,
  { viewer, today }: Loading,
): Promise<void> {
  const edition = editionOf(mechanism, given)
  if (!given || !edition) return
  const yearly = (about: GivenEntry['about'], values: Readonly<Record<string, number>>, reason: string = made.reason) =>
    Object.entries(values).map(
      ([name, value]): GivenEntry => ({ ...made, about, name, year: given.year, value: String(value), reason }),
    )
  const bounds = edition.groups
    .flatMap(({ items }) => items)
    .flatMap(({ id, number }): GivenEntry[] => {
      const span = mechanism.demonstration.filling.bounds?.[id]
      if (!span) return []
      const [value, most] = [String(span.least), String(span.most)]
      return [{ ...made, about: 'bounds', name: number, year: null, value, most, reason: span.basis }]
    })
  const entries = [
    ...bounds,
    ...yearly('place', mechanism.demonstration.places, assumed),
    ...yearly('fact', given.facts),
    ...yearly('judgement', given.judged),
  ]
  await appendEntries(tx, viewer, entries, { edition: edition.id, today, demonstration: true })
}

/** 演示数据: a second person confirms what a pack filled in, but what is left waiting. */
export async function confirmDemonstration(
  database: Database,
  mechanism: ZoneEvaluationMechanism,
  given: PackEvaluation | undefined,
  { viewer, today }: Loading,
): Promise<void> {
  const edition = editionOf(mechanism, given)
  if (!given || !edition) return
  const second: Viewer = { ...viewer, account: 'pack-second', person: '数据包复核', post: 'supervisor' }
  await database.inZone(second, async (tx) => {
    const entries = await readEntries(tx, edition.id)
    const settled = entries.filter(
      ({ about, name, state, demonstration }) =>
        demonstration &&
        state === 'waiting' &&
        (about === 'fact' || about === 'judgement') &&
        !given.waiting.includes(name),
    )
    for (const { id } of settled) await appendDecision(tx, second, today, { entry: id }, { document: made.source })
  })
}

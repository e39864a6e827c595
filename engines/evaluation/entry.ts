import type { Label } from '../../kernel/label.ts'
import type { EvaluationEdition, EvaluationGroup, EvaluationItem, Filling, GivenWeight } from './edition.ts'
import { judgedName } from './filled.ts'

/** What a zone fills in; of each kind, whether it is of a year, and whether it stays an assumption that nobody confirms. */
export const entryKinds = {
  fact: { label: { zh: '数据', en: 'Fact' }, yearly: true, assumed: false },
  judgement: { label: { zh: '定性评分', en: 'Judgement' }, yearly: true, assumed: false },
  weight: { label: { zh: '赋权', en: 'Weight' }, yearly: false, assumed: false },
  bounds: { label: { zh: '全国最小值、最大值', en: 'National least and most' }, yearly: false, assumed: true },
  place: { label: { zh: '他区得分', en: 'Score of another place' }, yearly: true, assumed: true },
  group: { label: { zh: '一级指标', en: 'Group' }, yearly: false, assumed: false },
  item: { label: { zh: '二级指标', en: 'Item' }, yearly: false, assumed: false },
} as const satisfies Record<string, { label: Label; yearly: boolean; assumed: boolean }>

export type EntryKind = keyof typeof entryKinds
export const entryKindIds = Object.keys(entryKinds) as EntryKind[]

/**
 * One thing that a zone fills in. `name` is a fact, the number of an item or a group (`1.3`, `2`), or a place; `value` a
 * decimal: amount, percent of a judgement, weight, least, score, share of a group in percent.
 */
export type GivenEntry = {
  readonly about: EntryKind
  readonly name: string
  readonly year: number | null
  readonly value: string
  /** The national most, beside the least. */
  readonly most: string | null
  /** What a group or an item is called. */
  readonly label: string | null
  /** FEEL over facts, of an item that is computed. */
  readonly formula: string | null
  /** Whether less is better, of an item. */
  readonly lower: boolean
  /** The document or the list that it comes from. */
  readonly source: string
  readonly reason: string
}

export type Entry = GivenEntry & { readonly id: string; readonly state: 'waiting' | 'confirmed' | 'refused' }

export const entryKey = ({ about, name, year }: Pick<GivenEntry, 'about' | 'name' | 'year'>): string =>
  `${about}/${name}/${year ?? ''}`

/** Of each thing what stands: what was filled in last and not refused. `entries` from the earliest to the latest. */
export function standingEntries<One extends Entry>(entries: readonly One[]): Map<string, One> {
  return new Map(entries.filter(({ state }) => state !== 'refused').map((one) => [entryKey(one), one]))
}

/** How ids of an edition begin: `2024-` of `2024-1`. */
const prefixOf = ({ groups }: EvaluationEdition): string => groups[0]!.id.replace(/[^-]+$/, '')
export const idOf = (edition: EvaluationEdition, number: string): string =>
  `${prefixOf(edition)}${number.replaceAll('.', '-')}`

const basisOf = ({ source, reason }: GivenEntry): string => `${source}：${reason}`

/** What a zone said where the edition or the nation says nothing, from what stands. */
export function fillingOf(edition: EvaluationEdition, standing: Iterable<GivenEntry>): Filling {
  const entries = [...standing]
  const of = (kind: EntryKind): GivenEntry[] => entries.filter(({ about }) => about === kind)
  const byItem = <Value>(kind: EntryKind, read: (entry: GivenEntry) => Value): Record<string, Value> =>
    Object.fromEntries(of(kind).map((entry) => [idOf(edition, entry.name), read(entry)]))
  const groups = of('group')
    .toSorted((one, other) => Number(one.name) - Number(other.name))
    .map(
      ({ name, label, value }): EvaluationGroup => ({
        id: idOf(edition, name),
        label: { zh: label!, en: label! },
        weight: Number(value) / 100,
        items: [],
      }),
    )
  const items = of('item').toSorted((one, other) => partsOf(one.name)[1]! - partsOf(other.name)[1]!)
  const byGroup = Map.groupBy(items, ({ name }) => idOf(edition, String(partsOf(name)[0])))
  return {
    groups,
    items: Object.fromEntries([...byGroup].map(([group, all]) => [group, all.map((entry) => itemOf(edition, entry))])),
    weights: byItem('weight', (entry): GivenWeight => ({ weight: Number(entry.value), basis: basisOf(entry) })),
    bounds: byItem('bounds', (entry) => ({
      least: Number(entry.value),
      most: Number(entry.most),
      basis: basisOf(entry),
    })),
  }
}

export const partsOf = (number: string): number[] => number.split('.').map(Number)

const itemOf = (edition: EvaluationEdition, { name, label, value, formula, lower }: GivenEntry): EvaluationItem => ({
  id: idOf(edition, name),
  number: name,
  label: { zh: label!, en: label! },
  weight: Number(value),
  ...(formula && { value: formula }),
  ...(lower && { direction: 'lower' as const }),
})

/** The facts of a year that were filled in, and what people judged (0–1). */
export function factsOf(
  edition: EvaluationEdition,
  standing: Iterable<GivenEntry>,
  year: number,
): Record<string, number> {
  return Object.fromEntries(
    [...standing].flatMap((entry): [string, number][] => {
      if (entry.year !== year) return []
      if (entry.about === 'fact') return [[entry.name, Number(entry.value)]]
      if (entry.about !== 'judgement') return []
      return [[judgedName({ id: idOf(edition, entry.name) }), Number(entry.value) / 100]]
    }),
  )
}

import { type Fault, fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import type { WrittenScore } from '../ladders/ladder.ts'
import { nearestNames } from '../rules/vocabulary.ts'
import { openScheme, type Scheme } from '../scoring/scheme.ts'
import type { EvaluationEdition, EvaluationGroup, EvaluationItem, Filling, ZoneFact } from './edition.ts'
import { type OpenSum, openSums } from './zone-facts.ts'

/** An item with its share of the whole (0–1) and the assumption under which it is scored. */
export type FilledItem = EvaluationItem & {
  readonly group: string
  readonly share: number
  /** Whether its weight is the document’s; otherwise the zone’s, or 1 where nobody said. */
  readonly weightFrom: 'document' | 'zone' | 'template'
  readonly bounds: NonNullable<Filling['bounds']>[string] | undefined
}

/** An edition with all that a zone filled in, ready to score; `written` is the same as data for any table of zones. */
export type FilledEvaluation = {
  readonly edition: EvaluationEdition
  readonly groups: readonly EvaluationGroup[]
  readonly items: readonly FilledItem[]
  readonly facts: readonly ZoneFact[]
  /** Those of the facts that are added up over enterprises. */
  readonly sums: readonly OpenSum[]
  readonly written: WrittenScore
  readonly scheme: Scheme
}

/** Something that the zone has yet to say; `item` where it is about one. */
export type Lack = { readonly about: 'names' | 'weight' | 'bounds'; readonly item?: string; readonly label: Label }

/** The input that holds what people judge an item to be, 0–1; also of an item without bounds or formula. */
export const judgedName = (item: Pick<EvaluationItem, 'id'>): string => `judged_${item.id.replaceAll('-', '_')}`

const groupsOf = ({ groups }: EvaluationEdition, filling: Filling): EvaluationGroup[] =>
  [...groups, ...(filling.groups ?? [])].map((group) => ({
    ...group,
    items: [...group.items, ...(filling.items?.[group.id] ?? [])],
  }))

/** What the document leaves open and the zone has not filled: names first, then weights, then national bounds. */
export function lacksOf(edition: EvaluationEdition, filling: Filling = {}): Lack[] {
  const groups = groupsOf(edition, filling)
  const items = groups.flatMap((group) => group.items)
  const missing = [edition.groupsInAll - groups.length, edition.itemsInAll - items.length] as const
  const names: Lack[] =
    missing[0] > 0 || missing[1] > 0
      ? [
          {
            about: 'names',
            label: {
              zh: `还有${missing[0]}个一级指标、${missing[1]}个二级指标没有名称，请按正式文件补齐`,
              en: `${missing[0]} groups and ${missing[1]} items have no names; fill them in from the document`,
            },
          },
        ]
      : []
  const about = (kind: 'weight' | 'bounds', lacking: readonly EvaluationItem[], zh: string, en: string): Lack[] =>
    lacking.map(({ id, number, label }) => ({
      about: kind,
      item: id,
      label: { zh: `${number} ${label.zh}：${zh}`, en: `${number} ${label.en}: ${en}` },
    }))
  return [
    ...names,
    ...about(
      'weight',
      items.filter(({ id, weight }) => weight === undefined && !filling.weights?.[id]),
      '赋权待核，暂按1计',
      'weight to be verified, 1 for the time being',
    ),
    ...about(
      'bounds',
      items.filter(({ id, value }) => value !== undefined && !filling.bounds?.[id]),
      '没有设定全国最小值和最大值',
      'no national least and most are assumed',
    ),
  ]
}

/**
 * The edition with what the zone filled in. Refuses with a Fault: names still lacking, shares that do not make a whole, an
 * item that is not there, bounds that are no span, a formula that cannot be read.
 */
export function fillEvaluation(edition: EvaluationEdition, filling: Filling = {}): FilledEvaluation {
  const [lacking] = lacksOf(edition, filling)
  if (lacking?.about === 'names')
    throw fault(`${edition.label.zh}：${lacking.label.zh}`, `${edition.label.en}: ${lacking.label.en}`)
  const groups = groupsOf(edition, filling)
  checkShares(edition, groups)
  const items = groups.flatMap((group) => itemsOf(group, filling))
  checkFilled(items, filling)
  const facts = [...edition.facts, ...(filling.facts ?? [])]
  const sums = openSums(facts, [...edition.enterpriseFacts, ...(filling.enterpriseFacts ?? [])])
  const written = writtenOf(edition, groups, items, facts)
  return { edition, groups, items, facts, sums, written, scheme: openScheme(written) }
}

function itemsOf(group: EvaluationGroup, { weights, bounds }: Filling): FilledItem[] {
  const weightOf = ({ id, weight }: EvaluationItem): number => weights?.[id]?.weight ?? weight ?? 1
  const total = group.items.reduce((sum, item) => sum + weightOf(item), 0)
  return group.items.map((item) => ({
    ...item,
    group: group.id,
    share: (group.weight * weightOf(item)) / total,
    weightFrom: weights?.[item.id] ? 'zone' : item.weight === undefined ? 'template' : 'document',
    bounds: bounds?.[item.id],
    weight: weightOf(item),
  }))
}

function checkShares({ label }: EvaluationEdition, groups: readonly EvaluationGroup[]): void {
  const total = groups.reduce((sum, { weight }) => sum + weight, 0)
  if (Math.abs(total - 1) < 1e-9) return
  throw fault(
    `${label.zh}：各组权重之和应是100%，现在是${Math.round(total * 1e6) / 1e4}%`,
    `${label.en}: the shares of the groups must make 100%, they make ${Math.round(total * 1e6) / 1e4}%`,
  )
}

function checkFilled(items: readonly FilledItem[], { weights = {}, bounds = {} }: Filling): void {
  const known = items.map(({ id }) => id)
  const strange = [...Object.keys(weights), ...Object.keys(bounds)].find((id) => !known.includes(id))
  if (strange !== undefined) throw noItem(strange, known)
  for (const { id, label, bounds: span } of items) {
    if (weights[id] && !(weights[id].weight >= 0))
      throw fault(`“${label.zh}”的赋权不能小于零`, `The weight of “${label.en}” must not be below zero`)
    if (span && !(span.least < span.most))
      throw fault(
        `“${label.zh}”设定的最小值${span.least}要小于最大值${span.most}`,
        `The least of “${label.en}”, ${span.least}, must lie below the most, ${span.most}`,
      )
  }
}

function noItem(id: string, known: readonly string[]): Fault {
  const near = nearestNames(id, known)
  return fault(
    `没有“${id}”这个二级指标；相近的有：${near.join('、') || '没有'}`,
    `There is no item “${id}”; the nearest are: ${near.join(', ') || 'none'}`,
  )
}

/** The score as any table of zones can be scored with it: points of a hundred, an item between its bounds. */
function writtenOf(
  { id, label, firstDay, source, official }: EvaluationEdition,
  groups: readonly EvaluationGroup[],
  items: readonly FilledItem[],
  facts: readonly ZoneFact[],
): WrittenScore {
  const inputs = facts.map(({ name, label: called, unit }) => ({ name, label: called, ...(unit ? { unit } : {}) }))
  const judged = items
    .filter(isJudged)
    .map((item) => ({ name: judgedName(item), column: `${item.number} ${item.label.zh}（0–1）`, label: item.label }))
  return {
    id,
    label,
    firstDay,
    source,
    official: official && items.every(({ weightFrom }) => weightFrom === 'document'),
    subject: '高新区',
    inputs: [...inputs, ...judged],
    score: {
      id: '综合得分',
      label: { zh: '综合得分', en: 'Overall score' },
      round: 2,
      parts: groups.map((group) => ({
        id: group.id,
        label: group.label,
        combine: 'mean',
        weight: Math.round(group.weight * 1e9) / 1e7,
        parts: items.filter((item) => item.group === group.id).map(partOf),
      })),
    },
  }
}

/** Whether people say what an item comes to: it is qualitative, or nothing is known to compute it by. */
export const isJudged = ({ value, bounds }: FilledItem): boolean => value === undefined || bounds === undefined

/** Whether an item is computed and nobody assumed its national least and most: it has a value and no points. */
export const isUnbounded = ({ value, bounds }: FilledItem): boolean => value !== undefined && bounds === undefined

function partOf(item: FilledItem): WrittenScore['score'] {
  const { id, label, number, value, bounds, direction, weight } = item
  const common = { id, label, clause: number, weight: weight ?? 1 }
  if (value === undefined || bounds === undefined)
    return { ...common, expert: judgedName(item), bands: [{ from: 0, to: 1 }] }
  const { least, most } = bounds
  const [base, lead] = direction === 'lower' ? [most, least] : [least, most]
  return { ...common, value, steps: [{ step: 'goalposts', base, lead }] }
}

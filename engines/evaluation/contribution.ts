import { fault } from '../../kernel/fault.ts'
import type { Facts } from '../rules/compile.ts'
import { type Scores, score } from '../scoring/score.ts'
import type { Table } from '../scoring/table.ts'
import type { FilledEvaluation, FilledItem } from './filled.ts'
import { isJudged, judgedName } from './filled.ts'
import { type Gaps, type ZoneSum, zoneSums } from './zone-facts.ts'

/** An enterprise with its facts of the year. */
export type Member = { readonly id: string; readonly facts: Facts }

/** The zone’s value of an item with an enterprise and without it, and the points that this makes; NaN is unknown. */
export type ItemContribution = {
  readonly item: string
  readonly with: number
  readonly without: number
  readonly points: number
}

/** What an enterprise brings to the zone’s score: above zero where the zone would stand lower without it. */
export type Contribution = {
  readonly member: string
  /** Over the items of which it is known. */
  readonly points: number
  readonly items: readonly ItemContribution[]
  /** The items of which it is not known. */
  readonly unknown: readonly string[]
}

export type Contributions = {
  readonly members: readonly Contribution[]
  /** The sums over enterprises, with how many of them have a gap there. */
  readonly sums: readonly ZoneSum[]
  /** Items that enterprises bear on; all others are the zone’s own. */
  readonly items: readonly FilledItem[]
}

/**
 * The contribution of each enterprise: the zone’s points less those that it would have without the enterprise, item by
 * item, everything else staying as it is. `own` are the facts that the zone itself knows, totals over enterprises among
 * them.
 */
export function contributions(
  filled: FilledEvaluation,
  own: Readonly<Record<string, number | null>>,
  members: readonly Member[],
  gaps: Gaps = 'unknown',
): Contributions {
  checkMembers(members)
  const sums = zoneSums(
    filled.sums,
    members.map((member) => member.facts),
    gaps,
    own,
  )
  const scores = score(filled.scheme, tableOf(filled, own, sums, members))
  const items = filled.items.filter((item) => !isJudged(item) && bearsOn(item, filled))
  const values = new Map(items.map(({ id }) => [id, valuesOf(scores, id)]))
  const points = new Map(items.map(({ id }) => [id, scores.points.get(id)!]))
  const contributionOf = ({ id: member }: Member, index: number): Contribution => {
    const each = items.map(({ id, share }): ItemContribution => {
      const [value, place] = [values.get(id)!, points.get(id)!]
      return {
        item: id,
        with: value[0]!,
        without: value[index + 1]!,
        points: (place[0]! - place[index + 1]!) * share * 100,
      }
    })
    const known = each.filter((one) => !Number.isNaN(one.points))
    return {
      member,
      points: known.reduce((sum, one) => sum + one.points, 0),
      items: each,
      unknown: each.filter((one) => Number.isNaN(one.points)).map(({ item }) => item),
    }
  }
  return { members: members.map(contributionOf), sums, items }
}

function checkMembers(members: readonly Member[]): void {
  const seen = new Set<string>()
  for (const { id } of members) {
    if (seen.has(id)) throw fault(`企业“${id}”出现了两次`, `The enterprise “${id}” occurs twice`)
    seen.add(id)
  }
}

/** Whether anything that enterprises add up to is read for an item. */
function bearsOn({ id }: FilledItem, { scheme, sums }: FilledEvaluation): boolean {
  const part = scheme.parts.find((one) => one.given.id === id)
  return part?.kind === 'criterion' && part.rule.names.some((name) => sums.some((sum) => sum.name === name))
}

/** The zone in the first row, and in each of the others the zone without one enterprise. */
function tableOf(
  { facts, items }: FilledEvaluation,
  own: Readonly<Record<string, number | null>>,
  sums: readonly ZoneSum[],
  members: readonly Member[],
): Table {
  const rows = members.length + 1
  const constant = (name: string): Float64Array => new Float64Array(rows).fill(own[name] ?? Number.NaN)
  const summed = new Map(
    sums.map(({ name, of, withoutEach }) => {
      const column = new Float64Array(rows).fill(of)
      column.set(withoutEach, 1)
      return [name, column]
    }),
  )
  const names = [...facts.map(({ name }) => name), ...items.filter(isJudged).map(judgedName)]
  return {
    subjects: ['', ...members.map(({ id }) => id)],
    columns: Object.fromEntries(names.map((name) => [name, summed.get(name) ?? constant(name)])),
  }
}

function valuesOf({ scheme, columns }: Scores, id: string): Float64Array {
  const part = scheme.parts.find((one) => one.given.id === id)!
  return part.kind === 'criterion' ? columns.numbers(part.rule) : new Float64Array(columns.rows).fill(Number.NaN)
}

import type { Contributions, EvaluationEditionLine } from '../../contract/evaluation/evaluation.ts'
import { type Contribution, contributions, type ItemContribution } from '../../engines/evaluation/contribution.ts'
import { isUnbounded } from '../../engines/evaluation/filled.ts'
import type { Day } from '../../kernel/day.ts'
import { unacceptable } from '../refusal.ts'
import { type EvaluationState, scoreOf } from './state.ts'

type Asked = {
  readonly item?: string | undefined
  readonly order: 'most' | 'least'
  readonly limit: number
  readonly offset: number
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value)

/** What each enterprise brings, to all items or to one; those of which it is not known are left out and counted. */
export function contributionsOf(
  state: EvaluationState,
  line: EvaluationEditionLine,
  today: Day,
  { item: wanted, order, limit, offset }: Asked,
): Contributions {
  const { filled, told } = scoreOf(state)
  const { members: all, demonstration, once } = state.recorded
  const own = ownFacts(state)
  const name = JSON.stringify([state.edition.id, state.filling, own])
  const found = once(name, () => contributions(filled, own, all, 'outside'))
  const bearing = told.filter(
    ({ score, facts }) => found.items.some(({ id }) => id === score.item.id) && facts.length > 0,
  )
  const measured = bearing.filter(({ score: { item } }) =>
    found.members.some(({ items }) => items.some((one) => one.item === item.id && !Number.isNaN(one.points))),
  )
  const item = wanted === undefined ? undefined : measured.find(({ score }) => score.item.number === wanted)?.score.item
  if (wanted !== undefined && !item)
    throw unacceptable(
      `“${wanted}”没有可算的企业贡献，可选：${measured.map(({ score }) => score.item.number).join('、') || '没有'}`,
      `Nothing is known for “${wanted}”; there are: ${measured.map(({ score }) => score.item.number).join(', ') || 'none'}`,
    )
  const pointsOf = ({ points, items }: Contribution): number =>
    item === undefined ? points : items.find((one) => one.item === item.id)!.points
  const ranked = found.members
    .map((one) => ({ one, points: pointsOf(one) }))
    .filter(({ one, points }) => !Number.isNaN(points) && one.unknown.length < one.items.length)
    .sort((a, b) => (order === 'most' ? b.points - a.points : a.points - b.points))
  const members = new Map(all.map((member) => [member.id, member]))
  const ids = new Set(measured.map(({ score }) => score.item.id))
  return {
    asOf: today,
    demonstration,
    edition: line,
    year: state.year,
    items: measured.map(({ score: { item: one }, value, facts }) => ({
      id: one.id,
      number: one.number,
      label: one.label,
      full: one.share * 100,
      formula: one.value ?? null,
      unit: one.unit ?? null,
      proportion: one.proportion === true,
      value,
      facts: [...facts],
    })),
    unbounded: filled.items.filter(isUnbounded).length,
    item: item?.number ?? null,
    gaps: state.facts.flatMap(({ label, gaps }) => (gaps ? [{ label, gaps }] : [])),
    enterprises: all.length,
    total: ranked.length,
    rows: ranked.slice(offset, offset + limit).map(({ one, points }) => {
      const { name, creditCode } = members.get(one.member)!
      const own = one.items.filter((each) => ids.has(each.item))
      return {
        id: one.member,
        name,
        creditCode,
        points,
        unknown: own.filter((each) => Number.isNaN(each.points)).length,
        items: own.map(shown).toSorted((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0)),
      }
    }),
  }
}

const shown = ({ item, with: having, without, points }: ItemContribution) => ({
  item,
  with: known(having),
  without: known(without),
  points: known(points),
})

/** What the zone itself states: its own facts, and totals over enterprises that it filled in. */
const ownFacts = ({ values, facts }: EvaluationState): Record<string, number | null> => ({
  ...values,
  ...Object.fromEntries(facts.filter(({ from }) => from === 'records').map(({ name }) => [name, null])),
})

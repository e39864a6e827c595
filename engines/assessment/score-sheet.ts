import type { Label, Language } from '../../kernel/label.ts'
import { measureOfExpression } from '../rules/expression.ts'
import { readAsPercent, writeAmount } from '../rules/values/quantity.ts'
import { Distribution } from '../scoring/numbers/distribution.ts'
import { figure, figureAt } from '../scoring/numbers/figure.ts'
import type { OpenPart, Scheme } from '../scoring/scheme.ts'
import type { Scores } from '../scoring/score.ts'

/** A fact behind an item, as it was reported; null is not reported. */
type SheetFact = { readonly label: Label; readonly told: Label | null }

/** Where the peers of an item lie, in its own unit. */
type SheetPeers = {
  readonly count: number
  readonly least: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly most: number
}

/** An item of a score: what it is, how many of its points it brings, and where others lie. */
export type SheetItem = {
  readonly id: string
  readonly label: Label
  /** The group that it belongs to, where items stand in groups. */
  readonly group: Label | null
  /** In `unit`; null where it is not known, and for what people give points for. */
  readonly value: number | null
  readonly unit: string
  readonly points: number | null
  readonly full: number
  readonly facts: readonly SheetFact[]
  readonly peers: SheetPeers | null
}

/** A number with its unit: `18.40万元/亩`. */
export const amountTold = (value: number, unit: string): Label => {
  const told = (language: Language) => writeAmount(figure(value, 2), unit, language)
  return { zh: told('zh'), en: told('en') }
}

/** An item with what all rows have of it. */
type SheetColumn = Omit<SheetItem, 'value' | 'points' | 'facts'> & {
  readonly weight: number
  readonly of: Float64Array
  readonly names: readonly string[]
  readonly values: Float64Array | null
}

type Leaf = { readonly part: Exclude<OpenPart, { kind: 'branch' }>; readonly group: Label | null }

/** Every item that brings points, in its order, with the group above it. */
function leavesOf({ parts }: Scheme): Leaf[] {
  const below = (part: OpenPart, group: Label | null): Leaf[] =>
    part.kind === 'branch' ? part.parts.flatMap((one) => below(one, part.label)) : [{ part, group }]
  const root = parts.at(-1)!
  return root.kind === 'branch' ? root.parts.flatMap((one) => below(one, null)) : []
}

/** The most that an item brings; null where that is not a number of its own. */
export function fullOf({ kind, given }: Leaf['part']): number | null {
  if (kind === 'expert') return Math.max(...given.bands.map(({ to }) => to))
  const goal = given.steps.find((step) => step.step === 'goalposts')
  if (goal) return goal.points
  return typeof given.weight === 'number' && given.missing === undefined ? given.weight : null
}

const known = (value: number | undefined): number | null => (value === undefined || Number.isNaN(value) ? null : value)

/** What the peers have of every item; gathered once for all who are told. */
function peersOf(values: Float64Array): SheetPeers | null {
  const all = new Distribution(values.filter((value) => !Number.isNaN(value)))
  if (all.count === 0) return null
  const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) => all.quantile(share)) as [number, number, number]
  return { count: all.count, least: all.least, lower, median, upper, most: all.most }
}

/** Tells the score of any row item by item, each in its unit. */
export function scoreSheet({ scheme, columns, points, table }: Scores): (row: number) => SheetItem[] {
  const items = leavesOf(scheme).flatMap(({ part, group }): SheetColumn[] => {
    const full = fullOf(part)
    if (full === null) return []
    const weight = typeof part.given.weight === 'number' ? part.given.weight : 1
    const common = { id: part.given.id, label: part.label, group, full, weight, of: points.get(part.given.id)! }
    if (part.kind === 'expert') return [{ ...common, names: [], values: null, unit: '', peers: null }]
    const measure = measureOfExpression(part.rule.expression)
    const percent = measure !== undefined && readAsPercent(measure)
    const values = columns.numbers(part.rule).map((value) => (percent ? value * 100 : value))
    const unit = percent ? '%' : (measure?.symbol ?? '')
    return [{ ...common, names: part.rule.names, values, unit, peers: peersOf(values) }]
  })
  const told = (name: string, row: number): SheetFact => {
    const input = scheme.inputs.find((one) => one.name === name)
    const value = known(table.columns[name]?.[row] as number | undefined)
    return {
      label: input?.label ?? { zh: name, en: name },
      told: value === null ? null : amountTold(value, input?.unit ?? ''),
    }
  }
  return (row) =>
    items.map(({ id, label, group, full, weight, of, names, values, unit, peers }) => {
      const share = known(of[row])
      return {
        id,
        label,
        group,
        value: values ? known(values[row]) : null,
        unit,
        points: share === null ? null : share * weight,
        full,
        facts: names.map((name) => told(name, row)),
        peers,
      }
    })
}

/** 得9.18分，满分20分 */
export const pointsTold = ({ points, full }: Pick<SheetItem, 'points' | 'full'>): Label =>
  points === null
    ? { zh: `待报，满分${figure(full)}分`, en: `not known, of ${figure(full)} points` }
    : {
        zh: `得${figureAt(points, 2)}分，满分${figure(full)}分`,
        en: `${figureAt(points, 2)} of ${figure(full)} points`,
      }

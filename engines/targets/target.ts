import { decimal } from '../../kernel/decimal.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { contains, lengthInDays, type Period, type PeriodKind, periodLabel, split } from '../../kernel/period.ts'
import { allocate } from './allocation.ts'

/** A share of a target. The values of its parts add up to its own. */
export type TargetNode = {
  /** A department or a period; unique among its siblings. */
  readonly id: string
  readonly label: Label
  readonly period: Period
  readonly department?: string
  readonly value: string
  /** Set by a person: other edits do not move it. */
  readonly pinned?: true
  readonly parts: readonly TargetNode[]
}

/** The target of a year as a tree: year → department → quarter → month → 旬, at `digits` decimal places. */
export type TargetTree = { readonly digits: number; readonly root: TargetNode }

export type TargetPlan = {
  readonly period: Period
  readonly value: string
  readonly digits: number
  /** Left out or empty where the zone answers for it as a whole. */
  readonly departments?: readonly { readonly id: string; readonly label: Label; readonly weight?: string }[]
  /** The levels below, each finer than the one above. */
  readonly levels: readonly Exclude<PeriodKind, 'years' | 'to-month'>[]
  /** Weight of a period; periods that are not named weigh 1. */
  readonly weights?: Readonly<Record<string, string>>
}

const sumOf = (values: readonly string[]): string =>
  values.reduce((sum, value) => sum.plus(value), decimal(0)).toFixed()

function byPeriods(node: TargetNode, levels: TargetPlan['levels'], plan: TargetPlan): TargetNode {
  const [level, ...finer] = levels
  if (level === undefined) return node
  const periods = split(node.period, level)
  const values = allocate(
    node.value,
    periods.map((period) => plan.weights?.[period] ?? '1'),
    plan.digits,
  )
  const parts = periods.map((period, index): TargetNode => {
    const part = { id: period, label: periodLabel(period), period, value: values[index]!, parts: [] }
    return byPeriods(node.department === undefined ? part : { ...part, department: node.department }, finer, plan)
  })
  return { ...node, parts }
}

function notNegative(value: string): string {
  if (decimal(value).lt(0)) throw fault(`目标不能是负数，现在是${value}`, `A target cannot be negative: ${value}`)
  return decimal(value).toFixed()
}

/** Breaks a year's target down by weights; refused with a sentence where a level does not divide the one above. */
export function planTarget(plan: TargetPlan): TargetTree {
  const { period, digits, departments = [] } = plan
  const value = notNegative(plan.value)
  const root: TargetNode = { id: period, label: periodLabel(period), period, value, parts: [] }
  if (departments.length === 0) return { digits, root: byPeriods(root, plan.levels, plan) }
  const values = allocate(
    value,
    departments.map((department) => department.weight ?? '1'),
    digits,
  )
  const parts = departments.map(({ id, label }, index) =>
    byPeriods({ id, label, period, department: id, value: values[index]!, parts: [] }, plan.levels, plan),
  )
  return { digits, root: { ...root, parts } }
}

/** Gives a node another value; what is not pinned below it moves in proportion. */
function rescale(node: TargetNode, value: string, digits: number): TargetNode {
  if (node.parts.length === 0 || value === node.value) return { ...node, value }
  return { ...node, value, parts: absorb(node, node.parts, value, digits) }
}

/** Parts that add up to `value`: the pinned stay, the others share the rest in proportion to what they have. */
function absorb(whole: TargetNode, parts: readonly TargetNode[], value: string, digits: number): TargetNode[] {
  const free = parts.filter((part) => !part.pinned)
  const pinned = sumOf(parts.filter((part) => part.pinned).map((part) => part.value))
  const rest = decimal(value).minus(pinned)
  if (rest.lt(0))
    throw fault(
      `“${whole.label.zh}”已固定的分解数合计${pinned}，超过了${value}`,
      `The fixed shares of “${whole.label.en}” add up to ${pinned}, more than ${value}`,
    )
  if (free.length === 0) {
    if (rest.eq(0)) return [...parts]
    throw fault(
      `“${whole.label.zh}”的分解数都已固定，合计${pinned}，与${value}不符；请先放开一项，或改为调整上级目标`,
      `All shares of “${whole.label.en}” are fixed and add up to ${pinned}, not ${value}; release one of them, or change the target above`,
    )
  }
  const shares = allocate(
    rest.toFixed(),
    free.map((part) => part.value),
    digits,
  )
  return parts.map((part) => (part.pinned ? part : rescale(part, shares[free.indexOf(part)]!, digits)))
}

/** Whether an edit is made up for by the siblings (上级目标不变) or passed on to the levels above. */
export type EditMode = 'keep-total' | 'change-total'

type Edit = {
  readonly tree: TargetTree
  readonly path: readonly string[]
  readonly change: (node: TargetNode) => TargetNode
}

function follow({ tree, path, change }: Edit, mode: EditMode): TargetNode {
  const walk = (node: TargetNode, [id, ...below]: readonly string[]): TargetNode => {
    if (id === undefined) return change(node)
    const at = node.parts.findIndex((part) => part.id === id)
    if (at < 0)
      throw fault(
        `“${node.label.zh}”下没有“${id}”，可选：${node.parts.map((part) => part.id).join('、')}`,
        `“${node.label.en}” has no part “${id}”; it has ${node.parts.map((part) => part.id).join(', ')}`,
      )
    const changed = walk(node.parts[at]!, below)
    const parts = node.parts.with(at, changed)
    if (mode === 'change-total') return { ...node, value: sumOf(parts.map((part) => part.value)), parts }
    if (changed.value === node.parts[at]!.value) return { ...node, parts }
    const held = parts.map((part, index) => (index === at ? { ...part, pinned: true as const } : part))
    const absorbed = absorb(node, held, node.value, tree.digits)
    return { ...node, parts: absorbed.with(at, changed) }
  }
  return walk(tree.root, path)
}

/**
 * Sets a node's value and pins it; the path names the nodes below the root (department, quarter, month …).
 * The tree adds up at every level afterwards, or the edit is refused with a sentence and nothing changes.
 */
export function editTarget(tree: TargetTree, path: readonly string[], value: string, mode: EditMode): TargetTree {
  const wanted = notNegative(value)
  allocate(wanted, ['1'], tree.digits)
  const change = (node: TargetNode): TargetNode => ({ ...rescale(node, wanted, tree.digits), pinned: true })
  return { ...tree, root: follow({ tree, path, change }, mode) }
}

/** Lets a node move again with the edits of others. */
export function releaseTarget(tree: TargetTree, path: readonly string[]): TargetTree {
  const change = ({ pinned: _, ...node }: TargetNode): TargetNode => node
  return { ...tree, root: follow({ tree, path, change }, 'keep-total') }
}

/** Every node whose parts do not add up to its value; empty for every tree made here. */
export function misfits(node: TargetNode): TargetNode[] {
  const wrong = node.parts.length > 0 && !decimal(sumOf(node.parts.map((part) => part.value))).eq(node.value)
  return [...(wrong ? [node] : []), ...node.parts.flatMap(misfits)]
}

const leavesOf = (node: TargetNode): TargetNode[] => (node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf))

/**
 * What is planned for a period (`2023-01..09` too), of one department or of all;
 * undefined where the tree is not broken down so far.
 */
export function plannedFor(tree: TargetTree, period: Period, department?: string): string | undefined {
  const leaves = leavesOf(tree.root).filter((leaf) => department === undefined || leaf.department === department)
  const holders = new Set(leaves.map((leaf) => leaf.department)).size
  const inside = leaves.filter((leaf) => contains(period, leaf.period))
  const days = inside.reduce((sum, leaf) => sum + lengthInDays(leaf.period), 0)
  return holders > 0 && days === lengthInDays(period) * holders ? sumOf(inside.map((leaf) => leaf.value)) : undefined
}

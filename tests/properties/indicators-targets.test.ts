import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { checkConsistency } from '../../engines/consistency/consistency.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { allocate } from '../../engines/targets/allocation.ts'
import { carryDebt, outlookOf } from '../../engines/targets/debt.ts'
import { paceOf } from '../../engines/targets/pace.ts'
import {
  editTarget,
  misfits,
  plannedFor,
  planTarget,
  releaseTarget,
  type TargetNode,
  type TargetTree,
} from '../../engines/targets/target.ts'
import { decimal } from '../../kernel/decimal.ts'
import { period, split } from '../../kernel/period.ts'

const text = (whole: number, digits: number): string => decimal(whole).times(`1e-${digits}`).toFixed()

describe('按权重分解的性质', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })

  it('加起来正好，每份与应得之数相差不到末位一个单位', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        weights,
        fc.integer({ min: 0, max: 4 }),
        (total, shares, digits) => {
          const parts = allocate(text(total, digits), shares.map(String), digits).map((part) =>
            Math.round(+part * 10 ** digits),
          )
          assert.equal(
            parts.reduce((sum, part) => sum + part, 0),
            total,
          )
          const all = shares.reduce((sum, share) => sum + share, 0)
          parts.forEach((part, index) => {
            const due = all === 0 ? total / shares.length : (total * shares[index]!) / all
            assert.ok(Math.abs(part - due) < 1 + 1e-6, `${part} ${due}`)
          })
        },
      ),
    )
  })

  it('权重大的不会分得少，权重同放大不改变结果', () => {
    fc.assert(
      fc.property(fc.nat(1e6), weights, fc.integer({ min: 1, max: 50 }), (total, shares, factor) => {
        const parts = allocate(String(total), shares.map(String), 0).map(Number)
        assert.deepEqual(
          allocate(
            String(total),
            shares.map((share) => String(share * factor)),
            0,
          ).map(Number),
          parts,
        )
        shares.forEach((share, index) => {
          shares.forEach((other, at) => {
            if (share > other) assert.ok(parts[index]! >= parts[at]!)
          })
        })
      }),
    )
  })
})

const department = (id: string, weight: string) => ({ id, label: { zh: id, en: id }, weight })

describe('目标树的性质', () => {
  const plan = fc
    .tuple(
      fc.nat(100_000),
      fc.integer({ min: 0, max: 2 }),
      fc.array(fc.nat(9), { maxLength: 4 }),
      fc.subarray(['half', 'quarter', 'month', 'ten-days'] as const, { minLength: 1 }),
    )
    .map(([value, digits, weights, levels]) =>
      planTarget({
        period: period('2023'),
        value: text(value, digits),
        digits,
        departments: weights.map((weight, index) => department(`d${index}`, String(weight))),
        levels,
      }),
    )
  type Step = { turns: number[]; value: number; mode: 'keep-total' | 'change-total' | 'release' }
  const steps: fc.Arbitrary<Step[]> = fc.array(
    fc.record({
      turns: fc.array(fc.nat(40), { maxLength: 5 }),
      value: fc.nat(5000),
      mode: fc.constantFrom('keep-total', 'change-total', 'release'),
    }),
    { maxLength: 12 },
  )

  function pathOf(tree: TargetTree, turns: readonly number[]): string[] {
    const path: string[] = []
    let node: TargetNode = tree.root
    for (const turn of turns) {
      if (node.parts.length === 0) break
      node = node.parts[turn % node.parts.length]!
      path.push(node.id)
    }
    return path
  }

  const at = (tree: TargetTree, path: readonly string[]): TargetNode =>
    path.reduce((node, id) => node.parts.find((part) => part.id === id)!, tree.root)

  it('怎样修改，各级都加得起来；不能改的整个拒绝，并有一句话', () => {
    fc.assert(
      fc.property(plan, steps, (start, edits) => {
        let tree = start
        assert.deepEqual(misfits(tree.root), [])
        for (const { turns, value, mode } of edits) {
          const path = pathOf(tree, turns)
          const wanted = text(value, tree.digits)
          const total = tree.root.value
          try {
            tree = mode === 'release' ? releaseTarget(tree, path) : editTarget(tree, path, wanted, mode)
          } catch (error) {
            assert.match((error as Error).message, /已固定/)
            continue
          }
          assert.deepEqual(misfits(tree.root), [])
          if (mode !== 'release') assert.equal(at(tree, path).value, wanted)
          if (mode !== 'change-total' && path.length > 0) assert.equal(tree.root.value, total)
        }
        assert.equal(plannedFor(tree, period('2023')), tree.root.value)
      }),
      { numRuns: 200 },
    )
  })

  it('没有负的分解数', () => {
    const values = (node: TargetNode): string[] => [node.value, ...node.parts.flatMap(values)]
    fc.assert(
      fc.property(plan, fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }), fc.nat(5000), (tree, turns, value) => {
        const path = pathOf(tree, turns)
        const top = +at(tree, path.slice(0, -1)).value
        const wanted = text(value, tree.digits)
        if (+wanted > top) return
        let edited = tree
        try {
          edited = editTarget(tree, path, wanted, 'keep-total')
        } catch (error) {
          assert.match((error as Error).message, /都已固定/)
        }
        for (const one of values(edited.root)) assert.ok(+one >= 0)
      }),
    )
  })
})

describe('进度与欠账的性质', () => {
  it('红绿灯随完成数只会变好', () => {
    const order = ['red', 'amber', 'green']
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        (one, other, target, rate) => {
          const progress = { rate: (rate / 10).toFixed(1), text: { zh: '', en: '' } }
          const lamp = (done: number): number =>
            order.indexOf(paceOf({ done: String(done), target: String(target), progress }).lamp)
          if (one <= other) assert.ok(lamp(one) <= lamp(other))
        },
      ),
    )
  })

  const months = split(period('2023'), 'month')
  const year = fc
    .tuple(
      fc.array(fc.nat(100), { minLength: 12, maxLength: 12 }),
      fc.array(fc.nat(120), { minLength: 12, maxLength: 12 }),
      fc.nat(12),
    )
    .map(([planned, done, closed]) => ({
      closed,
      periods: months.map((month, index) => ({
        period: month,
        planned: String(planned[index]),
        ...(index < closed ? { done: String(done[index]) } : {}),
      })),
    }))

  it('应完成数加已完成数就是全年目标（有超额时为已完成与目标之大者）', () => {
    fc.assert(
      fc.property(year, (facts) => {
        const total = facts.periods.reduce((sum, { planned }) => sum + +planned, 0)
        const done = facts.periods.reduce((sum, one) => sum + +(one.done ?? 0), 0)
        const open = carryDebt(facts).slice(facts.closed)
        const due = open.reduce((sum, row) => sum + +row.due!, 0)
        if (open.length > 0) assert.equal(done + due, Math.max(done, total))
        const last = facts.periods.slice(0, facts.closed).reduce((sum, one) => sum + +one.planned - +one.done!, 0)
        if (facts.closed > 0) assert.equal(+carryDebt(facts)[facts.closed - 1]!.debt!, Math.max(0, last))
      }),
    )
  })

  it('不可能的那一期与逐期穷举一致', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 100 }), (facts, greatest) => {
        const outlook = outlookOf({ ...facts, greatest: String(greatest) })
        const total = facts.periods.reduce((sum, { planned }) => sum + +planned, 0)
        const lackingAfter = (index: number): number =>
          total - facts.periods.slice(0, index + 1).reduce((sum, one) => sum + +(one.done ?? 0), 0)
        const out = (index: number): boolean => lackingAfter(index) > greatest * (11 - index)
        let since: number | undefined
        for (let index = facts.closed - 1; index >= 0 && out(index); index -= 1) since = index
        if (facts.closed === 0 && total > greatest * 12) since = 0
        assert.equal(outlook.impossibleSince, since === undefined ? undefined : months[since])
        if (since !== undefined) return
        const lastChance = months.find((_, index) => index >= facts.closed && out(index))
        assert.equal(outlook.lastChance, lastChance)
      }),
    )
  })
})

describe('校核的性质', () => {
  const indicator = (id: string, parts?: string[]): Indicator => ({
    id,
    label: { zh: id, en: id },
    group: 'g',
    unit: '个',
    digits: 0,
    frequency: 'year',
    accumulation: 'stock',
    direction: 'higher',
    owner: 'o',
    definition: { zh: id, en: id },
    ...(parts ? { parts } : {}),
  })
  const observation = (id: string, value: number): Observation => ({
    id,
    indicator: id,
    period: '2023',
    scope: 'zone',
    subject: '',
    value: String(value),
    unit: '个',
    qualifier: 'exact',
    origin: 'reported',
    document: null,
    paragraph: null,
    published: true,
    target: false,
    asOf: null,
    enteredBy: 'o',
    enteredAt: '2024-01-01T00:00:00Z',
    reason: null,
    supersedes: null,
    demonstration: false,
  })

  it('计数的分项与合计，当且仅当不相等时才有一条', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: -2, max: 2 }),
        (parts, off) => {
          const ids = parts.map((_, index) => `p${index}`)
          const sum = parts.reduce((left, right) => left + right, 0)
          const found = checkConsistency(
            [indicator('whole', ids), ...ids.map((id) => indicator(id))],
            [observation('whole', sum + off), ...parts.map((value, index) => observation(ids[index]!, value))],
          )
          assert.equal(found.length, off === 0 ? 0 : 1)
        },
      ),
    )
  })
})

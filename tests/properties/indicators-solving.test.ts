import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { solveOperand, solvePair } from '../../engines/indicators/solve.ts'
import { parseRule } from '../../engines/rules/rule.ts'
import { decimal, quotient } from '../../kernel/decimal.ts'

const rule = (text: string, names: readonly string[]) =>
  parseRule(
    text,
    names.map((name) => ({ name, label: { zh: name, en: name }, type: 'number' as const })),
  )

const growth = rule('(本期 - 上年同期) / 上年同期 * 100', ['本期', '上年同期'])
const share = rule('部分 / 合计 * 100', ['部分', '合计'])
const count = fc.integer({ min: 2, max: 200_000 })
const digits = fc.integer({ min: 0, max: 3 })

/** The oracle: long division by the kernel, not by the rule engine. */
const grown = (now: number, before: number, places: number) =>
  quotient(decimal(now - before).times(100), decimal(before), places)!

describe('反推未刊的数 · solving for what was not printed', () => {
  test('由增幅反推上年：真数总在区间内，区间两端印出来都一样', () => {
    fc.assert(
      fc.property(count, count, digits, (now, before, places) => {
        const printed = grown(now, before, places)
        const found = solveOperand(growth, { 本期: decimal(now) }, '上年同期', printed, places, 0)
        if (!found) return printed.lte(-100)
        const [low, high] = found.interval
        assert.ok(low.lte(before) && high.gte(before), `${before} ∉ ${low}..${high}`)
        for (const edge of [low, high, found.value]) assert.ok(grown(now, Number(edge), places).eq(printed))
        assert.ok(!grown(now, Number(high) + 1, places).eq(printed), 'no wider')
        assert.ok(Number(low) === 1 || !grown(now, Number(low) - 1, places).eq(printed), 'no wider')
        return true
      }),
      { numRuns: 400 },
    )
  })

  test('由占比反推合计：反推的数再算一遍，印出来一样', () => {
    fc.assert(
      fc.property(count, count, digits, (one, other, places) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)]
        const printed = quotient(decimal(part).times(100), decimal(whole), places)!
        if (printed.eq(0)) return
        const found = solveOperand(share, { 部分: decimal(part) }, '合计', printed, places, 0)!
        assert.ok(quotient(decimal(part).times(100), found.value, places)!.eq(printed))
        assert.ok(found.interval[0].lte(whole) && found.interval[1].gte(whole))
      }),
      { numRuns: 300 },
    )
  })

  test('最小整数解：没有更小的一对', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (one, other) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)]
        const printed = quotient(decimal(part).times(100), decimal(whole), 2)!
        const found = solvePair(share, {}, ['部分', '合计'], printed, 2)!
        assert.ok(Number(found[1]) <= whole)
        assert.ok(quotient(found[0].times(100), found[1], 2)!.eq(printed))
        for (let smaller = 1; smaller < Number(found[1]); smaller += 1)
          for (let top = 1; top <= smaller; top += 1)
            assert.ok(!quotient(decimal(top).times(100), decimal(smaller), 2)!.eq(printed), `${top}/${smaller}`)
      }),
      { numRuns: 40 },
    )
  })
})

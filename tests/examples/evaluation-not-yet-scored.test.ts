import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { notYetScored, toldScore } from '../../contract/evaluation/not-yet-scored.ts'
import { hardlySettled } from '../../engines/evaluation/own-score.ts'

describe('几乎什么都不知道时不写得分', () => {
  const rows: readonly [string, { low: number; high: number }, boolean][] = [
    ['什么都没填，0到100', { low: 0, high: 100 }, true],
    ['知道的不到一成', { low: 5, high: 95.5 }, true],
    ['知道的正好一成', { low: 10, high: 100 }, false],
    ['全知道', { low: 61.2, high: 61.2 }, false],
  ]
  for (const [title, span, expected] of rows)
    it(title, () => {
      assert.equal(hardlySettled(span), expected)
      const page = { year: 2023, facts: [{ value: null }, { value: 3 }], score: { ...span, items: [] } }
      assert.equal(toldScore(page as never) === null, expected)
    })

  it('先说全国界，再说数据，最后说评分', () => {
    const unset = { formula: '营业收入', bounds: null }
    const said = (items: object[], facts: object[]) => notYetScored({ year: 2023, facts, score: { items } } as never).zh
    assert.equal(said([unset, unset], [{ value: null }]), '2023年还不能测算：先设定2个指标的全国最大最小值')
    assert.equal(said([], [{ value: null }, { value: 3 }]), '2023年还不能测算：先填1项数据')
    assert.equal(said([], []), '2023年还不能测算：定性指标还没有评分')
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fillEvaluation } from '../../engines/evaluation/filled.ts'
import { scoreOverSame, sumsOverSame } from '../../engines/evaluation/same-enterprises.ts'
import { edition2021 } from '../../mechanisms/zone-evaluation/2021/edition.ts'

const bounds = { '2021-2-4': { least: 0, most: 100, basis: '设定' } }
const filled = fillEvaluation(edition2021, { bounds })
const revenue = filled.sums.filter(({ name }) => name === '营业收入' || name === '前一年营业收入')
const rows = [
  { 营业收入: 110, 前一年营业收入: 100 },
  { 营业收入: 240, 前一年营业收入: 200 },
  { 营业收入: null, 前一年营业收入: 500 },
  { 营业收入: 30, 前一年营业收入: null },
]
const grown = (partial: readonly string[]) => {
  const facts = { 营业收入: 380, 前一年营业收入: 800 }
  const scored = scoreOverSame(filled, facts, rows, new Set(partial))
  const item = scored.told.find(({ score }) => score.item.id === '2021-2-4')!
  return { scored, item }
}

describe('净增只比两年都报的同一批企业', () => {
  it('今年没报的、去年没报的都不算进增长', () => {
    const { totals, reach } = sumsOverSame(revenue, rows)
    assert.deepEqual(
      [totals, reach],
      [
        { 营业收入: 350, 前一年营业收入: 300 },
        { among: 2, without: 2 },
      ],
    )
  })

  it('净增营业收入按同一批企业是50万元，不是各自合计相减的−420万元；得分跟着', () => {
    const { item, scored } = grown(['营业收入', '前一年营业收入'])
    assert.equal(item.value, 50)
    assert.deepEqual(scored.same.get('2021-2-4'), { among: 2, without: 2 })
    assert.deepEqual(item.score.points, { low: item.score.item.share * 50, high: item.score.item.share * 50 })
    assert.ok(Math.abs(scored.own.groups['2021-2']!.low - item.score.points.low) < 1e-9)
  })

  it('都报了就照合计算', () => {
    const { item, scored } = grown([])
    assert.deepEqual([item.value, scored.same.size], [-420, 0])
  })

  it('没有一家两年都报的，增长未知，不是零', () => {
    const facts = { 营业收入: 30, 前一年营业收入: 500 }
    const scored = scoreOverSame(filled, facts, rows.slice(2), new Set(['营业收入']))
    const item = scored.told.find(({ score }) => score.item.id === '2021-2-4')!
    assert.equal(item.value, null)
    assert.deepEqual(item.score.points, { low: 0, high: item.score.item.share * 100 })
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Assessed } from '../../engines/assessment/assessed.ts'
import type { Assessment, Case } from '../../engines/assessment/assessment.ts'
import { openAssessment } from '../../engines/assessment/open.ts'
import { day } from '../../kernel/day.ts'
import { assessments } from '../../mechanisms/assessments/assessments.ts'

const called = (id: string): Assessment => assessments.find((one) => one.id === id)!

describe('评价与培育：哪一版、在哪里适用，离下一级还差什么', () => {
  it('落后产能：2023年发现的按2019年本，2024年2月起发现的按2024年本，页上写明哪一本', () => {
    const open = openAssessment(called('obsolete-capacity'))
    const found = (id: string, found_on: string): Case => ({
      id,
      facts: {},
      records: {
        obsolete_finding: [{ id: 'f', values: { name: '锅炉', item: 'boiler', found_on, due_on: '2025-12-31' } }],
      },
    })
    const days = ['2023-05-20', '2024-01-31', '2024-02-01']
    const assessed = open.assess(
      days.map((on) => found(on, on)),
      day('2024-12-31'),
    )
    assert.deepEqual(
      days.map((_, row) => assessed.open(row).editions),
      [['obsolete-2019'], ['obsolete-2019'], ['obsolete-2024']],
    )
    assert.match(assessed.open(0).grounds[0]!.clause!, /（2019年本）淘汰类“每小时10蒸吨/)
    assert.match(assessed.open(2).grounds[0]!.clause!, /（2024年本）/)
    assert.deepEqual(assessed.editions, ['obsolete-2024'])
  })

  const applicable: readonly (readonly [division: string, edition: string | undefined])[] = [
    ['370303', 'output-per-mu-shandong-2019'],
    ['341825', 'output-per-mu-jingde-above'],
    ['230600', undefined],
  ]
  for (const [division, edition] of applicable)
    it(`亩均办法有适用地区：${division}用${edition ?? '不了别处的，不评'}`, () => {
      const { assess } = openAssessment(called('output-per-mu'))
      assert.equal(assess([], day('2024-12-31'), { division }).editions[0], edition)
    })

  it('别处的亩均办法点名要看时可以试算，作比较', () => {
    const { assess } = openAssessment(called('output-per-mu'))
    const asked = { division: '370303', edition: 'output-per-mu-jingde-above' }
    assert.deepEqual(assess([], day('2024-12-31'), asked).editions, ['output-per-mu-jingde-above'])
  })

  const inside = (incubated: number | null, graduated: number | null) => ({
    park: [{ id: '1', values: { form: 'incubator', level: 'provincial', floor_area: 12_000 } }],
    park_grade: [{ id: '2', values: { year: 2024, grade: 'A', incubated, graduated } }],
  })
  const incubators: readonly (readonly [number | null, number | null, string, number])[] = [
    [46, 24, '差1项', 1],
    [46, 9, '差2项', 2],
    [60, 24, '条件已具备', 0],
    [null, 24, '1项待填', 0.01],
    [null, 9, '差1项，1项待填', 1.01],
  ]
  for (const [incubated, graduated, lacks, far] of incubators)
    it(`省级孵化器在孵${incubated ?? '未报'}、毕业${graduated}：到国家级${lacks}`, () => {
      const { assess } = openAssessment(called('incubators'))
      const one: Case = { id: '甲', facts: {}, records: inside(incubated, graduated) }
      const assessed = assess([one], day('2024-12-31'))
      const [{ next }] = assessed.standings as [Assessed['standings'][number]]
      assert.deepEqual([next!.grade, next!.lacks.zh, next!.far], ['incubator-national', lacks, far])
      const unmet = assessed.lacking(0).filter(({ state }) => state === 'unmet')
      if (incubated === 46) assert.match(unmet[0]!.gap!.zh, /46家.*50家/)
      assert.equal(unmet.length, Math.floor(far))
    })

  it('落后产能：没销号的按期限排，期限前写还有几天，过了写已超几天', () => {
    const { assess } = openAssessment(called('obsolete-capacity'))
    const found = (due_on: string) => ({
      obsolete_finding: [{ id: due_on, values: { name: '锅炉', item: 'boiler', found_on: '2024-03-01', due_on } }],
    })
    const due = ['2025-01-10', '2024-12-30']
    const { standings } = assess(
      due.map((on) => ({ id: on, facts: {}, records: found(on) })),
      day('2024-12-31'),
    )
    assert.deepEqual(
      standings.map(({ next }) => [next!.lacks.zh, next!.far]),
      [
        ['还有10个自然日', 10],
        ['已超1个自然日', -1],
      ],
    )
  })

  it('绿色工厂自评：逐项得分，差几分到高一级里最低的自评分，从余地最大的项说起', () => {
    const { assess } = openAssessment(called('green-factory'))
    const items = { 基础设施: 16, 管理体系: 12, 能源与资源投入: 12, 产品: 8, 环境排放: 8, 绩效: 24 }
    const facts = (less: number) =>
      Object.fromEntries(
        Object.entries(items).map(([name, points]) => [`${name}评价自评分`, name === '绩效' ? points - less : points]),
      )
    const one = (id: string, rungs: readonly string[], less: number): Case => ({
      id,
      facts: facts(less),
      titles: rungs.map((rung) => ({ rung: `green-factory-${rung}` })),
      records: {},
    })
    const assessed = assess([one('甲', ['municipal', 'provincial'], 0), one('乙', ['municipal'], 5)], day('2024-12-31'))
    assert.deepEqual(
      assessed.standings.map(({ score }) => score),
      [80, 75],
    )
    const { advice, scored } = assessed.open(1)
    assert.match(advice[advice.length - 1]!.zh, /绩效评价得分 19分 → 24分，自评分达到已列入省级绿色工厂的最低分$/)
    assert.equal(scored!.tried({ 绩效评价自评分: 24 }).after.score, 80)
    assert.equal(assess([one('甲', ['municipal'], 0)], day('2026-05-01')).standings[0]!.score, null)
  })

  it('上市培育：登记了板块的只看那个板块，没登记的看最近的一个，已上市的没有下一级', () => {
    const { assess } = openAssessment(called('listing-nursery'))
    const facts = { 净利润: 2600, 前一年净利润: 1600, 净资产收益率: 9, 前一年净资产收益率: 9, 预计市值: 3 }
    const at = (stage: string, board: string | null) => ({
      listing_step: [{ id: '1', values: { stage, board, reached_on: '2024-03-01' } }],
    })
    const assessed = assess(
      [
        { id: '甲', facts, records: at('nursery', null) },
        { id: '乙', facts, records: at('tutoring', 'main') },
        { id: '丙', facts, records: at('listed', 'main') },
      ],
      day('2024-12-31'),
    )
    assert.deepEqual(
      assessed.standings.map(({ next }) => next?.grade),
      ['beijing', 'main', undefined],
    )
    assert.equal(assessed.standings[0]!.next!.lacks.zh, '1项待填')
  })
})

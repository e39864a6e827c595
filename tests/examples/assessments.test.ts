import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Assessed, countsOf } from '../../engines/assessment/assessed.ts'
import type { Assessment, Case, Row, Told } from '../../engines/assessment/assessment.ts'
import { openAssessment } from '../../engines/assessment/open.ts'
import { countPicture } from '../../engines/assessment/picture.ts'
import { compareDemands } from '../../engines/assessment/rules.ts'
import { day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import { lastDay, type Period } from '../../kernel/period.ts'
import { assessments } from '../../mechanisms/assessments/assessments.ts'
import { type DemonstrationRow, demonstrationRows } from '../../mechanisms/demonstration/records.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { packs } from '../packs.ts'

const called = (id: string): Assessment => assessments.find((one) => one.id === id)!
const asRow = ({ name, ...row }: DemonstrationRow): Row => ({
  id: String(name),
  values: Object.fromEntries(
    Object.entries({ name, ...row }).map(([id, value]): [string, Told] => [
      id,
      typeof value === 'string' && /^\d+\.\d\d$/.test(value) ? Number(value) : ((value ?? null) as Told),
    ]),
  ),
})

const idOf = ({ number, name }: DemonstrationRow): string => String(number ?? name)

const known = new Map<ZonePack, Map<string, DemonstrationRow[]>>()
function rowsOf(pack: ZonePack): Map<string, DemonstrationRow[]> {
  const rows = known.get(pack) ?? new Map(demonstrationRows(pack.records).map(({ kind, rows }) => [kind, [...rows]]))
  known.set(pack, rows)
  return rows
}

/** The subjects of an assessment as the demonstration of a zone has them; a name stands for the id. */
function casesOf(pack: ZonePack, { subject, way }: Assessment): Case[] {
  const all = rowsOf(pack)
  const reads = way.way === 'ladder' ? [] : (way.reads ?? [])
  const read = reads.map(({ kind, by, where = {}, latest }) => {
    const fitting = (all.get(kind) ?? []).filter((row) =>
      Object.entries(where).every(([id, value]) => row[id] === value),
    )
    const newest = latest ? Math.max(...fitting.map((row) => Number(row[latest]))) : undefined
    const rows = fitting.filter((row) => latest === undefined || row[latest] === newest)
    return { kind, of: Map.groupBy(rows, (row) => (by === 'id' ? idOf(row) : String(row[by]))) }
  })
  return (all.get(subject) ?? []).map((row) => {
    const id = idOf(row)
    const records = Object.fromEntries(
      read.flatMap(({ kind, of }) => (of.has(id) ? [[kind, of.get(id)!.map(asRow)]] : [])),
    )
    const titles = ((row.titles ?? []) as string[]).map((rung) => ({ rung }))
    return { id, facts: {}, titles, records }
  })
}

function tallied(zone: ZonePack, id: string, on: string) {
  const given = called(id)
  const assessed = openAssessment(given).assess(casesOf(zone, given), day(on))
  const all = assessed.cases.map((one, row) => ({ case: one, grade: assessed.standings[row]!.grade }))
  return { given, assessed, all }
}

describe('评价与培育：演示数据与公布数一致', () => {
  const zones: readonly (readonly [keyof typeof packs, string])[] = [
    ['zibo', '2024-12-31'],
    ['qingdao', '2024-12-31'],
    ['daqing', '2021-12-31'],
  ]
  const found = zones.flatMap(([zone, on]) =>
    assessments.flatMap(({ id, tallies = [] }) =>
      tallies.flatMap((tally) => {
        const figure = packs[zone].figures
          .filter(
            (one) => one.indicator === tally.indicator && !one.comparison && !one.target && !one.subject && !one.scope,
          )
          .filter(({ period }) => lastDay(period as Period) <= on)
          .toSorted((one, other) => (lastDay(one.period as Period) < lastDay(other.period as Period) ? 1 : -1))[0]
        return figure ? [{ zone, on, id, tally, figure }] : []
      }),
    ),
  )
  for (const { zone, on, id, tally, figure } of found)
    it(`${packs[zone].zone.label.zh}${tally.label.zh}：${figure.printed ?? figure.value + figure.unit}`, () => {
      const { all } = tallied(packs[zone], id, on)
      assert.equal(tally.of(all, day(on)), Number(figure.value))
    })

  it('对得上的至少有这些', () => {
    const named = found.map(({ zone, tally }) => `${zone}/${tally.indicator}`)
    for (const one of [
      'zibo/listed-companies',
      'zibo/listed-stocks',
      'zibo/tech-renovation-projects',
      'zibo/tech-renovation-start-rate',
      'zibo/obsolete-capacity-screened',
      'zibo/excellent-national-incubators',
      'zibo/incubators',
      'qingdao/green-factories',
      'qingdao/listing-nursery-enterprises',
      'daqing/incubation-carriers',
    ])
      assert.ok(named.includes(one), one)
  })
})

describe('评价与培育：逐项', () => {
  const gradeOf = ({ cases, standings }: Assessed, id: string) =>
    standings[cases.findIndex((one) => one.id === id)]?.grade

  it('落后产能：未发现、整改中、超期、已销号，按最重的一条', () => {
    const open = openAssessment(called('obsolete-capacity'))
    const round = { id: '1', values: { screened_on: '2024-03-02', due_on: '2024-06-30' } }
    const finding = (values: Row['values']) => ({
      id: 'f',
      values: { name: '锅炉', origin: 'round', found_on: '2024-03-02', due_on: '2024-06-30', ...values },
    })
    const one = (id: string, ...findings: Row[]): Case => ({
      id,
      facts: {},
      records: { screening: [round], ...(findings.length > 0 && { obsolete_finding: findings }) },
    })
    const cases = [
      one('甲'),
      one('乙', finding({})),
      one('丙', finding({ closed_on: '2024-06-01' })),
      one('丁', finding({ closed_on: '2024-06-01' }), finding({ extended_to: '2024-12-31' })),
      {
        id: '戊',
        facts: {},
        records: { screening: [{ id: '2', values: { screened_on: null, due_on: '2024-06-30' } }] },
      },
      { id: '己', facts: {}, records: {} },
    ]
    const on = (at: string) => open.assess(cases, day(at))
    const inJuly = on('2024-07-01')
    assert.deepEqual(
      ['甲', '乙', '丙', '丁', '戊', '己'].map((id) => gradeOf(inJuly, id)),
      ['clean', 'overdue', 'closed', 'open', 'waiting', undefined],
    )
    assert.equal(gradeOf(on('2024-06-30'), '乙'), 'open')
    assert.match(inJuly.open(1).grounds[1]!.gap!.zh, /超1个自然日/)
  })

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

  it('研发到产业化：每家只在一处，产业化见名录；优秀只数最近一年的A类', () => {
    const { given, all } = tallied(packs.zibo, 'incubators', '2024-12-31')
    const steps = countPicture(given.picture!, all, day('2024-12-31'))
    assert.deepEqual(
      steps.map(({ id, count, register }) => [id, count, register]),
      [
        ['research', 5, null],
        ['seedling', 6, null],
        ['incubation', 13, null],
        ['acceleration', 3, null],
        ['industry', null, 'park'],
      ],
    )
    assert.equal(steps.find(({ id }) => id === 'incubation')!.remarks[1]!.count, 5)
  })

  it('从排查到销号：一步不多于一步，超期、整改中、已销号合起来是有发现的', () => {
    const { given, all } = tallied(packs.zibo, 'obsolete-capacity', '2024-12-31')
    const counts = new Map(countPicture(given.picture!, all, day('2024-12-31')).map(({ id, count }) => [id, count!]))
    assert.deepEqual([counts.get('round'), counts.get('screened'), counts.get('found')], [260, 260, 5])
    assert.equal(counts.get('overdue')! + counts.get('open')! + counts.get('closed')!, counts.get('found'))
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

  it('绿色工厂：最高一级是等级，没有级别、报过数的是培育中；都没有的不在库', () => {
    const open = openAssessment(called('green-factory'))
    const factory = (id: string, levels: readonly string[], facts: Case['facts'] = {}): Case => ({
      id,
      facts,
      titles: levels.map((level) => ({ rung: `green-factory-${level}` })),
      records: {},
    })
    const cases = [
      factory('甲', ['municipal', 'provincial'], { 排污许可有效: true, 使用淘汰设备: true }),
      factory('乙', [], { 四个管理体系齐全: false }),
      factory('丙', []),
    ]
    const assessed = open.assess(cases, day('2026-05-01'))
    assert.deepEqual(
      assessed.cases.map(({ id }, row) => [id, assessed.standings[row]!.grade, assessed.standings[row]!.next!.grade]),
      [
        ['甲', 'green-factory-provincial', 'green-factory-national'],
        ['乙', null, 'green-factory-municipal'],
      ],
    )
    assert.deepEqual(countsOf(called('green-factory').grades, assessed.standings), [
      { grade: 'green-factory-national', count: 0 },
      { grade: 'green-factory-provincial', count: 1 },
      { grade: 'green-factory-municipal', count: 0 },
      { grade: null, count: 1 },
    ])
    assert.ok(open.assess(cases, day('2025-06-01')).editions.includes('green-national-2024'))
    assert.ok(assessed.editions.includes('green-national-2025'))
  })

  it('绿色工厂评价通则两版：2018年六部分换成2025年五化，分值随之', () => {
    const { editions } = openAssessment(called('green-factory'))
    const [older, newer] = ['green-factory-2018', 'green-factory-2025'].map(
      (id) => editions.find((one) => one.id === id)!,
    )
    const changes = compareDemands(older!, newer!)
    assert.deepEqual(
      changes.filter(({ label }) => label.zh === '能源低碳化').map(({ change, after }) => [change, after!.weight]),
      [['new', '30']],
    )
    assert.equal(changes.find(({ label }) => label.zh === '基础设施')!.before!.weight, '20')
  })

  it('没有的等级、没有的办法：说得出有哪些', () => {
    const wrong = { ...called('green-factory'), grades: [] }
    assert.throws(
      () => openAssessment(wrong),
      (error) => error instanceof Fault && /没有“green-factory-municipal”这一级/.test(error.sentence.zh),
    )
    assert.throws(
      () => openAssessment(called('output-per-mu')).assess([], day('2026-01-01'), { edition: '2030' }),
      (error) =>
        error instanceof Fault && /没有“2030”这一版；有的是：output-per-mu-shandong-2019/.test(error.sentence.zh),
    )
  })
})

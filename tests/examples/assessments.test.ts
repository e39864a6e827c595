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

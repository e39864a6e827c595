import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Branch, Criterion, ScoringEdition } from '../../engines/scoring/edition.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { score } from '../../engines/scoring/score.ts'
import { standingOf } from '../../engines/scoring/standing.ts'
import type { Table } from '../../engines/scoring/table.ts'
import { enterpriseYearRows } from '../../mechanisms/demonstration/enterprise-years.ts'
import { enterpriseRows } from '../../mechanisms/demonstration/enterprises.ts'
import { innovationPoints } from '../../mechanisms/innovation-points/innovation-points.ts'
import { records } from '../../zones/qingdao/records.ts'
import { packs } from '../packs.ts'

const { template, faults, totals, toConfirm, full } = innovationPoints
const two = template(2)
const groupsOf = (edition: ScoringEdition): readonly Branch[] => (edition.score as Branch).parts as Branch[]
const copy = (edition: ScoringEdition): ScoringEdition => structuredClone(edition)
const criterion = (edition: ScoringEdition, id: string): Criterion =>
  groupsOf(edition)
    .flatMap(({ parts }) => parts)
    .find((part) => part.id === id) as Criterion
const said = (edition: ScoringEdition): string[] => faults(edition).map(({ sentence }) => sentence.zh)

describe('创新积分：模板与检查', () => {
  it('三组十八项；两个阶段或三个阶段，每个阶段的权重合计一百；哪一版都不是正式的', () => {
    for (const [stages, names] of [
      [2, ['初创期', '成长期']],
      [3, ['初创期', '成长期', '稳定期']],
    ] as const) {
      const edition = template(stages)
      assert.deepEqual(
        groupsOf(edition).map(({ id, parts }) => [id, parts.length]),
        [
          ['技术创新', 8],
          ['成长经营', 5],
          ['辅助', 5],
        ],
      )
      assert.deepEqual(
        totals(edition).map(({ stage, total }) => [stage, total]),
        names.map((name) => [name, 100]),
      )
      assert.equal(edition.official, false)
      assert.deepEqual(faults(edition), [])
    }
    assert.equal(full(groupsOf(two)[0]!, '成长期'), 50)
  })

  it('权重合计不是一百，说出哪个阶段、差多少', () => {
    const edition = copy(two)
    criterion(edition, '研发费用金额').weight = { 初创期: 12, 成长期: 12.5 }
    assert.deepEqual(said(edition), ['“成长期”各项权重合计 102.5，应为 100，多 2.5'])
  })

  it('公式给出没有权重的阶段、写错事实名、不放进分组：都说出来', () => {
    const stages = copy(two)
    stages.derived[0]!.formula = 'if 成立年数 <= 5 then "初创期" else "成熟期"'
    assert.match(said(stages)[0]!, /有“成熟期”，权重里没有/)
    const wrong = copy(two)
    criterion(wrong, '营业收入规模').value = '营业收人'
    assert.match(said(wrong)[0]!, /营业收入规模.*营业收人/)
    const loose = copy(two)
    ;(loose.score as Branch).parts.push({ ...criterion(loose, '获得风险投资'), id: '另一项', weight: 0 })
    assert.match(said(loose)[0]!, /“另一项”直接放在总分下面/)
  })

  it('待核的有名称算法十八项和权重、阶段、算法、等级；改了哪项，只有哪项的核定失效', () => {
    assert.equal(toConfirm(two).length, 22)
    const edition = copy(two)
    criterion(edition, '研发费用金额').weight = { 初创期: 11, 成长期: 10 }
    criterion(edition, '发明专利申请量').weight = { 初创期: 11, 成长期: 8 }
    const changed = toConfirm(two).filter(({ content }) => content(two) !== content(edition))
    assert.deepEqual(
      changed.map(({ id }) => id),
      ['weights'],
    )
    const local = copy(two)
    groupsOf(local)[2]!.parts.push({ ...criterion(local, '获得风险投资'), id: '亩均税收' })
    groupsOf(local)[2]!.parts.splice(0, 1)
    const ids = toConfirm(local).map(({ id }) => id)
    assert.ok(ids.includes('criterion:亩均税收') && !ids.includes('criterion:吸纳应届毕业生'))
  })
})

describe('创新积分：得分', () => {
  const names = two.inputs.map((input) => (typeof input === 'string' ? input : input.name))
  const spending = [828, 100, 400, Number.NaN, 900, 100]
  const table: Table = {
    subjects: spending.map((_, row) => String(row)),
    columns: Object.fromEntries(
      names.map((name) => [
        name,
        Float64Array.from(spending, (value, row) =>
          name === '研发费用' ? value : name === '成立年数' ? 9 : name === '营业收入' ? 1000 * (row + 1) : Number.NaN,
        ),
      ]),
    ),
  }
  const scores = score(openScheme(two), table)

  it('优于同组多少家，就得权重的多少；并列的同分；没报的不知道，不是零', () => {
    const share = (value: number): number => {
      const known = spending.filter((one) => !Number.isNaN(one))
      return Math.round((known.filter((one) => one < value).length / (known.length - 1)) * 1000) / 1000
    }
    assert.deepEqual(
      [...scores.points.get('研发费用金额')!],
      spending.map((value) => (Number.isNaN(value) ? Number.NaN : share(value))),
    )
  })

  it('各组相加正好是总分，各自保留一位；没报的一项不计分', () => {
    const printed = groupsOf(two).map(({ id }) => scores.points.get(id)!)
    const { score: whole } = standingOf(scores)
    assert.equal(printed[0]![0], 10 * 0.75 + 10)
    for (const [row, total] of whole.entries()) {
      const parts = printed.map((points) => points[row]!).filter((points) => !Number.isNaN(points))
      assert.equal(total, Math.round(parts.reduce((sum, points) => sum + points, 0) * 10) / 10)
    }
    assert.ok(Number.isNaN(scores.points.get('研发费用金额')![3]!))
  })
})

describe('演示的计分', () => {
  for (const [id, pack] of Object.entries(packs).filter(
    ([
      ,
      {
        records: { enterprises },
      },
    ]) => enterprises,
  ))
    it(`${pack.zone.label.zh}有企业，就有计过分的年份，数都报了`, () => {
      const years = pack.points?.demonstration.years.map(Number) ?? []
      assert.ok(years.length >= 2, id)
      assert.deepEqual(
        years.filter((year) => !pack.records.enterpriseYears!.years.includes(year)),
        [],
      )
    })
})

describe('演示的企业年度数据', () => {
  const population = records.enterprises!
  const rows = [...enterpriseYearRows(population, records.enterpriseYears!)]

  it('3000余家，有称号的都在；同一种子两次一样', () => {
    assert.equal(new Set(rows.map(({ enterprise }) => enterprise)).size, 3016)
    const titled = [...enterpriseRows(population)].filter(({ titles }) => titles.length > 0)
    const reporting = new Set(rows.map(({ enterprise }) => enterprise))
    assert.ok(titled.every(({ name }) => reporting.has(name)))
    const again = enterpriseYearRows(population, records.enterpriseYears!)
    for (let index = 0; index < 50; index += 1) assert.deepEqual(again.next().value, rows[index])
  })

  it('最后一年与市场主体库一致，没有成立之前的年份；有偏、有零、有缺报', () => {
    const known = new Map([...enterpriseRows(population)].map((row) => [row.name, row]))
    for (const { enterprise, year, revenue, staff } of rows) {
      const row = known.get(enterprise)!
      assert.ok(year >= Number(row.founded_on.slice(0, 4)))
      if (year === 2023) {
        assert.ok(revenue === null || revenue === row.revenue)
        assert.ok(staff === null || staff === row.staff)
      }
    }
    const of = (field: string) => rows.filter(({ year }) => year === 2023).map((row) => row[field] ?? null)
    const revenues = of('revenue')
      .filter((value) => value !== null)
      .map(Number)
      .toSorted((a, b) => a - b)
    const mean = revenues.reduce((sum, value) => sum + value, 0) / revenues.length
    assert.ok(mean > 1.5 * revenues[Math.floor(revenues.length / 2)]!)
    assert.ok(of('revenue').includes(null))
    assert.ok(of('venture_capital').filter((value) => value === '0.00').length > 2000)
  })
})

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agreesWith, openBook, placeOf } from '../../engines/indicators/book.ts'
import type { Comparison, Scope } from '../../engines/indicators/comparison.ts'
import { showAt, showEntry } from '../../engines/indicators/shown.ts'
import { bookOf, observationOf, type PackName, packs } from '../packs.ts'

type Row = {
  title: string
  zone: PackName
  figure: string
  period: string
  exact: string
  operands: Record<string, readonly [value: string, low?: string, high?: string]>
}

/** The reports' own arithmetic: what is printed, and the counts behind it. Two bounds where more than one value fits. */
const rows: readonly Row[] = [
  {
    title: '技改86个对上年70个，同比22.86%',
    zone: 'zibo',
    figure: 'tech-renovation-projects:growth',
    period: '2023-01..09',
    exact: '22.86',
    operands: { 本期: ['86'], 上年同期: ['70', '70', '70'] },
  },
  {
    title: '技改86个占全市500个的17.2%',
    zone: 'zibo',
    figure: 'tech-renovation-projects:share-of-city',
    period: '2023-01..09',
    exact: '17.2',
    operands: { 本区: ['86'], 全市: ['500', '499', '501'] },
  },
  {
    title: '技改86个开工84个，开工率97.67%',
    zone: 'zibo',
    figure: 'tech-renovation-start-rate',
    period: '2023-01..09',
    exact: '97.67',
    operands: { 已开工市级重点技改项目: ['84'], 市级重点技改项目: ['86'] },
  },
  {
    title: '32个新开工项目开工30个，开工率93.8%',
    zone: 'zibo',
    figure: 'new-city-major-project-start-rate',
    period: '2023-01..09',
    exact: '93.8',
    operands: { 已开工市重大新开工项目: ['30'], 市重大新开工项目: ['32'] },
  },
  {
    title: '省重点投资41.8亿元完成年度72.6%，年度57.6亿元',
    zone: 'zibo',
    figure: 'provincial-key-project-completed-investment:completion',
    period: '2023-01..09',
    exact: '72.6',
    operands: { 完成: ['41.8'], 目标: ['57.6', '57.6', '57.6'] },
  },
  {
    title: '市重大投资140亿元完成年度82.4%，年度169.9亿元',
    zone: 'zibo',
    figure: 'city-major-project-completed-investment:completion',
    period: '2023-01..09',
    exact: '82.4',
    operands: { 完成: ['140'], 目标: ['169.9', '169.8', '170'] },
  },
  {
    title: '过亿元项目64个完成91.4%，目标70个',
    zone: 'zibo',
    figure: 'new-projects-over-100m:completion',
    period: '2023-01..09',
    exact: '91.4',
    operands: { 完成: ['64'], 目标: ['70', '70', '70'] },
  },
  {
    title: '普惠性幼儿园19所占21所的90.48%，最小整数解',
    zone: 'zibo',
    figure: 'inclusive-kindergarten-coverage',
    period: '2016..2020',
    exact: '90.48',
    operands: { 普惠性幼儿园: ['19'], 幼儿园: ['21'] },
  },
  {
    title: '火炬计划12人占全市三分之一，全市36人',
    zone: 'zibo',
    figure: 'torch-finalists:share-of-city',
    period: '2023-01..09',
    exact: '33.33',
    operands: { 本区: ['12'], 全市: ['36'] },
  },
  {
    title: '市场主体18297户同比14.80%，上年15938户',
    zone: 'qingdao',
    figure: 'market-subjects:growth',
    period: '2023',
    exact: '14.80',
    operands: { 本期: ['18297'], 上年同期: ['15938', '15938', '15938'] },
  },
  {
    title: '企业占74.38%即13609户',
    zone: 'qingdao',
    figure: 'enterprises:share-of-whole',
    period: '2023',
    exact: '74.38',
    operands: { 部分: ['13609', '13609', '13610'], 合计: ['18297'] },
  },
  {
    title: '企业同比11.85%，上年12167户',
    zone: 'qingdao',
    figure: 'enterprises:growth',
    period: '2023',
    exact: '11.85',
    operands: { 本期: ['13609'], 上年同期: ['12167', '12167', '12167'] },
  },
  {
    title: '个体工商户占25.62%即4688户',
    zone: 'qingdao',
    figure: 'household-businesses:share-of-whole',
    period: '2023',
    exact: '25.62',
    operands: { 部分: ['4688', '4687', '4688'], 合计: ['18297'] },
  },
  {
    title: '个体工商户同比24.32%，上年3771户',
    zone: 'qingdao',
    figure: 'household-businesses:growth',
    period: '2023',
    exact: '24.32',
    operands: { 本期: ['4688'], 上年同期: ['3771', '3771', '3771'] },
  },
  {
    title: '科技型中小企业185家对146家，同比26.7%',
    zone: 'daqing',
    figure: 'technology-smes:growth',
    period: '2021',
    exact: '26.7',
    operands: { 本期: ['185'], 上年同期: ['146', '146', '146'] },
  },
  {
    title: '185家占全市223家的83%',
    zone: 'daqing',
    figure: 'technology-smes:share-of-city',
    period: '2021',
    exact: '83',
    operands: { 本区: ['185'], 全市: ['223', '222', '224'] },
  },
]

describe('报道自己的算术 · the reports’ own arithmetic', () => {
  for (const { title, zone, figure, period, exact, operands } of rows) {
    test(title, () => {
      const book = bookOf(packs[zone])
      const [indicator = '', comparison] = figure.split(':')
      const place = {
        indicator,
        period,
        scope: 'zone' as Scope,
        subject: '',
        comparison: comparison as Comparison | undefined,
      }
      const printed = book.at(place)!.observation
      const recomputed = book.recompute(place, printed)!
      assert.equal(
        recomputed.exact.round(exact.split('.')[1]?.length ?? 0)!.toFixed(exact.split('.')[1]?.length ?? 0),
        exact,
      )
      assert.equal(agreesWith(printed, recomputed), true)
      for (const [name, [value, low, high]] of Object.entries(operands)) {
        const input = recomputed.derivation.inputs[name]!
        assert.ok('indicator' in input, name)
        const entry = book.at(input)!
        assert.equal(entry.number.toFixed(), value, name)
        if (low === undefined) continue
        assert.equal(entry.origin, 'inferred', name)
        assert.deepEqual(
          entry.interval!.map((bound) => bound.toFixed()),
          [low, high],
          name,
        )
      }
    })
  }

  for (const [name, pack] of Object.entries(packs)) {
    test(`${name}：能重算的公布数全部一致 · every recomputable figure agrees`, () => {
      const book = bookOf(pack)
      const differ = book.observations.filter((one) => agreesWith(one, book.recompute(placeOf(one), one)) === false)
      assert.deepEqual(
        differ.map(({ indicator, comparison, value }) => `${indicator}:${comparison} ${value}`),
        [],
      )
    })
  }

  test('企业与个体工商户的推定数加起来正是合计', () => {
    const book = bookOf(packs.qingdao)
    const at = (indicator: string, period: string) => book.at({ indicator, period, scope: 'zone', subject: '' })!.number
    for (const period of ['2022', '2023']) {
      const sum = at('enterprises', period).plus(at('household-businesses', period))
      assert.equal(sum.toFixed(), at('market-subjects', period).toFixed())
    }
  })
})

describe('一个数以谁为准 · which number stands', () => {
  const figure = {
    indicator: 'market-subjects',
    period: '2024',
    value: '100',
    unit: '户',
    document: 'd',
    paragraph: 1,
  } as const
  const indicators = [...bookOf(packs.demo).indicators.values()]
  const stated = observationOf(figure, 0)
  const counted = { ...stated, id: 'counted', origin: 'counted' as const, published: false }
  const place = placeOf(stated)

  test('台账计数与公布数一致：标“数”', () => {
    assert.equal(openBook(indicators, [stated, counted]).at(place)!.origin, 'counted')
  })
  test('台账后来变了：公布数不动，计数另存', () => {
    const entry = openBook(indicators, [stated, { ...counted, value: '101' }]).at(place)!
    assert.deepEqual([entry.origin, entry.number.toFixed(), entry.counted?.value], ['reported', '100', '101'])
  })
  test('更正之后以更正为准，旧值还在', () => {
    const correction = { ...stated, id: '2', value: '99', supersedes: stated.id, reason: '重复登记' }
    const book = openBook(indicators, [stated, correction])
    assert.equal(book.at(place)!.number.toFixed(), '99')
    assert.deepEqual(
      book.all(place).map(({ value }) => value),
      ['100', '99'],
    )
    const entry = book.at(place)!
    assert.deepEqual([entry.was?.value, showEntry(entry, book.indicators.get(place.indicator)!).was], ['100', '100'])
  })
  test('公布的完成率当时照公布数算：更正之后，反推的目标不动，完成率按新数重算', () => {
    const published = { ...stated, document: 'd' }
    const rate = { ...published, id: 'rate', comparison: 'completion' as const, value: '80', unit: '%' }
    const correction = {
      ...published,
      id: '2',
      value: '99',
      supersedes: stated.id,
      reason: '重复登记',
      published: false,
    }
    const book = openBook(indicators, [published, rate, correction])
    const completion = { ...place, comparison: 'completion' as const }
    const recomputed = book.recompute(completion, rate)!
    const target = recomputed.derivation.inputs.目标!
    assert.ok('indicator' in target)
    assert.equal(book.at(target)!.number.toFixed(), '125')
    assert.equal(recomputed.restated, true)
    const { value, was } = showAt(book, completion)
    assert.deepEqual([value, was], ['79', '80'])
  })
  test('没有报的数是未知，不是零', () => {
    const book = openBook(indicators, [])
    assert.equal(book.at(place), undefined)
    assert.deepEqual(book.recompute({ ...place, comparison: 'growth' })!.missing, ['本期', '上年同期'])
  })
})

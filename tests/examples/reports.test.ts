import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { canonicalText } from '../../engines/reports/canonical.ts'
import { fillCard } from '../../engines/reports/fill.ts'
import { type FilledFigure, figuresOf, filledCard } from '../../engines/reports/filled-card.ts'
import { spell } from '../../engines/reports/lead.ts'
import { proseOf } from '../../engines/reports/prose.ts'
import { restatements } from '../../engines/reports/restate.ts'
import { sayBeside, sayPlainly } from '../../engines/reports/said.ts'
import type { ZonePack } from '../../mechanisms/zone-pack.ts'
import { chuxiong } from '../../zones/chuxiong/pack.ts'
import { daqing } from '../../zones/daqing/pack.ts'
import { demo } from '../../zones/demo/pack.ts'
import { qingdao } from '../../zones/qingdao/pack.ts'
import { weifang } from '../../zones/weifang/pack.ts'
import { zibo } from '../../zones/zibo/pack.ts'
import { bookOfPack, filledCardOf } from '../cards.ts'

const packs: readonly ZonePack[] = [zibo, qingdao, weifang, daqing, chuxiong, demo]
const wanted = ['zibo-2020', 'zibo-13th-five-year', 'zibo-2023-q1-q3', 'zibo-2024', 'qingdao-2023', 'weifang-2021']
/** Figures of cards that nobody has reported; a card shows them as such. */
const unreported: Readonly<Record<string, readonly string[]>> = { 'demo-2025': ['trade-value'] }

describe('成绩单的声明', () => {
  it('要有的成绩单都在', () => {
    const ids = packs.flatMap(({ cards }) => cards.map(({ id }) => id))
    for (const id of [...wanted, 'daqing-2021', 'chuxiong-2021', 'demo-2025']) assert.ok(ids.includes(id), id)
    assert.equal(new Set(ids).size, ids.length)
  })

  for (const pack of packs) {
    const book = bookOfPack(pack)
    for (const card of pack.cards) {
      it(`${card.title.zh}：每个数都有值，没有值的是说明过的`, () => {
        const filled = fillCard(card, pack.zone, book)
        const missing = figuresOf(filled).filter(({ value }) => value === null)
        assert.deepEqual(
          missing.map(({ key }) => key),
          unreported[card.id] ?? [],
        )
        assert.deepEqual(filledCard.parse(JSON.parse(canonicalText(filled))), filled)
        for (const { key } of missing) assert.ok(filled.lead.zh.includes('待报'), key)
      })
    }
  }

  it('不在目录里的指标，说出成绩单和指标', () => {
    const card = { ...zibo.cards[0]!, id: 'wrong', sections: [{ label: zibo.zone.label, blocks: [{ figure: 'x' }] }] }
    assert.throws(() => fillCard(card, zibo.zone, bookOfPack(zibo)), /成绩单“wrong”里的“x”不在指标目录中/)
  })
})

describe('淄博2023年前三季度的成绩单', () => {
  const card = filledCardOf(zibo, 'zibo-2023-q1-q3')
  const find = (key: string, scope = 'zone'): FilledFigure =>
    figuresOf(card).find((figure) => figure.key === key && figure.scope === scope)!

  it('印出的数与报告一样，算出的标“算”，反推的标“推”', () => {
    const rows: [FilledFigure, string, string][] = [
      [find('city-major-projects'), '86个', 'reported'],
      [find('city-major-project-investment'), '1195亿元', 'reported'],
      [find('tech-renovation-projects:growth'), '+22.86%', 'derived'],
      [find('tech-renovation-start-rate'), '97.67%', 'derived'],
      [find('new-city-major-project-start-rate'), '93.8%', 'derived'],
      [find('tech-renovation-projects', 'city'), '500个', 'inferred'],
      [find('torch-finalists:share-of-city'), '三分之一', 'derived'],
      [find('technical-problems-solved'), '600余项', 'reported'],
    ]
    for (const [figure, said, origin] of rows) assert.deepEqual([sayPlainly(figure), figure.origin], [said, origin])
    assert.equal(sayBeside(find('city-major-project-investment:rank-in-city')).zh, '全市第一')
  })

  it('完成率对序时进度：82.4% 快于 75%，72.6% 略慢', () => {
    const drawn = card.sections[0]!.blocks.flatMap(({ draw }) => (draw?.kind === 'bullet' ? [draw] : []))
    assert.deepEqual(
      drawn.map(({ of, time, lamp }) => [of.value, time, lamp]),
      [
        ['82.4', '75.0', 'green'],
        ['72.6', '75.0', 'amber'],
      ],
    )
    assert.match(card.lead.zh, /四项年度目标，三项不慢于序时，一项略慢/)
  })

  it('公文的正文说到每一个数', () => {
    const text = proseOf(card)
      .map((paragraph) => paragraph.text)
      .join('\n')
    for (const figure of figuresOf(card)) {
      const said = /:rank-in-/.test(figure.key) ? '第一' : sayPlainly(figure)
      assert.ok(text.includes(said), `${figure.label.zh} ${said}`)
    }
    assert.match(text, /全市500个（推）/)
  })

  it('同样的数，同样的一份，一位不差', () => {
    assert.equal(canonicalText(filledCardOf(zibo, 'zibo-2023-q1-q3')), canonicalText(card))
  })
})

describe('冻结以后的更正', () => {
  const signed = filledCardOf(zibo, 'zibo-2023-q1-q3')
  const before = bookOfPack(zibo)
  const place = { indicator: 'listed-companies', period: '2023-01..09', scope: 'zone', subject: '' } as const
  const standing = before.at(place)!.observation
  const after = bookOfPack(zibo, [
    { ...standing, id: '9999', value: '13', supersedes: standing.id, reason: '漏报一家', enteredBy: '演示·统计人员' },
  ])

  it('没有更正就没有重述', () => {
    assert.deepEqual(restatements(signed, signed, before), [])
  })

  it('更正过的数，旧值、新值、理由并列', () => {
    const found = restatements(signed, filledCardOf(zibo, 'zibo-2023-q1-q3', after), after)
    assert.deepEqual(
      found.map(({ was, now, reason, by }) => [was.key, was.value, now.value, reason, by]),
      [['listed-companies', '12', '13', '漏报一家', '演示·统计人员']],
    )
  })
})

describe('汉字数', () => {
  const rows: [number, string][] = [
    [0, '零'],
    [2, '两'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ]
  for (const [count, said] of rows) it(`${count} 读作 ${said}`, () => assert.equal(spell(count), said))
})

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { scoreTable } from '../../cli/commands/score.ts'
import { toConfirmOf } from '../../engines/evaluation/confirmation.ts'
import { openScoredEdition, type ScoredEdition } from '../../engines/evaluation/scored-edition.ts'
import { answersOf } from '../../engines/scoring/answer.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { score } from '../../engines/scoring/score.ts'
import { readTable } from '../../engines/scoring/table.ts'
import { day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import { jingdeAbove, jingdeBelow, shandong2019 } from '../../mechanisms/assessments/output-per-mu/editions.ts'
import { outputPerMu } from '../../mechanisms/assessments/output-per-mu/output-per-mu.ts'
import { editionFiles } from '../../scripts/editions.ts'

const heading = [
  '企业名称',
  '纳税总额',
  '用地面积',
  '综合能耗',
  '主要污染物排放量',
  '营业收入',
  '研发费用',
  '增加值',
  '职工总数',
  '技改投资',
  '规模',
  '附加分',
]
const rows = [
  ['甲', '1200', '60', '500', '10', '20000', '1000', '6000', '300', '600', '规上', ''],
  ['乙', '1000', '100', '800', '40', '20000', '200', '4000', '400', '0', '规上', '2'],
  ['丙', '900', '60', '500', '20', '20000', '600', '5000', '', '300', '规上', ''],
  ['丁', '60', '6', '20', '1', '1500', '30', '300', '20', '0', '规下', ''],
  ['戊', '30', '6', '40', '1', '1500', '30', '300', '20', '0', '规下', ''],
  ['己', '50', '4', '10', '1', '900', '10', '200', '10', '0', '规下', ''],
]
const answers = (edition: ScoredEdition) => {
  const scheme = openScoredEdition(edition)
  return new Map(answersOf(score(scheme, readTable(scheme, heading, rows))).map((one) => [one.subject, one]))
}

describe('亩均评价', () => {
  it('旌德公式手算：丙亩均税收15，在10与20之间居中，20×(20+80×0.5)/100 = 12分', () => {
    const found = answers(jingdeAbove)
    assert.equal(Math.round(found.get('丙')!.parts.亩均税收! * 20 * 1e9) / 1e9, 12)
    assert.equal(found.get('甲')!.parts.亩均税收, 1)
    assert.equal(found.get('乙')!.parts.亩均税收, 0.2)
  })

  it('规上规下分开比、分开排；规下不满5亩的不评', () => {
    const below = answers(jingdeBelow)
    assert.deepEqual(
      ['甲', '丁', '戊', '己'].map((name) => [below.get(name)!.score, below.get(name)!.rank, below.get(name)!.class]),
      [
        [null, null, null],
        [100, 1, 'B'],
        [52, 2, 'D'],
        [null, null, null],
      ],
    )
  })

  it('附加分在总分以外；缺的数是未知，不按零分', () => {
    const found = answers(shandong2019)
    assert.equal(found.get('甲')!.score, 100)
    assert.equal(found.get('乙')!.score, 22)
    assert.equal(found.get('丙')!.score, null)
    assert.equal(found.get('丁')!.score, null)
  })

  it('山东五项、旌德七项的名称有据；权重都是样例，逐项待核，核完才可公布', () => {
    assert.deepEqual(
      toConfirmOf(shandong2019).map(({ label }) => label.zh),
      [
        '计分公式（借用旌德）',
        'A至D各类比例',
        '亩均税收：权重',
        '单位能耗营业收入：权重',
        '单位污染物排放营业收入：权重',
        '研发经费投入强度：权重',
        '全员劳动生产率：权重',
      ],
    )
    assert.equal(toConfirmOf(jingdeAbove).filter(({ certainty }) => certainty === 'constructed').length, 7)
    const paper = { title: '办法', issuer: '市', number: '市政发〔2024〕1号', clause: '附件', note: null }
    const confirmed = toConfirmOf(shandong2019).map(({ item }) => ({
      edition: shandong2019.id,
      item,
      paper,
      values: null,
      on: day('2026-11-01'),
      by: '某',
    }))
    assert.deepEqual(toConfirmOf(shandong2019, confirmed), [])
    for (const { official } of outputPerMu.editions) assert.equal(official, false)
  })

  it('样例权重每版合计一百分', () => {
    for (const { score: written } of outputPerMu.editions) {
      const { score: whole } = openScoredEdition({ ...shandong2019, score: written, doubts: [] }).edition
      const weights = 'parts' in whole ? whole.parts.slice(0, -1).map(({ weight }) => weight as number) : []
      assert.equal(
        weights.reduce((sum, weight) => sum + weight, 0),
        100,
      )
    }
  })

  it('差别化措施五个方面，每类都写明，均待核', () => {
    assert.deepEqual(
      outputPerMu.measures.map(({ id }) => id),
      ['price', 'land', 'quota', 'capacity', 'credit'],
    )
    assert.ok(outputPerMu.measures.every(({ certainty }) => certainty === 'constructed'))
  })

  it('存疑的部分要在评分里', () => {
    const wrong = { ...shandong2019, doubts: [{ part: '亩均产值', about: 'weight', certainty: 'recalled' }] } as const
    assert.throws(
      () => openScoredEdition(wrong),
      (error) => error instanceof Fault && /没有“亩均产值”/.test(error.sentence.zh),
    )
  })
})

describe('jixia score 用同一份声明', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixia-editions-'))
  after(() => rmSync(folder, { recursive: true }))
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const scored = async (edition: string, table: readonly (readonly string[])[]): Promise<string[]> => {
    const options = {
      edition: write(edition, editionFiles().get(edition)!),
      table: write('表.csv', table.map((row) => row.join(',')).join('\n')),
      out: join(folder, '得分.csv'),
    }
    const invocation = { words: [], options, json: false, language: 'zh', answer: () => {} } as const
    assert.equal(await scoreTable.run(invocation), 0)
    return readFileSync(options.out, 'utf8').split('\n')
  }

  it('亩均评价：存成JSON就能评一张表', async () =>
    assert.ok(
      (await scored('output-per-mu-jingde-below.json', [heading, ...rows])).includes('丁,1,1,1,0,100,100,1,B,'),
    ))

  it('国家高新区综合评价：一行一个高新区，列名就是输入的名称，定性项列为0–1', async () => {
    const { inputs } = openScheme(JSON.parse(editionFiles().get('zone-evaluation-2021.json')!))
    const columns = inputs.map(({ column }) => column)
    const [titles, answer] = await scored('zone-evaluation-2021.json', [
      ['高新区', ...columns],
      ['甲区', ...columns.map((name) => (name.endsWith('（0–1）') ? '0.5' : '1000'))],
    ])
    const total = Number(answer!.split(',')[titles!.split(',').indexOf('综合得分')])
    assert.ok(total > 0 && total < 100, answer)
  })

  it('绿色工厂：没有行业值的项按评分填，满分一百', async () => {
    const { inputs } = openScheme(JSON.parse(editionFiles().get('green-factory-2018.json')!))
    const points = [20, 15, 15, 10, 10, 30].map(String)
    const [titles, answer] = await scored('green-factory-2018.json', [
      ['企业名称', ...inputs.map(({ column }) => column)],
      ['甲', ...points],
    ])
    assert.equal(answer!.split(',')[titles!.split(',').indexOf('绿色工厂得分')], '100')
  })
})

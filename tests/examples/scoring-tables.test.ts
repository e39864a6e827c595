import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { openTable, readTable } from '../../engines/scoring/table.ts'
import { rows } from '../rule-examples.ts'
import { schemeOver, scored } from '../scoring-house.ts'

const plain = { id: '分', value: 'x' }

describe('评分：读表', () => {
  const scheme = schemeOver({ x: [1] }, plain)
  const read = (heading: string[], ...body: string[][]) =>
    Array.from(readTable(scheme, heading, body).columns.x as Float64Array)
  it('千分位、全角、负号、百分号、空格、未知', () => {
    const cells = ['1,234.5', '４６', '−3', '(5)', '12%', ' 7 ', '', 'NA', '1e3', '$1,200', '-€3']
    const values = read(['\uFEFF企业', 'x'], ...cells.map((cell, index) => [`甲${index}`, cell]))
    assert.deepEqual(values, [1234.5, 46, -3, -5, 0.12, 7, Number.NaN, Number.NaN, 1000, 1200, -3])
  })
  it('各种未报的写法；文字列里的 NA 是一个名称', () => {
    const cells = { x: ['-', '..', 'N/A', '未报', 5], 地区: ['NA', 'NA', 'NA', 'NA', 'NA'] }
    const inputs = ['x', { name: '地区', type: 'text' }]
    const scores = scored(cells, { ...plain, missing: { impute: 'mean', within: ['地区'] } }, { inputs })
    assert.deepEqual(Array.from(scores.table.columns.x as Float64Array), [
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      5,
    ])
    assert.deepEqual(Array.from(scores.points.get('分')!), [5, 5, 5, 5, 5])
  })
  it('各国统计表里未知的写法 · how statistics offices write what is not known', () => {
    const written = [
      'n/a',
      'NULL',
      '#N/A',
      '…',
      '...',
      '--',
      '——',
      'na',
      '–',
      'nan',
      ':',
      '*',
      '.',
      '暂无',
      '/',
      'N.A.',
    ]
    const values = read(['企业', 'x'], ...written.map((cell, index) => [`甲${index}`, cell]), ['乙', '0'])
    assert.deepEqual(
      values,
      [...written.map(() => Number.NaN), 0],
      String(written.filter((_, index) => !Number.isNaN(values[index]!))),
    )
  })
  it('办法自己写了未知的写法：空格也是未知，别的不是 · an own list of gaps', () => {
    const own = schemeOver({ x: [1] }, plain, { unknown: ['-99'] })
    const { columns } = readTable(
      own,
      ['企业', 'x'],
      [
        ['甲', '-99'],
        ['乙', ''],
      ],
    )
    assert.deepEqual(Array.from(columns.x as Float64Array), [Number.NaN, Number.NaN])
    assert.throws(() => readTable(own, ['企业', 'x'], [['甲', 'NA']]), /“NA”不是数/)
  })
  it('表头的大小写、全角、空格不计；有一字不差的取它 · headings by the same letters', () => {
    const values = (heading: string[]) =>
      Array.from(readTable(scheme, heading, [['甲', '1', '2']]).columns.x as Float64Array)
    assert.deepEqual(values(['企业 ', 'Ｘ', 'y']), [1])
    assert.deepEqual(values(['企业', 'X', 'x']), [2])
    assert.throws(() => values(['企业', 'X', ' Ｘ']), /两列都叫“x”/)
  })
  it('空行不算谁，也不打乱行号；表头之后的空列不算 · empty rows and columns', () => {
    const heading = ['企业', 'x', '', '']
    const body = [
      ['甲', '1', '', ''],
      ['', '', ''],
      ['乙', '2'],
    ]
    assert.deepEqual(read(heading, ...body), [1, 2])
    assert.throws(() => read(heading, ...body, ['丙', '多']), /第 5 行“x”的“多”不是数/)
  })

  const comma = schemeOver({ x: [1] }, plain, { decimal: ',' })
  rows<readonly [string, typeof scheme, string, string, number | RegExp]>(
    [
      ['逗号是小数点 · decimal commas', comma, ',', '1,5', 1.5],
      ['千分位是点 · points group thousands', comma, ';', '1.234.567,25', 1_234_567.25],
      ['千分位是空格 · blanks group thousands', comma, ';', '1 234,5', 1234.5],
      ['逗号小数带百分号 · decimal commas of percent', comma, ';', '12,5%', 0.125],
      ['科学记数 · scientific', comma, ';', '-2,5E-3', -0.0025],
      ['分号分隔的表，逗号后一位只能是小数 · one digit behind the comma', scheme, ';', '1,5', 1.5],
      ['零后面的逗号只能是小数 · a zero before the comma', scheme, ';', '0,125', 0.125],
      ['点在前、逗号在后 · a point, then a comma', scheme, ';', '1.234,5', 1234.5],
      ['制表符分隔 · tabs', scheme, '\t', '-3,25', -3.25],
      ['看不出是千分位还是小数 · either', scheme, ';', '1,234', /第 2 行“x”的“1,234”看不出逗号是小数点还是千分位/],
      ['逗号分隔的表，引号里的是千分位 · quoted thousands', scheme, ',', '1,234', 1234],
      ['逗号分隔的表，不猜小数 · no guess', scheme, ',', '1,5', /请在评分办法里写 "decimal": ","/],
    ],
    (_, edition, separator, cell, expected) => {
      const given = () => {
        const reader = openTable(edition, ['企业', 'x'], { separator })
        reader.take(['甲', cell])
        return (reader.end().columns.x as Float64Array)[0]
      }
      if (expected instanceof RegExp) assert.throws(given, expected)
      else assert.equal(given(), expected)
    },
  )
  it('几列合起来才认得出是谁的：地区与年份', () => {
    const panel = openScheme({ id: '试', subject: ['地区', '年份'], inputs: ['x'], score: plain })
    const body = [
      ['甲', '2023', '1'],
      ['甲', '2024', '2'],
    ]
    const table = readTable(panel, ['地区', '年份', 'x'], body)
    assert.deepEqual(table.subjects, ['甲 · 2023', '甲 · 2024'])
    assert.throws(() => readTable(panel, ['地区', '年份', 'x'], [...body, body[0]!]), /“甲 · 2023”在第 2 行和第 4 行/)
  })
  it('带单位的换算到这一列的单位', () => {
    const kept = openScheme({ id: '试', subject: '企业', inputs: [{ name: 'x', unit: '万元' }], score: plain })
    assert.deepEqual(
      Array.from(
        readTable(
          kept,
          ['企业', 'x'],
          [
            ['甲', '2亿元'],
            ['乙', '3万元'],
          ],
        ).columns.x as Float64Array,
      ),
      [20000, 3],
    )
    assert.throws(() => readTable(kept, ['企业', 'x'], [['甲', '2人']]), /第 2 行“x”的“2人”带有单位，这一列以万元计/)
  })
  rows<readonly [string, string[], string[][], RegExp]>(
    [
      ['没有这一列，说出相近的', ['企业', 'X1'], [['甲', '1']], /没有“x”这一列；相近的有/],
      ['两列同名', ['企业', 'x', 'x'], [['甲', '1', '2']], /两列都叫“x”/],
      [
        '不是数',
        ['企业', 'x'],
        [
          ['甲', '1'],
          ['乙', '很多'],
        ],
        /第 3 行“x”的“很多”不是数/,
      ],
      ['约数不是数', ['企业', 'x'], [['甲', '约5']], /“约5”不是数/],
      ['大得存不下', ['企业', 'x'], [['甲', '1e400']], /“1e400”不是数/],
      [
        '格子比表头多：数里有逗号没加引号',
        ['企业', 'x'],
        [['甲', '1', '234']],
        /第 2 行有 3 格，表头只有 2 列；.*加引号/,
      ],
      ['没有名字', ['企业', 'x'], [['', '1']], /第 2 行的“企业”是空的/],
      [
        '名字重复',
        ['企业', 'x'],
        [
          ['甲', '1'],
          ['甲', '2'],
        ],
        /“甲”在第 2 行和第 3 行出现了两次/,
      ],
    ],
    (_, heading, body, sentence) => assert.throws(() => read(heading, ...body), sentence),
  )

  const sentenceOf = (act: () => unknown): string => {
    try {
      act()
    } catch (error) {
      return (error as Error).message
    }
    return assert.fail('nothing was refused')
  }

  it('几处读不出来，一次说全：行、列、写的是什么', () =>
    assert.equal(
      sentenceOf(() => read(['企业', 'x'], ['甲', '很多'], ['', '1'], ['丙', '2', '3'], ['甲', '?'])),
      [
        '有 5 处读不出来，没有评分：',
        '· 第 2 行“x”的“很多”不是数；不知道的请留空',
        '· 第 3 行的“企业”是空的',
        '· 第 4 行有 3 格，表头只有 2 列；数里有逗号的要加引号，如 "1,234"',
        '· “甲”在第 2 行和第 5 行出现了两次；要几列合起来才说得清是谁的，subject 写成几列，如 ["地区", "年份"]',
        '· 第 5 行“x”的“?”不是数；不知道的请留空',
      ].join('\n'),
    ))

  it('太多的只说前 20 处，并说共有多少', () => {
    const said = sentenceOf(() =>
      read(['企业', 'x'], ...Array.from({ length: 50 }, (_, at) => [`第${at}家`, '无此数'])),
    )
    const lines = said.split('\n')
    assert.equal(lines.length, 22)
    assert.equal(lines[0], '有 50 处读不出来，没有评分：')
    assert.equal(lines.at(-1), '其余 30 处没有列出')
  })

  it('不认得的单位说出单位，和这一列的单位', () => {
    const kept = openScheme({ id: '试', subject: '企业', inputs: [{ name: 'x', unit: '万元' }], score: plain })
    assert.throws(
      () => readTable(kept, ['企业', 'x'], [['甲', '1万公里']]),
      /“1万公里”不是数；单位“公里”在这里读不了，这一列以万元计/,
    )
    assert.throws(() => read(['企业', 'x'], ['甲', '3 widgets']), /单位“widgets”在这里读不了，这一列不带单位，只写数/)
  })
})

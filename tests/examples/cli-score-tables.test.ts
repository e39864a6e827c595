import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { writeXlsx } from 'hucre'
import { scoreTable } from '../../cli/commands/score.ts'
import type { Answer } from '../../engines/scoring/answer.ts'
import { rows } from '../rule-examples.ts'

const folder = mkdtempSync(join(tmpdir(), 'jixia-tables-'))
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

type Options = Readonly<Record<string, string | boolean | string[]>>

async function jixia(options: Options): Promise<{ value: unknown; lines: readonly string[] }> {
  let answered: { value: unknown; lines: readonly string[] } = { value: null, lines: [] }
  const answer = (value: unknown, lines: readonly string[]) => {
    answered = { value, lines }
  }
  const given = options as Record<string, string | boolean | (string | boolean)[]>
  await scoreTable.run({ words: [], options: given, json: options.json === true, language: 'zh', answer })
  return answered
}

const edition = (more: object) =>
  write('办法.json', JSON.stringify({ id: '试', subject: '国家', inputs: ['x', 'y'], ...sum, ...more }))
const sum = {
  score: {
    id: '和',
    parts: [
      { id: '甲项', value: 'x' },
      { id: '乙项', value: 'y' },
    ],
    missing: 'available',
    combine: 'mean',
  },
}
const scoresOf = async (more: object, table: string | string[], others: Options = {}) => {
  const { value } = await jixia({ edition: edition(more), table, json: true, ...others })
  return (value as Answer[]).map(({ subject, score }) => [subject, score])
}

describe('命令行评分：Excel、几张表、长表、宽表 · workbooks, several tables, long and wide', () => {
  after(() => rmSync(folder, { recursive: true }))

  it('xlsx：按名称或第几张取工作表，百分数照显示的认 · a sheet by name or number', async () => {
    const percent = { numFmt: '0.0%' }
    const sheets = [
      { name: '说明', rows: [['世界银行'], []] },
      {
        name: '数据',
        rows: [['2024年统计'], ['国家', 'x', 'y'], ['甲', 1, 0.125], ['乙', null, '..']],
        cells: new Map([['2,2', { value: 0.125, style: percent }]]),
      },
    ]
    const table = write('表.xlsx', await writeXlsx({ sheets }))
    const expected = [
      ['甲', 0.5625],
      ['乙', null],
    ]
    assert.deepEqual(await scoresOf({}, table, { sheet: '数据' }), expected)
    assert.deepEqual(await scoresOf({}, table, { sheet: '2' }), expected)
    assert.deepEqual(await scoresOf({ inputs: ['x', { name: 'y', unit: '%' }] }, table, { sheet: '2' }), [
      ['甲', (1 + 12.5) / 2],
      ['乙', null],
    ])
    await assert.rejects(scoresOf({}, table, { sheet: '没有' }), /没有“没有”这张工作表；有的是：说明、数据/)
  })

  it('几张表按国家并成一张：以第一张为准，别的表多出的不计，缺的未知 · several tables joined', async () => {
    const tables = [write('一.csv', '国家,x\n甲,1\n乙,3\n'), write('二.csv', '"题目；2024"\n国家;y\n乙;5\n世界;9\n')]
    assert.deepEqual(await scoresOf({}, tables), [
      ['甲', 1],
      ['乙', 4],
    ])
    const { lines } = await jixia({ edition: edition({}), table: tables, out: join(folder, '得分.csv') })
    assert.match(lines.join(), /其余各表有 1 行，第一张表里没有，没有计入/)
    assert.match(readFileSync(join(folder, '得分.csv'), 'utf8'), /^国家,甲项,乙项,和,/)
  })

  it('长表：一行一个数 · a long table', async () => {
    const layout = { names: '指标', values: '数值' }
    const table = write('长.csv', '国家,区,指标,数值\n甲,东,x,"1,000"\n甲,东,y,2\n乙,西,y,4\n乙,西,人口,9\n')
    const inputs = ['x', 'y', { name: '区', type: 'text' }]
    assert.deepEqual(await scoresOf({ layout, inputs }, table), [
      ['甲', 501],
      ['乙', 4],
    ])
  })

  it('宽表：年份在表头里 · years in headings', async () => {
    const layout = { across: '{input}_{year}', as: '年份' }
    const table = write('宽.csv', '国家,x_2020,x_2021,y_2020,y_2021\n甲,1,2,3,4\n乙,5,,7,..\n')
    const subject = ['国家', '年份']
    const inputs = ['x', 'y', { name: '年份', type: 'text' }]
    assert.deepEqual(await scoresOf({ layout, subject, inputs }, table), [
      ['甲 · 2020', 2],
      ['甲 · 2021', 3],
      ['乙 · 2020', 6],
      ['乙 · 2021', null],
    ])
  })

  it('世界银行的样子：一行一个指标，年份作列，每个指标一个文件 · as the World Bank writes', async () => {
    const layout = { across: '{year} [YR{year}]', as: '年份', names: '指标' }
    const heading = '国家,指标,2020 [YR2020],2021 [YR2021]'
    const tables = [write('x.csv', `${heading}\n甲,x,1,2\n`), write('y.csv', `${heading}\n甲,y,3,\n`)]
    assert.deepEqual(await scoresOf({ layout, subject: ['国家', '年份'] }, tables), [
      ['甲 · 2020', 2],
      ['甲 · 2021', 2],
    ])
  })

  it('--explain：一个对象的理由 · the reasons of one', async () => {
    const { lines } = await jixia({
      edition: edition({}),
      table: write('一张.csv', '国家,x,y\n甲,1,\n'),
      explain: '甲',
    })
    assert.match(lines.join('\n'), /^和：1，1 家中第 1 名\n {2}甲项：1，权重 1/)
    assert.match(lines.join('\n'), /需补报：y/)
  })

  rows<readonly [string, () => Promise<unknown>, RegExp]>(
    [
      [
        '两张表都有这一列，值不同 · two tables differ',
        () => scoresOf({}, [write('a.csv', '国家,x,y\n甲,1,2\n'), write('b.csv', '国家,y\n甲,3\n')]),
        /b\.csv：“甲”的“y”有两个值：第 a\.csv 2 行是 2，第 b\.csv 2 行是 3/,
      ],
      [
        '哪张表都没有 · in no table',
        () => scoresOf({}, [write('a.csv', '国家,x\n甲,1\n'), write('b.csv', '国家,yy\n甲,3\n')]),
        /表里没有“y”；相近的有：.*yy/,
      ],
      [
        '第二张表的数写错 · a wrong cell of the second table',
        () => scoresOf({}, [write('a.csv', '国家,x\n甲,1\n'), write('b.csv', '国家,y\n甲,很多\n')]),
        /b\.csv：第 2 行“y”的“很多”不是数/,
      ],
      [
        '长表里重复 · twice in a long table',
        () =>
          scoresOf({ layout: { names: '指标', values: '数值' } }, write('c.csv', '国家,指标,数值\n甲,x,1\n甲,x,1\n')),
        /“甲”的“x”有两个值：第 2 行是 1，第 3 行是 1/,
      ],
      [
        '没有这样的表头 · no such heading',
        () =>
          scoresOf(
            { layout: { across: '{input}_{year}', as: '年' }, subject: ['国家', '年'] },
            write('d.csv', '国家,x,y\n甲,1,2\n'),
          ),
        /没有一列的表头写成“\{input\}_\{year\}”这样/,
      ],
      [
        '长表没有说清 · a layout half said',
        () => scoresOf({ layout: { names: '指标' } }, write('e.csv', '国家,x,y\n甲,1,2\n')),
        /“layout”写得不对：长表写 names 和 values/,
      ],
    ],
    (_, act, sentence) => assert.rejects(act, sentence),
  )

  it('结果存不成时什么也不留下，原来的不动 · an answer that cannot be saved leaves all as it was', async () => {
    const inside = mkdtempSync(join(folder, '结果-'))
    const table = write('好.csv', '国家,x,y\n甲,1,2\n')
    const out = join(inside, '得分.csv')
    writeFileSync(out, '原来的')
    await assert.rejects(jixia({ edition: edition({}), table: write('坏.csv', '国家,x,y\n甲,1,二\n'), out }), /不是数/)
    assert.equal(readFileSync(out, 'utf8'), '原来的')
    await assert.rejects(
      jixia({ edition: edition({}), table, out: join(inside, '没有', '得分.csv') }),
      /没有这个文件夹/,
    )
    await assert.rejects(jixia({ edition: edition({}), table, out: inside }), /这是一个文件夹/)
    await jixia({ edition: edition({}), table, out })
    assert.match(readFileSync(out, 'utf8'), /甲,1,2,1\.5/)
    assert.deepEqual(readdirSync(inside), ['得分.csv'])
    assert.ok(!existsSync(`${inside}.${process.pid}.part`))
  })
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { csvLine } from '../../cli/csv-file.ts'
import { piecesOf, scoreFile } from '../../cli/scored-file.ts'
import { readTables } from '../../cli/scored-tables.ts'
import { answerHeading, countOf } from '../../engines/scoring/answer.ts'
import { MarkedNames, markOf, NameMarks } from '../../engines/scoring/numbers/name-marks.ts'
import { openScheme } from '../../engines/scoring/scheme.ts'
import { score } from '../../engines/scoring/score.ts'
import type { Label } from '../../kernel/label.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'jixia-score-large-'))
const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

/** Peers under peers, gaps filled from peers, weights from the spread of the values, classes within groups. */
const edition = {
  id: '试',
  subject: ['企业', '年份'],
  inputs: ['a', 'b', { name: '行业', type: 'text' }],
  score: {
    id: '分',
    missing: 'available',
    combine: 'mean',
    weighting: { by: 'entropy' },
    parts: [
      {
        id: '标准',
        value: 'a',
        steps: [
          { step: 'winsorise', lower: 0.1 },
          { step: 'min-max', within: ['行业'], level: 0.5 },
        ],
      },
      { id: '百分位', value: 'a / b', steps: [{ step: 'percent-rank', among: 'b > 0' }] },
      { id: '极差', value: 'b', missing: { impute: 'median' }, steps: [{ step: 'min-max', level: 0.5 }] },
    ],
  },
  classes: { by: 'quantile', labels: ['低', '中', '高'], within: ['行业'] },
  pass: { points: 0.4 },
}
const scheme = openScheme(edition)

const cell = fc.oneof(
  fc.integer({ min: -3, max: 9 }).map(String),
  fc.constantFrom('', '-', '0.125', '1e3', '"1,234.5"'),
)
const line = fc.tuple(cell, cell, fc.constantFrom('甲', '乙', '', '"丙,丁"'))
const csvOf = (lines: readonly (readonly string[])[]): string =>
  `企业,年份,a,b,行业\n${lines.map((cells, row) => `企业${row},2025,${cells.join(',')}\n${row % 5 === 0 ? '\n' : ''}`).join('')}`

const tell = (_: Label) => undefined
const inParts = async (path: string, size: number) => {
  const out = join(folder, '分份.csv')
  const scored = await scoreFile(scheme, { path, sheet: undefined, size }, { out, language: 'zh', tell })
  return { scored, text: readFileSync(out, 'utf8') }
}

describe('命令行评分：多大的表都可以 · score, a table of any length', () => {
  after(() => rmSync(folder, { recursive: true }))

  it('分成几份读、几份评，写出的与整张在内存里评的一字不差 · in parts as all at once, byte for byte', () =>
    fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 9 }), async (lines, size) => {
        const path = write('表.csv', csvOf(lines))
        const { table } = await readTables(scheme, { paths: [path], sheet: undefined }, 'zh')
        const scores = score(scheme, table)
        const whole = [csvLine(answerHeading(scheme)), ...piecesOf(scores)].join('')
        const { scored, text } = await inParts(path, size)
        assert.equal(text, whole)
        assert.deepEqual(scored, { ...countOf(scores), tolerance: 0, remarks: [] })
      }),
      { numRuns: 60 },
    ))

  it('同一个名称隔着几份出现两次：说出哪两行；什么也不留下 · named twice, parts apart', async () => {
    const quiet = mkdirSync(join(folder, '别处'), { recursive: true })!
    const path = write(
      '两次.csv',
      '企业,年份,a,b,行业\n甲,1,1,1,甲\n乙,1,1,1,甲\n\n丙,1,1,1,甲\n乙,1,2,2,乙\n甲,1,3,多,乙\n',
    )
    const out = join(quiet, '得分.csv')
    await assert.rejects(
      scoreFile(scheme, { path, sheet: undefined, size: 2 }, { out, language: 'zh', tell }),
      /有 3 处读不出来，没有评分：\n· “乙 · 1”在第 3 行和第 6 行出现了两次.*\n· “甲 · 1”在第 2 行和第 7 行.*\n· 第 7 行“b”的“多”不是数/,
    )
    assert.deepEqual(readdirSync(quiet), [])
  })

  it('记号：同名必同；不同的名称记号碰巧相同，仍按名称分辨 · marks that meet by chance', () => {
    const marks = new NameMarks()
    const names = ['甲', '乙', '甲', ...Array.from({ length: 5000 }, (_, index) => `企业${index}`)]
    for (const name of names) marks.add(name)
    const shared = [...marks.shared()]
    assert.deepEqual(
      shared.map((set) => [...set]),
      [[markOf('甲')]],
    )
    const colliding = new MarkedNames({ has: () => true } as unknown as ReadonlySet<number>)
    assert.deepEqual(
      ['甲', '乙', '丙', '乙'].map((name, row) => colliding.add(name, row)),
      [undefined, undefined, undefined, 1],
    )
  })

  it('中途停下（Ctrl-C）：不留半个文件 · stopped midway, no half file', async () => {
    const own = mkdirSync(join(folder, '停下'), { recursive: true })!
    const lines = Array.from({ length: 150_000 }, (_, row) => `企业${row},2025,${row % 97},${row % 89},甲\n`)
    writeFileSync(join(own, '表.csv'), `企业,年份,a,b,行业\n${lines.join('')}`)
    writeFileSync(join(own, '办法.json'), JSON.stringify(edition))
    const words = ['score', '--edition', '办法.json', '--table', '表.csv', '--out', '得分.csv']
    const command = spawn(process.execPath, [join(root, 'cli/main.ts'), ...words], { cwd: own, stdio: 'ignore' })
    const ended = once(command, 'exit')
    while (command.exitCode === null && !readdirSync(own).some((name) => name.endsWith('.part'))) await wait(5)
    command.kill('SIGINT')
    const [, signal] = await ended
    assert.equal(signal, 'SIGINT')
    assert.deepEqual(readdirSync(own).toSorted(), ['办法.json', '表.csv'])
  })
})

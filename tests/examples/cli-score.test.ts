import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, it } from 'node:test'
import { exitCodes, Misunderstood } from '../../cli/command.ts'
import { scoreTable } from '../../cli/commands/score.ts'
import { rowsIn } from '../../cli/csv-file.ts'
import type { Answer } from '../../engines/scoring/answer.ts'
import type { Language } from '../../kernel/label.ts'
import { rows } from '../rule-examples.ts'

const root = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'jixia-score-'))
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
/** The command itself: its answer, or the sentence with which it ends and its exit code. */
async function jixia(options: Record<string, string | boolean>, language: Language = 'zh') {
  let answered: { value: unknown; lines: readonly string[] } | undefined
  const answer = (value: unknown, lines: readonly string[]) => {
    answered = { value, lines }
  }
  try {
    const code = await scoreTable.run({ words: [], options, json: options.json === true, language, answer })
    return { code, sentence: '', ...answered! }
  } catch (error) {
    const code = error instanceof Misunderstood ? exitCodes.misunderstood : exitCodes.failed
    return { code, sentence: (error as Error).message, value: null, lines: [] }
  }
}

/** The worked example of the page about editions: its edition, its table, its answer. */
const page = readFileSync(join(root, 'docs/indices.md'), 'utf8')
const [edition, table, answer] = [
  ...page.slice(page.indexOf('(亩均评价)')).matchAll(/```(?:json|csv)\n([\s\S]*?)```/g),
].map(([, text]) => text!) as [string, string, string]
const output = join(folder, '得分.csv')

describe('命令行：给一张表评分 · score', () => {
  after(() => rmSync(folder, { recursive: true }))

  const given = [write('亩均.json', edition), write('企业.csv', table)] as const

  it('说明里的例子：办法、表、得分，一字不差 · the example of the page', () => {
    const words = ['score', '--edition', given[0], '--table', given[1], '--out', output]
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'cli/main.ts'), ...words], { encoding: 'utf8' })
    assert.equal(status, 0)
    assert.equal(readFileSync(output, 'utf8'), answer)
    assert.match(stdout, /共 5 行，得出总分的 4 行，未知的 1 行/)
  })

  it('不写 --out 就打印；JSON 里未知是 null · printed without --out; unknown is null', async () => {
    const named = { edition: given[0], table: given[1] }
    const { lines } = await jixia(named)
    assert.equal(`${lines.join('\n')}\n`, answer)
    const { value } = await jixia({ ...named, json: true })
    assert.equal((value as Answer[]).find(({ subject }) => subject === '戊')?.score, null)
  })

  it('--schema：办法的 JSON Schema，字段有说明，部分套部分 · the schema of an edition', async () => {
    const { lines } = await jixia({ schema: true })
    const text = lines.join('\n')
    const schema = JSON.parse(text)
    assert.deepEqual(schema.required.toSorted(), ['id', 'inputs', 'score', 'subject'])
    assert.match(schema.properties.subject.description, /column/)
    assert.ok(text.includes('"$ref"'))
    for (const step of ['bands', 'goalposts', 'z-score', 'min-max'])
      assert.ok(text.includes(`"const": "${step}"`), step)
  })

  const small = { id: '试', subject: '国家', inputs: ['x'], score: { id: '分', value: 'x' } }
  const pointsOf = async (bytes: string | Uint8Array, more = {}) => {
    const named = { edition: write('小.json', JSON.stringify({ ...small, ...more })), table: write('小.csv', bytes) }
    const { value, sentence } = await jixia({ ...named, json: true })
    return sentence || (value as Answer[]).map(({ subject, score }) => [subject, score])
  }
  it('表头之上有标题、日期、空行 · a heading below titles and notes', async () => {
    const title = '世界银行,,\n2024年12月更新\n\n国家,x\n甲,1\n'
    assert.deepEqual(await pointsOf(title), [['甲', 1]])
    assert.match(String(await pointsOf(`${title}乙,很多\n`)), /第 6 行“x”的“很多”不是数/)
  })
  it('Excel 写的 sep= 一行、引号里换行 · a line sep=, line ends in quotes', async () => {
    assert.deepEqual(await pointsOf('sep=;\r\n国家;x;注\r\n甲;1,5;"一\n二"\r\n'), [['甲', 1.5]])
    assert.match(String(await pointsOf('国家,注,x\n甲,"一\n二",1\n乙,,?\n')), /第 3 行“x”的“\?”不是数/)
  })
  it('办法也可以是 GB18030 · an edition in GB18030', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"id":"t","subject":"id","inputs":["x"],"score":{"id":"'),
      Uint8Array.of(0xb7, 0xd6),
      Buffer.from('","value":"x"}}'),
    ])
    const { value } = await jixia({
      edition: write('国标.json', gbk),
      table: write('国标.csv', 'id,x\na,1\n'),
      json: true,
    })
    assert.deepEqual((value as Answer[])[0]!.parts, { 分: 1 })
  })
  it('只有空行的表 · only empty rows', async () => assert.equal(await pointsOf('\n,\n'), '表是空的'))

  const bad = () => write('错.json', JSON.stringify({ ...JSON.parse(edition), stage: '阶段' }))
  rows<readonly [string, () => Record<string, string>, number, RegExp]>(
    [
      ['没有写办法 · no edition', () => ({ table: given[1] }), 2, /还要写上 --edition FILE/],
      [
        '没有这个文件 · no such file',
        () => ({ edition: given[0], table: join(folder, '没有.csv') }),
        2,
        /没有\.csv：没有这个文件/,
      ],
      ['办法不是 JSON · no JSON', () => ({ edition: given[1], table: given[1] }), 1, /^评分办法不是 JSON：[^a-z]*。/],
      [
        '办法少了引号 · a quote lacks',
        () => ({ edition: write('少引号.json', '{"a": 1,\n b: 2}'), table: given[1] }),
        1,
        /^评分办法不是 JSON：第 2 行第 2 个字符处写错了/,
      ],
      [
        '办法没有写完 · cut short',
        () => ({ edition: write('没写完.json', '{"a": [1'), table: given[1] }),
        1,
        /^评分办法不是 JSON：[^a-z]*。/,
      ],
      ['办法写错 · a wrong edition', () => ({ edition: bad(), table: given[1] }), 1, /“stage”按“阶段”分组/],
      ['英文 · in English', () => ({ edition: bad(), table: given[1], language: 'en' }), 1, /“stage” groups by/],
      [
        '缺一列 · no column',
        () => ({ edition: given[0], table: write('缺.csv', '企业,税收\n') }),
        1,
        /没有“用地面积”这一列/,
      ],
      [
        '存到没有的文件夹 · no such folder',
        () => ({ edition: given[0], table: given[1], out: join(folder, '没有', '得分.csv') }),
        2,
        /存不到 .*得分\.csv：没有这个文件夹/,
      ],
      [
        '坏的 Excel · a broken workbook',
        () => ({ edition: given[0], table: write('坏.xlsx', Uint8Array.of(80, 75, 3, 4)) }),
        1,
        /Excel 文件读不出来/,
      ],
      [
        'CSV 没有工作表 · no sheets in CSV',
        () => ({ edition: given[0], table: given[1], sheet: '数据' }),
        1,
        /不是 Excel 文件，不用写 --sheet/,
      ],
      [
        '结果盖掉要评的表 · the answer over its table',
        () => ({ edition: given[0], table: given[1], out: given[1] }),
        2,
        /--out 会盖掉/,
      ],
      [
        '没有这个对象 · nobody of that name',
        () => ({ edition: given[0], table: given[1], explain: '甲甲' }),
        2,
        /表里没有“甲甲”/,
      ],
    ],
    async (_, options, code, sentence) => {
      const { language, ...named } = options()
      const ended = await jixia(named, language === 'en' ? 'en' : 'zh')
      assert.match(ended.sentence, sentence)
      assert.equal(ended.code, code)
    },
  )
})

describe('命令行：读 CSV，同导入一样 · as the import reads', () => {
  const expected = {
    heading: ['企业', '税收'],
    rows: [
      ['甲', '1,2'],
      ['乙', 'a"b'],
    ],
  }
  const gbk = Uint8Array.of(0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0x78, 0x0a, 0xbc, 0xd7, 0x2c, 0x31)
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
  const tableIn = async (bytes: Uint8Array, size = bytes.length || 1) => {
    const pieces = async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
    }
    const all: (readonly string[])[] = []
    for await (const { rows } of rowsIn(pieces)) all.push(...rows)
    const [heading, ...rows] = all
    return { heading, rows }
  }
  it('带标记、带引号、Windows 换行、空行 · a mark, quotes, empty rows', async () =>
    assert.deepEqual(await tableIn(Buffer.from('\uFEFF企业,税收\r\n甲,"1,2"\r\n,\r\n乙,"a""b"\r\n')), {
      ...expected,
      rows: [expected.rows[0], ['', ''], expected.rows[1]],
    }))
  it('分号分隔 · semicolons', async () =>
    assert.deepEqual(await tableIn(Buffer.from('企业;税收\n甲;1,2\n乙;"a""b"\n')), expected))
  it('GB18030', async () => assert.deepEqual(await tableIn(gbk), { heading: ['企业', 'x'], rows: [['甲', '1']] }))
  it('UTF-16', async () =>
    assert.deepEqual(await tableIn(utf16('\uFEFF企业,x\n甲,1')), { heading: ['企业', 'x'], rows: [['甲', '1']] }))
  it('一块一块地读，切在一个字中间也一样 · cut within a sign', async () => {
    const text = `企业,税收\n${'甲乙丙,1\n'.repeat(2000)}`
    const { rows: read } = await tableIn(Buffer.from(text), 4099)
    assert.equal(read.length, 2000)
    assert.ok(read.every(([name, value]) => name === '甲乙丙' && value === '1'))
  })
  it('不是文本 · no text', () => assert.rejects(tableIn(Uint8Array.of(1, 0, 0, 2, 0, 0)), /这不是文本文件/))
  it('空的，一行也没有 · empty', async () => assert.deepEqual((await tableIn(new Uint8Array())).rows, []))
})

import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { before, describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx, type Workbook, writeXlsx } from 'hucre'
import { type ImportDecision, importDecision } from '../../contract/import.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { textOf } from '../../engines/register/reading/cell.ts'
import type { Language } from '../../kernel/label.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { openSource } from '../../server/import/reading/source.ts'
import { passOver } from '../../server/import/reading-pass.ts'
import { openFindingFile } from '../../server/import/returned/finding-file.ts'
import { returnedFile } from '../../server/import/returned/returned-file.ts'
import { temporaryFolder } from '../database.ts'

const ledger = resolve(import.meta.dirname, '../scenarios/01_project_ledger_yi.xlsx')

/** Reads a file as a dry run does, over an empty register, and gives it back. */
async function giveBack(
  name: string,
  bytes: Uint8Array,
  given: Partial<ImportDecision> = {},
  language: Language = 'zh',
) {
  const upload = join(await temporaryFolder('returned'), 'upload')
  const findings = `${upload}.findings`
  await writeFile(upload, bytes)
  const decision = importDecision.parse(given)
  const source = await openSource(upload)
  const file = openFindingFile(findings)
  const input = { register, kind: kindOf(register, 'project'), source, decision, run: async () => [] }
  const answer = await passOver({ ...input, sink: { report: file.report } })
  await file.close()
  const content = await returnedFile({ upload, findings, fileName: name, decision, language })
  return { answer, content: content! }
}
const textsIn = async (bytes: Uint8Array): Promise<string[][]> => {
  const path = join(await temporaryFolder('returned'), 'file')
  await writeFile(path, bytes)
  const rows: string[][] = []
  for await (const { number, cells } of (await openSource(path)).rows(0)) rows[number - 1] = cells.map(textOf)
  return rows.map((row) => row.join('|').replace(/\|+$/, '')).map((row) => [row])
}
const cellAt = ({ sheets }: Workbook, row: number, column: number) => sheets[0]!.cells?.get(`${row - 1},${column}`)
const opened = (bytes: Uint8Array): Promise<Workbook> => readXlsx(bytes, { readStyles: true })

describe('带批注的原表：台账照原样退回，哪一格、怎么办写在格上', () => {
  let content: Uint8Array
  let book: Workbook
  before(async () => {
    content = (await giveBack('台账.xlsx', await readFile(ledger))).content
    book = await opened(content)
  })

  it('表头、合并格、每一格的内容都照原样', async () => {
    assert.deepEqual(await textsIn(content), await textsIn(await readFile(ledger)))
    const before = await opened(await readFile(ledger))
    assert.deepEqual(book.sheets[0]!.merges, before.sheets[0]!.merges)
    assert.equal(book.sheets[0]!.name, before.sheets[0]!.name)
  })
  it('必须改的格标红，批注说读不出什么、可以填什么', () => {
    const cell = cellAt(book, 8, 4)!
    assert.equal(cell.style?.fill?.type === 'pattern' && cell.style.fill.fgColor?.rgb?.slice(-6), 'FAE5E2')
    assert.match(cell.comment!.text, /^必须改 年度计划投资：读不出：不是一个数。改成一个数，如 12\.5/)
  })
  it('请看一眼的格标黄；没有话说的格不动', () => {
    const cell = cellAt(book, 11, 3)!
    assert.match(cell.comment!.text, /^请看一眼 总投资：20亿元，带“约”。照存，汇总时标“约”。$/)
    assert.equal(cellAt(book, 6, 1)?.comment, undefined)
  })
  it('第二张表列出全部要看的单元格', () => {
    const [, list] = book.sheets
    assert.equal(list!.name, '要看的单元格')
    assert.deepEqual(
      list!.rows.map((row) => row[1]),
      ['单元格', 'E8', 'I8', 'D11', 'H11'],
    )
  })
  it('英文界面给英文批注', async () => {
    const english = await opened((await giveBack('ledger.xlsx', await readFile(ledger), {}, 'en')).content)
    assert.match(
      cellAt(english, 8, 4)!.comment!.text,
      /^Must be changed\. .*: Not a number\. Put a number such as 12\.5/,
    )
    assert.deepEqual(english.sheets[1]!.rows[0]!.slice(0, 2), ['Weight', 'Cell'])
  })
  it('网页上改过的值填在格里，原文写在批注里；再交上来就读得懂', async () => {
    const { content } = await giveBack('台账.xlsx', await readFile(ledger), { corrections: { E8: '1.05' } })
    const cell = cellAt(await opened(content), 8, 4)!
    assert.equal(cell.comment!.text, '已在网页上改过，原文“1,0.5”')
    const { answer } = await giveBack('台账.xlsx', content)
    assert.deepEqual([answer.counts.accepted, answer.counts.rejected], [4, 0])
  })
})

describe('退回的表里没有会跑的东西', () => {
  const csv = '项目名称,总投资（亿元）,备注\n=1+1,-3.5,@SUM(A1)\n"=HYPERLINK(""http://x"")",-3.5.1,007\n'
  const partsOf = (content: Uint8Array): string =>
    Object.entries(unzipSync(content))
      .filter(([name]) => /sheet\d+\.xml$/.test(name))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')

  it('CSV 里的公式成了文字格，负数仍是数，编号不丢零', async () => {
    const { content } = await giveBack('台账.csv', Buffer.from(csv))
    assert.doesNotMatch(partsOf(content), /<f[ >]/)
    const { rows } = (await opened(content)).sheets[0]!
    assert.deepEqual(rows[1], ['=1+1', -3.5, '@SUM(A1)'])
    assert.equal(rows[2]![2], '007')
    assert.equal(cellAt(await opened(content), 2, 0)!.style?.numFmt, '@')
    assert.match(cellAt(await opened(content), 3, 1)!.comment!.text, /^必须改/)
  })
  it('Excel 里只算本表的公式留下，别的公式成了算好的值，链接去掉', async () => {
    const cells = new Map(
      Object.entries({
        '1,1': { value: 5, formula: 'SUM(B3:B4)', formulaResult: 5 },
        '2,1': { value: 'x', formula: 'HYPERLINK("http://x","x")', formulaResult: 'x' },
        '3,1': { value: 7, formula: "cmd|' /C calc'!A0", formulaResult: 7 },
        '3,0': { value: '丙', hyperlink: { target: 'http://example.org' } },
      }),
    )
    const rows = [
      ['项目名称', '总投资（亿元）'],
      ['甲', 5],
      ['乙', 'x'],
      ['丙', 7],
    ]
    const { content } = await giveBack('台账.xlsx', await writeXlsx({ sheets: [{ name: '表', rows, cells }] }))
    assert.deepEqual(partsOf(content).match(/<f[ >][^<]*/g), ['<f>SUM(B3:B4)'])
    assert.doesNotMatch(strFromU8(content), /example\.org/)
    assert.deepEqual((await opened(content)).sheets[0]!.rows[3], ['丙', 7])
  })
  it('整行缺了必填的，批注落在这一行头一格', async () => {
    const { content } = await giveBack('台账.csv', Buffer.from('项目编号,总投资（亿元）\nP-1,5\n'))
    assert.match(cellAt(await opened(content), 2, 0)!.comment!.text, /项目名称.*必填/)
  })
})

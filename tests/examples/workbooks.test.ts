import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { strToU8, zipSync } from 'fflate'
import type { SheetRow } from '../../engines/register/reading/header.ts'
import { FileRefusal } from '../../server/import/reading/refusal.ts'
import { openSource } from '../../server/import/reading/source.ts'
import { temporaryFolder } from '../database.ts'

type Given = { readonly sheet: string; readonly texts?: string; readonly styles?: string; readonly properties?: string }

const related = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`

/** A small workbook of one sheet, written by hand. */
function workbookOf({ sheet, texts = '', styles = '', properties = '' }: Given): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook>${properties}<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${related('rId1', 'worksheet', 'worksheets/sheet1.xml')}${related('rId2', 'sharedStrings', 'sharedStrings.xml')}${related('rId3', 'styles', '/xl/styles.xml')}</Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst>${texts}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
  })
}

async function saved(bytes: Uint8Array): Promise<string> {
  const path = join(await temporaryFolder('workbook'), 'given.xlsx')
  await writeFile(path, bytes)
  return path
}

async function rowsOf(bytes: Uint8Array): Promise<SheetRow[]> {
  const rows: SheetRow[] = []
  for await (const row of (await openSource(await saved(bytes))).rows(0)) rows.push(row)
  return rows
}

async function refused(bytes: Uint8Array, sentence: RegExp): Promise<void> {
  const start = performance.now()
  await assert.rejects(rowsOf(bytes), (error: Error) => error instanceof FileRefusal && sentence.test(error.message))
  assert.ok(performance.now() - start < 10_000, '几秒内说出')
}

/** Writes another size into the list of a zip file's parts, and leaves the part as it is. */
function lying(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const file = Buffer.from(bytes)
  for (let at = 0; at + 46 < file.length; at += 1)
    if (
      file.readUInt32LE(at) === 0x02014b50 &&
      file.toString('utf8', at + 46, at + 46 + file.readUInt16LE(at + 28)) === name
    )
      file.writeUInt32LE(size, at + 24)
  return file
}

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')

/** Bytes that are still needed: what garbage lies about does not count. */
function held(): number {
  collect()
  return process.memoryUsage().heapUsed
}

describe('工作簿里的单元格', () => {
  it('公用文字、内嵌文字、富文本、逻辑值和错误值', async () => {
    const [row] = await rowsOf(
      workbookOf({
        texts:
          '<si><t>甲&amp;乙</t></si><si><r><t>富</t></r><r><t xml:space="preserve"> 文本</t></r><rPh><t>fu</t></rPh></si>',
        sheet:
          '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c><c r="D3" t="inlineStr"><is><t>内_x000D_嵌</t></is></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#DIV/0!</v></c></row>',
      }),
    )
    assert.deepEqual(row, { number: 3, cells: ['甲&乙', '富 文本', null, '内\r嵌', true, '#DIV/0!'] })
  })

  it('公式取算好的值；没有算过的当作暂缺，不悄悄变成空', async () => {
    const [row] = await rowsOf(
      workbookOf({
        sheet:
          '<row r="1"><c r="A1"><f>B1*2</f><v>84</v></c><c r="B1" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="C1"><f>SUM(A1:B1)</f></c></row>',
      }),
    )
    assert.deepEqual(row!.cells, [84, '甲乙', '#N/A'])
  })

  const dated = {
    styles:
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs>',
    sheet:
      '<row r="1"><c r="A1" s="1"><v>45292</v></c><c r="B1" s="2"><v>45292.5</v></c><c r="C1" s="3"><v>45292</v></c></row>',
  }
  it('日期按格式认出：1900 与 1904 两种历法', async () => {
    const [row] = await rowsOf(workbookOf(dated))
    assert.deepEqual(row!.cells, [{ day: '2024-01-01' }, { day: '2024-01-01T12:00:00' }, 45292])
    const [later] = await rowsOf(workbookOf({ ...dated, properties: '<workbookPr date1904="1"/>' }))
    assert.deepEqual(later!.cells[0], { day: '2028-01-02' })
  })

  it('没有写行号、列号的，按次序数', async () => {
    const rows = await rowsOf(
      workbookOf({ sheet: '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="B5"><v>3</v></c></row>' }),
    )
    assert.deepEqual(rows, [
      { number: 1, cells: [1, 2] },
      { number: 5, cells: [null, 3] },
    ])
  })
})

describe('居心不良的工作簿：几秒内一句话，不占内存', () => {
  const long = '<row r="1"><c r="A1"><v>1</v></c></row>'.padEnd(4 << 20, ' ')

  it('申报的大小是假的，展开到申报的大小就停', () =>
    refused(lying(workbookOf({ sheet: long }), 'xl/worksheets/sheet1.xml', 1000), /大得不正常/))
  it('内容被改过，与校验和不符', () => {
    const bytes = Buffer.from(workbookOf({ sheet: '<row r="1"/>' }))
    const at = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
    bytes.writeUInt32LE(1, at + 16)
    return refused(bytes, /损坏/)
  })
  it('一万栏：只有格式的不算，有内容的说出在哪一行', async () => {
    const styled = Array.from({ length: 10_000 }, () => '<c s="1"/>').join('')
    assert.equal((await rowsOf(workbookOf({ sheet: `<row r="1">${styled}</row>` })))[0]!.cells.length, 0)
    const filled = Array.from({ length: 10_000 }, (_, index) => `<c><v>${index}</v></c>`).join('')
    await refused(workbookOf({ sheet: `<row r="7">${filled}</row>` }), /第 7 行写到了第 500 栏之后/)
  })
  it('十万个空行读得完，也占不了内存', { timeout: 30_000 }, async () => {
    const path = await saved(
      workbookOf({ sheet: Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 1}"/>`).join('') }),
    )
    const before = held()
    let count = 0
    let halfway = before
    for await (const { number } of (await openSource(path)).rows(0)) {
      count += 1
      if (number !== count) assert.fail(`第 ${count} 行读成第 ${number} 行`)
      if (count === 50_000) halfway = held()
    }
    assert.equal(count, 100_000)
    assert.ok(halfway - before < 30e6, `${halfway - before} bytes are held halfway`)
  })
  it('公用文字多得放不进内存', { timeout: 30_000 }, () =>
    refused(workbookOf({ sheet: '<row r="1"/>', texts: '<si><t></t></si>'.repeat(3_000_001) }), /太多|不正常/),
  )
  it('没有收尾的标记', () => refused(workbookOf({ sheet: `<row r="1"><c r="${'A'.repeat(5 << 20)}` }), /损坏|不正常/))
  it('行号倒退', () => refused(workbookOf({ sheet: '<row r="9"/><row r="3"/>' }), /第 3 行在表里出现了两次/))
  it('工作表里藏着实体声明', () => refused(workbookOf({ sheet: '<!DOCTYPE x [<!ENTITY e "e">]>' }), /外部实体/))
})

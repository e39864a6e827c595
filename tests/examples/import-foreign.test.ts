import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { importDecision } from '../../contract/import.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { FileRefusal } from '../../server/import/reading/refusal.ts'
import { openSource } from '../../server/import/reading/source.ts'
import { understandSheet } from '../../server/import/reading-pass.ts'
import { temporaryFolder } from '../database.ts'

const container = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const old = (entry: string): Buffer => Buffer.concat([container, Buffer.alloc(1024), Buffer.from(entry, 'utf16le')])
const zipped = (name: string): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<x/>'), [name]: strToU8('<x/>') })

/** Uploads a file as far as its columns; answers the sentence with which it is refused, or how many columns it has. */
async function told(content: Uint8Array | string): Promise<{ zh: string; en: string } | number> {
  const path = join(await temporaryFolder('foreign'), 'upload')
  await writeFile(path, content)
  try {
    const source = await openSource(path)
    const { layout } = await understandSheet(kindOf(register, 'project'), source, importDecision.parse({}))
    return layout.columns.length
  } catch (error) {
    assert.ok(error instanceof FileRefusal, String(error))
    return error.sentence
  }
}

describe('交错了文件：一句话说是什么、该交什么', () => {
  const wrong: readonly (readonly [string, Uint8Array | string, RegExp, RegExp])[] = [
    ['PDF', '%PDF-1.7\n1,2,3\n', /PDF 文件/, /a PDF file/],
    ['PNG 图片', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /图片/, /a picture/],
    ['JPEG 图片', Buffer.from('ffd8ffe000104a464946', 'hex'), /图片/, /a picture/],
    ['网页', '\n <div>项目名称,总投资</div>', /网页/, /HTML/],
    ['JSON 对象', '{"项目名称": "甲",\n"总投资": 1}', /JSON/, /JSON/],
    ['JSON 数组', '[\n  {"项目名称": "甲", "总投资": 1},\n {"a": 1, "b": 2}]', /JSON/, /JSON/],
    ['Markdown', '# 重大项目\n\n## 名单\n\n甲, 乙, 丙\n', /Markdown/, /Markdown/],
    ['Markdown 里的表', '# 项目\n\n| 项目名称 | 总投资 |\n|---|---:|\n| 甲 | 1 |\n', /Markdown/, /Markdown/],
    ['RTF', '{\\rtf1\\ansi 项目名称, 总投资}', /Word 文档/, /Word/],
    ['docx', zipped('word/document.xml'), /Word 文档：请把其中的表格/, /Word document: copy its table/],
    ['pptx', zipped('ppt/presentation.xml'), /演示文稿/, /presentation/],
    ['ods', zipped('content.xml'), /OpenDocument/, /OpenDocument/],
    ['旧的 doc', old('WordDocument'), /旧的 Word 文档/, /old Word/],
    ['旧的 xls', old('Workbook'), /旧的 xls 格式/, /old xls/],
    ['压缩包', Buffer.from('377abcaf271c0004', 'hex'), /压缩包：请先解开/, /archive: unpack/],
    ['别的 zip', zipped('readme.xml'), /没有表格/, /no spreadsheet/],
    ['一段话', '各部门,请注意:\n今天,明天,后天都要报。\n逾期,不候\n谢谢\n', /不像一张表/, /not like a table/],
    [
      '程序',
      'import a, { b } from "c"\nlet x = f(1, 2, 3)\nconst y = 1\nif (x, y) { z }\n',
      /不像一张表|找不到表头/,
      /table|header/i,
    ],
  ]
  for (const [title, content, zh, en] of wrong)
    it(title, async () => {
      const sentence = await told(content)
      assert.ok(typeof sentence !== 'number', `收下了，${sentence} 栏`)
      assert.match(sentence.zh, zh)
      assert.match(sentence.en, en)
      assert.doesNotMatch(sentence.zh, /\n/)
    })
})

describe('像别的东西、其实是表：照样收下', () => {
  const right: readonly (readonly [string, string, number])[] = [
    ['头一栏叫 #', '#,项目名称,总投资\n1,甲,2\n', 3],
    ['有一行写着 # 说明', '# 重大项目\n项目名称,总投资\n甲,2\n', 2],
    ['栏名一个也认不出，栏数整齐：由经办人对应', '子,丑,寅\n1,2,3\n4,5,6\n', 3],
    ['有一行全是短横', '项目名称,备注\n---,---\n甲,——\n', 2],
    ['方括号开头', '[编号],项目名称\n[1],甲\n', 2],
    ['题名在上，栏数不齐，栏名认得出', '某区重大项目\n\n项目名称,总投资\n甲,1\n', 2],
  ]
  for (const [title, content, columns] of right) it(title, async () => assert.equal(await told(content), columns))
})

import type { Label } from '../../../kernel/label.ts'
import { FileRefusal } from './refusal.ts'

type Foreign = { readonly is: Label; readonly instead: Label }

const upload: Label = { zh: '请改为上传 xlsx 或 CSV', en: 'upload xlsx or CSV' }
const saveAs: Label = {
  zh: '请在 Excel 或 WPS 里另存为 xlsx，再上传',
  en: 'save it as xlsx in Excel or WPS and upload again',
}
const unpack: Label = { zh: '请先解开，再上传里面的 xlsx 或 CSV', en: 'unpack it and upload the xlsx or CSV inside' }
const copyTable: Label = {
  zh: '请把其中的表格复制到 Excel 或 WPS 里，存为 xlsx，再上传',
  en: 'copy its table into Excel or WPS, save it as xlsx and upload again',
}

const image: Foreign = { is: { zh: '图片', en: 'a picture' }, instead: upload }
const packed: Foreign = { is: { zh: '压缩包', en: 'an archive' }, instead: unpack }
const word: Foreign = { is: { zh: ' Word 文档', en: 'a Word document' }, instead: copyTable }
const slides: Foreign = { is: { zh: '演示文稿', en: 'a presentation' }, instead: copyTable }
const markdown: Foreign = { is: { zh: ' Markdown 文本', en: 'a Markdown text' }, instead: copyTable }

/** Files known by their first bytes, in hexadecimal. */
const byBytes: readonly (readonly [RegExp, Foreign])[] = [
  [/^(89504e47|ffd8ff|47494638|424d.{8}0000|49492a00|4d4d002a|52494646.{8}57454250)/, image],
  [/^(377abcaf|52617221|1f8b08|425a68)/, packed],
]

/** Texts known by how they begin. */
const byBeginning: readonly (readonly [RegExp, Foreign])[] = [
  [/^%PDF/, { is: { zh: ' PDF 文件', en: 'a PDF file' }, instead: copyTable }],
  [/^\{\\rtf/, word],
  [/^<[a-z!?/]/i, { is: { zh: '网页或 XML 格式的表格', en: 'a table in HTML or XML' }, instead: saveAs }],
  [/^(\{\s*["}]|\[\s*[[{"\]])/, { is: { zh: ' JSON 数据', en: 'JSON' }, instead: upload }],
]

/** Parts by which a zip file is known. */
const byPart: readonly (readonly [RegExp, Foreign])[] = [
  [/^word\/document\d*\.xml$/i, word],
  [/^ppt\/presentation\.xml$/i, slides],
  [/^content\.xml$/i, { is: { zh: ' OpenDocument 文件', en: 'an OpenDocument file' }, instead: saveAs }],
]

/** Entries by which an old container is known, each in UTF-16. */
const byEntry: readonly (readonly [string, Foreign])[] = [
  ['WordDocument', { ...word, is: { zh: '旧的 Word 文档', en: 'an old Word document' } }],
  ['PowerPoint Document', slides],
]

const refusalOf = ({ is, instead }: Foreign): FileRefusal =>
  new FileRefusal(`这是${is.zh}：${instead.zh}`, `This is ${is.en}: ${instead.en}`)

const container = 'd0cf11e0a1b11ae1'

function refuseContainer(bytes: Uint8Array): never {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1 << 22))
  const holds = (text: string): boolean => content.includes(Buffer.from(text, 'utf16le'))
  if (holds('EncryptedPackage'))
    throw new FileRefusal(
      '这个 Excel 文件有密码：请在 Excel 里去掉密码，再上传',
      'This Excel file has a password: remove it in Excel and upload again',
    )
  const known = byEntry.find(([entry]) => holds(entry))
  throw refusalOf(known?.[1] ?? { is: { zh: '旧的 xls 格式', en: 'the old xls format' }, instead: saveAs })
}

const markdownMark = /^(#{1,6} \S|```|\|?\s*:?-{3,}:?\s*\|[\s:|-]*$|---$|[*-] \[.\] )/

/** Whether several lines bear the marks of Markdown: headings, rules of tables, fences. */
const isMarkdown = (text: string): boolean =>
  text.split(/\r?\n/, 60).filter((line) => markdownMark.test(line.trim())).length >= 2

/** Refuses old, encrypted and foreign files by their first bytes, before anything is unpacked. */
export function refuseForeign(bytes: Uint8Array): void {
  const begin = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  if (begin.startsWith(container)) refuseContainer(bytes)
  const text = new TextDecoder().decode(bytes.subarray(0, 8192)).trimStart()
  const known =
    byBytes.find(([mark]) => mark.test(begin))?.[1] ??
    byBeginning.find(([mark]) => mark.test(text))?.[1] ??
    (isMarkdown(text) ? markdown : undefined)
  if (known) throw refusalOf(known)
}

/** Refuses a zip file that holds another document than a workbook, by the names of its parts. */
export function refuseForeignParts(names: readonly string[]): void {
  const known = byPart.find(([part]) => names.some((name) => part.test(name)))
  if (known) throw refusalOf(known[1])
}

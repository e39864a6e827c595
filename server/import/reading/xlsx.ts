import type { SheetRow } from '../../../engines/register/reading/header.ts'
import { type Archive, openArchive, type Part } from './archive.ts'
import { refuseForeignParts } from './foreign.ts'
import { broken } from './limits.ts'
import { attribute, openMarkup } from './markup.ts'
import { FileRefusal } from './refusal.ts'
import { readSharedTexts } from './shared-texts.ts'
import { openSheet, type SheetContext } from './sheet-rows.ts'
import { readDateStyles } from './styles.ts'

export type WorkbookSheet = { readonly name: string; readonly hidden: boolean }

/** A workbook found sound: its sheets, its calendar, and the rows of each sheet, read as fast as they are used. */
export type Workbook = {
  readonly sheets: readonly WorkbookSheet[]
  readonly date1904: boolean
  rows(sheet: number): AsyncGenerator<SheetRow>
}

async function* textOf(archive: Archive, part: Part): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  for await (const piece of archive.pieces(part)) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}

async function passOver(archive: Archive, part: Part, open: (name: string, attributes: string) => void): Promise<void> {
  const markup = openMarkup({ open, close() {}, text() {} })
  for await (const piece of textOf(archive, part)) markup.push(piece)
  markup.end()
}

type Relation = { readonly type: string; readonly target: string }

/** What a part refers to, by id; targets are names of parts. */
async function relationsOf(archive: Archive, part: Part): Promise<Map<string, Relation>> {
  const cut = part.name.lastIndexOf('/') + 1
  const folder = part.name.slice(0, cut)
  const relations = new Map<string, Relation>()
  const list = archive.part(`${folder}_rels/${part.name.slice(cut)}.rels`)
  if (!list) return relations
  await passOver(archive, list, (name, attributes) => {
    const target = attribute(attributes, 'Target')
    if (name !== 'Relationship' || target === undefined) return
    const path = new URL(target, `zip:///${folder}`).pathname.slice(1)
    const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1)!
    relations.set(attribute(attributes, 'Id') ?? '', { type, target: decodeURIComponent(path) })
  })
  return relations
}

async function refuseDangerous(archive: Archive): Promise<Part> {
  if (archive.part('xl/vbaProject.bin'))
    throw new FileRefusal(
      '文件里有宏：请在 Excel 里另存为不含宏的 xlsx，再上传',
      'The file holds macros: save it in Excel as xlsx without macros and upload again',
    )
  if (archive.part('xl/workbook.bin'))
    throw new FileRefusal(
      '这是 xlsb 格式：请在 Excel 里另存为 xlsx，再上传',
      'This is the xlsb format: save it as xlsx in Excel and upload again',
    )
  for (const part of archive.parts.filter(({ name }) => /\.(xml|rels)$/i.test(name)).slice(0, 200))
    for await (const piece of archive.pieces(part)) {
      if (/<!(DOCTYPE|ENTITY)/i.test(piece.toString('latin1', 0, 4096)))
        throw new FileRefusal(
          '文件里有外部实体声明，可能被人动过手脚，不予读取',
          'The file declares external entities and may have been tampered with; it is not read',
        )
      break
    }
  const workbook = archive.parts.find(({ name }) => /(^|\/)workbook\d*\.xml$/i.test(name))
  if (!workbook) refuseForeignParts(archive.parts.map(({ name }) => name))
  if (!workbook)
    throw new FileRefusal(
      '这个压缩包里没有表格：请上传 xlsx 或 CSV',
      'There is no spreadsheet in this archive: upload xlsx or CSV',
    )
  return workbook
}

/** Opens a workbook without unpacking its sheets; what is dangerous or no workbook is refused with a sentence. */
export async function openWorkbook(path: string): Promise<Workbook> {
  const archive = await openArchive(path)
  const workbook = await refuseDangerous(archive)
  const relations = await relationsOf(archive, workbook)
  const sheets: (WorkbookSheet & { part: Part | undefined })[] = []
  let date1904 = false
  await passOver(archive, workbook, (name, attributes) => {
    if (name === 'workbookPr') date1904 ||= /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
    if (name !== 'sheet') return
    const target = relations.get(/\bid\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? '')?.target
    sheets.push({
      name: attribute(attributes, 'name') ?? '',
      hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
      part: target === undefined ? undefined : archive.part(target),
    })
  })
  if (sheets.length === 0) throw new FileRefusal('这个 Excel 文件里没有工作表', 'There is no sheet in this Excel file')
  const partOf = (type: string): Part | undefined =>
    archive.part([...relations.values()].find((relation) => relation.type === type)?.target ?? '')

  let context: Promise<SheetContext> | undefined
  async function readContext(): Promise<SheetContext> {
    const [texts, styles] = [partOf('sharedStrings'), partOf('styles')]
    return {
      texts: texts ? await readSharedTexts(textOf(archive, texts)) : [],
      dateStyles: styles ? await readDateStyles(textOf(archive, styles)) : [],
      date1904,
    }
  }

  async function* rows(sheet: number): AsyncGenerator<SheetRow> {
    const part = sheets[sheet]?.part
    if (!part) throw broken()
    context ??= readContext()
    const reader = openSheet(await context)
    for await (const piece of textOf(archive, part)) yield* reader.push(piece)
    reader.end()
  }

  return { sheets: sheets.map(({ name, hidden }) => ({ name, hidden })), date1904, rows }
}

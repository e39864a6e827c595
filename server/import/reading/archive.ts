import { unzipSync } from 'fflate'
import { FileRefusal } from './refusal.ts'

/** What a workbook may weigh: the file, what it unpacks to, one part, the number of parts and how far each part swells. */
export const limits = { file: 100 << 20, unpacked: 900 << 20, part: 700 << 20, parts: 5000, swelling: 200 } as const

const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

function holdsText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1 << 22)).includes(
    Buffer.from(text, 'utf16le'),
  )
}

/** Refuses old, encrypted and foreign files by their first bytes, before anything is unpacked. */
export function refuseForeign(bytes: Uint8Array): void {
  if (startsWith(bytes, ole)) {
    if (holdsText(bytes, 'EncryptedPackage'))
      throw new FileRefusal('这个 Excel 文件有密码：请在 Excel 里去掉密码，再上传')
    throw new FileRefusal('这是旧的 xls 格式：请在 Excel 或 WPS 里另存为 xlsx，再上传')
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (/^<\?xml|^<html|^<!doctype|^<table/i.test(text))
    throw new FileRefusal('这是网页或 XML 格式的表格：请在 Excel 或 WPS 里另存为 xlsx，再上传')
  if (text.startsWith('%PDF')) throw new FileRefusal('这是 PDF 文件：请上传 xlsx 或 CSV')
}

type Part = { readonly name: string; readonly size: number; readonly originalSize: number }

function partsOf(bytes: Uint8Array): Part[] {
  const parts: Part[] = []
  try {
    unzipSync(bytes, {
      filter: (part) => {
        parts.push(part)
        if (parts.length > limits.parts) throw new FileRefusal('文件里的部件太多，不像正常的表格')
        return false
      },
    })
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal('文件已损坏，打不开：请用 Excel 或 WPS 打开后重新保存')
  }
  return parts
}

function weigh(parts: readonly Part[]): void {
  let total = 0
  for (const part of parts) {
    total += part.originalSize
    const swollen = part.originalSize > 10 << 20 && part.originalSize > part.size * limits.swelling
    if (part.originalSize > limits.part || total > limits.unpacked || swollen)
      throw new FileRefusal('文件解压后大得不正常，已停止读取：请只保留要导入的那张表，另存后再上传')
  }
}

/** Unpacks one small part; what swells beyond the size it declares is refused. */
function partText(bytes: Uint8Array, name: string): string {
  const [part] = Object.values(
    unzipSync(bytes, { filter: (candidate) => candidate.name === name && candidate.originalSize < 20 << 20 }),
  )
  return part ? new TextDecoder().decode(part) : ''
}

function refuseDeclarations(bytes: Uint8Array, parts: readonly Part[]): void {
  const small = parts
    .filter((part) => /\.(xml|rels)$/.test(part.name) && part.originalSize < 4 << 20)
    .map((part) => part.name)
  const names = new Set(small)
  for (const text of Object.values(unzipSync(bytes, { filter: (part) => names.has(part.name) })))
    if (/<!(DOCTYPE|ENTITY)/i.test(new TextDecoder().decode(text.subarray(0, 4096))))
      throw new FileRefusal('文件里有外部实体声明，可能被人动过手脚，不予读取')
}

export type WorkbookSheet = { readonly name: string; readonly hidden: boolean }
export type Workbook = { readonly sheets: readonly WorkbookSheet[]; readonly date1904: boolean }

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const plainText = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** Examines a workbook without unpacking its sheets: refuses what is dangerous or no xlsx, answers its sheets and calendar. */
export function examineWorkbook(bytes: Uint8Array): Workbook {
  if (bytes.length > limits.file)
    throw new FileRefusal(`文件超过 ${limits.file >> 20} MB：请另存为 CSV，或分成几个文件`)
  refuseForeign(bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new FileRefusal('这不是 Excel 文件：请上传 xlsx 或 CSV')
  const parts = partsOf(bytes)
  weigh(parts)
  const has = (name: string): boolean => parts.some((part) => part.name.toLowerCase() === name)
  if (has('xl/vbaproject.bin')) throw new FileRefusal('文件里有宏：请在 Excel 里另存为不含宏的 xlsx，再上传')
  if (has('xl/workbook.bin')) throw new FileRefusal('这是 xlsb 格式：请在 Excel 里另存为 xlsx，再上传')
  const workbook = parts.find((part) => /(^|\/)workbook\d*\.xml$/.test(part.name))
  if (!workbook) throw new FileRefusal('这个压缩包里没有表格：请上传 xlsx 或 CSV')
  try {
    refuseDeclarations(bytes, parts)
    const text = partText(bytes, workbook.name)
    const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => ({
      name: plainText(attribute(tag, 'name') ?? ''),
      hidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
    }))
    if (sheets.length === 0) throw new FileRefusal('这个 Excel 文件里没有工作表')
    return { sheets, date1904: /<(?:\w+:)?workbookPr[^>]*date1904="(1|true)"/.test(text) }
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal('文件已损坏，打不开：请用 Excel 或 WPS 打开后重新保存')
  }
}

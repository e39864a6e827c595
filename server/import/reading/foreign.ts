import { FileRefusal } from './refusal.ts'

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
      throw new FileRefusal(
        '这个 Excel 文件有密码：请在 Excel 里去掉密码，再上传',
        'This Excel file has a password: remove it in Excel and upload again',
      )
    throw new FileRefusal(
      '这是旧的 xls 格式：请在 Excel 或 WPS 里另存为 xlsx，再上传',
      'This is the old xls format: save it as xlsx in Excel or WPS and upload again',
    )
  }
  const text = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart()
  if (/^<\?xml|^<html|^<!doctype|^<table/i.test(text))
    throw new FileRefusal(
      '这是网页或 XML 格式的表格：请在 Excel 或 WPS 里另存为 xlsx，再上传',
      'This is a table in HTML or XML: save it as xlsx in Excel or WPS and upload again',
    )
  if (text.startsWith('%PDF'))
    throw new FileRefusal('这是 PDF 文件：请上传 xlsx 或 CSV', 'This is a PDF file: upload xlsx or CSV')
}

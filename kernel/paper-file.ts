import { withoutHidden } from './hidden-sign.ts'

/** Files that show a paper, by their ending: a document, a photo, a scan. */
export const paperFiles = { pdf: 'PDF', jpg: 'JPEG', png: 'PNG' } as const
export type PaperFile = keyof typeof paperFiles
export const paperFileIds = Object.keys(paperFiles) as [PaperFile, ...PaperFile[]]

const stands = (content: Uint8Array, signs: readonly number[], at = 0): boolean =>
  signs.every((sign, place) => content[at + place] === sign)

const tail = 1024

/** From its head to the mark of its end, which writers of PDF put among the last 1,024 bytes. */
function isPdf(content: Uint8Array): boolean {
  if (!stands(content, [0x25, 0x50, 0x44, 0x46, 0x2d])) return false
  for (let at = content.length - 5; at >= Math.max(0, content.length - tail); at -= 1)
    if (stands(content, [0x25, 0x25, 0x45, 0x4f, 0x46], at)) return true
  return false
}

/** Segment by segment up to the picture, so that the end of a thumbnail is not taken for the end of the whole. */
function isJpeg(content: Uint8Array): boolean {
  if (!stands(content, [0xff, 0xd8, 0xff])) return false
  let at = 2
  while (at + 3 < content.length && content[at] === 0xff) {
    const mark = content[at + 1]!
    if (mark === 0xda) break
    at += mark === 0xff ? 1 : 2 + content[at + 2]! * 256 + content[at + 3]!
  }
  if (!stands(content, [0xff, 0xda], at)) return false
  for (at += 2; at + 1 < content.length; at += 1) if (stands(content, [0xff, 0xd9], at)) return true
  return false
}

/** Chunk by chunk to the one that ends it. */
function isPng(content: Uint8Array): boolean {
  if (!stands(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return false
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  let at = 8
  while (at + 12 <= content.length) {
    if (stands(content, [0x49, 0x45, 0x4e, 0x44], at + 4)) return true
    at += 12 + view.getUint32(at)
  }
  return false
}

/** What a file is by its content, whatever its name says; undefined where it is none of these, or was cut off. */
export function paperFileOf(content: Uint8Array): PaperFile | undefined {
  if (isPdf(content)) return 'pdf'
  if (isJpeg(content)) return 'jpg'
  return isPng(content) ? 'png' : undefined
}

const longest = 80
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * The name of a file as it is kept: no folders, no signs that are hidden or that a system takes for its own, no endings
 * but the one that its content deserves. `../回单.pdf.exe` of a PDF is `回单.pdf`.
 */
export function paperFileName(given: string, type: PaperFile): string {
  const last = withoutHidden(given.toWellFormed().normalize('NFC')).split(/[/\\]/).at(-1)!
  const bare = last.replace(/(\.[a-z][a-z0-9]{0,4})+$/i, '').replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, ' ')
  const stem = [...bare.replace(/\s+/g, ' ').replace(/^[ .]+|[ .]+$/g, '')].slice(0, longest).join('').trim()
  return `${reserved.test(stem) ? '_' : ''}${stem || '文件'}.${type}`
}

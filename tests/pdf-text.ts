import { inflateSync } from 'node:zlib'

type Part = { readonly head: string; readonly stream: string }

/** The objects of a PDF with their streams unpacked. */
function partsOf(pdf: Buffer): Map<string, Part> {
  const text = pdf.toString('latin1')
  const parts = new Map<string, Part>()
  for (const match of text.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const [, number = '', inside = ''] = match
    const at = inside.indexOf('stream\n')
    const head = at < 0 ? inside : inside.slice(0, at)
    const raw = at < 0 ? '' : inside.slice(at + 7, inside.lastIndexOf('\nendstream'))
    const packed = head.includes('/FlateDecode')
    parts.set(number, { head, stream: packed ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw })
  }
  return parts
}

const unicode = (hex: string): string => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex').swap16().toString('utf16le')

/** Reads a map from glyphs to characters. */
function characters(map: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, first = '', , list = ''] of map.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first, 16)
    for (const [place, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries())
      found.set((start + place).toString(16).padStart(4, '0'), unicode(hex))
  }
  return found
}

/** The text of a PDF as its fonts say it, in the order of drawing: what a reader finds when searching. */
export function textOfPdf(pdf: Buffer): string {
  const parts = partsOf(pdf)
  const resolve = (reference: string | undefined): Part | undefined => parts.get(reference ?? '')
  const fonts = new Map<string, Map<string, string>>()
  for (const { head } of parts.values()) {
    for (const [, name = '', number] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = resolve(/\/ToUnicode (\d+) 0 R/.exec(resolve(number)?.head ?? '')?.[1])
      if (map) fonts.set(name, characters(map.stream))
    }
  }
  let text = ''
  for (const { stream } of parts.values()) {
    let font: Map<string, string> | undefined
    for (const match of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>|(ET)/g)) {
      if (match[1]) font = fonts.get(match[1])
      if (match[2] && font) text += (match[2].match(/.{4}/g) ?? []).map((glyph) => font?.get(glyph) ?? '').join('')
      if (match[3]) text += '\n'
    }
  }
  return text
}

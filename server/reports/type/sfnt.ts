/** What typesetting needs of a font: which characters it draws, and how wide. */
export type Metrics = {
  readonly unitsPerEm: number
  readonly covers: (codePoint: number) => boolean
  /** In thousandths of the type size; a character that the font lacks is as wide as the type is high. */
  readonly advance: (codePoint: number) => number
}

/** Reads the widths of a TrueType font; refuses bytes that lack one of the four tables it takes. */
export function readMetrics(bytes: Uint8Array): Metrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  for (let table = 0; table < view.getUint16(4); table += 1) {
    const at = 12 + table * 16
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), view.getUint32(at + 8))
  }
  const find = (name: string): number => {
    const at = tables.get(name)
    if (at === undefined) throw new Error(`The font has no table “${name}”`)
    return at
  }
  const unitsPerEm = view.getUint16(find('head') + 18)
  const widths = view.getUint16(find('hhea') + 34)
  const hmtx = find('hmtx')
  const glyphs = readCharacters(view, find('cmap'))
  return {
    unitsPerEm,
    covers: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => {
      const glyph = glyphs.get(codePoint)
      if (glyph === undefined) return 1000
      return (view.getUint16(hmtx + Math.min(glyph, widths - 1) * 4) * 1000) / unitsPerEm
    },
  }
}

function readCharacters(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let table = 0; table < view.getUint16(cmap + 2); table += 1) {
    const at = cmap + view.getUint32(cmap + 4 + table * 8 + 4)
    const format = view.getUint16(at)
    if (format === 4) readSegments(view, at, glyphs)
    if (format === 12) readGroups(view, at, glyphs)
  }
  return glyphs
}

function readSegments(view: DataView, at: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(at + 6)
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + size * 2, at + 16 + size * 3]
  for (let segment = 0; segment < size; segment += 2) {
    const [start, end] = [view.getUint16(starts + segment), view.getUint16(ends + segment)]
    const offset = view.getUint16(offsets + segment)
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const found = offset === 0 ? code : view.getUint16(offsets + segment + offset + (code - start) * 2)
      const glyph = found === 0 ? 0 : (found + view.getUint16(deltas + segment)) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readGroups(view: DataView, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < view.getUint32(at + 12); group += 1) {
    const place = at + 16 + group * 12
    const [start, end, first] = [view.getUint32(place), view.getUint32(place + 4), view.getUint32(place + 8)]
    for (let code = start; code <= end; code += 1) glyphs.set(code, first + code - start)
  }
}

import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subset from 'subset-font'
import { type Metrics, readMetrics } from './sfnt.ts'

/** One weight of one family: Song for heads, Hei for words, Figures for digits and Latin letters. */
export type Face = { readonly family: 'song' | 'hei' | 'figures'; readonly weight: 400 | 600 }

/** A font file that is open: its widths, and a smaller copy with only some characters. */
export type OpenFont = Metrics & {
  /** A name of our own, one for each file. */
  readonly id: string
  /** The name that the file itself bears. */
  readonly family: string
  readonly cut: (characters: Iterable<string>) => Promise<Buffer>
}

const packages = {
  song: { name: 'noto-serif-sc', family: 'Noto Serif SC ExtraLight', main: 'chinese-simplified' },
  hei: { name: 'noto-sans-sc', family: 'Noto Sans SC Thin', main: 'chinese-simplified' },
  figures: { name: 'ibm-plex-sans', family: 'IBM Plex Sans', main: 'latin' },
} as const

const require = createRequire(import.meta.url)
const folderOf = ({ family }: Face): string =>
  dirname(require.resolve(`@fontsource/${packages[family].name}/package.json`))

const everything = Array.from({ length: 0xd800 }, (_, code) => String.fromCharCode(code)).join('')
const compatibility = Array.from({ length: 0x10000 - 0xf900 }, (_, code) => String.fromCharCode(0xf900 + code)).join('')

/** Readers look for an outline behind the last glyph, even where that is a blank; there must be something to read. */
const blankEnd = Buffer.alloc(16)

const opened = new Map<string, Promise<OpenFont>>()

/** Opens one file of a face; each is unpacked once in the life of the process. */
function openFile(face: Face, part: string): Promise<OpenFont> {
  const id = `${face.family}${face.weight}-${part}`
  const found = opened.get(id) ?? unpack(face, part, id)
  opened.set(id, found)
  return found
}

async function unpack(face: Face, part: string, id: string): Promise<OpenFont> {
  const { name, family } = packages[face.family]
  const path = join(folderOf(face), 'files', `${name}-${part}-${face.weight}-normal.woff2`)
  const whole = await subset(await readFile(path), everything + compatibility, { targetFormat: 'sfnt' })
  return {
    ...readMetrics(whole),
    id,
    family: face.weight === 600 ? `${family} SemiBold` : family,
    cut: async (characters) => {
      const cut = await subset(whole, [...characters].join(''), { targetFormat: 'sfnt' })
      return Buffer.concat([cut, blankEnd])
    },
  }
}

/** The main file of a face: for Chinese, the 7,900 characters of everyday use. */
export const openFace = (face: Face): Promise<OpenFont> => openFile(face, packages[face.family].main)

/** The file that draws a character outside the main file; undefined where no file of the face does. */
export async function openRare(face: Face, character: string): Promise<OpenFont | undefined> {
  const code = character.codePointAt(0)!
  const part = partsOf(face).find(({ ranges }) => ranges.some(([first, last]) => first <= code && code <= last))
  if (!part) return undefined
  const font = await openFile(face, part.name)
  return font.covers(code) ? font : undefined
}

type Part = { readonly name: string; readonly ranges: readonly (readonly [number, number])[] }
const partsKnown = new Map<Face['family'], readonly Part[]>()

function partsOf(face: Face): readonly Part[] {
  const known = partsKnown.get(face.family)
  if (known) return known
  const listed: Record<string, string> = JSON.parse(readFileSync(join(folderOf(face), 'unicode.json'), 'utf8'))
  const parts = Object.entries(listed).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = '', last = first] = range.replace(/^U\+/i, '').split('-')
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const
    }),
  }))
  partsKnown.set(face.family, parts)
  return parts
}

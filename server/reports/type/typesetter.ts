import { type Face, type OpenFont, openFace, openRare } from './faces.ts'

/** How a text is set: `song` for heads, `ui` for words, whose digits and Latin letters are in Figures. */
export type Style = {
  readonly type: 'song' | 'ui'
  readonly weight: 400 | 600
  readonly size: number
  readonly spacing?: number
}

/** A stretch of text in one font, at its distance from the beginning. */
export type Run = { readonly font: OpenFont; readonly text: string; readonly x: number }

export type Typesetter = {
  readonly set: (text: string, style: Style) => { readonly runs: readonly Run[]; readonly width: number }
  readonly width: (text: string, style: Style) => number
  /** Breaks a text into lines no wider than `width`; closing marks never begin a line, and Latin words stay whole. */
  readonly wrap: (text: string, style: Style, width: number) => string[]
}

const figures = /^[ -~±×÷−–’]$/u
const noBeginning = /^[，。、；：！？）》”’%]$/u
const noEnd = /^[（《“‘]$/u
const han = /\p{Script=Han}/u
const word = /[A-Za-z0-9+.%,−]/

/** Between Chinese and digits or letters stands an eighth of the type size. */
const autospace = 1 / 8

const faces: readonly Face[] = (['song', 'hei', 'figures'] as const).flatMap((family) =>
  ([400, 600] as const).map((weight) => ({ family, weight })),
)

const keyOf = ({ family, weight }: Face): string => `${family}${weight}`

/** Opens the fonts that some texts need, those of rare characters too, and sets any of these texts. */
export async function openTypesetter(texts: Iterable<string>): Promise<Typesetter> {
  const fonts = new Map<string, OpenFont>()
  await Promise.all(faces.map(async (face) => fonts.set(keyOf(face), await openFace(face))))
  const rare = await openRareFonts([...new Set([...texts].join(''))], fonts)

  const fontOf = (character: string, style: Style): OpenFont => {
    const family = style.type === 'song' ? 'song' : figures.test(character) ? 'figures' : 'hei'
    const key = keyOf({ family, weight: style.weight })
    return rare.get(`${key}${character}`) ?? fonts.get(key)!
  }

  const set: Typesetter['set'] = (text, style) => {
    const runs: { font: OpenFont; text: string; x: number }[] = []
    let x = 0
    let before = ''
    for (const character of text) {
      const font = fontOf(character, style)
      if ((han.test(before) && word.test(character)) || (word.test(before) && han.test(character)))
        x += style.size * autospace
      const last = runs.at(-1)
      const joined = last && last.font === font && !(han.test(before) !== han.test(character) && style.type === 'song')
      if (joined) last.text += character
      else runs.push({ font, text: character, x })
      x += (font.advance(character.codePointAt(0)!) * style.size) / 1000 + (style.spacing ?? 0)
      before = character
    }
    return { runs, width: x }
  }
  const width: Typesetter['width'] = (text, style) => set(text, style).width
  return { set, width, wrap: (text, style, room) => wrapText(text, (line) => width(line, style) <= room) }
}

function wrapText(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[A-Za-z0-9+.%,:;()’'–−-]+|./gu) ?? []) {
    if (line === '' && piece === ' ') continue
    if (line === '' || fits(line + piece) || noBeginning.test(piece)) {
      line += piece
      continue
    }
    const carried = noEnd.test(line.at(-1)!) ? line.at(-1)! : ''
    lines.push((carried ? line.slice(0, -1) : line).trimEnd())
    line = piece === ' ' ? carried : carried + piece
  }
  return line ? [...lines, line] : lines
}

/** The characters that runs need of each font. */
export function charactersIn(runs: readonly Run[]): Map<OpenFont, Set<string>> {
  const needed = new Map<OpenFont, Set<string>>()
  for (const { font, text } of runs) {
    const characters = needed.get(font) ?? new Set()
    for (const character of text) characters.add(character)
    needed.set(font, characters)
  }
  return needed
}

async function openRareFonts(characters: readonly string[], fonts: ReadonlyMap<string, OpenFont>) {
  const rare = new Map<string, OpenFont>()
  for (const face of faces.filter(({ family }) => family !== 'figures')) {
    const main = fonts.get(keyOf(face))!
    for (const character of characters) {
      if (main.covers(character.codePointAt(0)!)) continue
      const font = await openRare(face, character)
      if (font) rare.set(`${keyOf(face)}${character}`, font)
    }
  }
  return rare
}

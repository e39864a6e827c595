import { origins } from '../../../engines/indicators/indicator.ts'
import type { FilledBlock, FilledDrawing, FilledFigure } from '../../../engines/reports/filled-card.ts'
import { isFirst, sayFormer, sayNumber } from '../../../engines/reports/said.ts'
import type { Language } from '../../../kernel/label.ts'
import type { Style, Typesetter } from '../type/typesetter.ts'
import { ink, lampPath, type Pen } from './drawing.ts'
import type { Imprint } from './page.ts'
import { blank, firstLabel, signs, words } from './words.ts'

/** The three columns right of the section names. */
export const columns = { left: 104, count: 3, pitch: 198, gap: 12 } as const

/** A block with its place reserved; `stacks` where another of its kind may stand below it in one cell. */
export type Cell = {
  readonly span: number
  readonly height: number
  readonly stacks: boolean
  readonly draw: (pen: Pen, x: number, y: number) => void
}

/** A run of words beside a number; `whole` runs are never parted from the one before. */
type Word = {
  readonly text: string
  readonly style: Style
  readonly colour: string
  readonly raised?: boolean
  readonly link?: string
}

/** Derived and inferred numbers are marked; the others need none. */
const markOf = ({ origin, value }: Pick<FilledFigure, 'origin' | 'value'>, language: Language): string | undefined =>
  value !== null && (origin === 'derived' || origin === 'inferred') ? origins[origin][language] : undefined

type Sizes = {
  readonly label: Style
  readonly note: Style
  readonly strong: Style
  readonly mark: Style
  readonly number: Style
  readonly unit: Style
}

function sizesOf(block: FilledBlock, scale: number): Sizes {
  const size = (pixels: number) => pixels * scale
  return {
    label: { type: 'ui', weight: 400, size: size(13.5) },
    note: { type: 'ui', weight: 400, size: size(13.5) },
    strong: { type: 'ui', weight: 600, size: size(13.5) },
    mark: { type: 'ui', weight: 400, size: size(9.5) },
    number: { type: 'ui', weight: 600, size: size(block.large ? 58 : 38) },
    unit: { type: 'ui', weight: 400, size: size(14) },
  }
}

/** The words of a figure in a line: name, number in strong letters, unit, raised mark. */
function wordsOf(figure: FilledFigure, sizes: Sizes, imprint: Imprint, named = true): Word[] {
  const link = imprint.linkOf(figure)
  const plain = (text: string): Word => ({ text, style: sizes.note, colour: ink.words, link })
  const strong = (text: string): Word => ({ text, style: sizes.strong, colour: ink.text, link })
  const { language } = imprint
  if (isFirst(figure)) return [strong(firstLabel(figure.name)[language])]
  const { before, digits, unit } = sayNumber(figure, language)
  const mark = markOf(figure, language)
  const former = sayFormer(figure, language)
  const name = named ? figure.name[language] : ''
  return [
    ...(name || before ? [plain([name, before].filter(Boolean).join(blank[language]))] : []),
    strong(unit === '%' ? `${digits}%` : digits),
    ...(unit && unit !== '%' ? [plain(unit)] : []),
    ...(mark ? [{ text: mark, style: sizes.mark, colour: ink.faint, raised: true }] : []),
    ...(former ? [plain(language === 'zh' ? `（${former}）` : `(${former})`)] : []),
  ]
}

const isLatin = (text: string): boolean => !/[\p{Script=Han}，；]/u.test(text)

const gapBetween = (before: Word | undefined, word: Word): number => {
  if (!before || word.raised) return word.raised ? 2 : 0
  if (isLatin(before.text) && isLatin(word.text)) return word.text === signs.comma.en ? 0 : word.style.size * 0.28
  return /[\d%]$/.test(before.text) !== /^[\d+−]/.test(word.text) && !/^[，；]/.test(word.text)
    ? word.style.size / 6
    : 0
}

const widthOf = (type: Typesetter, words: readonly Word[]): number =>
  words.reduce((sum, word, place) => sum + gapBetween(words[place - 1], word) + type.width(word.text, word.style), 0)

function drawWords(pen: Pen, words: readonly Word[], left: number, y: number): void {
  let x = left
  words.forEach((word, place) => {
    x += gapBetween(words[place - 1], word)
    const raise = word.raised ? word.style.size * 0.45 : 0
    x = pen.text(word.text, x, y - raise, word.style, { colour: word.colour, link: word.link })
  })
}

/** Breaks figures into lines; a figure is never cut in two. */
function linesOf(
  type: Typesetter,
  figures: readonly (readonly Word[])[],
  sizes: Sizes,
  width: number,
  language: Language,
): Word[][] {
  const comma: Word = { text: signs.comma[language], style: sizes.note, colour: ink.words }
  const lines: Word[][] = []
  for (const words of figures) {
    const line = lines.at(-1)
    const joined = line && [...line, comma, ...words]
    if (joined && widthOf(type, joined) <= width) lines[lines.length - 1] = joined
    else lines.push([...words])
  }
  return lines
}

/** A block of the poster, measured and ready to be drawn. */
export function cellOf(type: Typesetter, block: FilledBlock, imprint: Imprint, scale: number): Cell {
  const sizes = sizesOf(block, scale)
  return block.draw?.kind === 'squares'
    ? squaresCell(type, block, block.draw, imprint, sizes, scale)
    : numberCell(type, block, imprint, sizes, scale)
}

function numberCell(type: Typesetter, block: FilledBlock, imprint: Imprint, sizes: Sizes, scale: number): Cell {
  const width = columns.pitch - columns.gap
  const labels = type.wrap(block.name[imprint.language], sizes.label, width)
  const former = sayFormer(block, imprint.language)
  const notes = linesOf(
    type,
    [
      ...(former ? [[{ text: former, style: sizes.note, colour: ink.words, link: imprint.linkOf(block) }]] : []),
      ...block.beside.map((figure) => wordsOf(figure, sizes, imprint)),
    ],
    sizes,
    width,
    imprint.language,
  )
  const [line, number, bar] = [20 * scale, (block.large ? 62 : 42) * scale, block.draw ? 22 * scale : 0]
  const noteLine = 20.5 * scale
  return {
    span: 1,
    stacks: false,
    height: labels.length * line + number + notes.length * noteLine + bar,
    draw: (pen, x, y) => {
      labels.forEach((label, place) => {
        pen.text(label, x, y + 14 * scale + place * line, sizes.label, { colour: ink.words })
      })
      const base = y + labels.length * line + number - 12 * scale
      drawNumber(pen, block, x, base, sizes, width, imprint)
      notes.forEach((words, place) => {
        drawWords(pen, words, x, base + 12 * scale + noteLine * (place + 1) - 7 * scale)
      })
      if (block.draw)
        drawBar(pen, block.draw, x, base + 12 * scale + notes.length * noteLine + 10 * scale, sizes, imprint.language)
    },
  }
}

function drawNumber(
  pen: Pen,
  block: FilledBlock,
  x: number,
  y: number,
  sizes: Sizes,
  width: number,
  imprint: Imprint,
): void {
  const { language } = imprint
  const { before, digits, unit } = sayNumber(block, language)
  const link = imprint.linkOf(block)
  const chinese = /\p{Script=Han}/u.test(digits)
  const room = width - pen.type.width(before + unit, sizes.unit) - 22
  const wanted = { ...sizes.number, size: sizes.number.size * (chinese ? 0.7 : 1), spacing: -0.5 }
  const size = Math.min(wanted.size, (wanted.size * room) / pen.type.width(digits, wanted))
  let end = before ? pen.text(before, x, y, sizes.unit, { colour: ink.words }) + 4 : x
  end = pen.text(digits, end, y, { ...wanted, size }, { link })
  if (unit) end = pen.text(unit, end + 5, y, sizes.unit, { colour: ink.words })
  const mark = markOf(block, language)
  if (mark) pen.text(mark, end + 3, y - sizes.unit.size * 0.5, sizes.mark, { colour: ink.faint })
}

/** A bar of what is done, with an ink tick where the time stands. */
function drawBar(
  pen: Pen,
  { of, time, lamp }: FilledDrawing,
  x: number,
  middle: number,
  sizes: Sizes,
  language: Language,
): void {
  const [left, length, height] = [x + 19, 96, 7]
  const state = lamp ?? 'unknown'
  const done = Math.min(100, Math.max(0, Number(of.value ?? 0)))
  pen.path(lampPath(state, x, middle - 5, 10), state === 'unknown' ? null : ink[state], ink[state])
  pen.box(left, middle - height / 2, length, height, ink.empty)
  pen.box(left, middle - height / 2, (length * done) / 100, height, state === 'green' ? ink.blue : ink[state])
  if (time !== null) pen.box(left + (length * Number(time)) / 100 - 0.9, middle - 7, 1.8, 14, ink.text)
  const end = pen.text(
    of.value === null ? words.unreported[language] : `${of.value}%`,
    left + length + 8,
    middle + 5,
    sizes.strong,
  )
  const mark = markOf(of, language)
  if (mark) pen.text(mark, end + 2, middle - 1, sizes.mark, { colour: ink.faint })
}

/** One square a thing: few in a row, many in columns of ten over the columns that are left. */
function squaresCell(
  type: Typesetter,
  block: FilledBlock,
  draw: FilledDrawing,
  imprint: Imprint,
  sizes: Sizes,
  scale: number,
): Cell {
  const total = Number(draw.of.value ?? 0)
  const filled = Number(block.value ?? 0)
  const many = total > 60
  const span = total > 230 ? 2 : 1
  const width = columns.pitch * span - columns.gap
  const side = (many ? 6 : 9) * scale
  const pitch = (many ? 7.1 : 12) * scale
  const perLine = many ? 10 : Math.floor(width / pitch)
  const lines = many ? 10 : Math.ceil(total / perLine)
  const head: Word[] = [
    ...wordsOf(block, sizes, imprint).filter(({ text }) => text !== sayNumber(block, imprint.language).unit),
    { text: '/', style: sizes.note, colour: ink.words },
    ...wordsOf(draw.of, sizes, imprint, draw.of.scope !== 'zone'),
  ]
  const words = linesOf(
    type,
    [head, ...block.beside.map((figure) => wordsOf(figure, sizes, imprint))],
    sizes,
    width,
    imprint.language,
  )
  const line = 20 * scale
  return {
    span,
    stacks: !many,
    height: words.length * line + lines * pitch + 10 * scale,
    draw: (pen, x, y) => {
      words.forEach((each, place) => {
        drawWords(pen, each, x, y + 15 * scale + place * line)
      })
      const top = y + words.length * line + 4 * scale
      for (let place = 0; place < total; place += 1) {
        const [along, across] = [place % perLine, Math.floor(place / perLine)]
        const [column, row] = many ? [across, along] : [along, across]
        const here = [x + column * pitch, top + row * pitch] as const
        if (place < filled) pen.box(...here, side, side, ink.blue)
        else if (many) pen.box(...here, side, side, ink.empty)
        else pen.box(here[0] + 0.5, here[1] + 0.5, side - 1, side - 1, null, ink.text)
      }
    },
  }
}

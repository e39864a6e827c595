import type { OpenFont } from '../type/faces.ts'
import { charactersIn } from '../type/typesetter.ts'
import type { Drawing, Mark } from './drawing.ts'

/** How a renderer calls a font. */
export type Naming = (font: OpenFont) => string

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign]!)
const round = (value: number): string => String(Math.round(value * 100) / 100)

function textMark(mark: Extract<Mark, { kind: 'text' }>, naming: Naming): string {
  const { size, spacing } = mark.style
  const runs = mark.runs.map(({ font, text, x }) => {
    const attributes = [
      `x="${round(mark.x + x)}"`,
      `y="${round(mark.y)}"`,
      `font-family="${naming(font)}"`,
      `font-size="${round(size)}"`,
      ...(spacing ? [`letter-spacing="${round(spacing)}"`] : []),
      `fill="${mark.colour}"`,
    ]
    return `<text ${attributes.join(' ')} xml:space="preserve">${escapeText(text)}</text>`
  })
  return mark.link
    ? `<a xlink:href="${escapeText(mark.link)}" href="${escapeText(mark.link)}">${runs.join('')}</a>`
    : runs.join('')
}

function pathMark(mark: Extract<Mark, { kind: 'path' }>): string {
  const stroke = mark.stroke ? ` stroke="${mark.stroke}" stroke-width="${mark.width}"` : ''
  const dash = mark.dash ? ` stroke-dasharray="${mark.dash}"` : ''
  return `<path d="${mark.d}" fill="${mark.fill ?? 'none'}"${stroke}${dash}/>`
}

/** Writes pages one below the other as SVG; fonts are called as the renderer at hand knows them. */
export function writeSvg(pages: readonly Drawing[], naming: Naming): string {
  const width = Math.max(...pages.map((each) => each.width))
  const height = pages.reduce((sum, each) => sum + each.height, 0)
  let top = 0
  const drawn = pages.map(({ marks, height: own }) => {
    const inside = marks.map((mark) => (mark.kind === 'text' ? textMark(mark, naming) : pathMark(mark))).join('\n')
    top += own
    return top === own ? inside : `<g transform="translate(0 ${top - own})">\n${inside}\n</g>`
  })
  const space = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
  const title = escapeText(pages[0]?.title ?? '')
  return `<svg ${space} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title>${title}</title>\n${drawn.join('\n')}\n</svg>`
}

/** The characters that pages need of each font. */
export const charactersOf = (pages: readonly Drawing[]): Map<OpenFont, Set<string>> =>
  charactersIn(pages.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))))

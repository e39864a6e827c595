import type { Run, Style, Typesetter } from '../type/typesetter.ts'

/** The colours of print: ink on paper, one blue, lamps and the seal. */
export const ink = {
  paper: '#FBFAF5',
  text: '#171D24',
  words: '#46505B',
  faint: '#626C77',
  blue: '#1B4F7A',
  empty: '#DFDBCF',
  green: '#1B7346',
  amber: '#C07800',
  red: '#B0241C',
  unknown: '#636C75',
  seal: '#A8281C',
} as const

export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly style: Style
      readonly runs: readonly Run[]
      readonly colour: string
      readonly link: string | undefined
    }
  | {
      readonly kind: 'path'
      readonly d: string
      readonly fill: string | null
      readonly stroke: string | null
      readonly width: number
      readonly dash: string | null
    }

/** One page of marks in CSS pixels: the poster, before anything is known of PDF or PNG. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly marks: readonly Mark[]
}

export type Pen = {
  readonly type: Typesetter
  readonly marks: Mark[]
  /** Sets a text with its baseline at `y`, and answers where it ends. */
  readonly text: (text: string, x: number, y: number, style: Style, more?: TextOptions) => number
  readonly box: (x: number, y: number, width: number, height: number, fill: string | null, stroke?: string) => void
  readonly path: (d: string, fill: string | null, stroke?: string, dash?: string) => void
}

type TextOptions = {
  readonly colour?: string
  readonly at?: 'start' | 'middle' | 'end'
  readonly link?: string | undefined
}

export function takePen(type: Typesetter): Pen {
  const marks: Mark[] = []
  const path: Pen['path'] = (d, fill, stroke, dash) =>
    marks.push({ kind: 'path', d, fill, stroke: stroke ?? null, width: 1, dash: dash ?? null })
  return {
    type,
    marks,
    path,
    text: (text, x, y, style, { colour = ink.text, at = 'start', link } = {}) => {
      const { runs, width } = type.set(text, style)
      const left = at === 'start' ? x : at === 'middle' ? x - width / 2 : x - width
      marks.push({ kind: 'text', x: left, y, style, runs, colour, link })
      return left + width
    },
    box: (x, y, width, height, fill, stroke) => path(`M${x} ${y}h${width}v${height}h${-width}Z`, fill, stroke),
  }
}

/** The four lamps as outlines in a square of `size`. */
export function lampPath(lamp: 'green' | 'amber' | 'red' | 'unknown', x: number, y: number, size: number): string {
  const half = size / 2
  if (lamp === 'amber') return `M${x + half} ${y}L${x + size} ${y + size}H${x}Z`
  if (lamp === 'red') return `M${x} ${y}h${size}v${size}h${-size}Z`
  return `M${x} ${y + half}a${half} ${half} 0 1 0 ${size} 0a${half} ${half} 0 1 0 ${-size} 0Z`
}

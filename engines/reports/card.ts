import type { Label } from '../../kernel/label.ts'

/** A figure of a card: the address of a figure, and of what and when it is, where that differs from the card. */
export type CardFigure = {
  /** `indicator` or `indicator:comparison`. */
  readonly figure: string
  readonly subject?: string
  readonly period?: string
  readonly scope?: 'zone' | 'host-city' | 'city' | 'province' | 'nation'
}

/** One block of a card: a large figure, the figures said beside it, and how it is drawn. */
export type CardBlock = CardFigure & {
  readonly beside?: readonly CardFigure[]
  /** `bullet`: against time progress; `squares`: one square each, filled up to this figure, out of another. */
  readonly draw?:
    | { readonly kind: 'bullet'; readonly of: CardFigure }
    | { readonly kind: 'squares'; readonly of: CardFigure }
}

export type CardSection = { readonly label: Label; readonly blocks: readonly CardBlock[] }

/** A report card: what a zone shows of a period. Web page, print, PDF, Word, Excel and PNG all come from this. */
export type Card = {
  readonly id: string
  readonly title: Label
  readonly period: string
  /** The day up to which the data count. */
  readonly asOf: string
  readonly publishedOn?: string
  readonly issue?: number
  readonly sections: readonly CardSection[]
}

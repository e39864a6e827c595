import type { Label } from '../../kernel/label.ts'
import type { Scope } from '../indicators/comparison.ts'

/** A figure of a card: the address of a figure, and of what and when it is, where that differs from the card. */
export type CardFigure = {
  /** `indicator` or `indicator:comparison`. */
  readonly figure: string
  readonly subject?: string
  readonly period?: string
  readonly scope?: Scope
  /** What the card calls it, where the full name would repeat what stands above it. */
  readonly label?: Label
}

/** How a block is drawn: a bar of completion against time, or one square a thing, filled out of another figure. */
export type CardDrawing = { readonly kind: 'bullet' | 'squares'; readonly of: CardFigure }

/** One block of a card: a large figure, the figures said beside it, and how it is drawn. */
export type CardBlock = CardFigure & {
  /** The figures that a passer-by should see first. */
  readonly large?: true
  readonly beside?: readonly CardFigure[]
  readonly draw?: CardDrawing
}

export type CardSection = { readonly label: Label; readonly blocks: readonly CardBlock[] }

/** A report card: what a zone shows of a period. Web page, print, PDF, Word, Excel and PNG all come from this. */
export type Card = {
  readonly id: string
  /** The zone and the period, as the head says them; `成绩单` follows. */
  readonly title: Label
  readonly period: string
  /** The day up to which the data count. */
  readonly asOf: string
  readonly publishedOn?: string
  readonly issue?: number
  readonly sections: readonly CardSection[]
}

export const cardNoun: Label = { zh: '成绩单', en: 'Report card' }

/** The name of a card, as its file and its head bear it: `淄博高新区2023年前三季度成绩单`. */
export const cardName = ({ title }: Pick<Card, 'title'>): Label => ({
  zh: `${title.zh}${cardNoun.zh}`,
  en: `${title.en}: ${cardNoun.en.toLowerCase()}`,
})

/** Who issues what a zone publishes. */
export const issuerOf = (zone: Label): Label => ({
  zh: `${zone.zh}管理委员会`,
  en: `Administrative Committee of ${zone.en}`,
})

import { printDecimal } from '../../kernel/decimal.ts'
import type { Label } from '../../kernel/label.ts'
import { type Period, periodLabel } from '../../kernel/period.ts'
import type { Qualifier } from '../../kernel/quantity.ts'
import type { Book, Entry } from '../indicators/book.ts'
import { figureKey, readFigureKey } from '../indicators/figure-key.ts'
import type { Origin } from '../indicators/indicator.ts'
import type { Place } from '../indicators/observation.ts'
import { nameOf, signedValue, wordValue } from '../indicators/wording.ts'
import type { Card, CardBlock, CardFigure } from './card.ts'

/** A figure of a card with its number; `value` is null where nobody reported it. */
export type FilledFigure = {
  readonly key: string
  readonly period: string
  readonly subject: string
  readonly label: Label
  readonly value: string | null
  readonly unit: string
  readonly qualifier: Qualifier
  readonly origin: Origin
  readonly wording: string
}

export type FilledBlock = FilledFigure & {
  readonly beside: readonly FilledFigure[]
  readonly draw: { readonly kind: 'bullet' | 'squares'; readonly of: FilledFigure } | null
}

/** A card with its numbers: the one thing that every way of printing it reads. */
export type FilledCard = {
  readonly id: string
  readonly title: Label
  readonly period: string
  readonly periodLabel: Label
  readonly asOf: string
  readonly publishedOn: string | null
  readonly issue: number | null
  readonly lead: Label
  readonly sections: readonly { readonly label: Label; readonly blocks: readonly FilledBlock[] }[]
}

/** The place of a card's figure in the book; an unknown indicator is refused with its address. */
export function placeOnCard(card: Card, figure: CardFigure, book: Book): Place {
  const { indicator, comparison } = readFigureKey(figure.figure)
  if (!book.indicators.has(indicator)) throw new Error(`成绩单“${card.id}”里的“${figure.figure}”不在指标目录中`)
  return {
    indicator,
    comparison,
    period: figure.period ?? card.period,
    scope: figure.scope ?? 'zone',
    subject: figure.subject ?? '',
  }
}

function numberShown(book: Book, place: Place, entry: Entry | undefined): { value: string | null; origin: Origin } {
  const indicator = book.indicators.get(place.indicator)!
  const recomputed = book.recompute(place, entry?.observation)
  if (entry && entry.origin !== 'inferred') {
    const derived = entry.origin === 'reported' && recomputed?.exact.value != null
    return { value: signedValue(entry.observation.value, place.comparison), origin: derived ? 'derived' : entry.origin }
  }
  if (entry) return { value: printDecimal(entry.number), origin: 'inferred' }
  const digits = recomputed?.derivation.digits ?? Math.max(indicator.digits, 1)
  const rounded = recomputed?.exact.round(digits)
  return { value: rounded ? signedValue(printDecimal(rounded, digits), place.comparison) : null, origin: 'derived' }
}

function fillFigure(card: Card, figure: CardFigure, book: Book): FilledFigure {
  const place = placeOnCard(card, figure, book)
  const indicator = book.indicators.get(place.indicator)!
  const entry = book.at(place)
  const { value, origin } = numberShown(book, place, entry)
  const unit = entry?.unit ?? (place.comparison ? '%' : indicator.unit)
  const observation = entry && entry.origin !== 'inferred' ? entry.observation : undefined
  return {
    key: figureKey(place.indicator, place.comparison),
    period: place.period,
    subject: place.subject,
    label: nameOf(indicator, place),
    value,
    unit,
    qualifier: observation?.qualifier ?? 'exact',
    origin,
    wording: observation ? wordValue(observation) : value === null ? '未报' : `${value}${unit}`,
  }
}

function fillBlock(card: Card, block: CardBlock, book: Book): FilledBlock {
  return {
    ...fillFigure(card, block, book),
    beside: (block.beside ?? []).map((figure) => fillFigure(card, figure, book)),
    draw: block.draw ? { kind: block.draw.kind, of: fillFigure(card, block.draw.of, book) } : null,
  }
}

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const spell = (count: number): string => numerals[count] ?? String(count)

/** The sentence at the head: how many figures there are, which ranked first, what is missing. */
function leadOf(sections: FilledCard['sections']): Label {
  const blocks = sections.flatMap((section) => section.blocks)
  const first = blocks.filter((block) =>
    block.beside.some((figure) => /:rank-in-(city|province)$/.test(figure.key) && figure.value === '1'),
  )
  const missing = blocks.filter((block) => block.value === null)
  const firstZh = first.length
    ? `；${first.map((block) => block.label.zh).join('、')}${first.length > 1 ? '均' : ''}居第一`
    : ''
  const missingZh = missing.length ? `；${spell(missing.length)}项待报` : ''
  const firstEn = first.length ? `; first in rank: ${first.map((block) => block.label.en).join(', ')}` : ''
  const missingEn = missing.length ? `; ${missing.length} not yet reported` : ''
  return {
    zh: `${spell(sections.length)}个方面，${spell(blocks.length)}项主要指标${firstZh}${missingZh}。`,
    en: `${blocks.length} main figures in ${sections.length} fields${firstEn}${missingEn}.`,
  }
}

/** Fills a card from the book of its zone. The same card and the same observations give the same answer, bit for bit. */
export function fillCard(card: Card, book: Book): FilledCard {
  const sections = card.sections.map((section) => ({
    label: section.label,
    blocks: section.blocks.map((block) => fillBlock(card, block, book)),
  }))
  return {
    id: card.id,
    title: card.title,
    period: card.period,
    periodLabel: periodLabel(card.period as Period),
    asOf: card.asOf,
    publishedOn: card.publishedOn ?? null,
    issue: card.issue ?? null,
    lead: leadOf(sections),
    sections,
  }
}

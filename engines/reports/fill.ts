import { decimal } from '../../kernel/decimal.ts'
import { fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import { contains, type Period, period, periodLabel } from '../../kernel/period.ts'
import type { Book } from '../indicators/book.ts'
import { figureKey, readFigureKey } from '../indicators/figure-key.ts'
import type { Place } from '../indicators/observation.ts'
import { showAt } from '../indicators/shown.ts'
import { nameOf } from '../indicators/wording.ts'
import { paceOf, timeProgressByMonths } from '../targets/pace.ts'
import type { Card, CardBlock, CardDrawing, CardFigure } from './card.ts'
import type { FilledBlock, FilledCard, FilledDrawing, FilledFigure } from './filled-card.ts'
import { leadOf } from './lead.ts'
import { shortName } from './names.ts'

/** The place of a card's figure in the book; an unknown indicator is refused with its address. */
function placeOnCard(card: Pick<Card, 'id' | 'period'>, figure: CardFigure, book: Book): Place {
  const { indicator, comparison } = readFigureKey(figure.figure)
  if (!book.indicators.has(indicator))
    throw fault(
      `成绩单“${card.id}”里的“${figure.figure}”不在指标目录中`,
      `“${figure.figure}” on the report card “${card.id}” is not in the catalogue`,
    )
  return {
    indicator,
    comparison,
    period: figure.period ?? card.period,
    scope: figure.scope ?? 'zone',
    subject: figure.subject ?? '',
  }
}

function fillFigure(card: Card, figure: CardFigure, book: Book): FilledFigure {
  const place = placeOnCard(card, figure, book)
  const indicator = book.indicators.get(place.indicator)!
  return {
    key: figureKey(place.indicator, place.comparison),
    period: place.period,
    scope: place.scope,
    subject: place.subject,
    label: nameOf(indicator, place),
    name: figure.label ?? shortName(indicator, place),
    ...showAt(book, place),
  }
}

/** A bar of completion stands against the months gone by of its year; a whole year has gone by at its end. */
function fillDrawing(card: Card, draw: CardDrawing, book: Book): FilledDrawing {
  const of = fillFigure(card, draw.of, book)
  if (draw.kind === 'squares') return { kind: 'squares', of, time: null, lamp: null }
  const upTo = period(of.period)
  const year = period(of.period.slice(0, 4))
  const progress = timeProgressByMonths(contains(year, upTo) ? year : upTo, upTo)
  const done = of.value === null ? undefined : decimal(of.value).toFixed()
  const { lamp } = paceOf({ done, target: '100', progress })
  return { kind: 'bullet', of, time: progress.rate ?? null, lamp }
}

const fillBlock = (card: Card, block: CardBlock, book: Book): FilledBlock => ({
  ...fillFigure(card, block, book),
  large: block.large ?? false,
  beside: (block.beside ?? []).map((figure) => fillFigure(card, figure, book)),
  draw: block.draw ? fillDrawing(card, block.draw, book) : null,
})

/** Fills a card from the book of its zone. The same card and the same observations give the same answer, bit for bit. */
export function fillCard(card: Card, zone: { readonly id: string; readonly label: Label }, book: Book): FilledCard {
  const sections = card.sections.map((section) => ({
    label: section.label,
    blocks: section.blocks.map((block) => fillBlock(card, block, book)),
  }))
  return {
    id: card.id,
    zone: { id: zone.id, label: zone.label },
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

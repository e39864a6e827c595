import { readFigureKey } from '../indicators/figure-key.ts'
import type { Place } from '../indicators/observation.ts'
import type { Card, CardFigure } from './card.ts'

const figuresOn = ({ sections }: Card): CardFigure[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => [block, ...(block.beside ?? []), ...(block.draw ? [block.draw.of] : [])])

/** Whether a card prints a figure: large, beside another, or as the whole of a drawing. */
export const showsFigure = (card: Card, { indicator, comparison, period, scope, subject }: Place): boolean =>
  figuresOn(card).some((figure) => {
    const shown = readFigureKey(figure.figure)
    return (
      shown.indicator === indicator &&
      shown.comparison === comparison &&
      (figure.period ?? card.period) === period &&
      (figure.scope ?? 'zone') === scope &&
      (figure.subject ?? '') === subject
    )
  })

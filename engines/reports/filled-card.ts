import { z } from 'zod'
import { lamps } from '../../kernel/lamp.ts'
import { type Scope, scopes } from '../indicators/comparison.ts'
import { shown } from '../indicators/shown.ts'

const label = z.object({ zh: z.string(), en: z.string() })

/** A figure of a card with its number; `value` is null where nobody reported it. */
export const filledFigure = z.object({
  key: z.string().describe('The address of the figure: indicator, or indicator:comparison'),
  period: z.string(),
  scope: z.enum(Object.keys(scopes) as [Scope, ...Scope[]]),
  subject: z.string(),
  label: label.describe('The full name'),
  name: label.describe('What the card calls it'),
  ...shown.shape,
})

const filledDrawing = z.object({
  kind: z.enum(['bullet', 'squares']),
  of: filledFigure,
  time: z.string().nullable().describe('Time progress in percent, for a bar of completion'),
  lamp: z.enum(lamps).nullable(),
})

const filledBlock = filledFigure.extend({
  large: z.boolean(),
  beside: z.array(filledFigure),
  draw: filledDrawing.nullable(),
})

/** A card with its numbers: the one thing that every way of printing it reads. */
export const filledCard = z.object({
  id: z.string(),
  zone: z.object({ id: z.string(), label }),
  title: label,
  period: z.string(),
  periodLabel: label,
  asOf: z.string(),
  publishedOn: z.string().nullable(),
  issue: z.number().nullable(),
  lead: label,
  sections: z.array(z.object({ label, blocks: z.array(filledBlock) })),
})

export type FilledFigure = z.infer<typeof filledFigure>
export type FilledDrawing = z.infer<typeof filledDrawing>
export type FilledBlock = z.infer<typeof filledBlock>
export type FilledCard = z.infer<typeof filledCard>

/** The large figure of a block by itself. */
export function figureOf({ large: _large, beside: _beside, draw: _draw, ...figure }: FilledBlock): FilledFigure {
  return figure
}

/** Every figure of a card in reading order: each block, what stands beside it, what it is drawn against. */
export const figuresOf = (card: FilledCard): FilledFigure[] =>
  card.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => [figureOf(block), ...block.beside, ...(block.draw ? [block.draw.of] : [])]),
  )

/** The place of a figure on any card, as one text. */
export const figurePlace = ({ key, scope, subject, period }: FilledFigure): string =>
  [key, scope, subject, period].join('|')

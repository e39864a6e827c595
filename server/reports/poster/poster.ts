import type { FilledCard, FilledFigure } from '../../../engines/reports/filled-card.ts'
import type { Typesetter } from '../type/typesetter.ts'
import { type Drawing, ink, takePen } from './drawing.ts'
import { drawFoot, footTop } from './foot.ts'
import { drawHead } from './head.ts'
import { drawSections, heightOfSections } from './sections.ts'

/** A4 in CSS pixels, and the measures that all parts of the poster keep. */
export const page = { width: 794, height: 1123, left: 50, right: 744, bottom: 1085 } as const

/** What the poster says of the card itself: its code, where it is verified, who signed it. */
export type Imprint = {
  /** The verification code; null for a card that nobody has signed. */
  readonly code: string | null
  readonly address: string
  /** The address of a figure's page. */
  readonly linkOf: (figure: Pick<FilledFigure, 'key' | 'period' | 'subject' | 'scope'>) => string
  readonly statistician: string | null
  readonly leader: string | null
}

/** The least that type may shrink so that a long card still fits its page. */
const smallest = 0.7

/** Lays a card out as one A4 page. PDF and PNG both draw this; nothing is placed twice. */
export function layPoster(card: FilledCard, imprint: Imprint, type: Typesetter): Drawing {
  const pen = takePen(type)
  pen.box(0, 0, page.width, page.height, ink.paper)
  const top = drawHead(pen, card)
  const room = footTop - 12 - top
  let scale = 1
  while (heightOfSections(pen, card, imprint, scale) > room && scale > smallest) scale -= 0.03
  const spare = Math.max(0, room - heightOfSections(pen, card, imprint, scale))
  drawSections(pen, card, imprint, { top, scale, spare })
  drawFoot(pen, card, imprint)
  return { width: page.width, height: page.height, title: `${card.title.zh}成绩单`, marks: pen.marks }
}

import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import type { Typesetter } from '../type/typesetter.ts'
import { type Drawing, ink, takePen } from './drawing.ts'
import { drawFoot, footTop } from './foot.ts'
import { drawHead } from './head.ts'
import { type Imprint, page } from './page.ts'
import { drawSections, heightOfSections } from './sections.ts'

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

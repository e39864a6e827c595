import { cardName } from '../../../engines/reports/card.ts'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import type { Style, Typesetter } from '../type/typesetter.ts'
import { type Drawing, ink, type Pen, takePen } from './drawing.ts'
import { drawFoot, footTop } from './foot.ts'
import { drawHead } from './head.ts'
import { type Imprint, page } from './page.ts'
import { drawSections, heightOfSections, laySections } from './sections.ts'
import { dealSections } from './sheets.ts'
import { pageLabel } from './words.ts'

/** The least that type may shrink so that a card still fits one page; a longer card flows over pages in full size. */
const smallest = 0.7
const above = 12
const running = { line: 58, top: 76, bottom: 1068, number: 1092 } as const
const small: Style = { type: 'ui', weight: 400, size: 13 }

/** Lays a card out on one page of A4, a long one on several. PDF and PNG both draw these; nothing is placed twice. */
export function layPoster(card: FilledCard, imprint: Imprint, type: Typesetter): Drawing[] {
  const { language } = imprint
  const title = cardName(card)[language]
  const first = openPage(type)
  const top = drawHead(first, card, language)
  const room = footTop - above - top
  const laid = (scale: number) => laySections(type, card, imprint, scale)
  let scale = 1
  while (heightOfSections(laid(scale)) > room && scale > smallest) scale -= 0.03
  const single = laid(scale)
  const rooms = {
    first: running.bottom - top,
    between: running.bottom - running.top,
    last: footTop - above - running.top,
  }
  const dealt = heightOfSections(single) <= room ? [single] : dealSections(laid(1), rooms)
  return dealt.map((sections, at) => {
    const pen = at === 0 ? first : openPage(type)
    const bottom = at === dealt.length - 1 ? footTop - above : running.bottom
    const start = at === 0 ? top : running.top
    if (at > 0) pen.text(title, page.left, running.line, small, { colour: ink.words })
    drawSections(pen, sections, { top: start, spare: Math.max(0, bottom - start - heightOfSections(sections)) })
    if (at === dealt.length - 1) drawFoot(pen, card, imprint)
    if (dealt.length > 1) drawNumber(pen, pageLabel(at + 1, dealt.length)[language])
    return { width: page.width, height: page.height, title, marks: pen.marks }
  })
}

function openPage(type: Typesetter): Pen {
  const pen = takePen(type)
  pen.box(0, 0, page.width, page.height, ink.paper)
  return pen
}

function drawNumber(pen: Pen, number: string): void {
  pen.text(number, page.right, running.number, small, { colour: ink.words, at: 'end' })
}

import { cardNoun } from '../../../engines/reports/card.ts'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import type { Style } from '../type/typesetter.ts'
import { ink, type Pen } from './drawing.ts'
import { page } from './page.ts'

const above: Style = { type: 'song', weight: 600, size: 27, spacing: 2.4 }
const noun: Style = { type: 'song', weight: 600, size: 92, spacing: 3 }
const small: Style = { type: 'ui', weight: 400, size: 13 }
const seal: Style = { type: 'song', weight: 600, size: 17 }
const lead: Style = { type: 'song', weight: 400, size: 17 }
const sealWords = '逐数可查'

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** Draws title, dates, seal and the lead; answers where the first section may begin. */
export function drawHead(pen: Pen, card: FilledCard): number {
  pen.text(card.title.zh, page.left, 68, above)
  pen.text(cardNoun.zh, page.left - 4, 162, noun)
  drawDates(pen, card)
  drawSeal(pen)
  pen.box(page.left, 184, page.right - page.left, 3, ink.text)
  const lines = pen.type.wrap(card.lead.zh, lead, page.right - page.left)
  lines.forEach((line, place) => {
    pen.text(line, page.left, 220 + place * 29, lead)
  })
  return 220 + (lines.length - 1) * 29 + 20
}

function drawDates(pen: Pen, { issue, asOf, publishedOn }: FilledCard): void {
  const said = [
    ...(issue ? [`第${issue}期`] : []),
    `数据截至${chineseDay(asOf)}`,
    ...(publishedOn ? [`${chineseDay(publishedOn)}发布`] : []),
  ]
  said.forEach((line, place) => {
    const y = 166 - (said.length - 1 - place) * 21
    pen.text(line, 698, y, small, { colour: ink.words, at: 'end' })
  })
}

function drawSeal(pen: Pen): void {
  pen.box(page.right - 30, 74, 30, 96, ink.seal)
  ;[...sealWords].forEach((character, place) => {
    pen.text(character, page.right - 15, 97 + place * 21.5, seal, { colour: '#FFFFFF', at: 'middle' })
  })
}

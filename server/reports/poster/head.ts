import { cardNoun } from '../../../engines/reports/card.ts'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import { dayLabel } from '../../../kernel/day.ts'
import type { Language } from '../../../kernel/label.ts'
import type { Style } from '../type/typesetter.ts'
import { ink, type Pen } from './drawing.ts'
import { page } from './page.ts'
import { asOfLabel, issueLabel, publishedLabel, words } from './words.ts'

const above: Style = { type: 'song', weight: 600, size: 27, spacing: 2.4 }
const noun: Style = { type: 'song', weight: 600, size: 92, spacing: 3 }
const small: Style = { type: 'ui', weight: 400, size: 13 }
const seal: Style = { type: 'song', weight: 600, size: 17 }
const lead: Style = { type: 'song', weight: 400, size: 17 }
/** Latin letters are set smaller than characters, and closer. */
const latin = {
  above: { ...above, spacing: 0.4 },
  noun: { ...noun, size: 66, spacing: 0 },
  seal: { ...seal, size: 12 },
}

/** Draws title, dates, seal and the lead; answers where the first section may begin. */
export function drawHead(pen: Pen, card: FilledCard, language: Language): number {
  const chinese = language === 'zh'
  pen.text(card.title[language], page.left, 68, chinese ? above : latin.above)
  pen.text(cardNoun[language], page.left - 4, 162, chinese ? noun : latin.noun)
  drawDates(pen, card, language)
  if (chinese) drawSeal(pen)
  else drawLatinSeal(pen)
  pen.box(page.left, 184, page.right - page.left, 3, ink.text)
  const lines = pen.type.wrap(card.lead[language], lead, page.right - page.left)
  lines.forEach((line, place) => {
    pen.text(line, page.left, 220 + place * 29, lead)
  })
  return 220 + (lines.length - 1) * 29 + 20
}

function drawDates(pen: Pen, { issue, asOf, publishedOn }: FilledCard, language: Language): void {
  const right = language === 'zh' ? page.right - 46 : page.right - 68
  const said = [
    ...(issue ? [issueLabel(issue)] : []),
    asOfLabel(dayLabel(asOf)),
    ...(publishedOn ? [publishedLabel(dayLabel(publishedOn))] : []),
  ].map((label) => label[language])
  said.forEach((line, place) => {
    const y = 166 - (said.length - 1 - place) * 21
    pen.text(line, right, y, small, { colour: ink.words, at: 'end' })
  })
}

function drawSeal(pen: Pen): void {
  pen.box(page.right - 30, 74, 30, 96, ink.seal)
  ;[...words.seal.zh].forEach((character, place) => {
    pen.text(character, page.right - 15, 97 + place * 21.5, seal, { colour: '#FFFFFF', at: 'middle' })
  })
}

/** The seal in Latin letters, which are not set downwards. */
function drawLatinSeal(pen: Pen): void {
  pen.box(page.right - 52, 108, 52, 62, ink.seal)
  words.seal.en.split('\n').forEach((line, place) => {
    pen.text(line, page.right - 26, 127 + place * 16, latin.seal, { colour: '#FFFFFF', at: 'middle' })
  })
}

import QRCode from 'qrcode'
import { origins } from '../../../engines/indicators/indicator.ts'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { lampLabels } from '../../../kernel/lamp.ts'
import type { Style } from '../type/typesetter.ts'
import { ink, lampPath, type Pen } from './drawing.ts'
import { type Imprint, page } from './page.ts'
import { signs, words } from './words.ts'

/** Where the foot begins. */
export const footTop = 1003

const small: Style = { type: 'ui', weight: 400, size: 12.5 }
const strong: Style = { ...small, weight: 600 }
const line = 19.5

/** Draws the code that leads to the card, how to read the marks, and the lines for those who sign. */
export function drawFoot(pen: Pen, card: FilledCard, imprint: Imprint): void {
  pen.box(page.left, footTop, page.right - page.left, 3, ink.text)
  drawCode(pen, imprint.address, page.left, footTop + 15, 74)
  drawReading(pen, card, imprint.language)
  drawSignatures(pen, imprint)
}

function drawCode(pen: Pen, address: string, left: number, top: number, side: number): void {
  const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
  const dot = side / modules.size
  let squares = ''
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares += `M${left + column * dot} ${top + row * dot}h${dot}v${dot}h${-dot}Z`
    }
  }
  pen.path(squares, ink.text)
}

function drawReading(pen: Pen, card: FilledCard, language: Language): void {
  const say = (label: Label): string => label[language]
  const left = page.left + 94
  const bullets = card.sections.flatMap(({ blocks }) => blocks.flatMap(({ draw }) => (draw?.lamp ? [draw] : [])))
  const faint = { colour: ink.words }
  const y = footTop + 27
  pen.text(say(words.scan), left, y, small, faint)
  let x = pen.text(say(words.unmarked), left, y + line, small, faint)
  x = pen.text(say(origins.derived), x + 2, y + line, strong)
  pen.text(say(words.derived), x + 3, y + line, small, faint)
  x = pen.text(say(origins.inferred), left, y + line * 2, strong)
  x = pen.text(say(words.inferred), x + 3, y + line * 2, small, faint)
  if (bullets.length === 0) return
  const times = [...new Set(bullets.map(({ time }) => time))].map((time) => `${Number(time)}%`)
  x = pen.text(`${say(words.tick)}${times.join(say(signs.list))}${say(signs.semicolon)}`, x, y + line * 2, small, faint)
  for (const lamp of new Set(bullets.map((bullet) => bullet.lamp!))) {
    pen.path(lampPath(lamp, x + 4, y + line * 2 - 9.5, 10), ink[lamp])
    x = pen.text(say(lampLabels[lamp]), x + 18, y + line * 2, small, faint)
  }
}

function drawSignatures(pen: Pen, { code, statistician, leader, language }: Imprint): void {
  const right = page.right
  const signed = [
    [words.statistician, statistician],
    [words.leader, leader],
  ] as const
  signed.forEach(([label, person], place) => {
    const y = footTop + 27 + place * line
    pen.text(label[language], right - 96, y, small, { colour: ink.words, at: 'end' })
    if (person) pen.text(person, right - 42, y, strong, { at: 'middle' })
    pen.box(right - 84, y + 5, 84, 0.7, ink.text)
  })
  const said = code ? `${words.code[language]} ${code}` : words.draft[language]
  pen.text(said, right, footTop + 27 + line * 2 + 3, small, { colour: code ? ink.words : ink.seal, at: 'end' })
}

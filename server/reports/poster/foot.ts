import QRCode from 'qrcode'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import { lampLabels } from '../../../kernel/lamp.ts'
import type { Style } from '../type/typesetter.ts'
import { ink, lampPath, type Pen } from './drawing.ts'
import { type Imprint, page } from './page.ts'

/** Where the foot begins. */
export const footTop = 1003

const small: Style = { type: 'ui', weight: 400, size: 12.5 }
const strong: Style = { ...small, weight: 600 }
const line = 19.5

/** Draws the code that leads to the card, how to read the marks, and the lines for those who sign. */
export function drawFoot(pen: Pen, card: FilledCard, imprint: Imprint): void {
  pen.box(page.left, footTop, page.right - page.left, 3, ink.text)
  drawCode(pen, imprint.address, page.left, footTop + 15, 74)
  drawReading(pen, card)
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

function drawReading(pen: Pen, card: FilledCard): void {
  const left = page.left + 94
  const bullets = card.sections.flatMap(({ blocks }) => blocks.flatMap(({ draw }) => (draw?.lamp ? [draw] : [])))
  const words = { colour: ink.words }
  const y = footTop + 27
  pen.text('扫码可把每个数打开：公式、输入、台账记录、文件、经手人。无标记', left, y, small, words)
  pen.text('者为部门填报或台账计数；', left, y + line, small, words)
  let x = left + pen.type.width('者为部门填报或台账计数；', small)
  x = pen.text('算', x + 2, y + line, strong)
  x = pen.text('由公式计算，四舍五入到所印位数；', x + 3, y + line, small, words)
  pen.text('推', left, y + line * 2, strong)
  x = pen.text('由公布数反推。', left + 16, y + line * 2, small, words)
  if (bullets.length === 0) return
  const times = [...new Set(bullets.map(({ time }) => time))].map((time) => `${Number(time)}%`)
  x = pen.text(`竖线为序时进度${times.join('、')}；`, x, y + line * 2, small, words)
  for (const lamp of new Set(bullets.map((bullet) => bullet.lamp!))) {
    pen.path(lampPath(lamp, x + 4, y + line * 2 - 9.5, 10), ink[lamp])
    x = pen.text(lampLabels[lamp].zh, x + 18, y + line * 2, small, words)
  }
}

function drawSignatures(pen: Pen, { code, statistician, leader }: Imprint): void {
  const right = page.right
  const signed = [
    ['统计核定', statistician],
    ['管委会签发', leader],
  ] as const
  signed.forEach(([words, person], place) => {
    const y = footTop + 27 + place * line
    pen.text(words, right - 96, y, small, { colour: ink.words, at: 'end' })
    if (person) pen.text(person, right - 42, y, strong, { at: 'middle' })
    pen.box(right - 84, y + 5, 84, 0.7, ink.text)
  })
  const said = code ? `核验码 ${code}` : '未冻结，不作依据'
  pen.text(said, right, footTop + 27 + line * 2 + 3, small, { colour: code ? ink.words : ink.seal, at: 'end' })
}

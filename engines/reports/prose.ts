import { type FilledBlock, type FilledCard, type FilledFigure, figurePlace } from './filled-card.ts'
import { isFirst, sayPlainly } from './said.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A paragraph of a document: `heading` is set in 黑体, the rest is body. */
export type Paragraph = { readonly kind: 'heading' | 'body'; readonly text: string }

/** An inferred number is marked wherever it is said. */
const said = (figure: FilledFigure): string => `${sayPlainly(figure)}${figure.origin === 'inferred' ? '（推）' : ''}`

const besideWords = (figure: FilledFigure): string =>
  isFirst(figure) ? `${figure.name.zh}第一` : `${figure.name.zh}${said(figure)}`

function blockSentence(block: FilledBlock): string {
  const { draw } = block
  const beside = block.beside.map(besideWords)
  if (block.value === null) return `${block.label.zh}待报。`
  const against =
    draw?.kind === 'squares'
      ? [`${draw.of.scope === 'zone' ? '共' : draw.of.name.zh}${said(draw.of)}`]
      : draw
        ? [`完成年度目标的${said(draw.of)}，序时进度${draw.time}%`]
        : []
  return `${[`${block.label.zh}${said(block)}`, ...against, ...beside].join('，')}。`
}

/** The card as an official document reads: the lead, then each section under its heading, a sentence a block. */
export function proseOf(card: FilledCard): Paragraph[] {
  const told = new Set<string>()
  const sections = card.sections.flatMap(({ label, blocks }, place): Paragraph[] => {
    const sentences = blocks.map((block) => {
      const again = told.has(figurePlace(block))
      told.add(figurePlace(block))
      return again && !block.draw ? '' : blockSentence(block)
    })
    return [
      { kind: 'heading', text: `${ordinals[place]}、${label.zh}` },
      { kind: 'body', text: sentences.join('') },
    ]
  })
  return [{ kind: 'body', text: card.lead.zh }, ...sections]
}

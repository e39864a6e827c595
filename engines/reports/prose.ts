import type { Language } from '../../kernel/label.ts'
import { type FilledBlock, type FilledCard, type FilledFigure, figurePlace } from './filled-card.ts'
import { isFirst, sayFormer, sayPlainly } from './said.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A paragraph of a document: `heading` is set in 黑体, the rest is body. */
export type Paragraph = { readonly kind: 'heading' | 'body'; readonly text: string }

type Teller = {
  readonly heading: (place: number, label: string) => string
  /** An inferred number is marked wherever it is said. */
  readonly inferred: string
  /** What was said before a correction, beside the number. */
  readonly aside: (words: string) => string
  readonly first: (name: string) => string
  readonly named: (name: string, number: string) => string
  readonly missing: (name: string) => string
  readonly whole: string
  readonly pace: (completion: string, time: string | null) => string
  readonly comma: string
  readonly stop: string
  readonly space: string
}

const tellers: Readonly<Record<Language, Teller>> = {
  zh: {
    heading: (place, label) => `${ordinals[place]}、${label}`,
    inferred: '（推）',
    aside: (words) => `（${words}）`,
    first: (name) => `${name}第一`,
    named: (name, number) => `${name}${number}`,
    missing: (name) => `${name}待报。`,
    whole: '共',
    pace: (completion, time) => `完成年度目标的${completion}，序时进度${time}%`,
    comma: '，',
    stop: '。',
    space: '',
  },
  en: {
    heading: (place, label) => `${place + 1}. ${label}`,
    inferred: ' (inferred)',
    aside: (words) => ` (${words})`,
    first: (name) => `first ${name}`,
    named: (name, number) => `${name} ${number}`,
    missing: (name) => `${name}: not yet reported.`,
    whole: 'of',
    pace: (completion, time) => `${completion} of the annual target, with ${time}% of the time gone by`,
    comma: ', ',
    stop: '.',
    space: ' ',
  },
}

function blockSentence(block: FilledBlock, language: Language): string {
  const tell = tellers[language]
  const said = (figure: FilledFigure): string => {
    const former = sayFormer(figure, language)
    const mark = figure.origin === 'inferred' ? tell.inferred : ''
    return `${sayPlainly(figure, language)}${mark}${former === undefined ? '' : tell.aside(former)}`
  }
  const beside = block.beside.map((figure) =>
    isFirst(figure) ? tell.first(figure.name[language]) : tell.named(figure.name[language], said(figure)),
  )
  const { draw } = block
  if (block.value === null) return tell.missing(block.label[language])
  const against =
    draw?.kind === 'squares'
      ? [tell.named(draw.of.scope === 'zone' ? tell.whole : draw.of.name[language], said(draw.of))]
      : draw
        ? [tell.pace(said(draw.of), draw.time)]
        : []
  return `${[tell.named(block.label[language], said(block)), ...against, ...beside].join(tell.comma)}${tell.stop}`
}

/** The card as an official document reads: the lead, then each section under its heading, a sentence a block. */
export function proseOf(card: FilledCard, language: Language = 'zh'): Paragraph[] {
  const told = new Set<string>()
  const tell = tellers[language]
  const sections = card.sections.flatMap(({ label, blocks }, place): Paragraph[] => {
    const sentences = blocks.map((block) => {
      const again = told.has(figurePlace(block))
      told.add(figurePlace(block))
      return again && !block.draw ? '' : blockSentence(block, language)
    })
    return [
      { kind: 'heading', text: tell.heading(place, label[language]) },
      { kind: 'body', text: sentences.filter((sentence) => sentence !== '').join(tell.space) },
    ]
  })
  return [{ kind: 'body', text: card.lead[language] }, ...sections]
}

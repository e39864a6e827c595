import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'

/** The typefaces of GB/T 9704-2012 by name, in which Latin letters and digits follow; English is set in Times. */
const faces = {
  zh: { title: '方正小标宋简体', body: '仿宋_GB2312', heading: '黑体', number: '宋体' },
  en: { title: 'Times New Roman', body: 'Times New Roman', heading: 'Times New Roman', number: 'Times New Roman' },
} as const satisfies Record<Language, Record<string, string>>

/** Sizes in half points: 二号 22, 三号 16, 四号 14; the issuing body's name above the red line. */
const sizes = { issuer: 64, title: 44, body: 32, small: 28 } as const
const red = 'FF0000'
/** One line of the grid: 28.95 points, 22 lines a page. */
const line = 579
/** One character of 三号 in twips. */
const character = 320
/** Each character stands a quarter of a point closer, so that 28 fill a line whatever the reader makes of the grid. */
const closer = -5

/** How a language is written: its words, and its faces. */
type Hand = {
  readonly say: (label: Label) => string
  readonly run: (text: string, face: keyof typeof faces.zh, more?: Partial<IRunOptions>) => TextRun
}

const handOf = (language: Language): Hand => ({
  say: (label) => label[language],
  run: (text, face, more = {}) => {
    const font = faces[language][face]
    return new TextRun({
      text,
      font: { ascii: font, eastAsia: faces.zh[face], hAnsi: font, cs: font },
      size: sizes.body,
      ...(language === 'zh' ? { characterSpacing: closer } : {}),
      snapToGrid: false,
      ...more,
    })
  },
})

const paragraph = (children: TextRun[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...more,
    children,
  })

const body = (text: string, { run }: Hand): Paragraph =>
  paragraph([run(text, 'body')], { indent: { firstLine: character * 2 }, alignment: AlignmentType.BOTH })

const heading = (text: string, { run }: Hand): Paragraph =>
  paragraph([run(text, 'heading')], { indent: { firstLine: character * 2 }, keepNext: true })

const empty = (): Paragraph => paragraph([])

/** What an official document says; its form is the standard's. */
export type OfficialPaper = {
  /** The body whose name stands above the red line and signs below. */
  readonly issuer: Label
  /** What stands under the name: the number of the document, or what it has instead. */
  readonly number: Label
  readonly title: string
  /** The title broken by meaning. */
  readonly titleLines: readonly string[]
  readonly addressee?: string
  readonly paragraphs: readonly { readonly kind: 'heading' | 'body'; readonly text: string }[]
  /** The day of the signature; null where there is none yet. */
  readonly day: string | null
  /** In brackets below the signature. */
  readonly note: string | null
  readonly language: Language
}

const headOf = ({ issuer, number }: OfficialPaper, { say, run }: Hand): Paragraph[] => [
  paragraph([run(say(issuer), 'title', { size: sizes.issuer, color: red })], {
    alignment: AlignmentType.CENTER,
    spacing: { before: line, after: line },
  }),
  paragraph([run(say(number), 'body')], {
    alignment: AlignmentType.CENTER,
    border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: red, space: 11 } },
  }),
  empty(),
  empty(),
]

const titleOf = ({ titleLines }: OfficialPaper, { run }: Hand): Paragraph[] => [
  ...titleLines.map((text) =>
    paragraph([run(text, 'title', { size: sizes.title })], {
      alignment: AlignmentType.CENTER,
      spacing: { line: 640, lineRule: LineRuleType.EXACT },
    }),
  ),
  empty(),
]

const addressOf = ({ addressee }: OfficialPaper, { run }: Hand): Paragraph[] =>
  addressee ? [paragraph([run(addressee, 'body')])] : []

function endOf({ issuer, day, note }: OfficialPaper, { say, run }: Hand): Paragraph[] {
  const right = (text: string, characters: number, more: IParagraphOptions = {}): Paragraph =>
    paragraph([run(text, 'body')], {
      alignment: AlignmentType.RIGHT,
      indent: { right: character * characters },
      ...more,
    })
  return [
    empty(),
    right(say(issuer), 2, { keepNext: day !== null }),
    ...(day ? [right(say(dayLabel(day)), 4)] : []),
    ...(note ? [paragraph([run(note, 'body')], { indent: { firstLine: character * 2 } })] : []),
  ]
}

const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 4 })

/** 版记: who prints it and when, between a thick and a thick rule. */
function colophonOf({ issuer, day }: OfficialPaper, { say, run }: Hand): Paragraph {
  const printed = day
    ? { zh: `　　${dayLabel(day).zh}印发`, en: `, printed on ${dayLabel(day).en}` }
    : { zh: '', en: '' }
  return paragraph([run(`${say(issuer)}${say(printed)}`, 'body', { size: sizes.small })], {
    indent: { left: sizes.small * 10, right: sizes.small * 10 },
    border: { top: rule(8), bottom: rule(8) },
    spacing: { before: line / 2, line, lineRule: LineRuleType.EXACT },
  })
}

/** The page number, four digits high in 宋体 between dashes: odd pages at the right, even ones at the left. */
const pageNumber = (side: 'left' | 'right', { run }: Hand): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: { [side]: sizes.small * 10 },
        children: [run('', 'number', { size: sizes.small, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  })

const main = 'word/document.xml'

/**
 * Lets every paragraph keep its own measures beside the grid, which programs read differently: some give a character
 * that is wider than its cell two of them.
 */
function freeOfGrid(document: Buffer): Buffer {
  const files = unzipSync(document)
  const text = strFromU8(files[main]!).replaceAll(
    /<w:spacing (?=w:(?:after|before|line)=)/g,
    '<w:snapToGrid w:val="0"/><w:spacing ',
  )
  return Buffer.from(zipSync({ ...files, [main]: strToU8(text) }))
}

/** Writes an official document (GB/T 9704-2012): red head, title, addressee, prose, signature, 版记. */
export async function writeOfficialPaper(paper: OfficialPaper): Promise<Buffer> {
  const { language, issuer, title } = paper
  const hand = handOf(language)
  const { body: font } = faces[language]
  const prose = paper.paragraphs.map(({ kind, text }) => (kind === 'heading' ? heading(text, hand) : body(text, hand)))
  const document = new Document({
    title,
    creator: hand.say(issuer),
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font, size: sizes.body } } },
      paragraphStyles: [{ id: 'Normal', name: 'Normal', run: { font, size: sizes.body } }],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
              footer: convertMillimetersToTwip(25),
            },
          },
          grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch: line, charSpace: -847 },
        },
        footers: { default: pageNumber('right', hand), even: pageNumber('left', hand) },
        children: [
          ...headOf(paper, hand),
          ...titleOf(paper, hand),
          ...addressOf(paper, hand),
          ...prose,
          ...endOf(paper, hand),
          colophonOf(paper, hand),
        ],
      },
    ],
  })
  return freeOfGrid(await Packer.toBuffer(document))
}

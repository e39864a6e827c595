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
import { cardName, issuerOf } from '../../../engines/reports/card.ts'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import { proseOf } from '../../../engines/reports/prose.ts'
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

function headOf(card: FilledCard, code: string | null, { say, run }: Hand): Paragraph[] {
  const year = card.asOf.slice(0, 4)
  const number = card.issue
    ? { zh: `〔${year}〕${card.issue}号`, en: `${year}, No. ${card.issue}` }
    : code
      ? { zh: `核验码 ${code}`, en: `Code ${code}` }
      : { zh: '未冻结稿', en: 'Draft, not signed off' }
  return [
    paragraph([run(say(issuerOf(card.zone.label)), 'title', { size: sizes.issuer, color: red })], {
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
}

/** A long title is broken by meaning: the zone, then the period with the noun. */
function titleOf(card: FilledCard, { say, run }: Hand): Paragraph[] {
  const zone = say(card.zone.label)
  const whole = say(cardName(card))
  const rest = whole.slice(zone.length).replace(/^, /, '')
  const lines = whole.length > 20 && whole.startsWith(zone) ? [zone, rest] : [whole]
  return [
    ...lines.map((text) =>
      paragraph([run(text, 'title', { size: sizes.title })], {
        alignment: AlignmentType.CENTER,
        spacing: { line: 640, lineRule: LineRuleType.EXACT },
      }),
    ),
    empty(),
  ]
}

const noteOf = (asOf: string): Label => ({
  zh: `（数据截至${dayLabel(asOf).zh}；标“推”者由公布数反推，其余为部门填报、台账计数或公式计算）`,
  en: `(Data as of ${dayLabel(asOf).en}. Numbers marked “inferred” were solved for from published ones; the others were reported, counted from ledgers or computed.)`,
})

function endOf(card: FilledCard, signedOn: string | null, { say, run }: Hand): Paragraph[] {
  const day = signedOn ?? card.publishedOn
  const signed = [
    paragraph([run(say(issuerOf(card.zone.label)), 'body')], {
      alignment: AlignmentType.RIGHT,
      indent: { right: character * 2 },
    }),
    ...(day
      ? [
          paragraph([run(say(dayLabel(day)), 'body')], {
            alignment: AlignmentType.RIGHT,
            indent: { right: character * 4 },
          }),
        ]
      : []),
  ]
  return [
    empty(),
    ...signed,
    paragraph([run(say(noteOf(card.asOf)), 'body')], { indent: { firstLine: character * 2 } }),
  ]
}

const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 4 })

/** 版记: who prints it and when, between a thick and a thick rule. */
function colophonOf(card: FilledCard, signedOn: string | null, { say, run }: Hand): Paragraph {
  const day = signedOn ?? card.publishedOn
  const printed = day
    ? { zh: `　　${dayLabel(day).zh}印发`, en: `, printed on ${dayLabel(day).en}` }
    : { zh: '', en: '' }
  return paragraph([run(`${say(issuerOf(card.zone.label))}${say(printed)}`, 'body', { size: sizes.small })], {
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

/** Writes a card as an official document (GB/T 9704-2012): red head, title, prose, signature, 版记. */
export async function writeOfficialDocument(
  card: FilledCard,
  code: string | null,
  signedOn: string | null,
  language: Language,
): Promise<Buffer> {
  const hand = handOf(language)
  const { body: font } = faces[language]
  const prose = proseOf(card, language).map(({ kind, text }) =>
    kind === 'heading' ? heading(text, hand) : body(text, hand),
  )
  const document = new Document({
    title: hand.say(cardName(card)),
    creator: hand.say(issuerOf(card.zone.label)),
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
          ...headOf(card, code, hand),
          ...titleOf(card, hand),
          ...prose,
          ...endOf(card, signedOn, hand),
          colophonOf(card, signedOn, hand),
        ],
      },
    ],
  })
  return freeOfGrid(await Packer.toBuffer(document))
}

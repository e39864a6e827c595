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
import { cardNoun } from '../../../engines/reports/card.ts'
import type { FilledCard } from '../../../engines/reports/filled-card.ts'
import { proseOf } from '../../../engines/reports/prose.ts'

/** The typefaces of GB/T 9704-2012 by name; Latin letters and digits follow in the same face. */
const faces = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading: '黑体',
  number: '宋体',
} as const

/** Sizes in half points: 二号 22, 三号 16, 四号 14; the issuing body's name above the red line. */
const sizes = { issuer: 64, title: 44, body: 32, small: 28 } as const
const red = 'FF0000'
/** One line of the grid: 28.95 points, 22 lines a page. */
const line = 579
/** One character of 三号 in twips. */
const character = 320
/** Each character stands a quarter of a point closer, so that 28 fill a line whatever the reader makes of the grid. */
const closer = -5

const run = (text: string, face: keyof typeof faces, more: Partial<IRunOptions> = {}): TextRun => {
  const font = faces[face]
  return new TextRun({
    text,
    font: { ascii: font, eastAsia: font, hAnsi: font, cs: font },
    size: sizes.body,
    characterSpacing: closer,
    snapToGrid: false,
    ...more,
  })
}

const paragraph = (children: TextRun[], more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({
    spacing: { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    ...more,
    children,
  })

const body = (text: string): Paragraph =>
  paragraph([run(text, 'body')], { indent: { firstLine: character * 2 }, alignment: AlignmentType.BOTH })

const heading = (text: string): Paragraph =>
  paragraph([run(text, 'heading')], { indent: { firstLine: character * 2 }, keepNext: true })

const empty = (): Paragraph => paragraph([])

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function headOf(card: FilledCard, code: string | null): Paragraph[] {
  const number = card.issue ? `〔${card.asOf.slice(0, 4)}〕${card.issue}号` : code ? `核验码 ${code}` : '未冻结稿'
  return [
    paragraph([run(`${card.zone.label.zh}管理委员会`, 'title', { size: sizes.issuer, color: red })], {
      alignment: AlignmentType.CENTER,
      spacing: { before: line, after: line },
    }),
    paragraph([run(number, 'body')], {
      alignment: AlignmentType.CENTER,
      border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: red, space: 11 } },
    }),
    empty(),
    empty(),
  ]
}

/** A long title is broken by meaning: the zone, then the period with the noun. */
function titleOf(card: FilledCard): Paragraph[] {
  const zone = card.zone.label.zh
  const whole = `${card.title.zh}${cardNoun.zh}`
  const lines = whole.length > 20 && whole.startsWith(zone) ? [zone, whole.slice(zone.length)] : [whole]
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

function endOf(card: FilledCard, signedOn: string | null): Paragraph[] {
  const day = signedOn ?? card.publishedOn
  const note = `（数据截至${chineseDay(card.asOf)}；标“推”者由公布数反推，其余为部门填报、台账计数或公式计算）`
  const signed = [
    paragraph([run(`${card.zone.label.zh}管理委员会`, 'body')], {
      alignment: AlignmentType.RIGHT,
      indent: { right: character * 2 },
    }),
    ...(day
      ? [
          paragraph([run(chineseDay(day), 'body')], {
            alignment: AlignmentType.RIGHT,
            indent: { right: character * 4 },
          }),
        ]
      : []),
  ]
  return [empty(), ...signed, paragraph([run(note, 'body')], { indent: { firstLine: character * 2 } })]
}

const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 4 })

/** 版记: who prints it and when, between a thick and a thick rule. */
function colophonOf(card: FilledCard, signedOn: string | null): Paragraph {
  const day = signedOn ?? card.publishedOn
  return paragraph(
    [run(`${card.zone.label.zh}管理委员会${day ? `　　${chineseDay(day)}印发` : ''}`, 'body', { size: sizes.small })],
    {
      indent: { left: sizes.small * 10, right: sizes.small * 10 },
      border: { top: rule(8), bottom: rule(8) },
      spacing: { before: line / 2, line, lineRule: LineRuleType.EXACT },
    },
  )
}

/** The page number, four digits high in 宋体 between dashes: odd pages at the right, even ones at the left. */
const pageNumber = (side: 'left' | 'right'): Footer =>
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
): Promise<Buffer> {
  const prose = proseOf(card).map(({ kind, text }) => (kind === 'heading' ? heading(text) : body(text)))
  const document = new Document({
    title: `${card.title.zh}${cardNoun.zh}`,
    creator: `${card.zone.label.zh}管理委员会`,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: faces.body, size: sizes.body } } },
      paragraphStyles: [{ id: 'Normal', name: 'Normal', run: { font: faces.body, size: sizes.body } }],
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
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          ...headOf(card, code),
          ...titleOf(card),
          ...prose,
          ...endOf(card, signedOn),
          colophonOf(card, signedOn),
        ],
      },
    ],
  })
  return freeOfGrid(await Packer.toBuffer(document))
}

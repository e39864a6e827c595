import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { HandbookAnswer, HandbookItem } from '../../../contract/handbook.ts'
import { dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { words } from './words.ts'

/** Columns with their share of the width in percent. */
const columns = [
  { head: words.number, share: 5 },
  { head: words.item, share: 20 },
  { head: words.owner, share: 9 },
  { head: words.days, share: 7 },
  { head: words.papers, share: 24 },
  { head: words.result, share: 14 },
  { head: words.waitsFor, share: 9 },
  { head: words.planned, share: 12 },
] as const

const madeUp: Label = { zh: '〔演示数据〕', en: ' [demonstration]' }
const body = 21
const large = 36

/** The handbook of a project as a Word document: one table in the order in which the items are gone through. */
export async function writeHandbook(answer: HandbookAnswer, language: Language): Promise<Buffer> {
  const say = (label: Label): string => label[language]
  const run = (text: string, more: { bold?: boolean; size?: number } = {}): TextRun =>
    new TextRun({ text, size: body, font: { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman' }, ...more })
  const line = (text: string, more = {}): Paragraph =>
    new Paragraph({ children: [run(text)], spacing: { after: 80 }, ...more })
  const cell = (text: string, at: number, bold = false): TableCell =>
    new TableCell({
      width: { size: columns[at]!.share, type: WidthType.PERCENTAGE },
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: [new Paragraph({ children: [run(text, { bold })] })],
    })
  const numbers = new Map(answer.items.map(({ id, number }) => [id, String(number)]))
  const rowOf = (item: HandbookItem): TableRow => {
    const condition = item.need === 'open' && item.condition ? `（${say(words.open)}：${say(item.condition)}）` : ''
    const planned = item.planned ? `${say(dayLabel(item.planned.start))} – ${say(dayLabel(item.planned.finish))}` : '—'
    const cells = [
      String(item.number),
      `${say(item.label)}${condition}`,
      say(item.owner),
      String(item.days),
      item.papers.map(say).join(language === 'zh' ? '、' : ', '),
      say(item.result),
      item.waitsFor.map((id) => numbers.get(id)).join('、') || '—',
      planned,
    ]
    return new TableRow({ cantSplit: true, children: cells.map((text, at) => cell(text, at)) })
  }
  const spared = answer.items.filter(({ need }) => need === 'spared')
  const { project } = answer
  const document = new Document({
    title: `${say(words.title)} ${project.name}`,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: convertMillimetersToTwip(210),
              height: convertMillimetersToTwip(297),
              orientation: PageOrientation.LANDSCAPE,
            },
            margin: { top: 1000, bottom: 900, left: 1000, right: 1000 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: body })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [run(say(words.title), { size: large, bold: true })],
          }),
          line(`${project.name}${project.demonstration ? say(madeUp) : ''}`, { alignment: AlignmentType.CENTER }),
          line(say(answer.sentence)),
          line(say(answer.basis)),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ tableHeader: true, children: columns.map(({ head }, at) => cell(say(head), at, true)) }),
              ...answer.items.filter(({ need }) => need !== 'spared').map(rowOf),
            ],
          }),
          ...(spared.length > 0
            ? [
                line(
                  `${say(words.spared)}${language === 'zh' ? '：' : ': '}${spared.map(({ label }) => say(label)).join(language === 'zh' ? '、' : '; ')}`,
                  { spacing: { before: 160 } },
                ),
              ]
            : []),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

export const handbookFileName = ({ project }: HandbookAnswer, language: Language): string =>
  `${words.title[language]} ${project.name}.docx`

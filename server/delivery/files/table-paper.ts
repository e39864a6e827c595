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

/** A paper that is mainly one table: lines above it, its columns with their share of the width in percent, lines below. */
export type TablePaper = {
  readonly title: string
  /** What the title is of, in the middle below it. */
  readonly subtitle: string
  readonly above: readonly string[]
  readonly columns: readonly { readonly head: string; readonly share: number }[]
  readonly rows: readonly (readonly string[])[]
  readonly below: readonly string[]
}

const body = 21
const large = 36

const run = (text: string, more: { bold?: boolean; size?: number } = {}): TextRun =>
  new TextRun({ text, size: body, font: { eastAsia: '仿宋_GB2312', ascii: 'Times New Roman' }, ...more })

const line = (text: string, more = {}): Paragraph =>
  new Paragraph({ children: [run(text)], spacing: { after: 80 }, ...more })

/** Writes a paper as a Word document on A4 across, its head repeated on every page. */
export async function writeTablePaper({ title, subtitle, above, columns, rows, below }: TablePaper): Promise<Buffer> {
  const rowOf = (cells: readonly string[], head = false): TableRow =>
    new TableRow({
      ...(head ? { tableHeader: true } : { cantSplit: true }),
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: columns[at]!.share, type: WidthType.PERCENTAGE },
            margins: { left: 60, right: 60, top: 30, bottom: 30 },
            children: [new Paragraph({ children: [run(text, { bold: head })] })],
          }),
      ),
    })
  const document = new Document({
    title: `${title} ${subtitle}`,
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
            children: [run(title, { size: large, bold: true })],
          }),
          line(subtitle, { alignment: AlignmentType.CENTER }),
          ...above.map((text) => line(text)),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              rowOf(
                columns.map(({ head }) => head),
                true,
              ),
              ...rows.map((cells) => rowOf(cells)),
            ],
          }),
          ...below.map((text, at) => line(text, at === 0 ? { spacing: { before: 160, after: 80 } } : {})),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

import type { Content, TableCell } from 'pdfmake/interfaces.js'
import { ink } from '../../reports/poster/drawing.ts'
import { makePdf } from '../../reports/type/pdf.ts'
import { charactersIn, openTypesetter, type Run, type Style } from '../../reports/type/typesetter.ts'
import type { TablePaper } from './table-paper.ts'

const styles = {
  title: { type: 'song', weight: 600, size: 20 },
  line: { type: 'ui', weight: 400, size: 10 },
  head: { type: 'ui', weight: 600, size: 9 },
  cell: { type: 'ui', weight: 400, size: 9 },
  foot: { type: 'ui', weight: 400, size: 8 },
} as const satisfies Record<string, Style>

const hair = 0.5

/** Writes a paper as a PDF on A4 across: its fonts are inside, the head of its table is repeated on every page. */
export async function writeTablePdf(paper: TablePaper): Promise<Buffer> {
  const { title, subtitle, above, columns, rows, below } = paper
  const type = await openTypesetter([JSON.stringify(paper), '/0123456789'])
  const used: Run[] = [...type.set('/ 0123456789', styles.foot).runs]

  const set = (text: string, style: Style): Content => {
    const { runs } = type.set(text, style)
    used.push(...runs)
    return { text: runs.map(({ font, text }) => ({ text, font: font.id })), fontSize: style.size, color: ink.text }
  }
  const line = (text: string): Content => ({ stack: [set(text, styles.line)], margin: [0, 0, 0, 4] })
  const row = (cells: readonly string[], style: Style): TableCell[] =>
    cells.map((text) => ({ stack: [set(text, style)] }))
  const centred = (text: string, style: Style): Content => ({
    stack: [set(text, style)],
    alignment: 'center',
    margin: [0, 0, 0, 8],
  })

  const content: Content[] = [
    centred(title, styles.title),
    centred(subtitle, styles.line),
    ...above.map(line),
    {
      margin: [0, 4, 0, 8],
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: sharesOf(columns).map((share) => `${share}%`),
        body: [
          row(
            columns.map(({ head }) => head),
            styles.head,
          ),
          ...rows.map((cells) => row(cells, styles.cell)),
        ],
      },
      layout: {
        hLineWidth: () => hair,
        vLineWidth: () => hair,
        hLineColor: () => ink.faint,
        vLineColor: () => ink.faint,
        fillColor: (at: number) => (at === 0 ? ink.paper : null),
        paddingTop: () => 2,
        paddingBottom: () => 2,
      },
    },
    ...below.map(line),
  ]
  return makePdf(charactersIn(used), {
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [40, 40, 40, 44],
    info: { title: `${title} ${subtitle}` },
    content,
    footer: (page, pages) => ({
      stack: [set(`${page} / ${pages}`, styles.foot)],
      alignment: 'center',
      margin: [0, 12, 0, 0],
    }),
  })
}

/** The shares of the columns so that together they are the whole width. */
function sharesOf(columns: TablePaper['columns']): number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ share }) => (share * 100) / whole)
}

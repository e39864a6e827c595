import type { Readable } from 'node:stream'
import type { ReviewPage, ReviewPlace, ShownSheet } from '../../../contract/delivery/reviews/review-page.ts'
import type { ResultFormat } from '../../../contract/delivery/reviews/reviews.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type FileColumn, listFile } from '../../register/list-file.ts'
import { type TablePaper, writeTablePaper } from '../files/table-paper.ts'
import { writeTablePdf } from '../files/table-pdf.ts'

const words = {
  title: { zh: '现场观摩评议结果', en: 'Result of the on-site review' },
  soFar: { zh: '（阶段结果：还没有全部封分）', en: ' (so far: not every stop is closed)' },
  madeUp: { zh: '〔演示数据〕', en: ' [demonstration]' },
  place: { zh: '名次', en: 'Place' },
  stop: { zh: '站', en: 'Stop' },
  project: { zh: '项目', en: 'Project' },
  score: { zh: '得分（百分制）', en: 'Score of 100' },
  counted: { zh: '计入人数', en: 'Counted' },
  reason: { zh: '怎么算的', en: 'How it comes about' },
  leftOut: { zh: '没有计入的分', en: 'Left out' },
} as const satisfies Record<string, Label>

const leftOutText = ({ leftOut }: ReviewPlace, language: Language): string =>
  leftOut
    .map(
      ({ person, score, text: { zh, en } }) =>
        ({ zh: `${person} ${score}（${zh}）`, en: `${person} ${score} (${en})` })[language],
    )
    .join({ zh: '；', en: '; ' }[language])

const columnsOf = ({ criteria }: ShownSheet): (FileColumn<ReviewPlace> & { readonly share: number })[] => [
  { head: words.place, share: 5, of: ({ place }) => place },
  { head: words.stop, share: 5, of: ({ number }) => number },
  { head: words.project, share: 17, of: ({ project }) => project.name },
  { head: words.score, share: 8, of: ({ score }) => (score === null ? null : Number(score)) },
  ...criteria.map(({ id, label, weight }) => ({
    head: { zh: `${label.zh}（占${weight}）`, en: `${label.en} (${weight})` },
    share: Math.floor(35 / criteria.length),
    of: ({ criteria: means }: ReviewPlace) => {
      const found = means.find((one) => one.id === id)
      return found ? Number(found.mean) : null
    },
  })),
  { head: words.counted, share: 8, of: ({ counted }) => counted },
  { head: words.reason, share: 10, of: ({ reason }, language) => reason[language] },
  { head: words.leftOut, share: 12, of: leftOutText },
]

function resultPaper(page: ReviewPage, language: Language): TablePaper {
  const say = (label: Label): string => label[language]
  const columns = columnsOf(page.sheet)
  const digits = new Map(page.ranking.flatMap(({ score }) => (score === null ? [] : [[Number(score), score]])))
  return {
    title: say(words.title),
    subtitle: `${page.title} ${page.day}${page.demonstration ? say(words.madeUp) : ''}${page.final ? '' : say(words.soFar)}`,
    above: [say(page.reason), `${say(page.sheet.label)}${language === 'zh' ? '：' : ': '}${page.sheet.source}`],
    columns: columns.map(({ head, share }) => ({ head: say(head), share })),
    rows: page.ranking.map((place) =>
      columns.map((column) => {
        const cell = column.of(place, language)
        if (cell === null) return '—'
        return column.head === words.score ? (digits.get(Number(cell)) ?? String(cell)) : String(cell)
      }),
    ),
    below: page.sheet.rules.map(say),
  }
}

/** The ranking of a review as a workbook, a Word document, or PDF. */
export const resultFile: Readonly<
  Record<ResultFormat, (page: ReviewPage, language: Language) => Readable | Promise<Buffer>>
> = {
  xlsx: (page, language) => listFile(words.title, columnsOf(page.sheet), page.ranking, language),
  docx: (page, language) => writeTablePaper(resultPaper(page, language)),
  pdf: (page, language) => writeTablePdf(resultPaper(page, language)),
}

import type { HandbookAnswer, HandbookFormat, HandbookItem } from '../../../contract/delivery/handbook.ts'
import { dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { type TablePaper, writeTablePaper } from '../files/table-paper.ts'
import { writeTablePdf } from '../files/table-pdf.ts'
import { words } from './words.ts'

/** Columns with their share of the width in percent. */
const columns = [
  { head: words.number, share: 5 },
  { head: words.item, share: 18 },
  { head: words.owner, share: 11 },
  { head: words.days, share: 6 },
  { head: words.papers, share: 19 },
  { head: words.result, share: 13 },
  { head: words.waitsFor, share: 7 },
  { head: words.planned, share: 11 },
  { head: words.state, share: 10 },
] as const

const madeUp: Label = { zh: '〔演示数据〕', en: ' [demonstration]' }

const comma: Label = { zh: '、', en: ', ' }
const inBrackets = ({ zh, en }: Label): Label => ({ zh: `（${zh}）`, en: ` (${en})` })
const openIf = ({ zh, en }: Label): Label =>
  inBrackets({ zh: `${words.open.zh}：${zh}`, en: `${words.open.en}: ${en}` })

/** The handbook of a project on paper: one table in the order in which the items are gone through. */
function handbookPaper(answer: HandbookAnswer, language: Language): TablePaper {
  const say = (label: Label): string => label[language]
  const numbers = new Map(answer.items.map(({ id, number }) => [id, String(number)]))
  const rowOf = (item: HandbookItem): string[] => {
    const condition = item.need === 'open' && item.condition ? say(openIf(item.condition)) : ''
    const planned = item.planned
      ? `${say(dayLabel(item.planned.start))} – ${say(dayLabel(item.planned.finish))}`
      : item.difference
        ? say(item.difference)
        : '—'
    const doneOn = item.doneOn ? ` ${say(dayLabel(item.doneOn))}` : ''
    return [
      String(item.number),
      `${say(item.label)}${condition}`,
      say(item.owner),
      String(item.days),
      item.papers.map(say).join(say(comma)),
      say(item.result),
      item.waitsFor.map((id) => numbers.get(id)).join(say(comma)) || '—',
      planned,
      item.stateLabel ? `${say(item.stateLabel)}${doneOn}` : say(words.open),
    ]
  }
  const saidOn = ({ text, source }: HandbookAnswer['published'][number]): string =>
    say({ zh: `见报：${text.zh}（${source.zh}）`, en: `Published: ${text.en} (${source.en})` })
  const inferred = answer.inferred
    ? [say({ zh: `推算：${answer.inferred.zh}`, en: `Inferred: ${answer.inferred.en}` })]
    : []
  const spared = answer.items.filter(({ need }) => need === 'spared')
  const { project } = answer
  const sparedText = `${say(words.spared)}${language === 'zh' ? '：' : ': '}${spared.map(({ label, difference }) => `${say(label)}${difference ? say(inBrackets(difference)) : ''}`).join(language === 'zh' ? '、' : '; ')}`
  return {
    title: say(words.title),
    subtitle: `${project.name}${project.demonstration ? say(madeUp) : ''}`,
    above: [
      say(answer.sentence),
      ...(answer.toldByPlan ? [say(answer.toldByPlan)] : []),
      ...answer.published.map(saidOn),
      ...inferred,
      say(answer.basis),
    ],
    columns: columns.map(({ head, share }) => ({ head: say(head), share })),
    rows: answer.items.filter(({ need }) => need !== 'spared').map(rowOf),
    below: spared.length > 0 ? [sparedText] : [],
  }
}

const writers = { docx: writeTablePaper, pdf: writeTablePdf } as const satisfies Record<
  HandbookFormat,
  (paper: TablePaper) => Promise<Buffer>
>

/** Writes the handbook of a project as a Word document or as PDF. */
export const writeHandbook = (answer: HandbookAnswer, format: HandbookFormat, language: Language): Promise<Buffer> =>
  writers[format](handbookPaper(answer, language))

export const handbookFileName = ({ project }: HandbookAnswer, format: HandbookFormat, language: Language): string =>
  `${words.title[language]} ${project.name}.${format}`

import type { HandbookAnswer, HandbookItem } from '../../../contract/handbook.ts'
import { dayLabel } from '../../../kernel/day.ts'
import type { Label, Language } from '../../../kernel/label.ts'
import { writeTablePaper } from '../table-paper.ts'
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

/** The handbook of a project as a Word document: one table in the order in which the items are gone through. */
export function writeHandbook(answer: HandbookAnswer, language: Language): Promise<Buffer> {
  const say = (label: Label): string => label[language]
  const numbers = new Map(answer.items.map(({ id, number }) => [id, String(number)]))
  const rowOf = (item: HandbookItem): string[] => {
    const condition = item.need === 'open' && item.condition ? `（${say(words.open)}：${say(item.condition)}）` : ''
    const planned = item.planned ? `${say(dayLabel(item.planned.start))} – ${say(dayLabel(item.planned.finish))}` : '—'
    return [
      String(item.number),
      `${say(item.label)}${condition}`,
      say(item.owner),
      String(item.days),
      item.papers.map(say).join(language === 'zh' ? '、' : ', '),
      say(item.result),
      item.waitsFor.map((id) => numbers.get(id)).join('、') || '—',
      planned,
    ]
  }
  const spared = answer.items.filter(({ need }) => need === 'spared')
  const { project } = answer
  const sparedText = `${say(words.spared)}${language === 'zh' ? '：' : ': '}${spared.map(({ label }) => say(label)).join(language === 'zh' ? '、' : '; ')}`
  return writeTablePaper({
    title: say(words.title),
    subtitle: `${project.name}${project.demonstration ? say(madeUp) : ''}`,
    above: [say(answer.sentence), say(answer.basis)],
    columns: columns.map(({ head, share }) => ({ head: say(head), share })),
    rows: answer.items.filter(({ need }) => need !== 'spared').map(rowOf),
    below: spared.length > 0 ? [sparedText] : [],
  })
}

export const handbookFileName = ({ project }: HandbookAnswer, language: Language): string =>
  `${words.title[language]} ${project.name}.docx`

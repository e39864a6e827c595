import type { FigurePage } from '../../contract/indicators/figures.ts'
import { origins } from '../../engines/indicators/indicator.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { lampMarks } from '../marks.ts'
import { shownText } from '../shown.ts'
import { table } from '../table.ts'

/** The six stations from the number back to the person who entered it. */
const stations = {
  published: { zh: '公布', en: 'Published' },
  formula: { zh: '公式', en: 'Formula' },
  inputs: { zh: '输入', en: 'Inputs' },
  records: { zh: '记录', en: 'Records' },
  documents: { zh: '文件', en: 'Documents' },
  trail: { zh: '谁、何时', en: 'Who and when' },
} as const satisfies Record<string, Label>

const words = {
  none: { zh: '（无）', en: '(none)' },
  agrees: { zh: '重算与公布一致', en: 'recomputed alike' },
  differs: { zh: '重算与公布不符', en: 'the recomputation differs' },
  demonstration: { zh: '演示数据', en: 'demonstration data' },
  checks: { zh: '校核', en: 'Checks' },
} as const satisfies Record<string, Label>

/** A figure as lines to read: the number, what it says, the six stations, the checks. */
export function figureText(page: FigurePage, language: Language): string[] {
  const say = (label: Label) => label[language]
  const { published, formula, inputs, records, documents, trail } = page.provenance
  const marked = (demonstration: boolean) => (demonstration ? `（${say(words.demonstration)}）` : '')
  const station = (name: keyof typeof stations, lines: readonly string[]) => [
    '',
    say(stations[name]),
    ...(lines.length > 0 ? lines : [`  ${say(words.none)}`]),
  ]
  const compared = page.agrees === null ? null : page.agrees ? words.agrees : words.differs
  const agreement = [page.restated ?? compared, page.correcting].flatMap((label) => (label ? [say(label)] : []))
  return [
    `${say(page.label)} · ${page.zone} · ${say(page.periodLabel)}`,
    [shownText(page.shown, language), say(origins[page.shown.origin].label), ...agreement].join('  '),
    ...page.sentences.map((sentence) => `  ${say(sentence)}`),
    ...station(
      'published',
      published
        ? [
            `  ${say(published.wording)}`,
            `  《${published.title}》 ${published.issuer} ${published.day ?? ''} ¶${published.paragraph}`,
          ]
        : [],
    ),
    ...station(
      'formula',
      formula ? [`  ${say(formula.text)}`, `  ${say(formula.numbers)}`, `  ${say(formula.rounding)}`] : [],
    ),
    ...station(
      'inputs',
      table(
        inputs.map(({ label, periodLabel, shown, interval, why, indicator }) => [
          say(label),
          say(periodLabel),
          `${shownText(shown, language)}${interval && interval[0] !== interval[1] ? ` [${interval.join(', ')}]` : ''}`,
          say(why),
          indicator,
        ]),
      ),
    ),
    ...station('records', records ? recordLines(records, language) : []),
    ...station(
      'documents',
      documents.map(({ title, note, demonstration }) => `  ${title}  ${say(note)}${marked(demonstration)}`),
    ),
    ...station(
      'trail',
      table(trail.map(({ who, what, at, demonstration }) => [at, say(who), `${say(what)}${marked(demonstration)}`])),
    ),
    ...(page.checks.length > 0 ? ['', say(words.checks)] : []),
    ...page.checks.map(
      ({ lamp, text, accepted }) => `  ${lampMarks[lamp]} ${say(text)}${accepted ? `（${accepted}）` : ''}`,
    ),
  ]
}

function recordLines(records: NonNullable<FigurePage['provenance']['records']>, language: Language): string[] {
  const { label, total, columns, first, last, demonstration } = records
  const cells = (row: Record<string, Label | null>) => columns.map(({ field }) => row[field]?.[language] ?? '')
  const heading = {
    zh: `  ${label.zh} ${total} 条${demonstration ? `（${words.demonstration.zh}）` : ''}`,
    en: `  ${total} × ${label.en}${demonstration ? ` (${words.demonstration.en})` : ''}`,
  }
  return [
    heading[language],
    ...table([
      columns.map((column) => column.label[language]),
      ...first.map(cells),
      ...(total > first.length + last.length ? [['…']] : []),
      ...last.map(cells),
    ]),
  ]
}

import type { Term, TermShelf } from '../../kernel/term.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function meaningOf({ meaning, unit, formula, stands }: Term): string {
  const said = meaning ?? (formula ? null : stands)
  const measured = `${said?.zh ?? ''}${unit ? `（${unit}）` : ''}`
  return formula ? `${measured} = ${formula.zh}` : measured
}

const lineOf = (term: Term): string =>
  `| ${[term.label.zh, term.id, term.label.en, meaningOf(term), term.source.zh].map(cell).join(' | ')} |`

const tableOf = ({ label, terms }: TermShelf): string =>
  [
    `## ${label.zh} · ${label.en}`,
    '',
    '| 术语 | id | English | 含义 | 出处 |',
    '|---|---|---|---|---|',
    ...terms.map(lineOf),
    '',
  ].join('\n')

/** The whole glossary as Markdown. */
export const glossaryText = (shelves: readonly TermShelf[]): string =>
  [
    '# 术语表 · Glossary',
    '',
    '本表由声明生成，不要手改：`npm run glossary`。Generated from the declarations; do not edit by hand.',
    '',
    ...shelves.map(tableOf),
  ].join('\n')

import { comparisons } from '../engines/indicators/comparison.ts'
import { type Indicator, origins } from '../engines/indicators/indicator.ts'
import { glossaryOf } from '../engines/register/screen.ts'
import { posts } from '../kernel/post.ts'
import { units } from '../kernel/unit.ts'
import type { Declarations } from './zone-pack.ts'

type Row = readonly [term: string, id: string, english: string, meaning: string, source: string]

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

function table(title: string, rows: readonly Row[]): string {
  const lines = rows.map((row) => `| ${row.map(cell).join(' | ')} |`)
  return [`## ${title}`, '', '| 术语 | id | English | 含义 | 出处 |', '|---|---|---|---|---|', ...lines, ''].join('\n')
}

const indicatorRow = (indicator: Indicator, source: string): Row => [
  indicator.label.zh,
  indicator.id,
  indicator.label.en,
  `${indicator.definition.zh}（${indicator.unit}）${indicator.formula ? ` = ${indicator.formula}` : ''}`,
  source,
]

/** Every declared term with its id, its English name, its meaning and where it comes from, as Markdown. */
export function glossaryText({ catalogue, packs, kinds }: Pick<Declarations, 'catalogue' | 'packs' | 'kinds'>): string {
  const postRows = Object.entries(posts).map(([id, label]): Row => [label.zh, id, label.en, '岗位', '稷下'])
  const originRows = Object.entries(origins).map(
    ([id, origin]): Row => [origin.zh, id, origin.en, origin.label.zh, '稷下'],
  )
  const comparisonRows = Object.entries(comparisons).map(([id, rule]): Row => {
    const formula = ('formula' in rule && rule.formula) || '只能填报'
    return [rule.label.zh, id, rule.label.en, formula, '稷下']
  })
  const kindRows = [...kinds.values()].flatMap((kind) =>
    glossaryOf(kind).map(({ term, id, en, meaning, source }): Row => [term, id, en, meaning, source]),
  )
  const own = packs.flatMap(({ zone, indicators }) => indicators.map((one) => indicatorRow(one, zone.label.zh)))
  return [
    '# 术语表 · Glossary',
    '',
    '本表由声明生成，不要手改：`npm run glossary`。Generated from the declarations; do not edit by hand.',
    '',
    table('岗位 · Posts', postRows),
    table('来源标记 · Marks of origin', originRows),
    table('比较 · Comparisons', comparisonRows),
    table(
      '单位 · Units',
      units.map((unit): Row => [unit.label.zh, unit.symbol, unit.label.en, unit.dimension, '稷下']),
    ),
    table('名录 · Registers', kindRows),
    table(
      '指标 · Indicators',
      catalogue.map((one) => indicatorRow(one, '通用目录')),
    ),
    table('各区指标 · Indicators of single zones', own),
  ].join('\n')
}

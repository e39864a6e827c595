import type { CatalogueRow } from '../../../contract/indicators/catalogue.ts'
import type { Verdict } from '../../../contract/indicators/published.ts'
import type { Label } from '../../../kernel/label.ts'

/** The words of the catalogue and of the published figures. */
export const words = {
  catalogue: { zh: '指标目录', en: 'Indicators' },
  notOpened: { zh: '指标目录暂时打不开', en: 'The catalogue does not open at the moment' },
  search: { zh: '找指标', en: 'Find' },
  searchHint: { zh: '名称、拼音或口径', en: 'name, pinyin or definition' },
  chapter: { zh: '篇章', en: 'Chapter' },
  owner: { zh: '责任部门', en: 'Department' },
  origin: { zh: '来源', en: 'Origin' },
  also: { zh: '连同还没有数的', en: 'also without a number' },
  indicator: { zh: '指标', en: 'Indicator' },
  newest: { zh: '最新数', en: 'Newest' },
  period: { zh: '时期', en: 'Period' },
  formula: { zh: '怎么来的', en: 'How it comes about' },
  save: { zh: '导出表格', en: 'Save as table' },
  nothing: { zh: '没有这样的指标', en: 'No such indicator' },
  nothingNote: { zh: '换一个词，或放宽篇章、部门、来源。', en: 'Try another word, or widen the filters.' },
  clear: { zh: '清除条件', en: 'Clear the filters' },
  reported: { zh: '部门填报', en: 'reported by the department' },
  counted: { zh: '台账计数', en: 'counted from the ledger' },
  noNumber: { zh: '还没有数', en: 'no number yet' },
  unit: { zh: '单位', en: 'Unit' },
  published: { zh: '已公布的数', en: 'Published figures' },
  publishedNotOpened: { zh: '已公布的数暂时打不开', en: 'The published figures do not open at the moment' },
  agrees: { zh: '重算一致', en: 'recomputed, equal' },
  differs: { zh: '重算不一致', en: 'recomputed, different' },
  open: { zh: '缺底数算不了', en: 'counts not printed' },
  allPublished: { zh: '看全部公布的数', en: 'see all published figures' },
  noneOfVerdict: { zh: '没有这样的数', en: 'There is no such figure' },
  figure: { zh: '公布的数', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  check: { zh: '重算', en: 'Recomputed' },
  document: { zh: '文件', en: 'Document' },
} as const satisfies Record<string, Label>

/** «本区有数的指标132项，分9章；52项由公式算出，38项由台账计数。» */
export function catalogueLead(rows: readonly CatalogueRow[], chapters: number): Label {
  const of = (origin: CatalogueRow['origin']): number => rows.filter((row) => row.origin === origin).length
  return {
    zh: `指标${rows.length}项，分${chapters}篇：填报${of('reported')}项，台账计数${of('counted')}项，公式计算${of('derived')}项。`,
    en: `${rows.length} indicators in ${chapters} chapters: ${of('reported')} reported, ${of('counted')} counted from ledgers, ${of('derived')} computed.`,
  }
}

export const itemsLabel = (count: number): Label => ({
  zh: `${count}项`,
  en: count === 1 ? '1 indicator' : `${count} indicators`,
})
export const paragraphName = (paragraph: number): Label => ({ zh: `第${paragraph}段`, en: `Paragraph ${paragraph}` })
export const publishedLead = (count: number, documents: number, recomputed: number): Label => ({
  zh: `${documents}份文件中公布了${count}个数，其中${recomputed}个已由底数重算并一致。`,
  en: `${count} figures were published in ${documents} documents; ${recomputed} of them were recomputed and are equal.`,
})
export const verdictLabels: Readonly<Record<Verdict, Label>> = {
  equal: words.agrees,
  different: words.differs,
  open: words.open,
}
export const verdictLead = (verdict: Verdict, count: number): Label => ({
  zh: `只列${verdictLabels[verdict].zh}的${count}个数。`,
  en: `Only the ${count} figures: ${verdictLabels[verdict].en}.`,
})

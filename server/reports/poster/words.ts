import type { Label, Language } from '../../../kernel/label.ts'

/** The words that the poster prints of itself. */
export const words = {
  seal: { zh: '逐数可查', en: 'Every\nnumber\nopens' },
  scan: {
    zh: '扫码可把每个数打开：公式、输入、台账记录、文件、经手人。无标记',
    en: 'Scan to open every number: formula, inputs, records, documents, people.',
  },
  unmarked: { zh: '者为部门填报或台账计数；', en: 'Unmarked numbers were reported or counted; ' },
  derived: { zh: '由公式计算，四舍五入到所印位数；', en: ' computed;' },
  inferred: { zh: '由公布数反推。', en: ' inferred. ' },
  tick: { zh: '竖线为序时进度', en: 'Tick: time gone by ' },
  statistician: { zh: '统计核定', en: 'Statistics' },
  leader: { zh: '管委会签发', en: 'Zone leader' },
  code: { zh: '核验码', en: 'Code' },
  draft: { zh: '未冻结，不作依据', en: 'Not signed off' },
  unreported: { zh: '未报', en: 'not reported' },
} as const satisfies Record<string, Label>

/** The marks between words. */
export const signs = {
  comma: { zh: '，', en: ',' },
  list: { zh: '、', en: ', ' },
  semicolon: { zh: '；', en: '; ' },
} as const satisfies Record<string, Label>

export const issueLabel = (issue: number): Label => ({ zh: `第${issue}期`, en: `No. ${issue}` })
export const asOfLabel = (day: Label): Label => ({ zh: `数据截至${day.zh}`, en: `Data as of ${day.en}` })
export const publishedLabel = (day: Label): Label => ({ zh: `${day.zh}发布`, en: `Published ${day.en}` })
export const pageLabel = (number: number, of: number): Label => ({
  zh: `第${number}页，共${of}页`,
  en: `Page ${number} of ${of}`,
})

/** A name that ranks first: 全市第一, first in the city. */
export const firstLabel = ({ zh, en }: Label): Label => ({ zh: `${zh}第一`, en: `first ${en}` })

/** Between words of English stands a blank; Chinese has none. */
export const blank: Readonly<Record<Language, string>> = { zh: '', en: ' ' }

/** Every character that the words above and the numbers of a page may print. */
export const printable = (language: Language): string =>
  [
    ...[...Object.values(words), ...Object.values(signs)].map((label) => label[language]),
    ...[issueLabel(0), asOfLabel({ zh: '年月日', en: '' }), publishedLabel({ zh: '', en: '' }), pageLabel(0, 0)].map(
      (label) => label[language],
    ),
    '第一0123456789',
  ].join('')

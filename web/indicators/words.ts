import type { Frequency } from '../../engines/indicators/indicator.ts'
import type { Label } from '../../kernel/label.ts'
import { unitLabel } from '../../kernel/unit.ts'

/** The words of the indicator screens. */
export const words = {
  figures: { zh: '指标', en: 'Figures' },
  toCatalogue: { zh: '指标目录', en: 'The catalogue of indicators' },
  crumbs: { zh: '所在位置', en: 'Where you are' },
  agrees: { zh: '与公布数一致', en: 'Equals the published figure' },
  differs: { zh: '与公布数不一致', en: 'Differs from the published figure' },
  reportedOnly: { zh: '没有对外公布过，由部门填报。', en: 'Not published; reported by a department.' },
  locked: { zh: '已锁定', en: 'Locked' },
  whence: { zh: '这个数从哪里来', en: 'Where this number comes from' },
  whenceNote: { zh: '从公布数一步步走回原始记录', en: 'step by step from the publication back to the records' },
  print: { zh: '打印为一页证明', en: 'Print as one page of proof' },
  countedOnly: { zh: '没有对外公布过，由台账计数。', en: 'Not published; counted from the ledger here.' },
  published: { zh: '公布', en: 'Published' },
  publishedAside: { zh: '对外说的数', en: 'what was said in public' },
  notPublished: { zh: '没有对外公布过，由系统算出。', en: 'Not published; computed here.' },
  formula: { zh: '公式', en: 'Formula' },
  formulaAside: { zh: '怎么算的', en: 'how it is computed' },
  noFormula: { zh: '直接填报，不经计算。', en: 'Reported directly, without computation.' },
  countedFormula: { zh: '由台账逐条计数，不经公式。', en: 'Counted row by row from the ledger, without a formula.' },
  inputs: { zh: '输入', en: 'Inputs' },
  noInputs: { zh: '没有别的数参与。', en: 'No other number takes part.' },
  inferredInputs: {
    zh: '没有另外填报的数，只用上面公布的数。',
    en: 'Nothing else was reported; only the figures published above.',
  },
  records: { zh: '记录', en: 'Records' },
  recordsAside: { zh: '一行一条', en: 'one row each' },
  noRecords: {
    zh: '这个数没有逐条台账，依据是下面的文件。',
    en: 'There is no ledger behind this number; it rests on the document below.',
  },
  documents: { zh: '文件', en: 'Documents' },
  documentsAside: { zh: '记录的依据', en: 'what the records rest on' },
  noDocuments: { zh: '没有登记文件。', en: 'No document is registered.' },
  trail: { zh: '谁，何时', en: 'Who and when' },
  trailAside: { zh: '留痕已核验', en: 'the trail is verified' },
  noTrail: { zh: '还没有经手记录。', en: 'Nobody has handled it yet.' },
  unchanged: {
    zh: '之后没有改动。若有更正，旧值与理由会在这里并列。',
    en: 'Not changed since. A correction would stand here beside the old value and its reason.',
  },
  changed: {
    zh: '更正不改动原数：旧值与理由都在上面。',
    en: 'A correction leaves the old number in place, with its reason.',
  },
  definition: { zh: '口径', en: 'Definition' },
  id: { zh: '指标编号', en: 'Indicator' },
  unit: { zh: '单位', en: 'Unit' },
  frequency: { zh: '频度', en: 'Frequency' },
  direction: { zh: '方向', en: 'Direction' },
  owner: { zh: '责任部门', en: 'Department' },
  scope: { zh: '统计范围', en: 'What is counted' },
  checks: { zh: '校核', en: 'Checks' },
  accepted: { zh: '已认可', en: 'Accepted' },
  usedIn: { zh: '谁在用这个数', en: 'Who uses this number' },
  legend: { zh: '实线框输入可点到记录，虚线为推定', en: 'solid inputs lead to records, dashed ones are inferred' },
  hint: { zh: '有提示', en: 'has a remark' },
  noYear: { zh: '无单年数', en: 'not given' },
  notOpened: { zh: '这个数暂时打不开', en: 'This number does not open at the moment' },
  series: { zh: '各期的数', en: 'The number by period' },
} as const satisfies Record<string, Label>

export const frequencyLabels: Record<Frequency, Label> = {
  year: { zh: '年度', en: 'yearly' },
  half: { zh: '半年', en: 'half-yearly' },
  quarter: { zh: '季度', en: 'quarterly' },
  month: { zh: '月度', en: 'monthly' },
  'ten-days': { zh: '旬', en: 'every ten days' },
  once: { zh: '一次', en: 'once' },
}

export const directionLabels: Record<'higher' | 'lower' | 'neutral', Label> = {
  higher: { zh: '越高越好', en: 'the higher the better' },
  lower: { zh: '越低越好', en: 'the lower the better' },
  neutral: { zh: '不分高低', en: 'neither' },
}

export function digitsLabel(unit: string, digits: number): Label {
  const english = unitLabel(unit).en
  return digits > 0
    ? { zh: `${unit}，保留${digits}位小数`, en: `${english}, ${digits} decimal places` }
    : { zh: `${unit}，取整数`, en: `${english}, whole` }
}

export const countLabel = (count: number): Label => ({ zh: `${count}项`, en: `${count}` })
export const inputsAside = (count: number): Label => ({
  zh: `${count}个数`,
  en: count === 1 ? 'one number' : `${count} numbers`,
})
export const betweenLabel = (count: number): Label => ({ zh: `中间${count}行`, en: `${count} rows between` })
export const paragraphLabel = (paragraph: number): Label => ({
  zh: `看原文第${paragraph}段`,
  en: `see paragraph ${paragraph}`,
})

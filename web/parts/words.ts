import type { Label } from '../../kernel/label.ts'

/** The words of the parts. */
export const words = {
  demonstration: { zh: '演示', en: 'Demo' },
  demonstrationNote: { zh: '演示数据，不是真实的人和企业', en: 'Demonstration data; not real people or enterprises' },
  openSource: { zh: '点开看来源', en: 'open for its source' },
  struck: { zh: '原公布', en: 'published before' },
  timeProgress: { zh: '序时进度', en: 'time progress' },
  ahead: { zh: '快', en: 'ahead' },
  behind: { zh: '慢', en: 'behind' },
  left: { zh: '剩', en: 'left' },
  over: { zh: '超期', en: 'over' },
  plan: { zh: '计划', en: 'plan' },
  actual: { zh: '完成', en: 'done' },
  asTable: { zh: '看数', en: 'Numbers' },
  asPicture: { zh: '看图', en: 'Picture' },
  total: { zh: '合计', en: 'Total' },
  done: { zh: '已完成', en: 'done' },
  item: { zh: '项目', en: 'Item' },
  value: { zh: '数值', en: 'Value' },
  scoreOfWeight: { zh: '得分 / 权重', en: 'Score / weight' },
  groupPosition: { zh: '同组位置', en: 'Place in the group' },
  loading: { zh: '正在取数', en: 'Loading' },
  tryAgain: { zh: '再试一次', en: 'Try again' },
  number: { zh: '编号', en: 'Number' },
  notThis: { zh: '暂时打不开', en: 'does not open at the moment' },
} as const satisfies Record<string, Label>

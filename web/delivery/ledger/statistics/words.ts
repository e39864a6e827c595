import type { Label } from '../../../../kernel/label.ts'

export const words = {
  statistics: { zh: '项目统计', en: 'Project statistics' },
  none: { zh: '这一年的台账还没有项目', en: 'The ledger of this year holds no projects' },
  basis: {
    zh: '开工率＝已开工个数÷项目个数；投资完成率＝已完成投资÷年度计划投资；没填的不当作0',
    en: 'Start rate: begun of all. Completion: invested of what is planned for the year. What is not given does not count as 0',
  },
} as const satisfies Record<string, Label>

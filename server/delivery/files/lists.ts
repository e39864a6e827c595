import type { Label } from '../../../kernel/label.ts'

/** What the lists of the room are called as files. */
export const listNames = {
  problems: { zh: '问题清单', en: 'Problems' },
  consultations: { zh: '项目会诊清单', en: 'Consultations' },
  batches: { zh: '集中开工批次', en: 'Batches of starts' },
  reviews: { zh: '现场观摩', en: 'On-site reviews' },
  slips: { zh: '要盯的项目', en: 'Projects to watch' },
  statistics: { zh: '项目统计', en: 'Project statistics' },
} as const satisfies Record<string, Label>

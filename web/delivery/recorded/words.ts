import type { Label } from '../../../kernel/label.ts'

/** The words of what has a number and a history: problems and consultations. */
export const words = {
  timeline: { zh: '办理过程', en: 'What happened' },
  timelineNote: { zh: '只增不改，最近的在上', en: 'added to, never changed; the latest first' },
  demonstrationRules: { zh: '演示规则，待以正式文件核定', en: 'Demonstration rules, to be verified' },
} as const satisfies Record<string, Label>

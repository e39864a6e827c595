import type { Label } from '../../../kernel/label.ts'

/** The words of what has a number and a history: problems and consultations. */
export const words = {
  timeline: { zh: '办理过程', en: 'What happened' },
  timelineNote: { zh: '只增不改，最近的在上', en: 'added to, never changed; the latest first' },
} as const satisfies Record<string, Label>

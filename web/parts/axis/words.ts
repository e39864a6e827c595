import type { Label } from '../../../kernel/label.ts'

/** The days that are drawn through a line of time. */
export const words = {
  today: { zh: '今天', en: 'Today' },
  promise: { zh: '承诺', en: 'Promised' },
  expected: { zh: '预计', en: 'Expected' },
} as const satisfies Record<string, Label>

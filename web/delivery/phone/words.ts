import type { Label } from '../../../kernel/label.ts'

/** The words around every form that fills a phone. */
export const words = {
  back: { zh: '返回', en: 'Back' },
  kept: { zh: '草稿已存', en: 'Draft kept' },
} as const satisfies Record<string, Label>

import type { Label } from './label.ts'

/**
 * What a check of a text expects, in both languages, as a schema takes it:
 * `z.string().refine(isDay, expected('日期应写成 2025-06-30', 'write a day as 2025-06-30'))`.
 */
export const expected = (zh: string, en: string): { message: string; params: { expected: Label } } => ({
  message: zh,
  params: { expected: { zh, en } },
})

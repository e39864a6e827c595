import type { Label } from './label.ts'

/**
 * What a check of a text expects, in both languages, as a schema takes it:
 * `z.string().refine(isDay, expected('日期应写成 2025-06-30', 'write a day as 2025-06-30'))`.
 */
export function expected(zh: string, en: string): { message: string; params: { expected: Label } } {
  const label = { zh, en }
  labels.set(zh, label)
  return { message: zh, params: { expected: label } }
}

const labels = new Map<string, Label>()

/** The words of a check that were given by `expected`, by the message that a schema keeps of them. */
export const expectedBy = (message: string): Label | undefined => labels.get(message)

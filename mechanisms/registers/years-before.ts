import type { Label } from '../../kernel/label.ts'

/** How a number of an earlier year is called, before or behind the name of the number. */
const before = { 前一年: 'of the year before', 前两年: 'two years before', 前三年: 'three years before' } as const
export type YearBefore = keyof typeof before

/** 前一年营业收入: Revenue of the year before. */
export const labelBefore = (years: YearBefore, { zh, en }: Label): Label => ({
  zh: `${years}${zh}`,
  en: `${en} ${before[years]}`,
})

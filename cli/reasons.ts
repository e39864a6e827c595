import type { Language } from '../kernel/label.ts'
import type { Reason } from '../kernel/reason.ts'
import { stateMarks } from './marks.ts'

/** A tree of reasons as lines, each level further in. */
export function reasonLines(
  { text, state, value, unit = '', children = [] }: Reason,
  language: Language,
  indent: string,
): string[] {
  const mark = state ? `${stateMarks[state]} ` : ''
  const shown = value !== undefined && children.length === 0 && !state ? `  ${value}${unit}` : ''
  return [
    `${indent}${mark}${text[language]}${shown}`,
    ...children.flatMap((child) => reasonLines(child, language, `${indent}  `)),
  ]
}

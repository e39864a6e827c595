import type { Language } from '../../../kernel/label.ts'
import type { ComparisonOperator } from '../expression.ts'

export type Words = {
  readonly number: Readonly<Record<ComparisonOperator, string>>
  readonly text: Readonly<Partial<Record<ComparisonOperator, string>>>
  readonly day: Readonly<Partial<Record<ComparisonOperator, string>>>
  readonly and: string
  readonly or: string
  readonly item: string
  readonly comma: string
  readonly quote: (text: string) => string
  readonly bracket: (text: string) => string
  readonly share: (part: string, whole: string) => string
  readonly growth: (now: string, before: string) => string
  readonly yearlyGrowth: (now: string, before: string) => string
  readonly ratio: (over: string, under: string) => string
  readonly sum: (parts: readonly string[]) => string
  readonly mean: (parts: readonly string[]) => string
  readonly difference: (a: string, b: string) => string
  readonly power: (base: string, exponent: string) => string
  readonly not: (text: string) => string
  readonly notFlag: (text: string) => string
  readonly missing: (text: string) => string
  readonly present: (text: string) => string
  readonly between: (text: string, low: string, high: string, lowIncluded: boolean, highIncluded: boolean) => string
  readonly among: (text: string, options: readonly string[]) => string
  readonly choice: (condition: string, yes: string, no: string) => string
  readonly some: (list: string, condition: string) => string
  readonly every: (list: string, condition: string) => string
  readonly kept: (list: string, condition: string) => string
  readonly element: (list: string, index: number) => string
  readonly yes: string
  readonly no: string
}

const excluded = (included: boolean, note: string): string => (included ? '' : note)

/** 甲、乙与丙 */
const together = (parts: readonly string[]): string => `${parts.slice(0, -1).join('、')}与${parts.at(-1)}`

/** How a rule is said in each language. */
export const wordsIn: Readonly<Record<Language, Words>> = {
  zh: {
    number: { '>=': '不低于', '>': '高于', '<=': '不高于', '<': '低于', '=': '等于', '!=': '不等于' },
    text: { '=': '为', '!=': '不为' },
    day: { '>=': '不早于', '>': '晚于', '<=': '不晚于', '<': '早于', '=': '为', '!=': '不为' },
    and: '，且',
    or: '，或',
    item: '该项',
    comma: '、',
    quote: (text) => `“${text}”`,
    bracket: (text) => `（${text}）`,
    share: (part, whole) => `${part}占${whole}的比例`,
    growth: (now, before) => `${now}比${before}的增幅`,
    yearlyGrowth: (now, before) => `${now}比${before}的年均增幅`,
    ratio: (over, under) => `${over}与${under}之比`,
    sum: (parts) => `${together(parts)}之和`,
    mean: (parts) => `${together(parts)}的平均`,
    difference: (a, b) => `${a}与${b}之差`,
    power: (base, exponent) => `${base}的${exponent}次方`,
    not: (text) => `不满足（${text}）`,
    notFlag: (text) => `“${text}”为否`,
    missing: (text) => `${text}未报`,
    present: (text) => `${text}已报`,
    between: (text, low, high, lowIncluded, highIncluded) =>
      `${text}在${low}${excluded(lowIncluded, '（不含）')}至${high}${excluded(highIncluded, '（不含）')}之间`,
    among: (text, options) => (options.length === 1 ? `${text}为${options[0]}` : `${text}为${options.join('、')}之一`),
    choice: (condition, yes, no) => `若${condition}，则${yes}，否则${no}`,
    some: (list, condition) => `${list}中至少有一项满足（${condition}）`,
    every: (list, condition) => `${list}中每一项都满足（${condition}）`,
    kept: (list, condition) => `${list}中满足（${condition}）的项`,
    element: (list, index) => `${list}的${index < 0 ? '倒数' : ''}第${Math.abs(index)}项`,
    yes: '是',
    no: '否',
  },
  en: {
    number: {
      '>=': ' is at least ',
      '>': ' is above ',
      '<=': ' is at most ',
      '<': ' is below ',
      '=': ' equals ',
      '!=': ' differs from ',
    },
    text: { '=': ' is ', '!=': ' is not ' },
    day: {
      '>=': ' is not before ',
      '>': ' is after ',
      '<=': ' is not after ',
      '<': ' is before ',
      '=': ' is ',
      '!=': ' is not ',
    },
    and: ', and ',
    or: ', or ',
    item: 'the item',
    comma: ', ',
    quote: (text) => `“${text}”`,
    bracket: (text) => `(${text})`,
    share: (part, whole) => `the share of ${part} in ${whole}`,
    growth: (now, before) => `the growth of ${now} over ${before}`,
    yearlyGrowth: (now, before) => `the average yearly growth of ${now} over ${before}`,
    ratio: (over, under) => `the ratio of ${over} to ${under}`,
    sum: (parts) => `the sum of ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
    mean: (parts) => `the mean of ${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`,
    difference: (a, b) => `the difference of ${a} and ${b}`,
    power: (base, exponent) => `${base} to the power ${exponent}`,
    not: (text) => `not (${text})`,
    notFlag: (text) => `“${text}” is no`,
    missing: (text) => `${text} is not reported`,
    present: (text) => `${text} is reported`,
    between: (text, low, high, lowIncluded, highIncluded) =>
      `${text} is between ${low}${excluded(lowIncluded, ' (excluded)')} and ${high}${excluded(highIncluded, ' (excluded)')}`,
    among: (text, options) =>
      options.length === 1 ? `${text} is ${options[0]}` : `${text} is one of ${options.join(', ')}`,
    choice: (condition, yes, no) => `if ${condition}, then ${yes}, otherwise ${no}`,
    some: (list, condition) => `at least one of ${list} satisfies (${condition})`,
    every: (list, condition) => `each of ${list} satisfies (${condition})`,
    kept: (list, condition) => `those of ${list} that satisfy (${condition})`,
    element: (list, index) => `item ${index} of ${list}`,
    yes: 'yes',
    no: 'no',
  },
}

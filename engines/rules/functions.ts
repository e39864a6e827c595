import type { Type } from './expression.ts'
import type { Arithmetic } from './values/arithmetic.ts'
import { bare } from './values/measure.ts'
import { largestExponent, leastExponent } from './values/power.ts'

/** What a function takes: `digits` is a literal 0–12; `numbers` is one list or several numbers. */
export type Input = 'number' | 'text' | 'list' | 'numbers' | 'digits' | 'element'

/** One function, declared once: its types, its value, its SQL and how people read it. Null in gives null out. */
export type RuleFunction = {
  readonly inputs: readonly Input[]
  readonly result: (inputs: readonly Type[]) => Type
  readonly evaluate: <Value>(arithmetic: Arithmetic<Value>, inputs: readonly unknown[]) => unknown
  readonly sql: (inputs: readonly string[], numbers: 'exact' | 'double') => string
  readonly zh: (...inputs: string[]) => string
  readonly en: (...inputs: string[]) => string
}

const flag: Type = { kind: 'flag' }
const text: Type = { kind: 'text' }
const plainNumber: Type = { kind: 'number', measure: bare }
const first = (inputs: readonly Type[]): Type => inputs[0]!
const element = (inputs: readonly Type[]): Type => (inputs[0]?.kind === 'list' ? inputs[0].of : inputs[0]!)

/** The values of a list, or null as soon as one is unknown or there are none. */
function known<Value>(list: unknown): Value[] | null {
  const values = list as (Value | null)[]
  return values.length === 0 || values.includes(null) ? null : (values as Value[])
}

function total<Value>(arithmetic: Arithmetic<Value>, list: unknown): Value | null {
  return known<Value>(list)?.reduce((sum, value) => arithmetic.add(sum, value)) ?? null
}

function furthest<Value>(arithmetic: Arithmetic<Value>, list: unknown, sign: 1 | -1): Value | null {
  const values = known<Value>(list)
  return values?.reduce((best, value) => (sign * arithmetic.compare(value, best) > 0 ? value : best)) ?? null
}

const aggregate = (list: string, over: string): string =>
  `(SELECT CASE WHEN bool_or(entry IS NULL) THEN NULL ELSE ${over} END FROM unnest(${list}) AS entries(entry))`

/** Rounding happens in numeric, on the digits as written. */
const backTo = (numbers: 'exact' | 'double', sql: string): string =>
  numbers === 'exact' ? sql : `${sql}::double precision`

const numeric = (
  evaluate: RuleFunction['evaluate'],
  sql: RuleFunction['sql'],
  zh: RuleFunction['zh'],
  en: RuleFunction['en'],
) => ({ inputs: ['number'], result: first, evaluate, sql, zh, en }) satisfies RuleFunction

const overList = (
  result: RuleFunction['result'],
  evaluate: RuleFunction['evaluate'],
  over: string,
  zh: string,
  en: string,
) =>
  ({
    inputs: ['numbers'],
    result,
    evaluate,
    sql: ([list]) => aggregate(list!, over),
    zh: (list) => `${list}的${zh}`,
    en: (list) => `the ${en} of ${list}`,
  }) satisfies RuleFunction

const ofTexts = (
  evaluate: (whole: string, part: string) => boolean,
  sql: (whole: string, part: string) => string,
  zh: string,
  en: string,
) =>
  ({
    inputs: ['text', 'text'],
    result: () => flag,
    evaluate: (_, [whole, part]) => evaluate(whole as string, part as string),
    sql: ([whole, part]) => sql(whole!, part!),
    zh: (whole, part) => `${whole}${zh}${part}`,
    en: (whole, part) => `${whole} ${en} ${part}`,
  }) satisfies RuleFunction

const ofText = (evaluate: (value: string) => string, sql: string, zh: string, en: string) =>
  ({
    inputs: ['text'],
    result: () => text,
    evaluate: (_, [value]) => evaluate(value as string),
    sql: ([value]) => `${sql}(${value})`,
    zh: (value) => `${value}的${zh}`,
    en: (value) => `${value} in ${en}`,
  }) satisfies RuleFunction

/** Every function of the language by its FEEL name. */
export const ruleFunctions: Readonly<Record<string, RuleFunction>> = {
  abs: numeric(
    (a, [x]) => a.absolute(x as never),
    ([x]) => `abs(${x})`,
    (x) => `${x}的绝对值`,
    (x) => `the absolute value of ${x}`,
  ),
  floor: numeric(
    (a, [x]) => a.floor(x as never),
    ([x]) => `floor(${x})`,
    (x) => `${x}向下取整`,
    (x) => `${x} rounded down`,
  ),
  ceiling: numeric(
    (a, [x]) => a.ceiling(x as never),
    ([x]) => `ceiling(${x})`,
    (x) => `${x}向上取整`,
    (x) => `${x} rounded up`,
  ),
  sqrt: {
    ...numeric(
      (a, [x]) => a.root(x as never),
      ([x]) => `(CASE WHEN ${x} >= 0 THEN sqrt(${x}) END)`,
      (x) => `${x}的平方根`,
      (x) => `the square root of ${x}`,
    ),
    result: () => plainNumber,
  },
  log: {
    ...numeric(
      (a, [x]) => a.logarithm(x as never),
      ([x]) => `(CASE WHEN ${x} > 0 THEN ln(${x}) END)`,
      (x) => `${x}的自然对数`,
      (x) => `the natural logarithm of ${x}`,
    ),
    result: () => plainNumber,
  },
  exp: {
    ...numeric(
      (a, [x]) => a.exponential(x as never),
      ([x]) => `(CASE WHEN ${x} BETWEEN ${leastExponent} AND ${largestExponent} THEN exp(${x}) END)`,
      (x) => `e的${x}次方`,
      (x) => `e to the power of ${x}`,
    ),
    result: () => plainNumber,
  },
  'round half up': {
    inputs: ['number', 'digits'],
    result: first,
    evaluate: (a, [x, digits]) => a.roundHalfUp(x as never, digits as number),
    sql: ([x, digits], numbers) => backTo(numbers, `round(${x}::numeric, ${digits})`),
    zh: (x, digits) => `${x}（四舍五入到${digits}位小数）`,
    en: (x, digits) => `${x} rounded half up to ${digits} decimals`,
  },
  decimal: {
    inputs: ['number', 'digits'],
    result: first,
    evaluate: (a, [x, digits]) => a.roundHalfEven(x as never, digits as number),
    sql: ([x, digits], numbers) => {
      const shifted = `(${x}::numeric * 1e${digits}::numeric)`
      const tie = `abs(${shifted} - trunc(${shifted})) = 0.5`
      const rounded = `CASE WHEN ${tie} THEN 2 * round(${shifted} / 2) ELSE round(${shifted}) END`
      return backTo(numbers, `(${rounded} / 1e${digits}::numeric)`)
    },
    zh: (x, digits) => `${x}（取${digits}位小数，五成双）`,
    en: (x, digits) => `${x} rounded half even to ${digits} decimals`,
  },
  modulo: {
    inputs: ['number', 'number'],
    result: first,
    evaluate: (a, [x, y]) => {
      const quotient = a.divide(x as never, y as never)
      return quotient === null ? null : a.subtract(x as never, a.multiply(y as never, a.floor(quotient)))
    },
    sql: ([x, y]) => `(${x} - ${y} * floor(${x} / nullif(${y}, 0)))`,
    zh: (x, y) => `${x}除以${y}的余数`,
    en: (x, y) => `the remainder of ${x} divided by ${y}`,
  },
  count: {
    inputs: ['list'],
    result: () => plainNumber,
    evaluate: (a, [list]) => a.ofCount((list as unknown[]).length),
    sql: ([list], numbers) => `cardinality(${list})::${numbers === 'exact' ? 'numeric' : 'double precision'}`,
    zh: (list) => `${list}的个数`,
    en: (list) => `the number of ${list}`,
  },
  sum: overList(element, (a, [list]) => total(a, list), 'sum(entry)', '合计', 'total'),
  mean: overList(
    element,
    (a, [list]) => {
      const sum = total(a, list)
      return sum === null ? null : a.divide(sum, a.ofCount((list as unknown[]).length))
    },
    'sum(entry) / count(*)',
    '平均值',
    'mean',
  ),
  min: overList(element, (a, [list]) => furthest(a, list, -1), 'min(entry)', '最小值', 'minimum'),
  max: overList(element, (a, [list]) => furthest(a, list, 1), 'max(entry)', '最大值', 'maximum'),
  'list contains': {
    inputs: ['list', 'element'],
    result: () => flag,
    evaluate: (a, [list, sought]) => {
      const values = list as unknown[]
      const same = (value: unknown): boolean =>
        typeof sought === 'object' || typeof sought === 'number'
          ? value !== null && a.compare(value as never, sought as never) === 0
          : value === sought
      return values.some(same) ? true : values.includes(null) ? null : false
    },
    sql: ([list, sought]) => `(CASE WHEN ${sought} IS NOT NULL THEN ${sought} = ANY(${list}) END)`,
    zh: (list, sought) => `${list}含有${sought}`,
    en: (list, sought) => `${list} contains ${sought}`,
  },
  contains: ofTexts(
    (whole, part) => whole.includes(part),
    (whole, part) => `(strpos(${whole}, ${part}) > 0)`,
    '含有',
    'contains',
  ),
  'starts with': ofTexts(
    (whole, part) => whole.startsWith(part),
    (whole, part) => `starts_with(${whole}, ${part})`,
    '开头为',
    'starts with',
  ),
  'ends with': ofTexts(
    (whole, part) => whole.endsWith(part),
    (whole, part) => `(right(${whole}, length(${part})) = ${part})`,
    '结尾为',
    'ends with',
  ),
  'upper case': ofText((value) => value.toUpperCase(), 'upper', '大写', 'upper case'),
  'lower case': ofText((value) => value.toLowerCase(), 'lower', '小写', 'lower case'),
  'string length': {
    inputs: ['text'],
    result: () => plainNumber,
    evaluate: (a, [value]) => a.ofCount([...(value as string)].length),
    sql: ([value], numbers) => `length(${value})::${numbers === 'exact' ? 'numeric' : 'double precision'}`,
    zh: (value) => `${value}的字数`,
    en: (value) => `the length of ${value}`,
  },
}

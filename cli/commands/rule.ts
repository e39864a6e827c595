import { compileRule } from '../../engines/rules/compile.ts'
import { decideExactly, type ExactFacts, evaluateExactly, missingFacts } from '../../engines/rules/exact.ts'
import type { Rule } from '../../engines/rules/rule.ts'
import { sqlOfRule } from '../../engines/rules/sql.ts'
import { explainRule } from '../../engines/rules/telling/explain.ts'
import { proseOfRule } from '../../engines/rules/telling/prose.ts'
import type { Label, Language } from '../../kernel/label.ts'
import type { Reason } from '../../kernel/reason.ts'
import { type Command, exitCodes, wordsOf } from '../command.ts'
import { factsOption, givenFacts, readRule, understood } from '../facts.ts'
import { reasonLines } from '../reasons.ts'

export const ruleEvaluation: Command = {
  name: 'rule eval',
  words: 'EXPRESSION',
  label: {
    zh: '计算一条公式：值、理由、说法和 SQL；条件不成立或未知时退出码为 1',
    en: 'Evaluate a rule: value, reasons, words and SQL; ends with 1 where a condition is false or unknown',
  },
  options: {
    ...factsOption,
  },
  examples: [
    "jixia rule eval '研发费用 / 营业收入 >= 5% and 职工总数 >= 100' --facts facts.json",
    "jixia rule eval '(86 - 70) / 70 * 100'",
  ],
  async run(invocation) {
    const { language, answer } = invocation
    const [expression] = wordsOf(invocation, 'EXPRESSION')
    const given = await givenFacts(invocation)
    const facts: ExactFacts = Object.fromEntries(given.map(({ name, value }) => [name, value]))
    const rule = understood(() => readRule(expression, given), language)
    const value = resultOf(rule, facts)
    const evaluated = {
      value,
      missing: missingFacts(rule, facts),
      reason: explainRule(rule, facts),
      prose: proseOfRule(rule),
      sql: sqlOfRule(rule),
    }
    answer(evaluated, linesOf(evaluated, language))
    return value === null || value === false ? exitCodes.failed : exitCodes.done
  },
}

type Value = string | boolean | null | readonly unknown[]

/** Exact where the rule gives a number or a verdict; a number is told as decimal text. */
function resultOf(rule: Rule, facts: ExactFacts): Value {
  const { kind } = rule.expression.type
  if (kind === 'flag') return decideExactly(rule, facts).holds
  if (kind === 'number') return evaluateExactly(rule, facts).value?.toFixed() ?? null
  return compileRule(rule)(facts) as Value
}

type Evaluated = {
  readonly value: Value
  readonly missing: readonly string[]
  readonly reason: Reason
  readonly prose: Label
  readonly sql: { readonly text: string; readonly values: readonly unknown[] }
}

const verdicts = {
  true: { zh: '成立', en: 'holds' },
  false: { zh: '不成立', en: 'does not hold' },
} as const satisfies Record<string, Label>

const headings = {
  value: { zh: '结果', en: 'Value' },
  reasons: { zh: '理由', en: 'Reasons' },
  prose: { zh: '说法', en: 'In words' },
  parameters: { zh: '参数', en: 'parameters' },
} as const satisfies Record<string, Label>

function linesOf({ value, missing, reason, prose, sql }: Evaluated, language: Language): string[] {
  const say = (heading: keyof typeof headings) => headings[heading][language]
  const lacking = missing.join(language === 'zh' ? '、' : ', ')
  const unknown = {
    zh: lacking ? `未知，缺：${lacking}` : '未知，算不出（除数为零或有缺项）',
    en: lacking ? `unknown, missing: ${lacking}` : 'unknown: it cannot be computed (a zero divisor or a gap)',
  }
  const told =
    value === null ? unknown[language] : typeof value === 'boolean' ? verdicts[`${value}`][language] : String(value)
  return [
    `${say('value')}  ${told}`,
    '',
    say('reasons'),
    ...reasonLines(reason, language, '  '),
    '',
    say('prose'),
    `  ${prose[language]}`,
    '',
    'SQL',
    `  ${sql.text}`,
    ...(sql.values.length > 0 ? [`  ${say('parameters')}  ${JSON.stringify(sql.values)}`] : []),
  ]
}

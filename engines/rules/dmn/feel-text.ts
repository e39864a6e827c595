import { RuleError } from '../error.ts'
import type { Expression, Type } from '../expression.ts'
import type { Rational } from '../values/rational.ts'
import type { DmnType } from './decision-table.ts'

const types: Readonly<Partial<Record<Type['kind'], DmnType>>> = {
  number: 'number',
  text: 'string',
  flag: 'boolean',
  day: 'date',
}
export const dmnTypeOf = (kind: Type['kind']): DmnType | undefined => types[kind]

/** A number as FEEL has it: a decimal where there is one, a quotient where not. */
export function feelNumber({ n, d }: Rational): string {
  let [digits, scale] = [0, 1n]
  while (digits < 60 && scale % d !== 0n) {
    digits += 1
    scale *= 10n
  }
  if (scale % d !== 0n) return `(${n} / ${d})`
  const whole = String(n < 0n ? -n * (scale / d) : n * (scale / d)).padStart(digits + 1, '0')
  const [before, behind] = [whole.slice(0, whole.length - digits), whole.slice(whole.length - digits)]
  return `${n < 0n ? '-' : ''}${before}${digits === 0 ? '' : `.${behind}`}`
}

export const feelString = (text: string): string =>
  JSON.stringify(text).replace(/\\[bf]/g, (sign) => (sign === '\\b' ? '\\u0008' : '\\u000c'))

const foreign = (expression: Expression): RuleError =>
  new RuleError(
    {
      zh: '这里要换算单位，标准的 FEEL 没有单位；请先写成同一单位的数',
      en: 'Units are converted here, and standard FEEL has none; write numbers of one unit first',
    },
    expression.column,
  )

/** A checked piece as standard FEEL, every operation in brackets; refuses with a RuleError what needs a unit. */
export function feelText(expression: Expression): string {
  const text = feelText
  switch (expression.kind) {
    case 'number':
      if (expression.unit !== undefined) throw foreign(expression)
      return feelNumber(expression.value)
    case 'text':
      return feelString(expression.value)
    case 'flag':
      return String(expression.value)
    case 'day':
      return `date("${expression.value}")`
    case 'null':
      return 'null'
    case 'term':
      return expression.term.name
    case 'variable':
      return expression.variable.name
    case 'list':
      return `[${expression.items.map(text).join(', ')}]`
    case 'negation':
      return `(-${text(expression.operand)})`
    case 'arithmetic':
    case 'comparison':
      return `(${text(expression.left)} ${expression.operator} ${text(expression.right)})`
    case 'conversion':
      throw foreign(expression)
    case 'absence':
      return `(${text(expression.operand)} ${expression.negated ? '!=' : '='} null)`
    case 'between':
      return betweenText(text(expression.operand), expression)
    case 'among':
      return `(${text(expression.operand)} in (${expression.options.map(text).join(', ')}))`
    case 'and':
    case 'or':
      return `(${expression.operands.map(text).join(` ${expression.kind} `)})`
    case 'not':
      return `not(${text(expression.operand)})`
    case 'if':
      return `(if ${text(expression.condition)} then ${text(expression.consequence)} else ${text(expression.otherwise)})`
    case 'quantified': {
      const { every, variable, list, condition } = expression
      return `(${every ? 'every' : 'some'} ${variable.name} in ${text(list)} satisfies ${text(condition)})`
    }
    case 'filter':
      return `${text(expression.list)}[${text(expression.condition)}]`
    case 'element':
      return `${text(expression.list)}[${expression.index}]`
    case 'call':
      return `${expression.name}(${expression.inputs.map(text).join(', ')})`
  }
}

function betweenText(operand: string, expression: Extract<Expression, { kind: 'between' }>): string {
  const { low, high, lowIncluded, highIncluded } = expression
  const [from, to] = [feelText(low), feelText(high)]
  if (lowIncluded && highIncluded) return `(${operand} between ${from} and ${to})`
  return `(${operand} in ${lowIncluded ? '[' : '('}${from}..${to}${highIncluded ? ']' : ')'})`
}

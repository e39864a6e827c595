import type { Label, Language } from '../../../kernel/label.ts'
import type { Facts } from '../compile.ts'
import { exactValueOf } from '../exact.ts'
import type { Expression, ExpressionOf, Type } from '../expression.ts'
import type { Rule } from '../rule.ts'
import { writeAmount, writeExactly } from '../values/quantity.ts'
import { multiply, type Rational } from '../values/rational.ts'

/** A stretch of the written formula; `term` names the fact that stands there, so that a screen can open it. */
export type Segment = { readonly text: string; readonly term?: string }

type Written = { readonly segments: readonly Segment[]; readonly level: number }

const atom = 9
const levels: Record<string, number> = {
  or: 1,
  and: 2,
  comparison: 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  negation: 7,
  '**': 8,
}
const signs: Record<string, string> = { '-': '−', '*': '×', '/': '÷', '**': '^', '>=': '≥', '<=': '≤', '!=': '≠' }

/** The words that stand between the signs. */
const wordsIn = {
  zh: {
    missing: '未报',
    yes: '是',
    no: '否',
    and: ' 且 ',
    or: ' 或 ',
    not: '非(',
    when: '若 ',
    consequence: ' 则 ',
    otherwise: ' 否则 ',
    every: '每个',
    some: '某个',
    colon: '：',
  },
  en: {
    missing: 'not reported',
    yes: 'yes',
    no: 'no',
    and: ' and ',
    or: ' or ',
    not: 'not (',
    when: 'if ',
    consequence: ' then ',
    otherwise: ' otherwise ',
    every: 'every ',
    some: 'some ',
    colon: ': ',
  },
} as const satisfies Record<Language, Record<string, string>>

const plain = (text: string, level = atom): Written => ({ segments: [{ text }], level })

function bracket({ segments, level }: Written, least: number): readonly Segment[] {
  return level >= least ? segments : [{ text: '(' }, ...segments, { text: ')' }]
}

function join(parts: readonly (readonly Segment[])[], separator: string): Segment[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [{ text: separator }, ...part]))
}

/** A fact as people write it: 未报 where it is missing. */
export function writeFact(value: unknown, type: Type, language: Language = 'zh'): string {
  const words = wordsIn[language]
  if (value === null || value === undefined) return words.missing
  if (type.kind === 'day') return value as string
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (Array.isArray(value)) {
    const of = type.kind === 'list' ? type.of : type
    return `[${value.map((item) => writeFact(item, of, language)).join(', ')}]`
  }
  if (typeof value === 'string') return `“${value}”`
  return writeExactly(value as Rational)
}

class Substitution {
  readonly #language: Language
  readonly #facts: Facts | undefined

  /** Without facts the names stand in their places. */
  constructor(language: Language, facts?: Facts) {
    this.#language = language
    this.#facts = facts
  }

  write(expression: Expression): Written {
    const words = wordsIn[this.#language]
    switch (expression.kind) {
      case 'number':
        return plain(writeAmount(writeExactly(expression.value), expression.unit ?? '', this.#language))
      case 'text':
        return plain(`“${expression.value}”`)
      case 'flag':
        return plain(expression.value ? words.yes : words.no)
      case 'day':
        return plain(expression.value)
      case 'null':
        return plain(words.missing)
      case 'term':
        return this.#fact(expression)
      case 'variable':
        return plain(expression.variable.name)
      case 'list':
        return this.#enclosed('[', expression.items, ']')
      case 'negation':
        return { segments: [{ text: '−' }, ...bracket(this.write(expression.operand), atom)], level: 7 }
      case 'conversion':
        return this.#conversion(expression)
      case 'arithmetic':
        return this.#operation(expression.operator, expression.left, expression.right)
      case 'comparison':
        return this.#operation(expression.operator, expression.left, expression.right, levels.comparison)
      case 'absence': {
        const operand = bracket(this.write(expression.operand), 5)
        return { segments: [...operand, { text: ` ${expression.negated ? '≠' : '='} ${words.missing}` }], level: 4 }
      }
      case 'between': {
        const range = join([this.write(expression.low).segments, this.write(expression.high).segments], ', ')
        const [open, close] = [expression.lowIncluded ? '[' : '(', expression.highIncluded ? ']' : ')']
        const operand = bracket(this.write(expression.operand), 5)
        return { segments: [...operand, { text: ` ∈ ${open}` }, ...range, { text: close }], level: 4 }
      }
      case 'among': {
        const options = this.#enclosed('{', expression.options, '}').segments
        return { segments: [...bracket(this.write(expression.operand), 5), { text: ' ∈ ' }, ...options], level: 4 }
      }
      case 'and':
      case 'or': {
        const level = levels[expression.kind]!
        const parts = expression.operands.map((operand) => bracket(this.write(operand), levels.comparison!))
        return { segments: join(parts, words[expression.kind]), level }
      }
      case 'not':
        return this.#enclosed(words.not, [expression.operand], ')')
      case 'if': {
        const [condition, yes, no] = [expression.condition, expression.consequence, expression.otherwise].map(
          (part) => this.write(part).segments,
        )
        return {
          segments: [
            { text: words.when },
            ...condition!,
            { text: words.consequence },
            ...yes!,
            { text: words.otherwise },
            ...no!,
          ],
          level: 0,
        }
      }
      case 'quantified': {
        const lead = `${expression.every ? words.every : words.some}${expression.variable.name} ∈ `
        const list = this.write(expression.list).segments
        return {
          segments: [{ text: lead }, ...list, { text: words.colon }, ...this.write(expression.condition).segments],
          level: 0,
        }
      }
      case 'filter': {
        const list = bracket(this.write(expression.list), atom)
        return {
          segments: [...list, { text: '[' }, ...this.write(expression.condition).segments, { text: ']' }],
          level: atom,
        }
      }
      case 'element':
        return {
          segments: [...bracket(this.write(expression.list), atom), { text: `[${expression.index}]` }],
          level: atom,
        }
      case 'call':
        return this.#enclosed(`${expression.name}(`, expression.inputs, ')')
    }
  }

  #fact(expression: ExpressionOf<'term'>): Written {
    const { name: term, label } = expression.term
    if (!this.#facts)
      return { segments: [{ text: this.#language === 'zh' ? term : label[this.#language], term }], level: atom }
    const text = writeFact(exactValueOf(expression, this.#facts), expression.type, this.#language)
    return { segments: [{ text, term }], level: text.startsWith('−') ? levels.negation! : atom }
  }

  #enclosed(open: string, parts: readonly Expression[], close: string): Written {
    const inner = join(
      parts.map((part) => this.write(part).segments),
      ', ',
    )
    return { segments: [{ text: open }, ...inner, { text: close }], level: atom }
  }

  #conversion({ operand, factor }: ExpressionOf<'conversion'>): Written {
    if (operand.kind === 'number') return this.write(operand)
    if (!this.#facts) return this.write(operand)
    if (operand.kind === 'term') {
      const value = exactValueOf(operand, this.#facts) as Rational | null
      return {
        segments: [
          { text: writeFact(value && multiply(value, factor), operand.type, this.#language), term: operand.term.name },
        ],
        level: atom,
      }
    }
    const inner = bracket(this.write(operand), levels['*']!)
    return { segments: [...inner, { text: ` × ${writeExactly(factor)}` }], level: levels['*']! }
  }

  /** Brackets on the left only below the level; on the right also at the level of − and ÷, and around a minus. */
  #operation(operator: string, left: Expression, right: Expression, level = levels[operator]!): Written {
    const first = this.write(left)
    const second = this.write(right)
    const tight = operator === '+' || operator === '*' ? level : level + 1
    const startsWithMinus = second.segments[0]?.text.startsWith('−') === true && level > 4
    return {
      segments: [
        ...bracket(first, operator === '**' ? atom : level),
        { text: ` ${signs[operator] ?? operator} ` },
        ...bracket(second, startsWithMinus ? atom + 1 : tight),
      ],
      level,
    }
  }
}

const textOf = (segments: readonly Segment[]): string => segments.map((segment) => segment.text).join('')

const inBoth = (write: (language: Language) => string): Label => ({ zh: write('zh'), en: write('en') })

/** One piece of a rule with its facts written in. */
export function substitute(expression: Expression, facts: Facts, language: Language): readonly Segment[] {
  return new Substitution(language, facts).write(expression).segments
}

/** The formula with the facts in it, in pieces: `(86 − 70) ÷ 70 × 100`, 86 and 70 naming their terms. */
export const substitutedSegments = (rule: Rule, facts: Facts, language: Language = 'zh'): readonly Segment[] =>
  substitute(rule.expression, facts, language)

/** The formula with the facts in it, as people write it: `(86 − 70) ÷ 70 × 100`; a missing fact is 未报. */
export const substituteRule = (rule: Rule, facts: Facts): Label =>
  inBoth((language) => textOf(substitutedSegments(rule, facts, language)))

/** The formula with its names, as people write it: `(本期 − 上年同期) ÷ 上年同期 × 100`, and with the English names. */
export const formulaOfRule = (rule: Rule): Label =>
  inBoth((language) => textOf(new Substitution(language).write(rule.expression).segments))

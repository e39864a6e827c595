import type { Label, Language } from '../../../kernel/label.ts'
import type { Reason, ReasonState } from '../../../kernel/reason.ts'
import type { Facts } from '../compile.ts'
import { exactValueOf } from '../exact.ts'
import { type Expression, type ExpressionOf, measureOfExpression, termsOf } from '../expression.ts'
import { typeOf } from '../reading/names.ts'
import type { Rule } from '../rule.ts'
import { bare } from '../values/measure.ts'
import { digitsToTell, show, showGap, showText, unitName, writeExactly } from '../values/quantity.ts'
import { type Rational, subtract } from '../values/rational.ts'
import type { Term } from '../vocabulary.ts'
import { proseOf } from './prose.ts'
import { substitute, writeFact } from './substitution.ts'

const signs: Record<string, string> = { '>=': '≥', '<=': '≤', '!=': '≠' }

const stateOf = (verdict: unknown): ReasonState => (verdict === null ? 'unknown' : verdict ? 'met' : 'unmet')
const both = (write: (language: Language) => string): Label => ({ zh: write('zh'), en: write('en') })

const pieces = new WeakMap<Term, Expression>()

/** A term as a piece of its own, made once. */
function pieceOf(term: Term): Expression {
  const piece = pieces.get(term) ?? { kind: 'term', term, type: typeOf(term), column: 1 }
  pieces.set(term, piece)
  return piece
}

/** The fact of a term, as a line of its own. */
function factReason(term: Term, facts: Facts): Reason {
  const piece = pieceOf(term)
  const { type } = piece
  const value = exactValueOf(piece, facts)
  if (value === null) {
    return { text: { zh: `${term.label.zh}：未报`, en: `${term.label.en}: not reported` }, state: 'unknown' }
  }
  if (type.kind === 'flag') {
    const said = (language: Language): string => writeFact(value, type, language)
    return { text: { zh: `${term.label.zh}：${said('zh')}`, en: `${term.label.en}: ${said('en')}` } }
  }
  const shown = type.kind === 'number' ? writeExactly(value as Rational) : writeFact(value, type)
  return { text: term.label, value: shown, ...(term.unit ? { unit: term.unit } : {}) }
}

const listed = (terms: readonly Term[], language: Language): string =>
  terms.map((term) => term.label[language]).join(language === 'zh' ? '、' : ', ')

class Explainer {
  readonly #facts: Facts

  constructor(facts: Facts) {
    this.#facts = facts
  }

  explain(expression: Expression): Reason {
    switch (expression.kind) {
      case 'and':
        return this.#several(expression, { zh: '须同时满足', en: 'All of these must hold' })
      case 'or':
        return this.#several(expression, { zh: '须满足其一', en: 'One of these must hold' })
      case 'not': {
        const { operand } = expression
        if (operand.kind === 'term' && operand.type.kind === 'flag')
          return { ...factReason(operand.term, this.#facts), state: this.#state(expression) }
        const inner = this.explain(expression.operand)
        return { text: proseOf(expression), state: this.#state(expression), children: [inner] }
      }
      case 'if':
        return this.#choice(expression)
      case 'comparison':
        if (expression.left.type.kind === 'number') return this.#measured(expression)
        return this.#other(expression, this.#current(expression.left))
      case 'between':
        return this.#range(expression)
      case 'among':
        return this.#other(expression, this.#current(expression.operand))
      case 'term':
        if (expression.type.kind === 'flag')
          return { ...factReason(expression.term, this.#facts), state: this.#state(expression) }
        return this.#general(expression)
      default:
        return this.#general(expression)
    }
  }

  #general(expression: Expression): Reason {
    if (expression.type.kind === 'number') return this.#number(expression)
    return this.#other(expression, undefined)
  }

  #value(expression: Expression): unknown {
    return exactValueOf(expression, this.#facts)
  }

  #state(expression: Expression): ReasonState | undefined {
    const value = this.#value(expression)
    if (expression.type.kind === 'flag') return stateOf(value)
    return value === null ? 'unknown' : undefined
  }

  #missing(expression: Expression): Term[] {
    return termsOf(expression).filter((term) => this.#facts[term.name] === undefined || this.#facts[term.name] === null)
  }

  #several(expression: ExpressionOf<'and' | 'or'>, text: Label): Reason {
    const children = expression.operands.map((operand) => this.explain(operand))
    return { text, state: this.#state(expression), children }
  }

  #choice(expression: ExpressionOf<'if'>): Reason {
    const holds = this.#value(expression.condition) === true
    const branch = this.explain(holds ? expression.consequence : expression.otherwise)
    return {
      text: proseOf(expression),
      state: this.#state(expression),
      ...(branch.value === undefined ? {} : { value: branch.value, unit: branch.unit }),
      children: [this.explain(expression.condition), branch],
    }
  }

  /** The facts behind a piece, and its formula with the numbers in it where it is more than one fact. */
  #behind(expression: Expression, whole: Expression): readonly Reason[] {
    const terms = termsOf(whole)
    if (terms.length === 0 || (terms.length === 1 && expression.kind === 'term' && this.#missing(whole).length === 0)) {
      return []
    }
    const facts = terms.map((term) => factReason(term, this.#facts))
    const value = expression.kind === 'term' || expression.type.kind !== 'number' ? null : this.#value(expression)
    if (value === null) return facts
    const formula = (language: Language): string =>
      substitute(expression, this.#facts, language)
        .map((segment) => segment.text)
        .join('')
    const shown = show(value as Rational, measureOfExpression(expression) ?? bare)
    return [{ text: { zh: `算式：${formula('zh')}`, en: `Formula: ${formula('en')}` }, ...shown }, ...facts]
  }

  #measured(expression: ExpressionOf<'comparison'>): Reason {
    const { operator, left, right } = expression
    const sign = signs[operator] ?? operator
    return this.#gap(expression, left, [{ sign, bound: right }])
  }

  #range(expression: ExpressionOf<'between'>): Reason {
    const { operand, low, high, lowIncluded, highIncluded } = expression
    if (operand.type.kind !== 'number') return this.#other(expression, this.#current(operand))
    return this.#gap(expression, operand, [
      { sign: lowIncluded ? '≥' : '>', bound: low },
      { sign: highIncluded ? '≤' : '<', bound: high },
    ])
  }

  /** 需≥5%，现4.6%，差0.4个百分点: what is needed, what is there, what lacks. */
  #gap(expression: Expression, left: Expression, sides: readonly { sign: string; bound: Expression }[]): Reason {
    const state = this.#state(expression)
    const measure = this.#shared(left, sides[0]!.bound)
    const now = this.#value(left) as Rational | null
    const bounds = sides.map(({ sign, bound }) => ({ sign, value: this.#value(bound) as Rational | null }))
    const missing = this.#missing(expression)
    const prose = proseOf(expression)
    const digits = Math.max(
      2,
      ...bounds.flatMap(({ value }) => (now && value ? [digitsToTell(now, value, measure)] : [])),
    )
    const line = (language: Language): string => {
      const zh = language === 'zh'
      const need = bounds
        .filter(({ value }) => value !== null)
        .map(({ sign, value }) => `${sign}${showText(value!, measure, language)}`)
        .join(zh ? '且' : ' and ')
      const parts = need ? [`${zh ? '需' : 'needs '}${need}`] : []
      if (now) parts.push(`${zh ? '现' : 'now '}${showText(now, measure, language, digits)}`)
      else if (missing.length === 0)
        parts.push(zh ? '算不出（有缺项或除数为零）' : 'cannot be computed (a gap or a zero divisor)')
      if (missing.length > 0) parts.push(`${zh ? '缺' : 'missing '}${listed(missing, language)}`)
      const lack = state === 'unmet' && now ? this.#lack(now, bounds) : undefined
      if (lack)
        parts.push(
          zh
            ? `${lack.over ? '超' : '差'}${showGap(lack.gap, measure, language)}`
            : `${showGap(lack.gap, measure, language)} ${lack.over ? 'too much' : 'short'}`,
        )
      return `${prose[language]}${zh ? '：' : ': '}${parts.join(zh ? '，' : ', ')}`
    }
    return {
      text: both(line),
      state,
      ...(now ? show(now, measure, digits) : {}),
      ...this.#children(this.#behind(left, expression)),
    }
  }

  /** A bare number on the left is read in the unit that it is held against. */
  #shared(left: Expression, right: Expression) {
    const a = measureOfExpression(left) ?? bare
    const b = measureOfExpression(right) ?? bare
    return a.bare && !a.ratio && !b.bare ? b : a
  }

  #lack(now: Rational, bounds: readonly { sign: string; value: Rational | null }[]) {
    for (const { sign, value } of bounds) {
      if (!value) continue
      const gap = subtract(value, now)
      if ((sign === '≥' || sign === '>' || sign === '=') && gap.n > 0n) return { gap, over: false }
      if ((sign === '≤' || sign === '<' || sign === '=') && gap.n < 0n) return { gap, over: true }
    }
    return undefined
  }

  #current(expression: Expression): Label | undefined {
    const value = this.#value(expression)
    if (value === null) return undefined
    const measure = measureOfExpression(expression)
    return both((language) =>
      measure ? showText(value as Rational, measure, language) : writeFact(value, expression.type, language),
    )
  }

  #other(expression: Expression, current: Label | undefined): Reason {
    const missing = this.#missing(expression)
    const prose = proseOf(expression)
    const state = this.#state(expression)
    const line = (language: Language): string => {
      const zh = language === 'zh'
      if (missing.length > 0) return `${prose[language]}${zh ? '：缺' : ': missing '}${listed(missing, language)}`
      if (current === undefined) return prose[language]
      return `${prose[language]}${zh ? '：现为' : ': now '}${current[language]}`
    }
    const facts = termsOf(expression).map((term) => factReason(term, this.#facts))
    return {
      text: both(line),
      ...(state ? { state } : {}),
      ...(current === undefined || current.zh !== current.en ? {} : { value: current.zh }),
      ...this.#children(facts.length > 1 || missing.length > 0 || current === undefined ? facts : []),
    }
  }

  #number(expression: Expression): Reason {
    const value = this.#value(expression) as Rational | null
    const measure = measureOfExpression(expression) ?? bare
    const prose = proseOf(expression)
    const missing = this.#missing(expression)
    const lacking = value === null && missing.length > 0
    const text = both((language) =>
      lacking
        ? `${prose[language]}${language === 'zh' ? '：缺' : ': missing '}${listed(missing, language)}`
        : prose[language],
    )
    const children = this.#children(this.#behind(expression, expression))
    return value === null ? { text, state: 'unknown', ...children } : { text, ...show(value, measure), ...children }
  }

  #children(children: readonly Reason[]): { children?: readonly Reason[] } {
    return children.length > 0 ? { children } : {}
  }
}

/** Automatic conversions, each said once. */
function conversionReasons(rule: Rule): Reason[] {
  return rule.conversions.map((conversion) => {
    const [from, to] = conversion.split('→') as [string, string]
    const english = `${unitName(from)} to ${unitName(to)}`
    return { text: { zh: `单位已自动换算：${conversion}`, en: `Units converted: ${english}` } }
  })
}

/** Why a rule gives what it gives, in exact numbers: met, unmet or unknown, with the gap; missing facts are named. */
export function explainRule(rule: Rule, facts: Facts): Reason {
  const reason = new Explainer(facts).explain(rule.expression)
  const notes = conversionReasons(rule)
  const children = [...(reason.children ?? []), ...notes]
  return children.length > 0 ? { ...reason, children } : reason
}

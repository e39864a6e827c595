import type { Label, Language } from '../../../kernel/label.ts'
import { exactValueOf } from '../exact.ts'
import { type Expression, type ExpressionOf, measureOfExpression, partsOf, termsOf } from '../expression.ts'
import { ruleFunctions } from '../functions.ts'
import type { Rule } from '../rule.ts'
import { isHundred, type Measure, pure } from '../values/measure.ts'
import { readAsPercent, showText, writeAmount, writeExactly } from '../values/quantity.ts'
import type { Rational } from '../values/rational.ts'
import { type Words, wordsIn } from './words.ts'

/** Whether a piece names nothing: its value is known without facts. */
function isFixed(expression: Expression): boolean {
  return expression.kind !== 'variable' && termsOf(expression).length === 0 && partsOf(expression).every(isFixed)
}

/** Signs for what has no word; a phrase inside a formula is bracketed. */
const signs: Record<string, string> = { '+': '+', '-': '−', '*': '×', '/': '÷' }

class Speaker {
  readonly #language: Language
  readonly #words: Words

  constructor(language: Language) {
    this.#language = language
    this.#words = wordsIn[language]
  }

  readonly #said = new Map<Expression, string>()
  readonly #names = new Map<Expression, string>()

  /** Each piece is said once, however often it is asked for. */
  say(expression: Expression): string {
    const said = this.#said.get(expression) ?? this.#say(expression)
    this.#said.set(expression, said)
    return said
  }

  #say(expression: Expression): string {
    const words = this.#words
    switch (expression.kind) {
      case 'number':
        return writeAmount(writeExactly(expression.value), expression.unit ?? '', this.#language)
      case 'text':
        return words.quote(expression.value)
      case 'flag':
        return expression.value ? words.yes : words.no
      case 'day':
        return expression.value
      case 'null':
        return this.#language === 'zh' ? '空' : 'nothing'
      case 'term':
        return expression.term.label[this.#language]
      case 'variable':
        return words.item
      case 'list':
        return words.bracket(expression.items.map((item) => this.say(item)).join(words.comma))
      case 'negation':
        return `−${this.#operand(expression.operand)}`
      case 'conversion':
        return this.say(expression.operand)
      case 'arithmetic':
        return this.#arithmetic(expression)
      case 'comparison':
        return this.#comparison(expression)
      case 'absence':
        return (expression.negated ? words.present : words.missing)(this.say(expression.operand))
      case 'between': {
        const { operand, low, high, lowIncluded, highIncluded } = expression
        const [from, to] = [low, high].map((bound) => this.#bound(operand, bound))
        return words.between(this.say(operand), from!, to!, lowIncluded, highIncluded)
      }
      case 'among':
        return words.among(
          this.say(expression.operand),
          expression.options.map((option) => this.#bound(expression.operand, option)),
        )
      case 'and':
      case 'or':
        return expression.operands.map((operand) => this.#clause(operand)).join(words[expression.kind])
      case 'not':
        return (expression.operand.kind === 'term' ? words.notFlag : words.not)(this.say(expression.operand))
      case 'if': {
        const { condition, consequence, otherwise } = expression
        return words.choice(this.say(condition), this.say(consequence), this.say(otherwise))
      }
      case 'quantified':
        return words[expression.every ? 'every' : 'some'](this.say(expression.list), this.say(expression.condition))
      case 'filter':
        return words.kept(this.say(expression.list), this.say(expression.condition))
      case 'element':
        return words.element(this.say(expression.list), expression.index)
      case 'call':
        return ruleFunctions[expression.name]![this.#language](...expression.inputs.map((input) => this.say(input)))
    }
  }

  /** One of several conditions; those that hold a comma themselves are bracketed. */
  #clause(expression: Expression): string {
    const compound = expression.kind === 'and' || expression.kind === 'or' || expression.kind === 'if'
    return compound ? this.#words.bracket(this.say(expression)) : this.say(expression)
  }

  /** A piece inside a formula: bracketed where it binds less, or where a phrase would run into what follows. */
  #operand(expression: Expression, level = 9): string {
    const said = this.say(expression)
    return this.#level(expression) >= level ? said : this.#words.bracket(said)
  }

  #level(expression: Expression): number {
    if (expression.kind === 'if') return 0
    if (expression.kind === 'negation') return 7
    if (expression.kind === 'conversion') return this.#level(expression.operand)
    if (expression.kind !== 'arithmetic') return 9
    if (this.#named(expression) || expression.operator === '**') return 6
    return expression.operator === '+' || expression.operator === '-' ? 5 : 6
  }

  #comparison({ operator, left, right }: ExpressionOf<'comparison'>): string {
    const words = this.#words
    const kind = left.type.kind
    const verbs = kind === 'day' ? words.day : kind === 'number' ? words.number : words.text
    const verb = verbs[operator] ?? words.number[operator]
    return `${this.say(left)}${verb}${this.#bound(left, right)}`
  }

  /** What a value is held against: a fixed number is said in the unit of the value. */
  #bound(left: Expression, right: Expression): string {
    const measure = measureOfExpression(left)
    if (!measure || !isFixed(right)) return this.say(right)
    if (right.kind === 'conversion' && right.operand.kind === 'number') return this.say(right)
    if (right.kind === 'number' && right.unit) return this.say(right)
    const value = exactValueOf(right, {}) as Rational | null
    return value === null ? this.say(right) : this.#amount(value, right.kind === 'number', measure)
  }

  #amount(value: Rational, literal: boolean, measure: Measure): string {
    if (readAsPercent(measure)) return showText(value, measure, this.#language)
    const number = literal ? writeExactly(value) : showText(value, { ...measure, symbol: '' }, this.#language)
    return writeAmount(number, measure.symbol, this.#language)
  }

  #arithmetic(expression: ExpressionOf<'arithmetic'>): string {
    const words = this.#words
    const { operator, left, right } = expression
    const named = this.#named(expression)
    if (named) return named
    if (operator === '**') return words.power(this.#operand(left), this.#operand(right))
    const level = operator === '+' || operator === '-' ? 5 : 6
    return `${this.#operand(left, level)} ${signs[operator]} ${this.#operand(right, level + 1)}`
  }

  /** Operations that have a name: a share, a growth, a yearly growth, a ratio, a sum, a mean, a difference. */
  #named(expression: ExpressionOf<'arithmetic'>): string | undefined {
    const known = this.#names.get(expression)
    if (known !== undefined) return known === '' ? undefined : known
    const name = this.#findName(expression)
    this.#names.set(expression, name ?? '')
    return name
  }

  #findName(expression: ExpressionOf<'arithmetic'>): string | undefined {
    const { operator, left, right } = expression
    const words = this.#words
    const percent = operator === '*' && right.kind === 'number' && isHundred(right.value)
    const inner = percent && left.kind === 'arithmetic' ? left : expression
    const said = this.#ratio(inner) ?? this.#yearlyGrowth(inner)
    if (said) return said
    const sum = addendsOf(expression)
    if (sum.length > 1 && sum.every(isSimple)) return words.sum(sum.map((part) => this.say(part)))
    const among = operator === '/' && isCount(right) ? addendsOf(left) : []
    if (among.length > 1 && among.every(isSimple) && isCount(right, among.length))
      return words.mean(among.map((part) => this.say(part)))
    if (isSimple(left) && isSimple(right) && operator === '-') return words.difference(this.say(left), this.say(right))
    return undefined
  }

  #ratio(expression: Expression): string | undefined {
    if (expression.kind !== 'arithmetic' || expression.operator !== '/') return undefined
    const { left, right } = expression
    if (isFixed(right) || isFixed(left)) return undefined
    if (left.kind === 'arithmetic' && left.operator === '-' && this.say(left.right) === this.say(right)) {
      return this.#words.growth(this.#operand(left.left), this.#operand(right))
    }
    const measure = measureOfExpression(expression) ?? pure
    const said = readAsPercent(measure) ? this.#words.share : this.#words.ratio
    return said(this.#operand(left), this.#operand(right))
  }

  /** (now / before) ** (1 / years) - 1 */
  #yearlyGrowth(expression: Expression): string | undefined {
    if (expression.kind !== 'arithmetic' || expression.operator !== '-' || !isOne(expression.right)) return undefined
    const power = expression.left
    if (power.kind !== 'arithmetic' || power.operator !== '**') return undefined
    const { left: quotient, right: exponent } = power
    if (quotient.kind !== 'arithmetic' || quotient.operator !== '/') return undefined
    if (exponent.kind !== 'arithmetic' || exponent.operator !== '/' || !isOne(exponent.left)) return undefined
    return this.#words.yearlyGrowth(this.#operand(quotient.left), this.#operand(quotient.right))
  }
}

/** Whether it is a whole number, or just this one. */
const isCount = (expression: Expression, count?: number): boolean =>
  expression.kind === 'number' &&
  expression.value.d === 1n &&
  (count === undefined || expression.value.n === BigInt(count))

const isOne = (expression: Expression): boolean => isCount(expression, 1)

const isSimple = ({ kind }: Expression): boolean => kind === 'term' || kind === 'conversion'

/** What is added up, however many there are. */
const addendsOf = (expression: Expression): readonly Expression[] =>
  expression.kind === 'arithmetic' && expression.operator === '+'
    ? [...addendsOf(expression.left), ...addendsOf(expression.right)]
    : [expression]

/** What was said of a piece, for it is always the same. */
const spoken = new WeakMap<Expression, Label>()

/** One piece of a rule in words. */
export function proseOf(expression: Expression): Label {
  const said = spoken.get(expression) ?? {
    zh: new Speaker('zh').say(expression),
    en: new Speaker('en').say(expression),
  }
  spoken.set(expression, said)
  return said
}

/** The rule in words, Chinese and English: `研发费用占营业收入的比例不低于5%，且……`. */
export const proseOfRule = (rule: Rule): Label => proseOf(rule.expression)

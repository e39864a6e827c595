import { type Expression, type ExpressionOf, partsOf, type Type } from './expression.ts'
import { ruleFunctions } from './functions.ts'
import type { Rule } from './rule.ts'
import { type Arithmetic, doubles } from './values/arithmetic.ts'
import { multiply } from './values/rational.ts'

export type Facts = Readonly<Record<string, unknown>>
/** A value, with that from which facts are read and the bound variables at hand; null is unknown. */
export type Evaluate<From = Facts> = (from: From, bound: unknown[]) => unknown

/** How a fact is found by its name; `read` takes it as what it must be, or as unknown. */
export type FindFact<From> = (name: string, read: (fact: unknown) => unknown) => (from: From) => unknown

const inFacts: FindFact<Facts> = (name, read) => (facts) => read(facts[name])

type Verdict = boolean | null

const isDayText = (fact: unknown): boolean => typeof fact === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(fact)

function readerOf<Value>(type: Type, arithmetic: Arithmetic<Value>): (fact: unknown) => unknown {
  if (type.kind === 'number') return arithmetic.read
  if (type.kind === 'text') return (fact) => (typeof fact === 'string' ? fact : null)
  if (type.kind === 'day') return (fact) => (isDayText(fact) ? fact : null)
  if (type.kind === 'flag') return (fact) => (typeof fact === 'boolean' ? fact : null)
  if (type.kind !== 'list') return () => null
  const read = readerOf(type.of, arithmetic)
  return (fact) => (Array.isArray(fact) ? fact.map(read) : null)
}

function compareWith<Value>(type: Type, arithmetic: Arithmetic<Value>): (a: unknown, b: unknown) => number {
  if (type.kind === 'number') return arithmetic.compare as (a: unknown, b: unknown) => number
  return (a, b) => ((a as string) < (b as string) ? -1 : a === b ? 0 : 1)
}

const tests: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

/** All must hold: false beats unknown. */
function conjunction<From>(operands: readonly Evaluate<From>[]): Evaluate<From> {
  return (from, bound) => {
    let verdict: Verdict = true
    for (const operand of operands) {
      const value = operand(from, bound)
      if (value === false) return false
      if (value === null) verdict = null
    }
    return verdict
  }
}

const opposite = <From>(operand: Evaluate<From>): Evaluate<From> => {
  return (from, bound) => {
    const value = operand(from, bound)
    return value === null ? null : !value
  }
}

class Compiler<Value, From> {
  readonly arithmetic: Arithmetic<Value>
  readonly find: FindFact<From>

  constructor(arithmetic: Arithmetic<Value>, find: FindFact<From>) {
    this.arithmetic = arithmetic
    this.find = find
  }

  /** A piece without names is computed once. */
  compile(expression: Expression): Evaluate<From> {
    const evaluate = this.#compile(expression)
    const parts = partsOf(expression)
    if (parts.length === 0 || !parts.every((part) => part.kind === 'number')) return evaluate
    const value = evaluate({} as From, [])
    return () => value
  }

  #compile(expression: Expression): Evaluate<From> {
    switch (expression.kind) {
      case 'number': {
        const value = this.arithmetic.of(expression.value)
        return () => value
      }
      case 'text':
      case 'flag':
      case 'day': {
        const { value } = expression
        return () => value
      }
      case 'null':
        return () => null
      case 'term':
        return this.#term(expression)
      case 'variable': {
        const { slot } = expression.variable
        return (_, bound) => bound[slot]
      }
      case 'list': {
        const items = expression.items.map((item) => this.compile(item))
        return (from, bound) => items.map((item) => item(from, bound))
      }
      case 'negation':
        return this.#strict(expression.operand, this.arithmetic.negate)
      case 'conversion': {
        if (expression.operand.kind === 'number') {
          const value = this.arithmetic.of(multiply(expression.operand.value, expression.factor))
          return () => value
        }
        const factor = this.arithmetic.of(expression.factor)
        return this.#strict(expression.operand, (value) => this.arithmetic.multiply(value, factor))
      }
      case 'arithmetic':
        return this.#operation(expression)
      case 'comparison':
        return this.#comparison(expression)
      case 'absence': {
        const operand = this.compile(expression.operand)
        const { negated } = expression
        return (from, bound) => (operand(from, bound) === null) !== negated
      }
      case 'between':
        return this.#between(expression)
      case 'among':
        return this.#among(expression)
      case 'and':
        return conjunction(expression.operands.map((operand) => this.compile(operand)))
      case 'or':
        return opposite(conjunction(expression.operands.map((operand) => opposite(this.compile(operand)))))
      case 'not':
        return opposite(this.compile(expression.operand))
      case 'if': {
        const [condition, consequence, otherwise] = partsOf(expression).map((part) => this.compile(part))
        return (from, bound) => (condition!(from, bound) === true ? consequence! : otherwise!)(from, bound)
      }
      case 'quantified':
        return this.#quantified(expression)
      case 'filter':
        return this.#filter(expression)
      case 'element':
        return this.#element(expression)
      case 'call':
        return this.#call(expression)
    }
  }

  #term({ term, type }: ExpressionOf<'term'>): Evaluate<From> {
    return this.find(term.name, readerOf(type, this.arithmetic))
  }

  #strict(operand: Expression, compute: (value: Value) => Value): Evaluate<From> {
    const evaluate = this.compile(operand)
    return (from, bound) => {
      const value = evaluate(from, bound)
      return value === null ? null : compute(value as Value)
    }
  }

  #operation({ operator, left, right }: ExpressionOf<'arithmetic'>): Evaluate<From> {
    const { add, subtract, multiply, divide, power } = this.arithmetic
    const compute = { '+': add, '-': subtract, '*': multiply, '/': divide, '**': power }[operator]
    const [first, second] = [this.compile(left), this.compile(right)]
    return (from, bound) => {
      const a = first(from, bound)
      if (a === null) return null
      const b = second(from, bound)
      return b === null ? null : compute(a as Value, b as Value)
    }
  }

  #comparison({ operator, left, right }: ExpressionOf<'comparison'>): Evaluate<From> {
    const test = tests[operator]!
    const compare = compareWith(left.type, this.arithmetic)
    const [first, second] = [this.compile(left), this.compile(right)]
    return (from, bound) => {
      const a = first(from, bound)
      if (a === null) return null
      const b = second(from, bound)
      return b === null ? null : test(compare(a, b))
    }
  }

  #between({ operand, low, high, lowIncluded, highIncluded }: ExpressionOf<'between'>): Evaluate<From> {
    const compare = compareWith(operand.type, this.arithmetic)
    const [least, most] = [tests[lowIncluded ? '>=' : '>']!, tests[highIncluded ? '<=' : '<']!]
    const [value, bottom, top] = [operand, low, high].map((part) => this.compile(part))
    return (from, bound) => {
      const middle = value!(from, bound)
      if (middle === null) return null
      const [start, end] = [bottom!(from, bound), top!(from, bound)]
      const above = start === null ? null : least(compare(middle, start))
      const below = end === null ? null : most(compare(middle, end))
      if (above === false || below === false) return false
      return above === null || below === null ? null : true
    }
  }

  #among({ operand, options }: ExpressionOf<'among'>): Evaluate<From> {
    const compare = compareWith(operand.type, this.arithmetic)
    const sought = this.compile(operand)
    const values = options.map((option) => this.compile(option))
    return (from, bound) => {
      const value = sought(from, bound)
      if (value === null) return null
      let verdict: Verdict = false
      for (const option of values) {
        const other = option(from, bound)
        if (other === null) verdict = null
        else if (compare(value, other) === 0) return true
      }
      return verdict
    }
  }

  #quantified({ every, variable, list, condition }: ExpressionOf<'quantified'>): Evaluate<From> {
    const source = this.compile(list)
    const holds = this.compile(condition)
    return (from, bound) => {
      const items = source(from, bound) as unknown[] | null
      if (items === null) return null
      let verdict: Verdict = every
      for (const item of items) {
        bound[variable.slot] = item
        const value = holds(from, bound)
        if (value === !every) return !every
        if (value === null) verdict = null
      }
      return verdict
    }
  }

  #filter({ variable, list, condition }: ExpressionOf<'filter'>): Evaluate<From> {
    const source = this.compile(list)
    const holds = this.compile(condition)
    return (from, bound) => {
      const items = source(from, bound) as unknown[] | null
      if (items === null) return null
      return items.filter((item) => {
        bound[variable.slot] = item
        return holds(from, bound) === true
      })
    }
  }

  #element({ list, index }: ExpressionOf<'element'>): Evaluate<From> {
    const source = this.compile(list)
    return (from, bound) => {
      const items = source(from, bound) as unknown[] | null
      return items?.[index > 0 ? index - 1 : items.length + index] ?? null
    }
  }

  #call({ name, inputs }: ExpressionOf<'call'>): Evaluate<From> {
    const { evaluate, inputs: kinds } = ruleFunctions[name]!
    const given = inputs.map((input, index) => {
      if (kinds[index] !== 'digits' || input.kind !== 'number') return this.compile(input)
      const digits = Number(input.value.n)
      return () => digits
    })
    return (from, bound) => {
      const values: unknown[] = []
      for (const input of given) {
        const value = input(from, bound)
        if (value === null) return null
        values.push(value)
      }
      return evaluate(this.arithmetic, values)
    }
  }
}

/** The evaluator of one piece with the arithmetic of choice. */
export function evaluatorOf<Value>(expression: Expression, arithmetic: Arithmetic<Value>): Evaluate {
  return new Compiler(arithmetic, inFacts).compile(expression)
}

/** The same in doubles, where facts are found in another way than by a name in an object. */
export function evaluatorOver<From>(expression: Expression, find: FindFact<From>): Evaluate<From> {
  return new Compiler(doubles, find).compile(expression)
}

/** What a rule can give; null is unknown. */
export type RuleValue = number | string | boolean | null | readonly RuleValue[]

/**
 * A fast function over plain facts, in doubles, with three-valued logic: a missing fact is unknown.
 * For verdicts on a boundary that must hold to the last digit use `evaluateExactly` and `decideExactly`.
 */
export function compileRule(rule: Rule): (facts: Facts) => RuleValue {
  const evaluate = evaluatorOf(rule.expression, doubles)
  return (facts) => {
    const value = evaluate(facts, [])
    return typeof value === 'number' && !Number.isFinite(value) ? null : (value as RuleValue)
  }
}

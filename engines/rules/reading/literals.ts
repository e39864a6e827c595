import { isDay } from '../../../kernel/day.ts'
import { RuleError } from '../error.ts'
import type { Expression } from '../expression.ts'
import { type Rational, rationalOf } from '../values/rational.ts'
import type { Syntax } from './syntax.ts'

/** The value of a number as written; beyond what a double holds it is refused. */
export function numberOf(text: string, column: number): Rational {
  const value = Number.isFinite(Number(text)) ? rationalOf(text) : undefined
  if (!value)
    throw new RuleError(
      { zh: `“${text}”不是能算的数`, en: `“${text}” is not a number that can be computed with` },
      column,
    )
  return value
}

/** A text literal without its quotes; `\"`, `\\`, `\n`, `\t` and `\uXXXX` are read. */
export function textOf(literal: string): string {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t' }
  return literal.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/gsu, (_, code: string) => {
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return escapes[code] ?? code
  })
}

/** A day written as `date("2023-09-30")` or `@"2023-09-30"`. */
export function readDay(syntax: Syntax): Expression {
  const { column } = syntax
  const literal = /"([^"]*)"/.exec(syntax.text)?.[1]
  if (/^date\s*\(/.test(syntax.text) || syntax.text.startsWith('@')) {
    if (literal !== undefined && isDay(literal)) return { kind: 'day', value: literal, type: { kind: 'day' }, column }
    throw new RuleError(
      {
        zh: `“${literal ?? syntax.text}”不是日期，请写成 date("2023-09-30")`,
        en: `“${literal ?? syntax.text}” is not a day; write date("2023-09-30")`,
      },
      column,
    )
  }
  throw new RuleError(
    {
      zh: '只支持日期 date("2023-09-30")，不支持时刻与时长',
      en: 'Only days such as date("2023-09-30") are understood, no times and no durations',
    },
    column,
  )
}

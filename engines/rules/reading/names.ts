import { RuleError } from '../error.ts'
import type { Expression, Type, Variable } from '../expression.ts'
import { ruleFunctions } from '../functions.ts'
import { measureOf } from '../values/measure.ts'
import { nearestNames, type Term } from '../vocabulary.ts'
import type { Syntax } from './syntax.ts'

/** The names that a place in a rule may use, and the notes taken while reading. */
export type Names = {
  readonly terms: ReadonlyMap<string, Term>
  readonly variables: readonly Variable[]
  readonly note: (from: string, to: string) => void
}

/** Chinese words for what FEEL writes with signs or English words. */
const signs: readonly (readonly [RegExp, string, string?])[] = [
  [/^(且|并且|同时|以及|而且)$/u, 'and'],
  [/^(或|或者)$/u, 'or'],
  [/^(非|不是)$/u, 'not(…)'],
  [/^(和|与|加|加上)$/u, 'and 或 +', 'and or +'],
  [/不低于|不少于|不小于|大于等于|达到/u, '>='],
  [/不高于|不超过|不大于|小于等于/u, '<='],
  [/大于|高于|超过|多于/u, '>'],
  [/小于|低于|少于/u, '<'],
  [/^(等于|为|是)$/u, '='],
  [/除以/u, '/'],
  [/乘以/u, '*'],
]

export function typeOf(term: Term): Type {
  const of = (kind: Exclude<Term['type'], 'list'>): Type =>
    kind === 'number' ? { kind, measure: measureOf(term.unit) } : { kind }
  return term.type === 'list' ? { kind: 'list', of: of(term.of ?? 'text') } : of(term.type)
}

function refuse(name: string, column: number, known: readonly string[]): never {
  const words = name.split(' ')
  const sign = words
    .map((word) => ({ word, sign: signs.find(([shape]) => shape.test(word)) }))
    .find((pair) => pair.sign)
  if (sign && !known.includes(sign.word)) {
    throw new RuleError(
      {
        zh: `“${sign.word}”不能写在公式里，请写 ${sign.sign![1]}`,
        en: `“${sign.word}” cannot stand in a formula; write ${sign.sign![2] ?? sign.sign![1]}`,
      },
      column + name.indexOf(sign.word),
    )
  }
  if (words.length > 1 && words[0] === 'not')
    throw new RuleError({ zh: '“not”后面要加括号：not(…)', en: 'A bracket must follow “not”: not(…)' }, column)
  if (words.length > 1 && known.includes(words[0]!)) {
    throw new RuleError(
      {
        zh: `“${words[0]}”与“${words[1]}”之间缺运算符，如 + - * / 或 and`,
        en: `Between “${words[0]}” and “${words[1]}” an operator is missing, such as + - * / or and`,
      },
      column + name.indexOf(' '),
    )
  }
  const suggestions = nearestNames(name, known)
  const offer =
    suggestions.length > 0
      ? { zh: `是不是“${suggestions.join('”“')}”？`, en: `did you mean “${suggestions.join('” or “')}”?` }
      : {
          zh: `可用的名称有：${known.slice(0, 8).join('、') || '（词表是空的）'}`,
          en: `there are ${known.slice(0, 8).join(', ') || 'none'}`,
        }
  throw new RuleError(
    { zh: `没有“${name}”这个名称，${offer.zh}`, en: `There is no name “${name}”; ${offer.en}` },
    column,
    suggestions,
  )
}

/** The term or bound variable that a name stands for; an unknown name is refused with the nearest ones. */
export function nameIn(syntax: Syntax, names: Names): Expression {
  const name = syntax.text.replace(/\s+/gu, ' ')
  const { column } = syntax
  const variable = names.variables.findLast((candidate) => candidate.name === name)
  if (variable) return { kind: 'variable', variable, type: variable.type, column }
  const term = names.terms.get(name)
  if (term) return { kind: 'term', term, type: typeOf(term), column }
  if (ruleFunctions[name])
    throw new RuleError(
      {
        zh: `“${name}”是函数，后面要加括号：${name}(…)`,
        en: `“${name}” is a function; a bracket must follow: ${name}(…)`,
      },
      column,
    )
  return refuse(name, column, [...names.variables.map((known) => known.name), ...names.terms.keys()])
}

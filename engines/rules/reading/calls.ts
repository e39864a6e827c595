import { type UnitSymbol, unitOf } from '../../../kernel/unit.ts'
import { RuleError } from '../error.ts'
import type { Expression, Type } from '../expression.ts'
import { type RuleFunction, ruleFunctions } from '../functions.ts'
import { measureOf } from '../values/measure.ts'
import { isWhole } from '../values/rational.ts'
import { nearestNames } from '../vocabulary.ts'
import { numberOf } from './literals.ts'
import type { Names } from './names.ts'
import { alone } from './saying.ts'
import { quantityFunction } from './spelling.ts'
import type { Syntax } from './syntax.ts'
import { alike, comparisonOf, expectKind } from './typing.ts'

const timed = new Set(['today', 'now'])

function quantity(inputs: readonly Syntax[], column: number): Expression {
  const unit = inputs[1]!.text.slice(1, -1) as UnitSymbol
  unitOf(unit)
  return {
    kind: 'number',
    value: numberOf(inputs[0]!.text, column),
    unit,
    type: { kind: 'number', measure: measureOf(unit) },
    column,
  }
}

/** A list written out: its items alike in type and unit. */
export function listOf(items: readonly Expression[], column: number, names: Names): Expression {
  const { pieces, type } = alike(items, { zh: '列表的每一项', en: 'Each item of the list' }, names.note)
  if (type.kind === 'null')
    throw new RuleError({ zh: '列表是空的，请至少写一项', en: 'The list is empty; write at least one item' }, column)
  return { kind: 'list', items: pieces, type: { kind: 'list', of: type }, column }
}

function expectList(input: Expression, name: string, numeric: boolean): void {
  expectKind(input, 'list', alone(`${name}(…)`))
  const of = input.type.kind === 'list' ? input.type.of.kind : 'null'
  if (numeric && of !== 'number' && of !== 'null')
    throw new RuleError({ zh: `${name}(…) 要的是数的列表`, en: `${name}(…) wants a list of numbers` }, input.column)
}

function check(
  name: string,
  { inputs: wanted }: RuleFunction,
  given: readonly Expression[],
  column: number,
  names: Names,
): Expression[] {
  const inputs =
    wanted[0] === 'numbers' && given[0] && given[0].type.kind !== 'list' ? [listOf(given, column, names)] : [...given]
  if (inputs.length !== wanted.length) {
    throw new RuleError(
      {
        zh: `${name}(…) 要 ${wanted.length} 个参数，这里写了 ${inputs.length} 个`,
        en: `${name}(…) wants ${wanted.length} arguments; here are ${inputs.length}`,
      },
      column,
    )
  }
  return inputs.map((input, index) => {
    const kind = wanted[index]!
    if (kind === 'number' || kind === 'text') expectKind(input, kind, alone(`${name}(…) `))
    if (kind === 'list' || kind === 'numbers') expectList(input, name, kind === 'numbers')
    if (
      kind === 'digits' &&
      !(input.kind === 'number' && isWhole(input.value) && input.value.n >= 0n && input.value.n <= 12n)
    ) {
      throw new RuleError(
        {
          zh: `${name}(…) 的位数要直接写 0 到 12 的整数`,
          en: `The places of ${name}(…) are written as a whole number from 0 to 12`,
        },
        input.column,
      )
    }
    if (kind !== 'element') return input
    const list = inputs[0]!.type
    const of: Type = list.kind === 'list' ? list.of : list
    if (of.kind === 'null') return input
    const sample: Expression = { kind: 'null', type: of, column }
    const compared = comparisonOf('=', { ...sample, kind: 'list', items: [], type: of }, input, column, names.note)
    return compared.kind === 'comparison' ? compared.right : input
  })
}

/** A call of a known function with checked inputs; an unknown one is refused with the nearest names. */
export function callOf(syntax: Syntax, read: (syntax: Syntax) => Expression, names: Names): Expression {
  const { column } = syntax
  const name = syntax.children[0]!.text.replace(/\s+/gu, ' ')
  const parameters = syntax.children.find((child) => child.kind.endsWith('Parameters'))
  if (parameters?.kind === 'NamedParameters')
    throw new RuleError(
      {
        zh: `${name}(…) 的参数按次序写，不写参数名`,
        en: `The arguments of ${name}(…) are written in order, without names`,
      },
      parameters.column,
    )
  const given = parameters?.children ?? []
  if (name === quantityFunction && given.length === 2) return quantity(given, column)
  if (name === 'not') {
    const operand = given.length === 1 ? read(given[0]!) : undefined
    if (!operand) throw new RuleError({ zh: 'not(…) 要一个条件', en: 'not(…) wants one condition' }, column)
    expectKind(operand, 'flag', alone('not(…) '))
    return { kind: 'not', operand, type: { kind: 'flag' }, column }
  }
  const declared = ruleFunctions[name]
  if (declared) {
    const inputs = check(name, declared, given.map(read), column, names)
    return { kind: 'call', name, inputs, type: declared.result(inputs.map((input) => input.type)), column }
  }
  if (timed.has(name))
    throw new RuleError(
      {
        zh: '公式不看时钟，请用“统计日期”一类的名称代替今天',
        en: 'A formula does not look at the clock; use a name such as “统计日期” instead of today',
      },
      column,
    )
  if (names.terms.has(name))
    throw new RuleError(
      {
        zh: `“${name}”是名称不是函数，后面不能加括号；单位不用写在公式里`,
        en: `“${name}” is a name and not a function, so no bracket may follow; units are not written in formulas`,
      },
      column,
    )
  const known = Object.keys(ruleFunctions)
  const suggestions = nearestNames(name, known)
  throw new RuleError(
    {
      zh: `没有“${name}”这个函数，可用的有：${known.join('、')}`,
      en: `There is no function “${name}”; there are ${known.join(', ')}`,
    },
    column,
    suggestions,
  )
}

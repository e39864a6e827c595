import type { Label } from '../../../kernel/label.ts'
import { RuleError } from '../error.ts'
import type { ArithmeticOperator, ComparisonOperator, Expression, Variable } from '../expression.ts'
import { bare } from '../values/measure.ts'
import { callOf, listOf } from './calls.ts'
import { numberOf, readDay, textOf } from './literals.ts'
import { readTest } from './membership.ts'
import { type Names, nameIn } from './names.ts'
import type { Syntax } from './syntax.ts'
import { alike, arithmeticOf, comparisonOf, expectKind } from './typing.ts'

const flag = { kind: 'flag' } as const

function joined(kind: 'and' | 'or', syntax: Syntax, read: (syntax: Syntax) => Expression): Expression {
  const [left, , right] = syntax.children
  const operands = [read(left!), read(right!)].flatMap((operand) => {
    expectKind(operand, 'flag', { zh: `“${kind}”的两边`, en: `Both sides of “${kind}”` })
    return operand.kind === kind ? operand.operands : [operand]
  })
  return { kind, operands, type: flag, column: syntax.column }
}

function readArithmetic(syntax: Syntax, names: Names): Expression {
  const { children, column } = syntax
  if (children.length === 2) {
    const operand = readExpression(children[1]!, names)
    if (children[0]!.text === '+') {
      expectKind(operand, 'number', { zh: '正号', en: 'The plus sign' })
      return operand
    }
    expectKind(operand, 'number', { zh: '负号', en: 'The minus sign' })
    return { kind: 'negation', operand, type: operand.type, column }
  }
  const [left, operator, right] = children
  return arithmeticOf(
    operator!.text as ArithmeticOperator,
    readExpression(left!, names),
    readExpression(right!, names),
    operator!.column,
    names.note,
  )
}

function readComparison(syntax: Syntax, names: Names): Expression {
  const [left, operator, ...rest] = syntax.children
  const operand = readExpression(left!, names)
  if (operator!.kind === 'CompareOp') {
    const right = readExpression(rest[0]!, names)
    return comparisonOf(operator!.text as ComparisonOperator, operand, right, operator!.column, names.note)
  }
  if (operator!.kind === 'between') {
    const low = comparisonOf('>=', operand, readExpression(rest[0]!, names), operator!.column, names.note)
    const high = comparisonOf('<=', operand, readExpression(rest[2]!, names), operator!.column, names.note)
    if (low.kind !== 'comparison' || high.kind !== 'comparison')
      throw new RuleError(
        { zh: 'between 的两端要是数或日期', en: 'The ends of between must be numbers or days' },
        operator!.column,
      )
    return {
      kind: 'between',
      operand,
      low: low.right,
      high: high.right,
      lowIncluded: true,
      highIncluded: true,
      type: flag,
      column: syntax.column,
    }
  }
  return readTest(operand, rest, operator!.column, (inner) => readExpression(inner, names), names)
}

function bound(name: string, list: Expression, names: Names): Variable {
  expectKind(list, 'list', { zh: '这里', en: 'This place' })
  if (names.terms.has(name))
    throw new RuleError(
      {
        zh: `“${name}”已是词表里的名称，请换一个变量名`,
        en: `“${name}” is a name of the vocabulary already; call the variable otherwise`,
      },
      list.column,
      [],
    )
  const type = list.type.kind === 'list' ? list.type.of : list.type
  return { name, slot: names.variables.length, type }
}

function readQuantified(syntax: Syntax, names: Names): Expression {
  const [quantifier, inputs, , condition] = syntax.children
  const { column } = syntax
  const nest = (index: number, inner: Names): Expression => {
    const [name, , source] = inputs!.children[index]!.children
    const list = readExpression(
      source!.children[0] && source!.kind === 'IterationContext' ? source!.children[0] : source!,
      inner,
    )
    const variable = bound(name!.text, list, inner)
    const within = { ...inner, variables: [...inner.variables, variable] }
    const body = index + 1 < inputs!.children.length ? nest(index + 1, within) : readExpression(condition!, within)
    expectKind(body, 'flag', { zh: 'satisfies 后面', en: 'What follows satisfies' })
    return {
      kind: 'quantified',
      every: quantifier!.text === 'every',
      variable,
      list,
      condition: body,
      type: flag,
      column,
    }
  }
  return nest(0, names)
}

function readFilter(syntax: Syntax, names: Names): Expression {
  const list = readExpression(syntax.children[0]!, names)
  const inner = syntax.children[2]!
  const variable = bound('item', list, names)
  const condition = readExpression(inner, { ...names, variables: [...names.variables, variable] })
  const { column } = syntax
  if (condition.kind === 'number' || (condition.kind === 'negation' && condition.operand.kind === 'number')) {
    return { kind: 'element', list, index: Number(inner.text.replace(/\s/gu, '')), type: variable.type, column }
  }
  expectKind(condition, 'flag', { zh: '方括号里', en: 'The square bracket' })
  return { kind: 'filter', list, variable, condition, type: list.type, column }
}

function readIf(syntax: Syntax, names: Names): Expression {
  const [, condition, , then, , otherwise] = syntax.children
  const when = readExpression(condition!, names)
  expectKind(when, 'flag', { zh: 'if 后面', en: 'What follows if' })
  const branches = [readExpression(then!, names), readExpression(otherwise!, names)]
  const { pieces, type } = alike(branches, { zh: 'then 与 else', en: 'then and else' }, names.note)
  return { kind: 'if', condition: when, consequence: pieces[0]!, otherwise: pieces[1]!, type, column: syntax.column }
}

const unsupported: Readonly<Record<string, Label>> = {
  ForExpression: { zh: 'for … return', en: 'for … return' },
  PathExpression: { zh: '用“.”取下级字段', en: 'fields below a name, with “.”' },
  Context: { zh: '花括号对象 { }', en: 'objects in braces { }' },
  FunctionDefinition: { zh: '自定义函数', en: 'functions of one’s own' },
  InstanceOfExpression: { zh: 'instance of', en: 'instance of' },
  Interval: { zh: '单独的区间（请写 x in [1..5]）', en: 'an interval by itself (write x in [1..5])' },
}

function unsupportedAt({ kind, text, column }: Syntax): RuleError {
  const { zh, en } = unsupported[kind] ?? { zh: `“${text}”`, en: `“${text}”` }
  return new RuleError({ zh: `公式不支持${zh}`, en: `Formulas do not know ${en}` }, column)
}

/** Reads one piece of grammar into a checked expression. */
export function readExpression(syntax: Syntax, names: Names): Expression {
  const { column, text } = syntax
  const read = (inner: Syntax): Expression => readExpression(inner, names)
  switch (syntax.kind) {
    case 'NumericLiteral':
      return { kind: 'number', value: numberOf(text, column), type: { kind: 'number', measure: bare }, column }
    case 'StringLiteral':
      return { kind: 'text', value: textOf(text), type: { kind: 'text' }, column }
    case 'BooleanLiteral':
      return { kind: 'flag', value: text === 'true', type: flag, column }
    case 'null':
      return { kind: 'null', type: { kind: 'null' }, column }
    case 'DateTimeLiteral':
      return readDay(syntax)
    case 'VariableName':
      return nameIn(syntax, names)
    case 'ParenthesizedExpression':
      return read(syntax.children[1]!)
    case 'List':
      return listOf(syntax.children.filter((child) => !/^[[\],]$/.test(child.kind)).map(read), column, names)
    case 'ArithmeticExpression':
      return readArithmetic(syntax, names)
    case 'Comparison':
      return readComparison(syntax, names)
    case 'Conjunction':
      return joined('and', syntax, read)
    case 'Disjunction':
      return joined('or', syntax, read)
    case 'IfExpression':
      return readIf(syntax, names)
    case 'QuantifiedExpression':
      return readQuantified(syntax, names)
    case 'FilterExpression':
      return readFilter(syntax, names)
    case 'FunctionInvocation':
      return callOf(syntax, read, names)
    default:
      throw unsupportedAt(syntax)
  }
}

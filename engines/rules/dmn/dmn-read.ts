import { Fault, fault } from '../../../kernel/fault.ts'
import type { Label } from '../../../kernel/label.ts'
import { childOf, childrenOf, type Element, readXml, textOf } from '../../../kernel/xml.ts'
import { aggregations, anything, type DecisionTable, type DmnType, dmnTypes, hitPolicies } from './decision-table.ts'
import { overlapsOf } from './overlaps.ts'
import { severalTests } from './regions.ts'

/** A decision that was not taken, and why. */
export type LeftDecision = { readonly name: string; readonly reason: Label }

/** A DMN document: its decision tables, and the decisions that were not taken. */
export type ReadDmn = {
  readonly name: string
  readonly tables: readonly DecisionTable[]
  readonly left: readonly LeftDecision[]
}

const nameOf = ({ attributes }: Element): string => attributes.name ?? attributes.id ?? ''

/** The name of a type without the prefix of its name space; none where it is none of ours. */
function typeOf(given: string | undefined): { readonly type?: DmnType } {
  const name = given?.slice(given.indexOf(':') + 1)
  const type = dmnTypes.find((one) => one === name)
  return type ? { type } : {}
}

/**
 * Reads the decision tables of a DMN document, of 1.1 to 1.5. Refuses with a Fault what is no DMN. A table is left, with its reason,
 * where its hit policy answers a list, where rows meet that may not, where a rule has too few or too many entries.
 */
export function readDmn(text: string): ReadDmn {
  const root = readXml(text)
  const spaces = Object.entries(root.attributes).filter(([key]) => key.startsWith('xmlns'))
  if (root.name !== 'definitions' || !spaces.some(([, space]) => space.includes('omg.org/spec/DMN/')))
    throw fault(`不是 DMN：根元素是“${root.name}”`, `Not DMN: its root is “${root.name}”`)
  const types = new Map(
    childrenOf(root, 'inputData').map((input) => [
      `#${input.attributes.id}`,
      { name: nameOf(input), ...typeOf(childOf(input, 'variable')?.attributes.typeRef) },
    ]),
  )
  const [tables, left]: [DecisionTable[], LeftDecision[]] = [[], []]
  for (const decision of childrenOf(root, 'decision')) {
    const table = childOf(decision, 'decisionTable')
    try {
      if (table) tables.push(checked(tableOf(decision, table, types)))
      else left.push({ name: nameOf(decision), reason: noTable })
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      left.push({ name: nameOf(decision), reason: error.sentence })
    }
  }
  return { name: nameOf(root), tables, left }
}

const noTable: Label = { zh: '不是决策表', en: 'no decision table' }

/** The table, where no rows meet that may not. */
function checked(table: DecisionTable): DecisionTable {
  const overlaps = overlapsOf(table)
  if (overlaps.length === 0) return table
  const told = overlaps.slice(0, mostTold)
  const more = overlaps.length > told.length
  const rule = {
    UNIQUE: { zh: '一次只许一行成立', en: 'only one row may hold' },
    ANY: { zh: '几行同时成立时结果须相同', en: 'rows that hold at once must come to the same' },
  }[table.hitPolicy as 'UNIQUE' | 'ANY']
  throw fault(
    `${table.hitPolicy} ${rule.zh}，可以同时成立的有：${told.map(([one, other]) => `第${one}行与第${other}行`).join('、')}${more ? '等' : ''}`,
    `With ${table.hitPolicy} ${rule.en}; at once may hold: ${told.map(([one, other]) => `rows ${one} and ${other}`).join(', ')}${more ? ' and more' : ''}`,
  )
}

const mostTold = 5

type Facts = ReadonlyMap<string, DecisionTable['facts'][number]>

function tableOf(decision: Element, table: Element, types: Facts): DecisionTable {
  const name = nameOf(decision)
  const facts = childrenOf(decision, 'informationRequirement').flatMap((required) => {
    const fact = types.get(childOf(required, 'requiredInput')?.attributes.href ?? '')
    return fact ? [fact] : []
  })
  const inputs = childrenOf(table, 'input').map((input) => {
    const expression = childOf(input, 'inputExpression')
    const { label } = input.attributes
    return {
      expression: (expression && textOf(expression, 'text')) ?? '',
      ...typeOf(expression?.attributes.typeRef),
      ...(label === undefined ? {} : { label }),
    }
  })
  const outputs = childrenOf(table, 'output').map((output) => {
    const [otherwise, values] = [childOf(output, 'defaultOutputEntry'), childOf(output, 'outputValues')]
    return {
      name: output.attributes.name ?? output.attributes.label ?? name,
      ...typeOf(output.attributes.typeRef),
      ...(values ? { values: severalTests(textOf(values, 'text') ?? '') } : {}),
      ...(otherwise ? { otherwise: textOf(otherwise, 'text') ?? 'null' } : {}),
    }
  })
  const rules = childrenOf(table, 'rule').map((rule, index) => {
    const texts = (of: string, nothing: string) => childrenOf(rule, of).map((entry) => textOf(entry, 'text') ?? nothing)
    const [tests, results] = [texts('inputEntry', anything), texts('outputEntry', 'null')]
    if (tests.length !== inputs.length || results.length !== outputs.length) throw uneven(index + 1)
    const [note] = texts('annotationEntry', '')
    return { tests, outputs: results, ...(note ? { note } : {}) }
  })
  return { name, ...policyOf(table), facts, inputs, outputs, rules }
}

const uneven = (row: number): Fault =>
  fault(`第${row}行的格数与列数不同`, `Row ${row} has not as many entries as there are columns`)

function policyOf({ attributes }: Element): Pick<DecisionTable, 'hitPolicy' | 'aggregation'> {
  const given = attributes.hitPolicy ?? 'UNIQUE'
  const hitPolicy = hitPolicies.find((one) => one === given)
  if (hitPolicy && hitPolicy !== 'COLLECT') return { hitPolicy }
  const aggregation = aggregations.find((one) => one === attributes.aggregation)
  if (hitPolicy && aggregation) return { hitPolicy, aggregation }
  throw fault(
    `命中策略 ${given}${hitPolicy ? ' 没有写汇总方式，' : ' '}得出的是一列值，规则只出一个值；可以是 UNIQUE、ANY、FIRST、PRIORITY，或 COLLECT 加 ${aggregations.join('、')}`,
    `The hit policy ${given}${hitPolicy ? ' without an aggregation' : ''} answers a list, a rule one value; it may be UNIQUE, ANY, FIRST, PRIORITY, or COLLECT with ${aggregations.join(', ')}`,
  )
}

import { type Fault, fault } from '../../../kernel/fault.ts'
import { childOf, childrenOf, type Element, readXml, textOf } from '../../../kernel/xml.ts'
import { anything, type DecisionTable, type DmnType, dmnTypes, type HitPolicy, hitPolicies } from './decision-table.ts'

/** A DMN document: its decision tables, and the decisions that are something else. */
export type ReadDmn = {
  readonly name: string
  readonly tables: readonly DecisionTable[]
  readonly left: readonly string[]
}

const nameOf = ({ attributes }: Element): string => attributes.name ?? attributes.id ?? ''

/** The name of a type without the prefix of its name space; none where it is none of ours. */
function typeOf(given: string | undefined): { readonly type?: DmnType } {
  const name = given?.slice(given.indexOf(':') + 1)
  const type = dmnTypes.find((one) => one === name)
  return type ? { type } : {}
}

/**
 * Reads the decision tables of a DMN document, of 1.1 to 1.5. Refuses with a Fault what is no DMN, and a table that cannot
 * be read as one: a hit policy that leaves a choice, a rule with too few or too many entries.
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
  const decisions = childrenOf(root, 'decision')
  return {
    name: nameOf(root),
    tables: decisions.flatMap((decision) => {
      const table = childOf(decision, 'decisionTable')
      return table ? [tableOf(decision, table, types)] : []
    }),
    left: decisions.filter((decision) => !childOf(decision, 'decisionTable')).map(nameOf),
  }
}

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
    const otherwise = childOf(output, 'defaultOutputEntry')
    return {
      name: output.attributes.name ?? output.attributes.label ?? name,
      ...typeOf(output.attributes.typeRef),
      ...(otherwise ? { otherwise: textOf(otherwise, 'text') ?? 'null' } : {}),
    }
  })
  const rules = childrenOf(table, 'rule').map((rule, index) => {
    const texts = (of: string, nothing: string) => childrenOf(rule, of).map((entry) => textOf(entry, 'text') ?? nothing)
    const [tests, results] = [texts('inputEntry', anything), texts('outputEntry', 'null')]
    if (tests.length !== inputs.length || results.length !== outputs.length) throw uneven(name, index + 1)
    const [note] = texts('annotationEntry', '')
    return { tests, outputs: results, ...(note ? { note } : {}) }
  })
  return { name, hitPolicy: policyOf(table, name), facts, inputs, outputs, rules }
}

const uneven = (name: string, row: number): Fault =>
  fault(
    `决策表“${name}”第${row}行的格数与列数不同`,
    `Row ${row} of the decision table “${name}” has not as many entries as there are columns`,
  )

function policyOf({ attributes }: Element, name: string): HitPolicy {
  const given = attributes.hitPolicy ?? 'UNIQUE'
  const policy = hitPolicies.find((one) => one === given)
  if (policy) return policy
  throw fault(
    `决策表“${name}”的命中策略是 ${given}，可以是 ${hitPolicies.join('、')}`,
    `The hit policy of the decision table “${name}” is ${given}; it may be ${hitPolicies.join(', ')}`,
  )
}

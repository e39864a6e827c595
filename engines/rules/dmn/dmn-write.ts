import { escaped } from '../../../kernel/xml.ts'
import type { DecisionTable, DmnType, TableRule } from './decision-table.ts'

const model = 'https://www.omg.org/spec/DMN/20230324/MODEL/'

type Attributes = Readonly<Record<string, string | undefined>>

/** An element with attributes; those that are undefined are left out. */
function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value).replaceAll('\n', '&#10;')}"`],
  )
  const inner = children.join('')
  return inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`
}

const text = (content: string): string => `<text>${escaped(content)}</text>`
const typed = (type: DmnType | undefined): Attributes => ({ typeRef: type })

/** Decision tables as one DMN 1.5 document: each a decision that requires the facts that it reads. */
export function writeDmn(name: string, tables: readonly DecisionTable[]): string {
  const facts = new Map(tables.flatMap((table) => table.facts).map((fact) => [fact.name, fact]))
  const idOf = new Map([...facts.keys()].map((fact, index) => [fact, `fact_${index + 1}`]))
  const inputs = [...facts.values()].map((fact) =>
    element(
      'inputData',
      { id: idOf.get(fact.name), name: fact.name },
      element('variable', { name: fact.name, ...typed(fact.type) }),
    ),
  )
  const decisions = tables.map((table, index) => decision(table, `decision_${index + 1}`, idOf))
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'definitions',
    { xmlns: model, id: 'definitions', name, namespace: 'urn:jixia:rules', exporter: 'Jixia' },
    ...inputs,
    ...decisions,
  )}\n`
}

function decision(table: DecisionTable, id: string, idOf: ReadonlyMap<string, string>): string {
  const { name, hitPolicy, aggregation, facts, inputs, outputs, rules } = table
  const type = outputs.length === 1 ? outputs[0]!.type : undefined
  const required = facts.map((fact, index) =>
    element(
      'informationRequirement',
      { id: `${id}_requirement_${index + 1}` },
      element('requiredInput', { href: `#${idOf.get(fact.name)}` }),
    ),
  )
  const columns = inputs.map(({ expression, type: kind, label }, index) =>
    element(
      'input',
      { id: `${id}_input_${index + 1}`, label },
      element('inputExpression', typed(kind), text(expression)),
    ),
  )
  const results = outputs.map((output, index) =>
    element(
      'output',
      { id: `${id}_output_${index + 1}`, name: output.name, ...typed(output.type) },
      output.values === undefined ? '' : element('outputValues', {}, text(output.values.join(', '))),
      output.otherwise === undefined ? '' : element('defaultOutputEntry', {}, text(output.otherwise)),
    ),
  )
  const noted = rules.some(({ note }) => note !== undefined) ? [element('annotation', { name: 'note' })] : []
  return element(
    'decision',
    { id, name },
    element('variable', { name, ...typed(type) }),
    ...required,
    element(
      'decisionTable',
      { id: `${id}_table`, hitPolicy, aggregation, outputLabel: name },
      ...columns,
      ...results,
      ...noted,
      ...rules.map((rule, index) => ruleText(rule, `${id}_rule_${index + 1}`, noted.length > 0)),
    ),
  )
}

const ruleText = ({ tests, outputs, note = '' }: TableRule, id: string, noted: boolean): string =>
  element(
    'rule',
    { id },
    ...tests.map((test) => element('inputEntry', {}, text(test))),
    ...outputs.map((output) => element('outputEntry', {}, text(output))),
    ...(noted ? [element('annotationEntry', {}, text(note))] : []),
  )

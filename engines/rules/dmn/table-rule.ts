import { fault } from '../../../kernel/fault.ts'
import { anything, type DecisionTable, type TableRule } from './decision-table.ts'
import { severalTests } from './regions.ts'

/** What a test says of an expression, in FEEL; none where it says nothing. */
function conditionOfTest(expression: string, test: string): string | undefined {
  const text = test.trim()
  if (text === anything || text === '') return undefined
  const contrary = /^not\s*\(([\s\S]*)\)$/.exec(text)?.[1]
  if ((contrary ?? text).trim() === 'null') return `(${expression}) ${contrary === undefined ? '=' : '!='} null`
  const tests = (contrary ?? text).trim()
  const held = `(${expression}) in ${severalTests(tests).length > 1 ? `(${tests})` : tests}`
  return contrary === undefined ? held : `not(${held})`
}

const conditionOfRow = ({ inputs }: DecisionTable, { tests }: TableRule): string =>
  inputs
    .flatMap(({ expression }, at) => conditionOfTest(expression, tests[at] ?? anything) ?? [])
    .map((condition) => `(${condition})`)
    .join(' and ') || 'true'

type Row = { readonly condition: string; readonly output: string; readonly order: readonly number[] }

/** Rows in the order in which the first that holds counts. */
function inOrder(table: DecisionTable, rows: readonly Row[]): readonly Row[] {
  const { hitPolicy, aggregation } = table
  if (hitPolicy === 'PRIORITY')
    return rows.toSorted((one, other) => {
      const at = one.order.findIndex((place, column) => place !== other.order[column])
      return at < 0 ? 0 : one.order[at]! - other.order[at]!
    })
  if (aggregation !== 'MIN' && aggregation !== 'MAX') return rows
  const value = ({ output }: Row): number => {
    const number = output.trim() === '' ? Number.NaN : Number(output)
    if (Number.isFinite(number)) return number
    throw fault(
      `COLLECT ${aggregation} 的每行结果要是一个写明的数，“${output}”不是`,
      `With COLLECT ${aggregation} every row comes to a number that is written; “${output}” is none`,
    )
  }
  const sign = aggregation === 'MIN' ? 1 : -1
  return rows.toSorted((one, other) => sign * (value(one) - value(other)))
}

/** The place of each output of a row in the order of priority; refuses an output that is not listed. */
function priorityOf({ hitPolicy, outputs }: DecisionTable, { outputs: given }: TableRule): readonly number[] {
  if (hitPolicy !== 'PRIORITY') return []
  return outputs.map(({ name, values = [] }, column) => {
    const place = values.indexOf(given[column]!.trim())
    if (place >= 0) return place
    throw fault(
      `PRIORITY 按输出值的次序取，输出“${name}”的次序里没有 ${given[column]}`,
      `PRIORITY takes outputs by their order, and that of the output “${name}” does not have ${given[column]}`,
    )
  })
}

/** How many rows hold, or what they come to together. */
function collected(rows: readonly Row[], aggregation: 'SUM' | 'COUNT', otherwise: string | undefined): string {
  const parts = rows.map(
    ({ condition, output }) => `(if ${condition} then ${aggregation === 'COUNT' ? '1' : `(${output})`} else 0)`,
  )
  const all = parts.join(' + ') || '0'
  if (aggregation === 'COUNT' && otherwise === undefined) return all
  return `if ${rows.map(({ condition }) => `(${condition})`).join(' or ') || 'false'} then ${all} else ${otherwise ?? 'null'}`
}

/**
 * A decision table as one FEEL text for an output: a condition where it only says when something holds, otherwise
 * `if … then … else …` down the rows, those before that go before. Refuses with a Fault a table without that output, and one whose
 * rows cannot be put in order.
 */
export function feelOfTable(table: DecisionTable, output = table.outputs[0]?.name): string {
  const at = table.outputs.findIndex(({ name }) => name === output)
  if (at < 0) {
    const known = table.outputs.map(({ name }) => name)
    throw fault(
      `决策表“${table.name}”没有输出“${output}”；有的是：${known.join('、') || '没有'}`,
      `The decision table “${table.name}” has no output “${output}”; there are: ${known.join(', ') || 'none'}`,
    )
  }
  const otherwise = table.outputs[at]!.otherwise ?? 'null'
  const rows = table.rules.map((rule) => ({
    condition: conditionOfRow(table, rule),
    output: rule.outputs[at] ?? 'null',
    order: priorityOf(table, rule),
  }))
  const { aggregation } = table
  if (table.hitPolicy === 'COLLECT' && table.outputs.length > 1)
    throw fault('COLLECT 有几个输出，不能合成一个值', 'COLLECT with several outputs does not come to one value')
  if (aggregation === 'SUM' || aggregation === 'COUNT')
    return collected(rows, aggregation, table.outputs[at]!.otherwise)
  if (otherwise === 'false' && rows.every((row) => row.output === 'true'))
    return rows.map(({ condition }) => `(${condition})`).join(' or ') || 'false'
  return inOrder(table, rows).reduceRight(
    (rest, row) => `if ${row.condition} then ${row.output} else ${rest}`,
    otherwise,
  )
}

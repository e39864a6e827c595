import { RuleError } from '../error.ts'
import type { Expression } from '../expression.ts'
import type { Rule } from '../rule.ts'
import { type Cell, cellOf, merged } from './cells.ts'
import { anything, type DecisionTable } from './decision-table.ts'
import { dmnTypeOf } from './feel-text.ts'

const mostRows = 200

type Row = readonly Cell[]

/** The rows of which one must hold wholly; `holds: false` asks for the contrary (De Morgan). */
function rowsOf(condition: Expression, holds: boolean): Row[] {
  if (condition.kind === 'not') return rowsOf(condition.operand, !holds)
  if (condition.kind !== 'and' && condition.kind !== 'or') return [[cellOf(condition, holds)]]
  const parts = condition.operands.map((operand) => rowsOf(operand, holds))
  if ((condition.kind === 'or') === holds) return few(parts.flat(), condition)
  return parts.reduce<Row[]>(
    (rows, next) =>
      few(
        rows.flatMap((row) => next.map((more) => [...row, ...more])),
        condition,
      ),
    [[]],
  )
}

function few(rows: Row[], { column }: Expression): Row[] {
  if (rows.length <= mostRows) return rows
  throw new RuleError(
    {
      zh: `这条公式要写成 ${mostRows} 行以上，不适合用决策表；请拆成几条`,
      en: `This formula takes more than ${mostRows} rows and is no decision table; divide it`,
    },
    column,
  )
}

/** The cells of a row, the two ends of an interval as one. */
function tidy(row: Row): Row {
  const cells: Cell[] = []
  for (const cell of row) {
    const at = cells.findIndex((one) => merged(one, cell))
    if (at >= 0) cells[at] = merged(cells[at]!, cell)!
    else if (!cells.some(({ input, test }) => input === cell.input && test === cell.test)) cells.push(cell)
  }
  return cells
}

/** Which cell of a row stands in a column: an input that a row tests twice has two columns. */
const columnsOf = (row: Row): Map<string, Cell> => {
  const columns = new Map<string, Cell>()
  for (const cell of row) {
    let turn = 0
    while (columns.has(`${turn}:${cell.input}`)) turn += 1
    columns.set(`${turn}:${cell.input}`, cell)
  }
  return columns
}

/**
 * A condition as a decision table: it holds where one of the rows does. A fact that is missing makes a DMN engine say
 * false where our rules say unknown; read back, the table says unknown again. Refuses with a RuleError what needs a
 * conversion of units inside an expression, and what takes too many rows.
 */
export function tableOfCondition({ expression, terms }: Rule, name: string): DecisionTable {
  if (expression.type.kind !== 'flag')
    throw new RuleError(
      { zh: '只有条件能写成决策表', en: 'Only a condition can be written as a decision table' },
      expression.column,
    )
  const rows = rowsOf(expression, true).map((row) => columnsOf(tidy(row)))
  const columns = [...new Map(rows.flatMap((row) => [...row])).entries()]
  return {
    name,
    hitPolicy: 'ANY',
    facts: terms.map((term) => {
      const type = dmnTypeOf(term.type)
      return { name: term.name, ...(type ? { type } : {}) }
    }),
    inputs: columns.map(([, { input, type }]) => ({ expression: input, ...(type ? { type } : {}) })),
    outputs: [{ name, type: 'boolean', otherwise: 'false' }],
    rules: rows.map((row) => ({ tests: columns.map(([key]) => row.get(key)?.test ?? anything), outputs: ['true'] })),
  }
}

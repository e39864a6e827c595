import type { z } from 'zod'
import { type Fault, fault } from '../../../kernel/fault.ts'
import { anything, type DecisionTable } from '../../rules/dmn/decision-table.ts'
import type { bands } from './own.ts'

type BandsGiven = z.infer<typeof bands.schema>
type Band = BandsGiven['bands'][number]

function testOf({ from, above, upTo, below }: Band): string {
  const low = from ?? above
  const high = upTo ?? below
  if (low === undefined && high === undefined) return anything
  if (high === undefined) return `${from === undefined ? '>' : '>='} ${low}`
  if (low === undefined) return `${upTo === undefined ? '<' : '<='} ${high}`
  return `${from === undefined ? '(' : '['}${low}..${high}${upTo === undefined ? ')' : ']'}`
}

/** Points by bands as a decision table of DMN: the first band in which the value lies counts. */
export function tableOfBands(
  { bands: declared, otherwise }: Pick<BandsGiven, 'bands' | 'otherwise'>,
  of: { readonly value: string; readonly output: string; readonly facts?: DecisionTable['facts'] },
): DecisionTable {
  return {
    name: of.output,
    hitPolicy: 'FIRST',
    facts: of.facts ?? [],
    inputs: [{ expression: of.value, type: 'number' }],
    outputs: [{ name: of.output, type: 'number', otherwise: String(otherwise) }],
    rules: declared.map((band) => ({ tests: [testOf(band)], outputs: [String(band.points)] })),
  }
}

const number = String.raw`(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)`
const comparison = new RegExp(`^(<=|>=|<|>)\\s*${number}$`)
const interval = new RegExp(String.raw`^([[(])\s*${number}\s*\.\.\s*${number}\s*([\])])$`)
const sides = { '>=': 'from', '>': 'above', '<=': 'upTo', '<': 'below' } as const

/** A test as the bounds of a band; none where it is something else. */
function boundsOf(test: string): Omit<Band, 'points'> | undefined {
  const text = test.trim()
  if (text === anything || text === '') return {}
  const [, operator, bound] = comparison.exec(text) ?? []
  if (operator !== undefined) return { [sides[operator as keyof typeof sides]]: Number(bound) }
  const [, open, low, high, close] = interval.exec(text) ?? []
  if (open === undefined) return undefined
  return { [open === '[' ? 'from' : 'above']: Number(low), [close === ']' ? 'upTo' : 'below']: Number(high) }
}

const points = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

/** The bands of a decision table with one input and one number as output; refuses with a Fault any other table. */
export function bandsOfTable(table: DecisionTable): Pick<BandsGiven, 'step' | 'bands' | 'otherwise'> {
  const otherwise = Number(table.outputs[0]?.otherwise ?? 0)
  const read = table.rules.map(({ tests, outputs }) => ({
    bounds: boundsOf(tests[0] ?? anything),
    points: points(outputs[0] ?? ''),
  }))
  if (table.hitPolicy === 'PRIORITY' || table.hitPolicy === 'COLLECT')
    throw noBands(table, `命中策略是 ${table.hitPolicy}`, `its hit policy is ${table.hitPolicy}`)
  if (table.inputs.length !== 1 || table.outputs.length !== 1 || Number.isNaN(otherwise) || read.length === 0)
    throw noBands(
      table,
      '要有一列输入、一列数值输出和至少一行',
      'one input, one output of numbers and a row are needed',
    )
  return {
    step: 'bands',
    otherwise,
    bands: read.map(({ bounds, points: given }, row) => {
      if (bounds && Number.isFinite(given)) return { ...bounds, points: given }
      const place = { zh: `第${row + 1}行不是一个分数段`, en: `row ${row + 1} is no band of points` }
      throw noBands(table, place.zh, place.en)
    }),
  }
}

const noBands = ({ name }: DecisionTable, zh: string, en: string): Fault =>
  fault(`决策表“${name}”不能作为分档：${zh}`, `The decision table “${name}” cannot be read as bands: ${en}`)

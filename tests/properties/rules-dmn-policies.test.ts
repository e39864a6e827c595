import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { compileRule } from '../../engines/rules/compile.ts'
import type { DecisionTable, HitPolicy } from '../../engines/rules/dmn/decision-table.ts'
import { readDmn } from '../../engines/rules/dmn/dmn-read.ts'
import { writeDmn } from '../../engines/rules/dmn/dmn-write.ts'
import { overlapsOf } from '../../engines/rules/dmn/overlaps.ts'
import { feelOfTable } from '../../engines/rules/dmn/table-rule.ts'
import { parseRule, type Rule } from '../../engines/rules/rule.ts'

const runs = { numRuns: 400 }
const words = ['x', 'y'].map((name) => ({ name, label: { zh: name, en: name }, type: 'number' as const }))

type Test = { readonly text: string; readonly holds: (value: number) => boolean }
const bound = fc.integer({ min: 0, max: 6 })
const plain: fc.Arbitrary<Test> = fc.oneof(
  bound.map((b) => ({ text: `>= ${b}`, holds: (value: number) => value >= b })),
  bound.map((b) => ({ text: `< ${b}`, holds: (value: number) => value < b })),
  bound.map((b) => ({ text: `${b}`, holds: (value: number) => value === b })),
  fc.tuple(bound, bound).map(([a, b]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b) + 1]
    return { text: `(${low}..${high}]`, holds: (value: number) => value > low && value <= high }
  }),
)
const test: fc.Arbitrary<Test> = fc.oneof(
  fc.constant({ text: '-', holds: () => true }),
  plain,
  fc.tuple(plain, plain).map(([one, other]) => ({
    text: `${one.text}, ${other.text}`,
    holds: (value: number) => one.holds(value) || other.holds(value),
  })),
  fc.tuple(plain, plain).map(([one, other]) => ({
    text: `not(${one.text}, ${other.text})`,
    holds: (value: number) => !one.holds(value) && !other.holds(value),
  })),
)
const row = fc.record({ tests: fc.tuple(test, test), output: fc.integer({ min: 1, max: 5 }) })
const rowsOfTests = fc.array(row, { minLength: 1, maxLength: 5 })
type Row = { readonly tests: readonly [Test, Test]; readonly output: number }

const order = ['3', '5', '1', '2', '4']
const tableOf = (rows: readonly Row[], policy: Pick<DecisionTable, 'hitPolicy' | 'aggregation'>): DecisionTable => ({
  name: '分',
  ...policy,
  facts: words.map(({ name }) => ({ name, type: 'number' })),
  inputs: words.map(({ name }) => ({ expression: name, type: 'number' })),
  outputs: [{ name: '分', type: 'number', ...(policy.hitPolicy === 'PRIORITY' ? { values: order } : {}) }],
  rules: rows.map(({ tests, output }) => ({ tests: tests.map(({ text }) => text), outputs: [`${output}`] })),
})
const grid = Array.from({ length: 17 }, (_, at) => at / 2 - 0.5)
const hitsOf = (rows: readonly Row[], x: number, y: number): number[] =>
  rows.filter(({ tests: [one, other] }) => one.holds(x) && other.holds(y)).map(({ output }) => output)
const compiled = (table: DecisionTable): Rule => parseRule(feelOfTable(table), words)

const policies: readonly (readonly [
  string,
  Pick<DecisionTable, 'hitPolicy' | 'aggregation'>,
  (hits: number[]) => number | null,
])[] = [
  ['FIRST', { hitPolicy: 'FIRST' }, ([first]) => first ?? null],
  [
    'PRIORITY',
    { hitPolicy: 'PRIORITY' },
    (hits) => hits.toSorted((one, other) => order.indexOf(`${one}`) - order.indexOf(`${other}`))[0] ?? null,
  ],
  [
    'COLLECT SUM',
    { hitPolicy: 'COLLECT', aggregation: 'SUM' },
    (hits) => (hits.length > 0 ? hits.reduce((a, b) => a + b, 0) : null),
  ],
  ['COLLECT MIN', { hitPolicy: 'COLLECT', aggregation: 'MIN' }, (hits) => (hits.length > 0 ? Math.min(...hits) : null)],
  ['COLLECT MAX', { hitPolicy: 'COLLECT', aggregation: 'MAX' }, (hits) => (hits.length > 0 ? Math.max(...hits) : null)],
  ['COLLECT COUNT', { hitPolicy: 'COLLECT', aggregation: 'COUNT' }, (hits) => hits.length],
]

describe('决策表的命中策略 · hit policies', () => {
  for (const [title, policy, expected] of policies)
    it(`${title}：写成DMN再读回来，每一点上的结果都对`, () =>
      fc.assert(
        fc.property(rowsOfTests, fc.constantFrom(...grid), fc.constantFrom(...grid), (rows, x, y) => {
          const table = tableOf(rows, policy)
          const { tables, left } = readDmn(writeDmn('规则', [table]))
          assert.deepEqual([tables, left], [[table], []])
          assert.equal(compileRule(compiled(tables[0]!))({ x, y }), expected(hitsOf(rows, x, y)))
        }),
        runs,
      ))

  const overlapping = (hitPolicy: HitPolicy, meet: (one: Row, other: Row) => boolean) =>
    fc.property(rowsOfTests, (rows) => {
      const expected = rows.flatMap((one, at) =>
        rows.flatMap((other, place) =>
          place > at && meet(one, other) && grid.some((x) => grid.some((y) => hitsOf([one, other], x, y).length === 2))
            ? [[at + 1, place + 1]]
            : [],
        ),
      )
      assert.deepEqual(overlapsOf(tableOf(rows, { hitPolicy })), expected)
    })
  it('UNIQUE：哪几行可以同时成立，同逐点找的一样', () =>
    fc.assert(
      overlapping('UNIQUE', () => true),
      runs,
    ))
  it('ANY：结果不同的才算', () =>
    fc.assert(
      overlapping('ANY', (one, other) => one.output !== other.output),
      runs,
    ))
})

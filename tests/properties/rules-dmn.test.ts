import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { evaluate, unaryTest } from 'feelin'
import { compileRule } from '../../engines/rules/compile.ts'
import { tableOfCondition } from '../../engines/rules/dmn/condition-table.ts'
import type { DecisionTable } from '../../engines/rules/dmn/decision-table.ts'
import { readDmn } from '../../engines/rules/dmn/dmn-read.ts'
import { writeDmn } from '../../engines/rules/dmn/dmn-write.ts'
import { feelOfTable } from '../../engines/rules/dmn/table-rule.ts'
import { RuleError } from '../../engines/rules/error.ts'
import { parseRule, type Rule } from '../../engines/rules/rule.ts'
import { randomFacts, randomRules, randomVocabulary } from '../random-rules.ts'

const { flag } = randomRules({ equality: true, partial: false })
const runs = { numRuns: 200 }

/** The table of a condition, through a DMN document and back; none where it takes too many rows. */
function throughDmn(rule: Rule): DecisionTable | undefined {
  try {
    const table = tableOfCondition(rule, '结论')
    const [back] = readDmn(writeDmn('规则', [table])).tables
    assert.deepEqual(back, table)
    return back
  } catch (error) {
    if (error instanceof RuleError && /行以上/.test(error.message)) return undefined
    throw error
  }
}

describe('规则与DMN决策表', () => {
  it('写成DMN再读回来，判断逐条相同，未知的还是未知', () =>
    fc.assert(
      fc.property(flag, fc.array(randomFacts(true), { minLength: 3, maxLength: 6 }), (text, many) => {
        const rule = parseRule(text, randomVocabulary)
        const table = throughDmn(rule)
        if (!table) return
        const back = parseRule(feelOfTable(table), randomVocabulary)
        const [one, other] = [compileRule(rule), compileRule(back)]
        for (const facts of many) assert.equal(other(facts), one(facts), `${text}\n${back.text}`)
      }),
      runs,
    ))

  it('没有缺的数时，别的FEEL引擎按决策表判断，与我们的规则一致', () => {
    const { flag: ordered } = randomRules({ equality: false, partial: false })
    fc.assert(
      fc.property(ordered, randomFacts(false), (text, facts) => {
        const rule = parseRule(text, randomVocabulary)
        const table = throughDmn(rule)
        if (!table) return
        assert.equal(judgedByFeelin(table, facts), compileRule(rule)(facts), text)
      }),
      runs,
    )
  })
})

/** A decision table as DMN judges it: each test of a row against the value of its column. */
function judgedByFeelin({ inputs, rules }: DecisionTable, facts: Record<string, unknown>): boolean {
  const context = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      /日期$/.test(name) ? evaluate(`date("${value}")`, {}).value : value,
    ]),
  )
  const values = inputs.map(({ expression }) => evaluate(expression, context).value)
  return rules.some(({ tests }) =>
    tests.every((test, at) => test === '-' || unaryTest(test, { ...context, '?': values[at] }).value === true),
  )
}

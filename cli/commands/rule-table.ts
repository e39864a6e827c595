import { writeFile } from 'node:fs/promises'
import { tableOfCondition } from '../../engines/rules/dmn/condition-table.ts'
import type { DecisionTable } from '../../engines/rules/dmn/decision-table.ts'
import { type LeftDecision, readDmn } from '../../engines/rules/dmn/dmn-read.ts'
import { writeDmn } from '../../engines/rules/dmn/dmn-write.ts'
import { feelOfTable } from '../../engines/rules/dmn/table-rule.ts'
import { Fault } from '../../kernel/fault.ts'
import { type Command, exitCodes, textOf, wordsOf } from '../command.ts'
import { factsOption, givenFacts, readRule, understood } from '../facts.ts'
import { readNamed } from '../named-file.ts'

/** A table as a formula, or why it is none. */
function ruleOf(table: DecisionTable): { readonly name: string; readonly rule: string } | LeftDecision {
  try {
    return { name: table.name, rule: feelOfTable(table) }
  } catch (error) {
    if (error instanceof Fault) return { name: table.name, reason: error.sentence }
    throw error
  }
}

export const ruleExport: Command = {
  name: 'rule export',
  words: 'EXPRESSION',
  label: {
    zh: '把一个条件写成 DMN 1.5 决策表',
    en: 'Write a condition as a decision table of DMN 1.5',
  },
  options: {
    ...factsOption,
    name: { type: 'string', value: 'NAME', label: { zh: '决策的名称', en: 'what the decision is called' } },
    out: {
      type: 'string',
      value: 'FILE.dmn',
      label: { zh: '存成文件；不写则打印', en: 'save as a file; printed where it is not said' },
    },
  },
  examples: ["jixia rule export '营业收入 >= 1亿元 and 高企' --facts facts.json --name 符合 --out 规则.dmn"],
  async run(invocation) {
    const { options, language, answer } = invocation
    const [expression] = wordsOf(invocation, 'EXPRESSION')
    const given = await givenFacts(invocation)
    const name = textOf(options, 'name') ?? expression
    const table = understood(() => tableOfCondition(readRule(expression, given), name), language)
    const text = writeDmn(name, [table])
    const out = textOf(options, 'out')
    if (out !== undefined) await writeFile(out, text)
    answer(table, [out ?? text.trimEnd()])
    return exitCodes.done
  },
}

export const ruleImport: Command = {
  name: 'rule import',
  words: 'FILE.dmn',
  label: {
    zh: '把 DMN 决策表读成公式，一张一行；读不了的说明原因，不影响别的',
    en: 'Read the decision tables of a DMN file as formulas, one a line; one that cannot be read is told with its reason',
  },
  options: {},
  examples: ['jixia rule import 规则.dmn'],
  async run(invocation) {
    const { language, answer } = invocation
    const [path] = wordsOf(invocation, 'FILE.dmn')
    const text = (await readNamed(path, language)).toString('utf8')
    const { tables, left } = understood(() => readDmn(text), language)
    const read = tables.map((table) => ruleOf(table))
    const taken = read.filter((one) => 'rule' in one)
    const all = [...left, ...read.filter((one) => 'reason' in one)]
    const notRead = { zh: '没有读', en: 'not read' }[language]
    answer({ tables: taken, left: all.map(({ name, reason }) => ({ name, reason: reason[language] })) }, [
      ...taken.map(({ name, rule }) => `${name}  ${rule}`),
      ...all.map(({ name, reason }) => `${name}  (${notRead}${{ zh: '：', en: ': ' }[language]}${reason[language]})`),
    ])
    return taken.length > 0 || all.length === 0 ? exitCodes.done : exitCodes.failed
  },
}

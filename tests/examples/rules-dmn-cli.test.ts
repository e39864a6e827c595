import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { ruleExport, ruleImport } from '../../cli/commands/rule-table.ts'
import type { DecisionTable } from '../../engines/rules/dmn/decision-table.ts'
import { writeDmn } from '../../engines/rules/dmn/dmn-write.ts'

describe('命令行：规则与DMN', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jixia-dmn-'))
  after(() => rmSync(folder, { recursive: true }))
  const run = async (command: typeof ruleExport, given: string[], options: Record<string, string> = {}) => {
    let printed: readonly string[] = []
    const code = await command.run({
      words: given,
      options,
      json: false,
      language: 'zh',
      answer: (_, lines) => {
        printed = lines
      },
    })
    return { code, printed }
  }

  it('一条规则存成DMN，再读成FEEL', async () => {
    const [facts, out] = [join(folder, 'facts.json'), join(folder, '规则.dmn')]
    writeFileSync(facts, JSON.stringify({ 营业收入: '460万元', 高企: true }))
    const exported = await run(ruleExport, ['营业收入 >= 1亿元 or 高企'], { facts, out, name: '符合' })
    assert.equal(exported.code, 0)
    assert.match(readFileSync(out, 'utf8'), /<text>&gt;= 10000<\/text>/)
    const { printed } = await run(ruleImport, [out])
    assert.deepEqual(printed, ['符合  (((营业收入) in >= 10000)) or (((高企) in true))'])
  })

  it('几张表里有读不了的，读得了的照读，逐张说明', async () => {
    const path = join(folder, '几张.dmn')
    const table = (name: string, more: Partial<DecisionTable>): DecisionTable => ({
      name,
      hitPolicy: 'UNIQUE',
      facts: [],
      inputs: [{ expression: 'x' }],
      outputs: [{ name }],
      rules: [
        { tests: ['> 1'], outputs: ['1'] },
        { tests: ['> 2'], outputs: ['2'] },
      ],
      ...more,
    })
    const first = table('先后', { hitPolicy: 'PRIORITY', outputs: [{ name: '先后', values: ['2', '1'] }] })
    writeFileSync(path, writeDmn('几张', [table('重叠', {}), first, table('没有次序', { hitPolicy: 'PRIORITY' })]))
    const { code, printed } = await run(ruleImport, [path])
    assert.equal(code, 0)
    assert.deepEqual(printed, [
      '先后  if ((x) in > 2) then 2 else if ((x) in > 1) then 1 else null',
      '重叠  (没有读：UNIQUE 一次只许一行成立，可以同时成立的有：第1行与第2行)',
      '没有次序  (没有读：PRIORITY 按输出值的次序取，输出“没有次序”的次序里没有 1)',
    ])
    writeFileSync(path, writeDmn('几张', [table('重叠', {})]))
    assert.equal((await run(ruleImport, [path])).code, 1)
  })
})

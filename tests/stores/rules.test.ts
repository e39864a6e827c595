import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { Client } from 'pg'
import { compileRule } from '../../engines/rules/compile.ts'
import { decideExactly, evaluateExactly } from '../../engines/rules/exact.ts'
import { parseRule, type Rule } from '../../engines/rules/rule.ts'
import { type Sql, type SqlOptions, sqlOfRule } from '../../engines/rules/sql.ts'
import { eachServer, openTestDatabase, type TestDatabase } from '../database.ts'
import { type RandomFacts, randomFacts, randomRules, randomVocabulary } from '../random-rules.ts'

const rowCount = 2000
const ruleCount = 60
const seed = 20231012

const types: Record<string, string> = { number: 'numeric', text: 'text', flag: 'boolean', day: 'date', list: 'text[]' }
const columns = randomVocabulary.map((term) => {
  const type = term.of === 'number' ? 'numeric[]' : types[term.type]!
  return { name: term.name, column: term.column!, type }
})

/** A table of random facts with gaps, in order. */
async function fill(client: Client, rows: readonly RandomFacts[]): Promise<void> {
  await client.query(
    `create table facts (place integer primary key, ${columns.map(({ column, type }) => `"${column}" ${type}`).join(', ')})`,
  )
  const names = columns.map(({ column }) => `"${column}"`).join(', ')
  const batch = 100
  for (let from = 0; from < rows.length; from += batch) {
    const values: unknown[] = []
    const parameter = (value: unknown, type: string): string => `$${values.push(value)}::${type}`
    const lines = rows.slice(from, from + batch).map((facts, index) => {
      const cells = columns.map(({ name, type }) => parameter(facts[name] ?? null, type))
      return `(${from + index}, ${cells.join(', ')})`
    })
    await client.query(`insert into facts (place, ${names}) values ${lines.join(', ')}`, values)
  }
}

async function ask(client: Client, { text, values }: Sql): Promise<unknown[]> {
  const answer = await client.query<{ value: unknown }>(`select ${text} as value from facts order by place`, values)
  return answer.rows.map((row) => row.value)
}

const close = (one: number | null, other: number | null): boolean =>
  one === null || other === null
    ? one === other
    : Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))

const readRules = (texts: fc.Arbitrary<string>): Rule[] =>
  fc.sample(texts, { numRuns: ruleCount, seed }).map((text) => parseRule(text, randomVocabulary))

eachServer('规则：数据库与引擎结论一致', (server) => {
  describe('随机台账', () => {
    const rows = fc.sample(randomFacts(true), { numRuns: rowCount, seed })
    const { flag, number } = randomRules({ equality: true, partial: true })
    let database: TestDatabase
    let client: Client

    before(async () => {
      database = await openTestDatabase(server, 'rules')
      client = new Client(database.superuser)
      await client.connect()
      await client.query('begin')
      await fill(client, rows)
      await client.query('commit')
    })
    after(async () => {
      await client.end()
      await database.close()
    })

    async function compare(rules: Rule[], options: SqlOptions, ours: (rule: Rule, facts: RandomFacts) => unknown) {
      let known = 0
      for (const rule of rules) {
        const answers = await ask(client, sqlOfRule(rule, options))
        for (const [place, answer] of answers.entries()) {
          const mine = ours(rule, rows[place]!)
          if (mine !== null) known += 1
          const same =
            rule.expression.type.kind === 'number' ? close(asNumber(mine), asNumber(answer)) : mine === answer
          assert.ok(
            same,
            `${rule.text}\n${JSON.stringify(rows[place])}\n引擎 ${String(mine)}，数据库 ${String(answer)}`,
          )
        }
      }
      assert.ok(known > (rules.length * rowCount) / 10, `有结论的太少：${known}`)
    }
    const asNumber = (value: unknown): number | null => (value === null ? null : Number(value))

    it(`双精度条件：${ruleCount} 条规则，${rowCount} 行`, async () => {
      const compiled = new Map<Rule, ReturnType<typeof compileRule>>()
      await compare(readRules(flag), { numbers: 'double' }, (rule, facts) => {
        const evaluate = compiled.get(rule) ?? compileRule(rule)
        compiled.set(rule, evaluate)
        return evaluate(facts)
      })
    })
    it(`精确条件：${ruleCount} 条规则，${rowCount} 行`, async () => {
      await compare(readRules(flag), { numbers: 'exact' }, (rule, facts) => decideExactly(rule, facts).holds)
    })
    it(`精确算式：${ruleCount} 条规则，${rowCount} 行`, async () => {
      await compare(readRules(number), { numbers: 'exact' }, (rule, facts) => {
        const { value } = evaluateExactly(rule, facts)
        return value === null ? null : Number(value.toString())
      })
    })
    it('平方根、自然对数、e的次方，双精度与精确', async () => {
      const texts = ['sqrt(甲)', 'log(乙)', 'exp(丙数)', 'exp(丙数 * 100)']
      const rules = texts.map((text) => parseRule(text, randomVocabulary))
      const compiled = new Map(rules.map((rule) => [rule, compileRule(rule)]))
      const ours = (rule: Rule, facts: RandomFacts): unknown => compiled.get(rule)!(facts)
      for (const numbers of ['double', 'exact'] as const) await compare(rules, { numbers }, ours)
    })
    it('边界上的条件：数据库里也一分不差', async () => {
      const rule = parseRule('甲 / 3 * 3 = 甲 and (1 / 3 + 1 / 3 + 1 / 3) * 丙数 >= 丙数', randomVocabulary)
      const answers = await ask(client, sqlOfRule(rule))
      assert.deepEqual(
        answers,
        rows.map((facts) => decideExactly(rule, facts).holds),
      )
      assert.ok(answers.includes(true) && !answers.includes(false))
    })
    it('文字作参数，列名加引号：写不进别的语句', async () => {
      const evil = `x'; drop table facts; --`
      const vocabulary = [
        ...randomVocabulary,
        { name: '怪列', label: { zh: '怪列', en: 'odd' }, type: 'text' as const, column: 'odd" from facts; --' },
      ]
      const sql = sqlOfRule(parseRule(`名称 = "${evil}"`, vocabulary), { table: 'facts', firstParameter: 3 })
      assert.deepEqual(sql.values, [evil])
      assert.match(sql.text, /"facts"\."title"::text COLLATE "C" = \$3::text/)
      assert.match(sqlOfRule(parseRule('怪列 = "a"', vocabulary)).text, /"odd"" from facts; --"/)
      const answer = await client.query(
        `select count(*)::integer as rows from facts where ${sql.text.replace('$3', '$1')}`,
        sql.values,
      )
      assert.equal(answer.rows[0].rows, 0)
    })
  })
})

import { evaluate } from 'feelin'
import type { Client } from 'pg'
import { compileRule } from '../engines/rules/compile.ts'
import { decideExactly } from '../engines/rules/exact.ts'
import { parseRule } from '../engines/rules/rule.ts'
import { sqlOfRule } from '../engines/rules/sql.ts'
import { explainRule } from '../engines/rules/telling/explain.ts'
import type { Term, Vocabulary } from '../engines/rules/vocabulary.ts'

export type RuleSpeed = { readonly name: string; readonly perSecond: number }

const term = (name: string, type: Term['type'], column: string): Term => ({
  name,
  label: { zh: name, en: column },
  type,
  column,
})

const vocabulary: Vocabulary = [
  term('研发费用', 'number', 'research'),
  term('营业收入', 'number', 'revenue'),
  term('研发人员数', 'number', 'researchers'),
  term('职工总数', 'number', 'staff'),
  term('行业', 'text', 'industry'),
]

const text =
  '研发费用 / 营业收入 >= 5/100 and 研发人员数 / 职工总数 >= 10/100 and (行业 = "电子信息" or 营业收入 - 研发费用 > 2000)'

/** Enterprises by a fixed recipe; one fact in sixteen is missing. */
function enterprises(count: number): Record<string, number | string | null>[] {
  let state = 20231012
  const next = (limit: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * limit)
  }
  const known = (value: number): number | null => (next(16) === 0 ? null : value)
  const industries = ['电子信息', '新材料', '生物医药', '装备制造']
  return Array.from({ length: count }, () => ({
    研发费用: known(next(2000)),
    营业收入: known(next(20000)),
    研发人员数: known(next(100)),
    职工总数: known(1 + next(500)),
    行业: industries[next(4)]!,
  }))
}

/** How often `evaluateAll` runs over `count` rows in about `seconds`. */
function speed(name: string, count: number, seconds: number, evaluateAll: () => unknown): RuleSpeed {
  evaluateAll()
  const start = performance.now()
  let done = 0
  while (performance.now() - start < seconds * 1000) {
    evaluateAll()
    done += count
  }
  return { name, perSecond: Math.round((done / (performance.now() - start)) * 1000) }
}

/** Evaluations of one rule a second on one core, ours and another interpreter's, in one run. */
export function measureRules(seconds = 2): RuleSpeed[] {
  const rule = parseRule(text, vocabulary)
  const rows = enterprises(10_000)
  const few = rows.slice(0, 200)
  const compiled = compileRule(rule)
  const over = (some: typeof rows, verdict: (facts: (typeof rows)[number]) => unknown) => () => {
    let met = 0
    for (const facts of some) if (verdict(facts) === true) met += 1
    return met
  }
  const ours = over(few, compiled)()
  const theirs = over(few, (facts) => evaluate(text, facts).value)()
  if (ours !== theirs) throw new Error(`结论不一致：${String(ours)} 与 ${String(theirs)}`)
  return [
    speed('compiled', rows.length, seconds, over(rows, compiled)),
    speed(
      'exact',
      few.length,
      seconds,
      over(few, (facts) => decideExactly(rule, facts).holds),
    ),
    speed(
      'explained',
      few.length,
      seconds,
      over(few, (facts) => explainRule(rule, facts).state === 'met'),
    ),
    speed('parsed', 1, seconds, () => parseRule(text, vocabulary)),
    speed(
      'feelin',
      few.length,
      seconds,
      over(few, (facts) => evaluate(text, facts).value),
    ),
  ]
}

/** Rows a second that the database decides with the rule as SQL, over a temporary table of `count` rows. */
export async function measureRuleSql(client: Client, count = 100_000): Promise<RuleSpeed[]> {
  await client.query(
    'create temporary table measured (research numeric, revenue numeric, researchers numeric, staff numeric, industry text)',
  )
  const rows = enterprises(count)
  const columns = vocabulary.map(({ name }) => rows.map((row) => row[name]))
  await client.query(
    'insert into measured select * from unnest($1::numeric[], $2::numeric[], $3::numeric[], $4::numeric[], $5::text[])',
    columns,
  )
  const speeds: RuleSpeed[] = []
  for (const numbers of ['double', 'exact'] as const) {
    const { text: condition, values } = sqlOfRule(parseRule(text, vocabulary), { numbers })
    const start = performance.now()
    await client.query(`select count(*) from measured where ${condition}`, values)
    speeds.push({ name: `SQL ${numbers}`, perSecond: Math.round((count / (performance.now() - start)) * 1000) })
  }
  await client.query('drop table measured')
  return speeds
}

if (import.meta.main) {
  const speeds = measureRules()
  const feelin = speeds.at(-1)!.perSecond
  for (const { name, perSecond } of speeds) {
    console.log(
      `${name.padEnd(10)} ${perSecond.toLocaleString('en').padStart(12)} /s  ${(perSecond / feelin).toFixed(1)} × feelin`,
    )
  }
}

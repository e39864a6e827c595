import pg from 'pg'
import { openHouse } from './house.ts'
import { grouped, type Part, table } from './part.ts'
import { measureRuleSql, measureRules } from './rules.ts'

const bar = 1_000_000

/** Rules: evaluations of one rule a second on one core, and the same rule as SQL. */
export const ruling: Part = {
  name: 'rules',
  title: 'Rules',
  async measure(progress) {
    progress('evaluating')
    const speeds = measureRules()
    const feelin = speeds.find(({ name }) => name === 'feelin')!.perSecond
    progress('deciding in the database')
    const house = await openHouse('rules')
    const client = new pg.Client(house.superuser)
    try {
      await client.connect()
      const all = [...speeds, ...(await measureRuleSql(client))]
      const rows = all.map(({ name, perSecond }) => [
        name,
        grouped(perSecond),
        `${grouped(perSecond / feelin)} ×`,
        name === 'compiled' ? (perSecond >= bar ? 'met' : '**missed**') : '',
      ])
      return table(['one rule with seven operators', 'a second', 'against feelin', `bar ${grouped(bar)}`], rows)
    } finally {
      await client.end()
      await house.close()
    }
  },
}

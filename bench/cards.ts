import { join } from 'node:path'
import { openBook } from '../engines/indicators/book.ts'
import type { Indicator } from '../engines/indicators/indicator.ts'
import type { Card } from '../engines/reports/card.ts'
import { fillCard } from '../engines/reports/fill.ts'
import { register } from '../mechanisms/registers/register.ts'
import { countRegisters } from '../server/indicators/counter.ts'
import { demo } from '../zones/demo/pack.ts'
import { clerk, openHouse } from './house.ts'
import { measureImport } from './import.ts'
import { grouped, number, type Part, table } from './part.ts'
import { writeEnterprises } from './registers.ts'
import { median, percentile } from './rounds.ts'

const records = 100_000
const times = 15
const period = '2023'

function counted(id: string, zh: string, unit: Indicator['unit'], where: string, sum?: string): Indicator {
  return {
    id,
    label: { zh, en: id },
    group: 'economy',
    unit,
    digits: sum ? 2 : 0,
    frequency: 'year',
    accumulation: 'stock',
    direction: 'higher',
    owner: 'statistics',
    definition: { zh, en: id },
    counting: { kind: 'enterprise', where, by: 'founded_on', ...(sum ? { sum } : {}) },
  }
}

const indicators = [
  counted('high-tech', '高新技术企业', '家', 'list contains(梯度, "高新技术企业")'),
  counted('large-revenue', '营业收入五千万元以上企业', '家', '营业收入 >= 5000'),
  counted('revenue', '企业营业收入', '亿元', '营业收入 > 0', 'revenue'),
  counted('research', '研发强度5%以上企业研发费用', '亿元', '研发费用 / 营业收入 >= 5/100', 'research_spending'),
]

const card: Card = {
  id: 'bench',
  title: { zh: demo.zone.label.zh, en: demo.zone.label.en },
  period,
  asOf: '2023-12-31',
  sections: [{ label: { zh: '企业', en: 'Enterprises' }, blocks: indicators.map(({ id }) => ({ figure: id })) }],
}

/** A report card whose figures are counted from 100,000 records each time: SQL, book and card. */
export const cards: Part = {
  name: 'cards',
  title: 'Report card',
  async measure(progress) {
    const house = await openHouse('cards')
    try {
      progress('importing the enterprises')
      const csv = join(house.folder, 'enterprises.csv')
      await writeEnterprises(csv, records)
      await measureImport(house.database, register, csv, clerk.zone)
      progress('recomputing the card')
      const counter = countRegisters(register)
      const wanted = indicators.map((indicator) => ({ indicator, period }))
      const took: number[] = []
      const filled = new Set<string>()
      for (let time = 0; time < times; time += 1) {
        const start = performance.now()
        const counts = await house.database.inZone(clerk, (tx) => counter.count(tx, wanted))
        filled.add(JSON.stringify(fillCard(card, demo.zone, openBook(indicators, counts))))
        took.push(performance.now() - start)
      }
      const [first] = filled
      const values = JSON.parse(first!).sections[0].blocks.map(({ value }: { value: string | null }) => value)
      if (filled.size !== 1 || values.includes(null))
        throw new Error(`the card does not hold: ${[...filled].join('\n')}`)
      const row = [
        `${indicators.length} figures counted from ${grouped(records)} records`,
        `${number(median(took))} ms`,
        `${number(percentile(took, 0.95))} ms`,
        'bit for bit',
      ]
      return table(['card recomputed', 'p50', 'p95', `the same ${times} times`], [row])
    } finally {
      await house.close()
    }
  },
}

import type { Indicator } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { fieldOf, type Kind, kindOf, type Register } from '../../engines/register/kind.ts'
import { tableOf } from '../../engines/register/migration.ts'
import { storedPerUnit } from '../../engines/register/quantity.ts'
import { decimal } from '../../kernel/decimal.ts'
import { firstDay, lastDay, type Period, periodKind } from '../../kernel/period.ts'
import { convert } from '../../kernel/quantity.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { ruleCondition } from '../register/list/rule-condition.ts'
import { runIn, type Statement, Values } from '../register/statement.ts'
import type { Counter } from './books.ts'

/** The rows of a register that a counted indicator counts in a period, as an SQL condition over the alias `r`. */
export function countedRows(kind: Kind, indicator: Indicator, period: string, values: Values): string {
  const { where, by } = indicator.counting!
  const conditions = ['r.archived_at is null', ruleCondition(kind, where, values)]
  if (by !== undefined) conditions.push(within(kind, by, indicator, period as Period, values))
  return conditions.join(' and ')
}

function within(kind: Kind, by: string, indicator: Indicator, period: Period, values: Values): string {
  const [first, last] = [firstDay(period), lastDay(period)]
  if (fieldOf(kind, by).kind === 'whole') {
    return `r.${by} between ${values.add(+first.slice(0, 4))} and ${values.add(+last.slice(0, 4))}`
  }
  const until = `r.${by} <= ${values.add(last)}`
  return indicator.accumulation === 'flow' ? `r.${by} >= ${values.add(first)} and ${until}` : until
}

/** Rows that tell no more than a year are not counted for a part of it, only from its first day on. */
function isPlaced(kind: Kind, { counting }: Indicator, period: Period): boolean {
  const dated = counting?.by === undefined || fieldOf(kind, counting.by).kind !== 'whole'
  return dated || ['years', 'year', 'to-month'].includes(periodKind(period))
}

function statementOf(kind: Kind, indicator: Indicator, period: string): Statement {
  const values = new Values()
  const condition = countedRows(kind, indicator, period, values)
  const { sum } = indicator.counting!
  const total = sum === undefined ? 'count(*)' : `sum(r.${sum})`
  const text = `select ${total}::text as total, count(*)::int as rows, bool_or(r.demonstration) as demonstration from ${tableOf(kind)} r where ${condition}`
  return { text, values: values.list }
}

function inUnit(kind: Kind, indicator: Indicator, total: string): string {
  const { sum } = indicator.counting!
  if (sum === undefined) return total
  const field = fieldOf(kind, sum)
  if (field.kind !== 'quantity') return total
  return convert(decimal(total).div(storedPerUnit(field)), field.unit, indicator.unit).toFixed()
}

/** Counts registers for the indicators that are declared as counted. Where a register holds no such row, nothing is known. */
export function countRegisters(register: Register): Counter {
  return {
    mark: async (tx) => {
      const [row] = await runIn(tx)<{ mark: string | null }>({
        text: 'select max(id)::text as mark from register.history',
        values: [],
      })
      return row?.mark ?? '0'
    },
    count: async (tx, wanted) => {
      const counted: Observation[] = []
      for (const { indicator, period } of wanted) {
        const found = await countOne(tx, kindOf(register, indicator.counting!.kind), indicator, period)
        if (found) counted.push(found)
      }
      return counted
    },
  }
}

async function countOne(
  tx: ZoneTransaction,
  kind: Kind,
  indicator: Indicator,
  period: string,
): Promise<Observation | undefined> {
  if (!isPlaced(kind, indicator, period as Period)) return undefined
  type Counted = { total: string | null; rows: number; demonstration: boolean | null }
  const [row] = await runIn(tx)<Counted>(statementOf(kind, indicator, period))
  if (!row || row.rows === 0 || row.total === null) return undefined
  return {
    id: `counted/${indicator.id}/${period}`,
    indicator: indicator.id,
    scope: 'zone',
    subject: '',
    period,
    value: inUnit(kind, indicator, row.total),
    unit: indicator.unit,
    qualifier: 'exact',
    origin: 'counted',
    document: null,
    paragraph: null,
    published: false,
    target: false,
    asOf: null,
    enteredBy: '',
    enteredAt: '',
    reason: null,
    supersedes: null,
    demonstration: row.demonstration ?? false,
  }
}

import type { CockpitAnswer } from '../../contract/cockpit.ts'
import type { Book } from '../../engines/indicators/book.ts'
import { flowAt } from '../../engines/indicators/flow.ts'
import { carryDebt, type DebtRow } from '../../engines/targets/debt.ts'
import type { TargetNode } from '../../engines/targets/target.ts'
import type { Day } from '../../kernel/day.ts'
import { decimal, printDecimal } from '../../kernel/decimal.ts'
import type { Lamp } from '../../kernel/lamp.ts'
import { containsDay, lastDay, periodLabel } from '../../kernel/period.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import { leavesOf } from '../targets/plan-periods.ts'
import { readPlan } from '../targets/plans.ts'
import { type TargetState, targetRow } from '../targets/targets.ts'

type Cadence = NonNullable<CockpitAnswer['cadence']>

/** Down to this share of its plan a ten-day period is only to be watched. */
const watched = '0.85'

/**
 * The first target whose ten-day periods were reported, drawn as plan and actual of the 36 periods of its year.
 * Periods up to `asOf` are closed; the one that holds `on` is the current one.
 */
export async function cadenceOf(
  tx: ZoneTransaction,
  book: Book,
  knowledge: ZoneKnowledge,
  states: readonly TargetState[],
  { asOf, on }: { readonly asOf: Day; readonly on: Day },
): Promise<Cadence | null> {
  const state = states.find(({ indicator, target }) => reported(book, indicator.id, `${target.period}-01-X1`))
  if (!state) return null
  const { tree } = await readPlan(tx, knowledge, state)
  const nodes = leavesOf(tree.root, 'ten-days')
  const closed = nodes.filter(({ period }) => lastDay(period) <= asOf).length
  const facts = nodes.map((node) => ({ ...node, done: doneIn(book, state, node) }))
  const debts = carryDebt({
    periods: facts.map(({ period, value, done }) => ({
      period,
      planned: value,
      ...(done === undefined ? {} : { done }),
    })),
    closed,
  })
  const row = targetRow(book, knowledge, state)
  return {
    asOf,
    label: row.label,
    unit: row.unit,
    demonstration: book.at(tenDays(state, nodes[0]!))?.observation.demonstration ?? false,
    done: row.done,
    whole: row.whole,
    debt: debtAfter(debts, closed),
    cells: facts.map(({ period, value, done }, at) => ({
      period,
      label: periodLabel(period),
      plan: Number(value),
      actual: done === undefined ? null : Number(done),
      lamp: at < closed ? lampOf(value, done) : null,
      current: containsDay(period, on),
    })),
  }
}

const tenDays = (state: TargetState, node: TargetNode) =>
  ({ indicator: state.indicator.id, period: node.period, scope: 'zone', subject: '' }) as const

const reported = (book: Book, indicator: string, period: string): boolean =>
  book.at({ indicator, period, scope: 'zone', subject: '' }) !== undefined

function doneIn(book: Book, state: TargetState, node: TargetNode): string | undefined {
  const done = flowAt(book, tenDays(state, node))
  return done && printDecimal(done)
}

function lampOf(planned: string, done: string | undefined): Lamp {
  if (done === undefined) return 'unknown'
  if (decimal(done).gte(planned)) return 'green'
  return decimal(done).gte(decimal(planned).times(watched)) ? 'amber' : 'red'
}

/** What the target still owes at the last closed period; a lead owes nothing, an unreported period is unknown. */
const debtAfter = (debts: readonly DebtRow[], closed: number): string | null =>
  closed === 0 ? '0' : (debts[closed - 1]?.debt ?? null)

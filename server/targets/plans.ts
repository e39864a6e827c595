import type { TargetPlanPage } from '../../contract/targets.ts'
import type { Book } from '../../engines/indicators/book.ts'
import { carryDebt, outlookOf } from '../../engines/targets/debt.ts'
import { editTarget, planTarget, type TargetTree } from '../../engines/targets/target.ts'
import type { Day } from '../../kernel/day.ts'
import { decimal, printDecimal } from '../../kernel/decimal.ts'
import { type Period, periodLabel, split } from '../../kernel/period.ts'
import { unitOf } from '../../kernel/unit.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { ZoneKnowledge } from '../indicators/knowledge.ts'
import { plannedAndDone } from './plan-periods.ts'
import { type TargetState, targetRow } from './targets.ts'

type StoredPlan = { readonly tree: TargetTree; readonly edited: TargetPlanPage['edited'] }

/** The plan as it was last edited; untouched, the year by its declared season. */
export async function readPlan(tx: ZoneTransaction, knowledge: ZoneKnowledge, state: TargetState): Promise<StoredPlan> {
  const row = await tx
    .selectFrom('target_plan')
    .select(['tree', 'entered_by', 'entered_at', 'reason'])
    .where('indicator', '=', state.indicator.id)
    .where('period', '=', state.target.period)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row) {
    const edited = { by: row.entered_by, at: row.entered_at, reason: row.reason }
    return { tree: atTarget(row.tree, knowledge, state), edited }
  }
  return { tree: seasonalPlan(knowledge, state), edited: null }
}

/** A plan made for an earlier target, brought to the one that stands now; planned anew where its fixed shares forbid it. */
function atTarget(tree: TargetTree, knowledge: ZoneKnowledge, state: TargetState): TargetTree {
  const value = state.whole ? printDecimal(state.whole.number) : tree.root.value
  if (decimal(value).eq(tree.root.value)) return tree
  try {
    const { root } = editTarget(tree, [], value, 'keep-total')
    const { pinned: _, ...free } = root
    return { ...tree, root: free }
  } catch {
    return seasonalPlan(knowledge, state)
  }
}

function seasonalPlan({ pack }: ZoneKnowledge, { indicator, target, whole }: TargetState): TargetTree {
  const counted = unitOf(indicator.unit).dimension === 'count'
  const declared = pack.targets.find((one) => one.indicator === indicator.id && one.year === target.period)
  return planTarget({
    period: target.period as Period,
    value: whole ? printDecimal(whole.number) : '0',
    digits: counted ? 0 : Math.max(indicator.digits, 2),
    levels: ['quarter', 'month', 'ten-days'],
    weights: seasonWeights(target.period as Period, declared?.season ?? []),
  })
}

/** The weight of each month, and of each quarter as the sum of its months. */
function seasonWeights(year: Period, season: readonly number[]): Record<string, string> {
  const months = split(year, 'month').map((month, at) => [month, season[at] ?? 1] as const)
  const quarters = split(year, 'quarter').map((quarter, at) => {
    const weights = months.slice(at * 3, at * 3 + 3).map(([, weight]) => weight)
    return [quarter, weights.reduce((sum, weight) => sum + weight, 0)] as const
  })
  return Object.fromEntries([...months, ...quarters].map(([period, weight]) => [period, String(weight)]))
}

export async function appendPlan(
  tx: ZoneTransaction,
  state: TargetState,
  tree: TargetTree,
  by: string,
  reason: string,
): Promise<void> {
  await tx
    .insertInto('target_plan')
    .values({
      indicator: state.indicator.id,
      period: state.target.period,
      tree: JSON.stringify(tree),
      entered_by: by,
      reason,
    })
    .execute()
}

/** The plan with its debts month by month, up to a day, and whether the year can still be reached. */
export function planPage(
  book: Book,
  knowledge: ZoneKnowledge,
  state: TargetState,
  { tree, edited }: StoredPlan,
  today: Day,
): TargetPlanPage {
  const facts = plannedAndDone(book, state, tree.root, today)
  const outlook = outlookOf(facts)
  return {
    row: targetRow(book, knowledge, state),
    plan: tree.root,
    edited,
    debts: carryDebt(facts).map((row) => ({
      period: row.period,
      label: periodLabel(row.period),
      planned: row.planned,
      carried: row.carried ?? null,
      due: row.due ?? null,
      done: row.done ?? null,
      debt: row.debt ?? null,
    })),
    demonstration: madeUp(book, state),
    outlook: {
      lamp: outlook.lamp,
      reason: outlook.reason,
      impossibleSince: outlook.impossibleSince ?? null,
      lastChance: outlook.lastChance ?? null,
      neededEach: outlook.neededEach ?? null,
    },
  }
}

/** Whether a part of the year's reports is 演示数据. */
const madeUp = (book: Book, { indicator, target }: TargetState): boolean =>
  book
    .history(indicator.id, 'zone', '')
    .some(({ place, observation }) => observation.demonstration && place.period.startsWith(`${target.period}-`))

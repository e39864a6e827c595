import type { AskedItem } from '../../engines/collection/answers.ts'
import { askedPlace, isKnown } from '../../engines/collection/asking.ts'
import type { TaskState } from '../../engines/collection/collection.ts'
import type { AskedNumber, LastNumber } from '../../engines/collection/filling.ts'
import type { Indicator } from '../../engines/indicators/indicator.ts'
import { printEntry } from '../../engines/indicators/shown.ts'
import { fieldOf } from '../../engines/register/kind.ts'
import type { Label } from '../../kernel/label.ts'
import {
  firstDay,
  type Period,
  type PeriodKind,
  periodKind,
  periodLabel,
  periodOf,
  previous,
} from '../../kernel/period.ts'
import type { Context } from './context.ts'
import type { TaskRow } from './tables.ts'

export type Item = AskedItem & {
  readonly definition: Label
  readonly plan: { readonly value: string; readonly label: Label } | null
}

const handedIn: readonly TaskState[] = ['submitted', 'reviewed', 'locked']

/** What a task still asks for; once handed in, what was handed in. Nothing that has become known meanwhile. */
export function itemsOf(task: TaskRow, context: Context): Item[] {
  const ids = handedIn.includes(task.state) ? task.asked.filter((id) => id in task.draft) : task.asked
  if (task.audience === 'enterprise') return ids.map((id) => fieldItem(id, task, context))
  return ids.flatMap((id) => {
    const indicator = context.indicators.get(id)
    if (!indicator) return []
    if (!handedIn.includes(task.state) && isKnown(context.book, askedPlace(id, task.period))) return []
    return [indicatorItem(indicator, task.period as Period, context)]
  })
}

function indicatorItem(indicator: Indicator, period: Period, context: Context): Item {
  const { id, label, unit, digits, accumulation, definition } = indicator
  return {
    id,
    label,
    unit,
    digits,
    accumulation,
    definition,
    last: lastOf(indicator, period, context),
    plan: planOf(indicator, period, context),
  }
}

const lastWords: Partial<Record<PeriodKind, Label>> = {
  'ten-days': { zh: '上旬', en: 'in the ten days before' },
  month: { zh: '上月', en: 'in the month before' },
  quarter: { zh: '上季', en: 'in the quarter before' },
  half: { zh: '上个半年', en: 'in the half before' },
  year: { zh: '上年', en: 'in the year before' },
}

function lastOf(indicator: Indicator, period: Period, { book }: Context): LastNumber | null {
  const kind = periodKind(period)
  const entry = book
    .history(indicator.id, 'zone', '')
    .findLast(({ place }) => periodKind(place.period as Period) === kind && place.period < period)
  if (!entry || entry.unit !== indicator.unit || entry.observation.value.includes('/')) return null
  const at = entry.place.period as Period
  const { zh, en } = periodLabel(at)
  const when = at === previous(period) ? lastWords[kind] : undefined
  return { value: printEntry(entry, indicator), when: when ?? { zh, en: `in ${en}` } }
}

function planOf(indicator: Indicator, period: Period, { book }: Context): Item['plan'] {
  const year = periodOf('year', firstDay(period))
  for (const at of [period, year]) {
    const entry = book.at({ ...askedPlace(indicator.id, at), target: true })
    if (!entry || entry.unit !== indicator.unit) continue
    const label = at === period ? { zh: '计划', en: 'plan' } : { zh: '全年目标', en: 'target of the year' }
    return { value: printEntry(entry, indicator), label }
  }
  return null
}

/** How a field of the register is asked of an enterprise. */
export function askedField(id: string, { kind, enterpriseRound }: Context): AskedNumber {
  const field = fieldOf(kind, id)
  return {
    label: field.label,
    unit: field.kind === 'quantity' || field.kind === 'whole' ? (field.unit ?? '个') : '个',
    digits: field.kind === 'quantity' ? field.digits : 0,
    accumulation: enterpriseRound.fields.find((one) => one.field === id)?.accumulation ?? 'stock',
  }
}

function fieldItem(id: string, task: TaskRow, context: Context): Item {
  const field = fieldOf(context.kind, id)
  const brought = task.brought[id]
  return {
    id,
    ...askedField(id, context),
    definition: field.description ?? { zh: '', en: '' },
    last: brought === undefined ? null : { value: brought, when: { zh: '上次', en: 'last time' } },
    plan: null,
  }
}

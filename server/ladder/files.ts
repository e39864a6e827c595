import { lackLabel, type NearMisses } from '../../contract/ladder/population.ts'
import { nature } from '../../contract/parts/list-column.ts'
import { renewalsOf } from '../../engines/ladders/renewals.ts'
import { holdingOn, lastDayOf } from '../../engines/ladders/subject.ts'
import { officialCalendar } from '../../kernel/calendar.ts'
import type { Label } from '../../kernel/label.ts'
import type { FileColumn } from '../register/list-file.ts'
import type { LadderParts } from './parts.ts'
import type { Everybody } from './population.ts'

type Named = { readonly name: string; readonly creditCode: string | null; readonly demonstration: boolean }

const named: readonly FileColumn<Named>[] = [
  { head: { zh: '企业名称', en: 'Enterprise' }, of: ({ name }) => name },
  { head: { zh: '统一社会信用代码', en: 'Social credit code' }, of: ({ creditCode }) => creditCode },
]

type Near = NearMisses['rows'][number] & { readonly demonstration: boolean }

export const nearColumns: readonly FileColumn<Near>[] = [
  ...named,
  { head: { zh: '差几条', en: 'Conditions short' }, of: ({ lacks }) => lacks.length },
  {
    head: { zh: '差什么', en: 'What lacks' },
    of: ({ lacks }, language) => lacks.map((lack) => lackLabel(lack)[language]).join({ zh: '；', en: '; ' }[language]),
  },
  { head: { zh: '另缺数（条）', en: 'Unknown too' }, of: ({ unknown }) => unknown },
  nature,
]

/** A title that is held on a day. */
type Held = Named & {
  readonly title: Label
  readonly from: string | null
  readonly until: string | null
  readonly number: string | null
}

export const titleColumns: readonly FileColumn<Held>[] = [
  ...named,
  { head: { zh: '称号', en: 'Title' }, of: ({ title }, language) => title[language] },
  { head: { zh: '认定日期', en: 'First day' }, of: ({ from }) => from },
  { head: { zh: '有效期至', en: 'Valid until' }, of: ({ until }) => until },
  { head: { zh: '编号', en: 'Number' }, of: ({ number }) => number },
  nature,
]

/** Every title that is held, enterprise by enterprise, in the order of the staircase. */
export const titlesHeld = ({ open }: LadderParts, { seen, on }: Everybody): Held[] =>
  seen.flatMap(({ enterprise: { name, creditCode, demonstration }, subject }) =>
    open.given.rungs.flatMap(({ id, label }): Held[] => {
      const { verdict, title } = holdingOn(open, subject, id, on)
      if (verdict !== 1 || !title) return []
      const { from, number } = title
      const until = lastDayOf(open, title) ?? null
      return [{ name, creditCode, demonstration, title: label, from: from ?? null, until, number: number ?? null }]
    }),
  )

type Renewal = Named & {
  readonly what: Label
  readonly due: string
  readonly warnOn: string | null
  readonly opens: string
  readonly state: 'later' | 'open' | 'warned'
  readonly clause: string | null
}

const states = {
  later: { zh: '未到准备期', en: 'later' },
  open: { zh: '可以准备', en: 'prepare now' },
  warned: { zh: '临近', en: 'soon due' },
} as const satisfies Record<Renewal['state'], Label>

export const renewalColumns: readonly FileColumn<Renewal>[] = [
  { head: { zh: '最后日期', en: 'By' }, of: ({ due }) => due },
  { head: { zh: '事项', en: 'What' }, of: ({ what }, language) => what[language] },
  ...named,
  { head: { zh: '起准备', en: 'Prepare from' }, of: ({ opens }) => opens },
  { head: { zh: '提醒日', en: 'Warned on' }, of: ({ warnOn }) => warnOn },
  { head: { zh: '状态', en: 'State' }, of: ({ state }, language) => states[state][language] },
  { head: { zh: '依据', en: 'Clause' }, of: ({ clause }) => clause },
  nature,
]

/** What falls due for titles of anybody, the earliest first. */
export const renewalsDue = ({ open }: LadderParts, { seen, on }: Everybody): Renewal[] =>
  seen
    .flatMap(({ enterprise: { name, creditCode, demonstration }, subject }) =>
      renewalsOf(open, subject, on, officialCalendar).map(
        ({ label, due, warnOn, opens, state, clause }): Renewal => ({
          name,
          creditCode,
          demonstration,
          what: label,
          due,
          warnOn: warnOn.day ?? null,
          opens,
          state,
          clause: clause ?? null,
        }),
      ),
    )
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0))

export const fileNames = {
  near: { zh: '只差一点的企业', en: 'Near misses' },
  titles: { zh: '企业梯度清单', en: 'Ladder of enterprises' },
  renewals: { zh: '称号有效期提醒', en: 'Renewals of titles' },
} as const satisfies Record<string, Label>

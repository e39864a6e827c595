import type { TargetPlanPage } from '../../contract/targets.ts'
import { isPeriod, lastDay } from '../../kernel/period.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { printed } from '../parts/quantity.ts'
import { JxTable, type TableColumn } from '../parts/table/JxTable.tsx'
import { withinYear, words } from './words.ts'

type Row = TargetPlanPage['debts'][number]

/** Month by month: planned, carried over, due, done, and what is still owed. */
export function DebtTable({ page: { debts, row: target } }: { page: TargetPlanPage }) {
  const say = useSay()
  const language = useLanguage()
  const shown = (value: string | null): string =>
    value === null ? '—' : printed({ ...target.whole, value, qualifier: 'exact' }, language).digits
  const unit = printed({ ...target.whole, value: '0' }, language).unit
  const number = (id: keyof Row, head: string, strong = false): TableColumn<Row> => ({
    id,
    head,
    numeric: true,
    cell: (row) => {
      const value = row[id] as string | null
      return strong && value !== null && Number(value) > 0 ? <b>{shown(value)}</b> : shown(value)
    },
  })
  const upTo = isPeriod(target.period) ? lastDay(target.period) : ''
  return (
    <JxTable
      compact
      caption={say(words.debts)}
      rows={debts}
      keyOf={(row) => row.period}
      lampOf={(row) =>
        row.debt === null
          ? isPeriod(row.period) && lastDay(row.period) <= upTo
            ? 'unknown'
            : null
          : Number(row.debt) > 0
            ? 'amber'
            : 'green'
      }
      columns={[
        { id: 'period', head: say(words.period), cell: (row) => say(withinYear(row.label, target.year)) },
        { ...number('planned', say(words.planned)), unit },
        number('carried', say(words.carried)),
        number('due', say(words.due)),
        number('done', say(words.done)),
        number('debt', say(words.debt), true),
      ]}
    />
  )
}

import type { z } from 'zod'
import type { Filter } from '../../../contract/register/query.ts'
import { groupRows, type RegisterKind } from '../../../contract/register/register.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import { decimal, quotient } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { punctuation } from '../../app/punctuation.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { grouped } from '../../parts/quantity.ts'
import { JxTable, type TableColumn } from '../../parts/table/JxTable.tsx'
import { fieldIn } from '../registers.ts'
import { digitsIn, unitIn } from '../shown.tsx'
import { words } from '../words.ts'
import { type ListState, writeState } from './list-state.ts'

type Group = z.infer<NonNullable<typeof groupRows.answer>>['groups'][number]

/** The conditions that the rows of one group meet. */
function rowsOf({ id, groupedBy }: FieldOnScreen, { key }: Group): Filter[] {
  if (key === null) return [{ field: id, is: 'missing' }]
  if (groupedBy !== 'year') return [{ field: id, is: 'equals', value: key }]
  return [
    { field: id, is: 'at-least', value: `${key}-01-01` },
    { field: id, is: 'at-most', value: `${key}-12-31` },
  ]
}

/** How many there were by the end of each year, and by how much that grew; rows without a day stay out of it. */
function growthColumns(groups: readonly Group[], say: (label: Label) => string): TableColumn<Group>[] {
  const upTo = new Map<Group, number>()
  const before = new Map<Group, number>()
  let running = 0
  for (const group of groups) {
    if (group.key === null) continue
    before.set(group, running)
    running += group.count
    upTo.set(group, running)
  }
  const growth = (group: Group): string => {
    const base = before.get(group)
    return base ? `+${quotient(decimal(group.count * 100), decimal(base), 2)?.toFixed(2)}%` : '—'
  }
  return [
    {
      id: 'up-to-year',
      head: say(words.upToYear),
      numeric: true,
      cell: (group) => (upTo.has(group) ? grouped(String(upTo.get(group))) : '—'),
      sum: grouped(String(running)),
    },
    { id: 'growth', head: say(words.growth), numeric: true, phone: 'hide', cell: growth },
  ]
}

/** Count, sum and mean by group; a group opens the rows in it. */
export function GroupTable({ kind, state, path }: { kind: RegisterKind; state: ListState; path: string }) {
  const say = useSay()
  const language = useLanguage()
  const { search, filters, where, archived, by, of } = state
  const request = JSON.stringify({ by, of, search, filters, where, archived })
  const { data, error, refetch } = useAnswer(groupRows, { params: { kind: kind.id }, query: { query: request } })
  const field = fieldIn(kind, by)
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} />
  if (!data || !field) return <Loading />
  const total = data.groups.reduce((sum, group) => sum + group.count, 0)
  const most = Math.max(1, ...data.groups.map((group) => group.count))
  const addressOfGroup = (group: Group): string => {
    return path + writeState({ ...state, by: '', of: [], page: 1, filters: [...filters, ...rowsOf(field, group)] })
  }
  const columns: TableColumn<Group>[] = [
    {
      id: 'key',
      head: say(field.label),
      cell: (group) => <a href={addressOfGroup(group)}>{group.label[language]}</a>,
      sum: say(words.total),
    },
    {
      id: 'count',
      head: say(words.count),
      numeric: true,
      phone: 'right',
      cell: (group) => grouped(String(group.count)),
      sum: grouped(String(total)),
    },
    {
      id: 'share',
      head: say(words.share),
      numeric: true,
      cell: (group) => `${quotient(decimal(group.count * 100), decimal(total), 2)?.toFixed(2)}%`,
      sum: '100%',
    },
    {
      id: 'bar',
      head: '',
      phone: 'hide',
      width: '18%',
      cell: (group) => <span className="group-bar" style={{ width: `${(group.count / most) * 100}%` }} />,
    },
    ...(field.groupedBy === 'year' ? growthColumns(data.groups, say) : []),
    ...of.flatMap((id): TableColumn<Group>[] => {
      const number = fieldIn(kind, id)
      if (!number) return []
      const unit = unitIn(number, language)
      const known = data.groups.reduce((count, group) => count + (group.sums[id]?.known ?? 0), 0)
      const whole = data.groups.reduce((sum, group) => sum.plus(group.sums[id]?.sum ?? '0'), decimal('0'))
      const text = (value: string | null | undefined): string =>
        value === null || value === undefined ? '—' : digitsIn({ ...number, id: '' }, value, language)
      return [
        {
          id: `${id}-sum`,
          head: `${say(number.label)} ${say(words.sum)}`,
          ...(unit ? { unit } : {}),
          numeric: true,
          cell: (group) => text(group.sums[id]?.sum),
          sum: known > 0 ? text(whole.toFixed()) : '—',
        },
        {
          id: `${id}-mean`,
          head: `${say(number.label)} ${say(words.mean)}`,
          ...(unit ? { unit } : {}),
          numeric: true,
          cell: (group) => text(group.sums[id]?.mean),
          sum:
            known > 0
              ? text(quotient(whole, decimal(known), (number.digits ?? 0) + 2)?.toFixed((number.digits ?? 0) + 2))
              : '—',
        },
      ]
    }),
  ]
  return (
    <JxTable
      columns={columns}
      rows={data.groups}
      keyOf={(group) => String(group.key)}
      caption={`${say(kind.label)}${say(punctuation.comma)}${say(words.groupBy)} ${say(field.label)}`}
      sums
    />
  )
}

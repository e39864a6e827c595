import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { groupRows, type RegisterKind } from '../../../contract/register/register.ts'
import type { FieldOnScreen } from '../../../engines/register/screen.ts'
import type { Label } from '../../../kernel/label.ts'
import { call } from '../../api.ts'
import { punctuation } from '../../app/punctuation.ts'
import { grouped } from '../../parts/quantity.ts'
import { type Piece, Sentence } from '../../parts/reason/Sentence.tsx'
import type { ListState } from './list-state.ts'

type Group = z.infer<NonNullable<typeof groupRows.answer>>['groups'][number]

/** Classes that are named one by one; the rest are counted together. */
const named = 4

const listed = (labels: readonly Label[]): Label => ({
  zh: labels.map(({ zh }) => zh).join('，'),
  en: labels.map(({ en }) => en).join(', '),
})

const counted = ({ zh, en }: Label, count: number): Label => {
  const many = grouped(String(count))
  return { zh: `${zh}${many}条`, en: `${en} ${many}` }
}

/** 市重大项目171条，技改项目86条. */
function classes(field: FieldOnScreen, groups: readonly Group[]): Piece {
  const nameOf = ({ key, label }: Group): Label =>
    key === null ? { zh: `${field.label.zh}未填`, en: `without ${field.label.en.toLowerCase()}` } : label
  const [only] = groups
  if (only && groups.length === 1 && only.key !== null)
    return { text: { zh: `都是${only.label.zh}`, en: `${field.label.en}: ${only.label.en}` } }
  const rest = groups.slice(named)
  const each = groups.slice(0, named).map((group) => counted(nameOf(group), group.count))
  if (rest.length === 0) return { text: listed(each) }
  const others = rest.reduce((sum, { count }) => sum + count, 0)
  return {
    text: listed([...each, counted({ zh: `其余${rest.length}类`, en: `${rest.length} other classes` }, others)]),
  }
}

const unfilled = (fields: readonly FieldOnScreen[]): Piece => ({
  text: {
    zh: `${fields.map(({ label }) => label.zh).join('、')}还没有填`,
    en: `not yet filled in: ${fields.map(({ label }) => label.en.toLowerCase()).join(', ')}`,
  },
  lamp: 'unknown',
})

/** What the rows of a list are, class by class, and which of its usual columns nobody has filled in yet. */
export function ListLead({
  kind,
  state: { search, filters, where, archived },
  empty,
}: {
  kind: RegisterKind
  state: ListState
  empty: readonly FieldOnScreen[]
}) {
  const field = kind.fields.find(({ kind: of, open, id }) => of === 'choice' && !open && kind.columns.includes(id))
  const query = JSON.stringify({ by: field?.id, search, filters, where, archived })
  const { data } = useQuery({
    queryKey: [groupRows.id, { params: { kind: kind.id }, query: { query } }],
    queryFn: ({ signal }) => call(groupRows, { params: { kind: kind.id }, query: { query } }, signal),
    enabled: field !== undefined,
  })
  const clauses = [
    ...(field && data && data.groups.length > 0 ? [classes(field, data.groups)] : []),
    ...(empty.length > 0 ? [unfilled(empty)] : []),
  ]
  if (clauses.length === 0) return null
  const between = (place: number): Piece[] => (place > 0 ? [{ text: punctuation.semicolon }] : [])
  return (
    <Sentence
      pieces={[...clauses.flatMap((clause, place) => [...between(place), clause]), { text: punctuation.stop }]}
    />
  )
}

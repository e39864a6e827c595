import { useQueries } from '@tanstack/react-query'
import { listRows, type RegisterKind } from '../../contract/register/register.ts'
import type { Row } from '../../engines/register/schemas.ts'
import type { FieldOnScreen } from '../../engines/register/screen.ts'
import { call } from '../api.ts'

const columns = 5
const most = 100

/** The records of one register that name the enterprise. */
export type Linked = {
  readonly kind: RegisterKind
  /** The field that names it. */
  readonly by: FieldOnScreen
  readonly fields: readonly FieldOnScreen[]
  readonly rows: readonly Row[]
  readonly total: number
}

const referenceIn = ({ fields }: RegisterKind): FieldOnScreen | undefined =>
  fields.find(({ to }) => to === 'enterprise')

/** The first columns of a register, without the field that would say the same on every row. */
function shownIn(kind: RegisterKind, by: FieldOnScreen): readonly FieldOnScreen[] {
  return kind.columns
    .filter((id) => id !== by.id)
    .flatMap((id) => kind.fields.find((field) => field.id === id) ?? [])
    .slice(0, columns)
}

/** Every register that the viewer may read and that refers to enterprises, with the records of this one. */
export function useLinked(kinds: readonly RegisterKind[], enterprise: string) {
  const referring = kinds.flatMap((kind) => {
    const by = referenceIn(kind)
    return by ? [{ kind, by, fields: shownIn(kind, by) }] : []
  })
  const answers = useQueries({
    queries: referring.map(({ kind, by }) => {
      const query = JSON.stringify({
        filters: [{ field: by.id, is: 'equals', value: enterprise }],
        columns: kind.fields
          .filter((field) => field.kind !== 'long-text')
          .map(({ id }) => id)
          .slice(0, 60),
        limit: most,
        count: true,
      })
      return {
        queryKey: [listRows.id, kind.id, query],
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          call(listRows, { params: { kind: kind.id }, query: { query } }, signal),
      }
    }),
  })
  return {
    linked: referring.flatMap((one, place): Linked[] => {
      const data = answers[place]?.data
      return data ? [{ ...one, rows: data.rows, total: data.total ?? data.rows.length }] : []
    }),
    waiting: answers.some(({ isPending }) => isPending),
    failed: answers.find(({ error }) => error),
  }
}

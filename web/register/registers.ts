import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { getRow, listKinds, type RegisterKind, registerWriters } from '../../contract/register/register.ts'
import type { FieldOnScreen } from '../../engines/register/screen.ts'
import { call, useAnswer } from '../api.ts'
import { useSession } from '../app/session.ts'

/** The kinds that the person at hand may read. */
export function useKinds() {
  const { data, error, refetch } = useAnswer(listKinds, {})
  return { kinds: data?.kinds, error, refetch }
}

/** The kind in the address; `absent` where there is no such register. */
export function useKind() {
  const { kind: id = '', zone = '' } = useParams({ strict: false })
  const { kinds, error, refetch } = useKinds()
  const kind = kinds?.find((candidate) => candidate.id === id)
  return { zone, id, kind, absent: kinds !== undefined && !kind, error, refetch }
}

/** Whether the post at hand may record and change; nobody may where another room keeps the register. */
export function useMayWrite(kind?: RegisterKind): boolean {
  const { data: session } = useSession()
  return session !== undefined && session !== null && !kind?.kept && registerWriters.includes(session.held.post)
}

export const fieldIn = (kind: RegisterKind, id: string): FieldOnScreen | undefined =>
  kind.fields.find((field) => field.id === id)

export const registerPath = (zone: string, kind: string): string => `/${zone}/registers/${kind}`
export const recordPath = (zone: string, kind: string, id: string): string => `${registerPath(zone, kind)}/${id}`

/** One record, once its kind is known. */
export function useRow(kind: RegisterKind | undefined, id: string) {
  const params = { kind: kind?.id ?? '', id }
  return useQuery({
    queryKey: [getRow.id, { params }],
    queryFn: ({ signal }) => call(getRow, { params }, signal),
    enabled: kind !== undefined,
  })
}

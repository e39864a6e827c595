import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  cancelImport,
  commitImport,
  dryRunImport,
  getImport,
  getImportRows,
  type ImportDecision,
  type ImportJob,
  listImports,
} from '../../contract/import.ts'
import { listRows } from '../../contract/register/register.ts'
import { CallError, call } from '../api.ts'
import { useSay } from '../app/language.ts'

export const running = (job: ImportJob | undefined): boolean => job?.phase === 'reading' || job?.phase === 'committing'

/** A job, asked for again and again while the server works on it, so that a page left and found again goes on. */
export function useJob(id: string) {
  return useQuery({
    queryKey: [getImport.id, id],
    queryFn: ({ signal }) => call(getImport, { params: { id } }, signal),
    refetchInterval: (query) => (running(query.state.data) ? 500 : false),
    staleTime: 0,
  })
}

/** What a clerk may do with a job; the last refusal stands in `refused`. */
export function useActs(id: string) {
  const answers = useQueryClient()
  const say = useSay()
  const [refused, setRefused] = useState('')
  async function act(what: Promise<ImportJob>): Promise<void> {
    setRefused('')
    try {
      answers.setQueryData([getImport.id, id], await what)
      for (const route of [listImports, listRows]) await answers.invalidateQueries({ queryKey: [route.id] })
    } catch (cause) {
      setRefused(cause instanceof CallError ? say(cause.sentence) : String(cause))
    }
  }
  return {
    refused,
    check: (decision: ImportDecision) => act(call(dryRunImport, { params: { id }, body: decision })),
    commit: () => act(call(commitImport, { params: { id } })),
    cancel: () => act(call(cancelImport, { params: { id } })),
  }
}

/** Rows of the sheet as it is; read anew when the decision or the reading changed. */
export function useSheetRows(job: ImportJob, from: number, count: number) {
  return useQuery({
    queryKey: [getImportRows.id, job.id, from, count, JSON.stringify(job.decision)],
    queryFn: ({ signal }) => call(getImportRows, { params: { id: job.id }, query: { from, count } }, signal),
    placeholderData: (before) => before,
    enabled: job.answer !== null,
  })
}

const place = (id: string): string => `jixia.import.${id}`

export type Kept = { readonly accepted: readonly string[]; readonly sheets: readonly { name: string }[] }
const nothing: Kept = { accepted: [], sheets: [] }

/** What only this browser knows of a job: cells already looked at, and the sheets told at the upload. */
export function readKept(id: string): Kept {
  try {
    return { ...nothing, ...(JSON.parse(localStorage.getItem(place(id)) ?? '{}') as Partial<Kept>) }
  } catch {
    return nothing
  }
}

export function keep(id: string, kept: Kept): void {
  try {
    localStorage.setItem(place(id), JSON.stringify(kept))
  } catch {
    // A browser that keeps nothing shows the cells as not yet looked at.
  }
}

import type { ReactNode } from 'react'
import { useTellDay } from '../../app/shell/day-of-page.ts'
import { Failure, Loading } from './BlankState.tsx'

/** A page that stands on one answer: it waits for it, says why it fails, and tells the top bar its day where it has one. */
export function AnsweredPage<Page extends object>({
  answer: { data, error, refetch },
  title,
  failed,
  bars,
  children,
}: {
  answer: { readonly data: Page | undefined; readonly error: Error | null; readonly refetch: () => unknown }
  title: string
  /** What is said where it does not open. */
  failed: string
  /** Its shape while it is awaited. */
  bars?: readonly string[]
  children: (page: Page) => ReactNode
}) {
  useTellDay(data && 'asOf' in data && typeof data.asOf === 'string' ? data.asOf : undefined)
  if (error) return <Failure title={failed} error={error} again={refetch} page />
  return data ? children(data) : <Loading title={title} {...(bars && { bars })} />
}

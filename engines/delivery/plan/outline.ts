import type { Task } from '../scheduling/network.ts'

/** A task in its place: how deep it lies within summaries, and its number in the outline, `2.1`. */
export type OutlineRow = {
  readonly task: Task
  readonly level: number
  readonly number: string
  readonly isSummary: boolean
}

/** Tasks with each summary before its parts, numbered. `top` is the level of those that belong to none. */
export function outlineOf(tasks: readonly Task[], top: 0 | 1 = 1): OutlineRow[] {
  const parts = Map.groupBy(tasks, ({ parent }) => parent)
  const rows: OutlineRow[] = []
  const open: { task: Task; level: number; number: string }[] = []
  const take = (inner: readonly Task[], level: number, before: string): void => {
    for (let index = inner.length - 1; index >= 0; index -= 1) {
      const number = level === 0 ? '0' : `${before}${index + 1}`
      open.push({ task: inner[index]!, level, number })
    }
  }
  take(parts.get(undefined) ?? [], top, '')
  for (let row = open.pop(); row !== undefined; row = open.pop()) {
    const { task, level, number } = row
    const inner = parts.get(task.id) ?? []
    rows.push({ task, level, number, isSummary: inner.length > 0 })
    take(inner, level + 1, level === 0 ? '' : `${number}.`)
  }
  return rows
}

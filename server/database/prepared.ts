import type { ClientBase } from 'pg'
import { escapeValue } from './literal.ts'

const names = new Map<string, string>()
const known = new WeakMap<ClientBase, Set<string>>()

/**
 * The statements by which a connection runs a text that never changes, prepared there at its first use: planning it
 * takes longer than running it. A plan belongs to one `role`, as row-level security is part of it.
 */
export function preparedRun(client: ClientBase, role: string, text: string, values: readonly unknown[]): string {
  const key = `${role} ${text}`
  const name = names.get(key) ?? `jixia_${names.size}`
  names.set(key, name)
  const given = values.length > 0 ? `(${values.map(escapeValue).join(',')})` : ''
  const run = `execute ${name}${given}`
  const there = known.get(client) ?? new Set<string>()
  known.set(client, there)
  if (there.has(name)) return run
  there.add(name)
  return `prepare ${name} as ${text};${run}`
}

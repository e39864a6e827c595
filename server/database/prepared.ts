import type { ClientBase } from 'pg'
import { escapeValue } from './literal.ts'

const names = new Map<string, string>()
const known = new WeakMap<ClientBase, Set<string>>()

/** The statements by which a connection runs a text that never changes, prepared there at its first use. */
export function preparedRun(client: ClientBase, text: string, values: readonly unknown[]): string {
  const name = names.get(text) ?? `jixia_${names.size}`
  names.set(text, name)
  const given = values.length > 0 ? `(${values.map(escapeValue).join(',')})` : ''
  const run = `execute ${name}${given}`
  const there = known.get(client) ?? new Set<string>()
  known.set(client, there)
  if (there.has(name)) return run
  there.add(name)
  return `prepare ${name} as ${text};${run}`
}

import type { ClientBase } from 'pg'
import { escapeValue } from './literal.ts'

/** A statement that a connection keeps under a name of its own, with the values of this run. */
export type Prepared = { readonly text: string; readonly values: readonly unknown[] }

type Kept = { readonly name: string; readonly isNew: boolean; readonly dropped?: string }

/** How many statements a connection keeps; of more, the one that was not used for longest goes. */
const most = 100

const known = new WeakMap<ClientBase, { readonly names: Map<string, string>; made: number }>()

/** The name under which a connection keeps a text; it is to be prepared there where it is new. */
export function keep(client: ClientBase, text: string): Kept {
  const there = known.get(client) ?? { names: new Map<string, string>(), made: 0 }
  known.set(client, there)
  const found = there.names.get(text)
  if (found !== undefined) {
    there.names.delete(text)
    there.names.set(text, found)
    return { name: found, isNew: false }
  }
  there.made += 1
  const name = `jixia_${there.made}`
  const [oldest] = there.names.size < most ? [] : there.names
  if (oldest) there.names.delete(oldest[0])
  there.names.set(text, name)
  return { name, isNew: true, dropped: oldest?.[1] }
}

/** The statements by which a connection runs a prepared one within a message of several. */
export function preparedRun(client: ClientBase, { text, values }: Prepared): string {
  const { name, isNew, dropped } = keep(client, text)
  const given = values.length > 0 ? `(${values.map(escapeValue).join(',')})` : ''
  const run = `execute ${name}${given}`
  return [dropped && `deallocate ${dropped}`, isNew && `prepare ${name} as ${text}`, run].filter(Boolean).join(';')
}

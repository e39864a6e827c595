import { z } from 'zod'
import { dropKept, keep, keysUnder, readKept } from './kept.ts'

/** What the server answered once, kept on this device for a time without a connection, with the moment of the answer. */
export type Seen<Answer> = { readonly answer: Answer; readonly at: string }

const drawer = 'jixia.seen.'
const note = z.object({ owner: z.string(), at: z.string(), answer: z.unknown() })

const readNote = (what: string) => readKept(drawer + what, note)

/** Keeps an answer; `owner` is the person in the post that was answered, `at` the moment in milliseconds. */
export const keepSeen = (what: string, owner: string, answer: unknown, at: number): boolean =>
  keep(drawer + what, { owner, at: new Date(at).toISOString(), answer })

/** What was seen last; null where there is nothing, it cannot be read, or somebody else saw it. */
export function readSeen<Answer>(what: string, schema: z.ZodType<Answer>, owner?: string): Seen<Answer> | null {
  const found = readNote(what)
  if (!found || (owner !== undefined && found.owner !== owner)) return null
  const { data } = schema.safeParse(found.answer)
  return data === undefined ? null : { answer: data, at: found.at }
}

export const dropSeen = (what: string): void => dropKept(drawer + what)

/** Forgets all that anybody saw, or all that others than the `owner` saw. */
export function forgetSeen(owner?: string): void {
  for (const key of keysUnder(drawer)) {
    if (owner === undefined || readNote(key.slice(drawer.length))?.owner !== owner) dropKept(key)
  }
}

import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { InjectOptions } from 'fastify'
import { type Caller, type Frame, signedIn } from '../../frame.ts'

export type Call = InjectOptions & { readonly url: string }

/** Who does what with an id of something. */
export type Attempt<Thing extends string> = readonly [who: string, thing: Thing, call: (id: string) => Call]

export const nameOf = ([who, thing, call]: Attempt<string>): string => {
  const { method = 'GET', url, payload } = call(`:${thing}`)
  return `${who}：${method} ${url} ${payload && !Buffer.isBuffer(payload) ? JSON.stringify(payload) : ''}`
}

const callers = new WeakMap<Frame, Map<string, Promise<Caller>>>()

/** Who calls under a name; each signs in once. */
export function callerIn(frame: Frame, name: string): Promise<Caller> {
  const known = callers.get(frame) ?? new Map<string, Promise<Caller>>()
  callers.set(frame, known)
  const caller = known.get(name) ?? signedIn(frame.app, name)
  known.set(name, caller)
  return caller
}

/** What is answered where a list holds nothing, or nothing was ended. */
const nothing = /^\{"ended":0\}$|"(problems|projects)":\[\]/

/** Refuses an answer that tells an id of the zone next door from one that nobody has. */
export async function refuseTelling(frame: Frame, [who, thing, call]: Attempt<string>, id: string): Promise<void> {
  const caller = await callerIn(frame, `demo-${who}`)
  const told = async (tried: string) => {
    const { status, body } = await caller(call(tried))
    return { status, body: body.replaceAll(tried, thing).replaceAll(encodeURIComponent(tried), thing) }
  }
  const nowhere = await told(randomUUID())
  assert.deepEqual(await told(id), nowhere)
  if (nothing.test(nowhere.body)) return
  assert.ok(nowhere.status >= 400 && nowhere.status < 500, `${nowhere.status} ${nowhere.body}`)
  assert.match(nowhere.body, /"sentence":\{"zh":"[^"]*\p{Script=Han}/u)
}

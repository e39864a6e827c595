import type { FastifyInstance } from 'fastify'
import type { Label } from '../kernel/label.ts'
import type { TextKind, ZoneTransaction } from './database/zone-session.ts'
import { signedOut } from './refusal.ts'
import type { Viewer } from './viewer.ts'

/** The database as one person sees it. */
export type Within = {
  /** Runs `work` in one transaction within the viewer's zone; an error undoes it. */
  readonly inZone: <T>(work: (tx: ZoneTransaction) => Promise<T>) => Promise<T>
  /** One SELECT within the viewer's zone in a single round trip. */
  readonly read: <Row>(text: string, values?: readonly unknown[], kind?: TextKind) => Promise<Row[]>
}

/** For somebody who was looked up for this request; `what` is asked. */
export function withinZone({ database, turns }: FastifyInstance, what: Label, viewer: Viewer | null): Within {
  const known = (): Viewer => {
    if (!viewer) throw signedOut()
    return viewer
  }
  return {
    inZone: async (work) => turns(known(), what, () => database.inZone(known(), work)),
    read: async (text, values, kind) => turns(known(), what, () => database.readInZone(known(), text, values, kind)),
  }
}

/** For somebody who is only believed: each way in looks the session up, and `recognised` tells whether one was let in. */
export function withinSession(
  { database, turns }: FastifyInstance,
  what: Label,
  viewer: Viewer,
): Within & { recognised(): boolean } {
  let entered = false
  const enter = async <T>(work: () => Promise<T>): Promise<T> => {
    const done = await turns(viewer, what, work)
    entered = true
    return done
  }
  return {
    inZone: (work) => enter(() => database.inSession(viewer, work)),
    read: (text, values, kind) => enter(() => database.readInSession(viewer, text, values, kind)),
    recognised: () => entered,
  }
}

import type { Actor } from '../../../engines/delivery/recorded/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import { type AuditDetail, record } from '../../audit/record.ts'
import type { ZoneTransaction } from '../../database/zone-session.ts'
import { conflicting, forbidden, refuseStale } from '../../refusal.ts'
import { holdRecord, type Recorded, type RecordKind } from './records.ts'

type AtDesk = { readonly tx: ZoneTransaction; readonly actor: Actor }
type Kept = Omit<Recorded<{ readonly kind: string; readonly on: Day; readonly by: Actor }>, 'project'>
type EventOf<Stored extends Kept> = Stored['events'][number]
type Given<Act> = { readonly version?: number | undefined; readonly act: { readonly kind: Act } }
/** What is appended to a record; it brings no number of its own for the record. */
type Following<Event> = {
  readonly number: number
  readonly serial: null
  readonly demonstration: boolean
  readonly event: Event
}

/** What a room tells of its records, so that acts on them take the one course. */
type Acted<
  Desk extends AtDesk,
  Stored extends Kept,
  Seen extends { readonly stored: Stored; readonly today: Day },
  Move extends string,
  Parties extends { readonly state: string },
> = {
  readonly name: RecordKind
  readonly lifecycle: {
    readonly notYet: Label
    readonly changed: Label
    readonly untimely: (move: Move, state: Parties['state']) => Label | undefined
    readonly unentitled: (move: Move, parties: Parties, actor: Actor) => Label | undefined
  }
  readonly read: (tx: ZoneTransaction, id: string) => Promise<Stored>
  /** A record on the day of the desk; null where it was not there by then. */
  readonly see: (desk: Desk, stored: Stored) => Seen | null | Promise<Seen | null>
  /** What an act depends on. */
  readonly partiesOf: (seen: Seen) => Parties
  readonly append: (tx: ZoneTransaction, stored: Stored, following: Following<EventOf<Stored>>) => Promise<void>
  /** What the trail keeps of an act beside its day and the number of the record. */
  readonly detailOf: (seen: Seen, event: EventOf<Stored>, desk: Desk) => AuditDetail
}

/** Refuses what contradicts what is there, with its sentence. */
export function refuseContradiction(sentence: Label | undefined): void {
  if (sentence) throw conflicting(sentence.zh, sentence.en)
}

/** The course of an act on what a room records: held, seen, refused or let through, appended with the trail. */
export function actsOn<
  Desk extends AtDesk,
  Stored extends Kept,
  Seen extends { readonly stored: Stored; readonly today: Day },
  Move extends string,
  Parties extends { readonly state: string },
>({ name, lifecycle, read, see, partiesOf, append, detailOf }: Acted<Desk, Stored, Seen, Move, Parties>) {
  /** Lets nobody else act on a record until the transaction ends, and answers it as it is seen at the desk. */
  async function hold(desk: Desk, id: string): Promise<Seen> {
    await holdRecord(desk.tx, name, id)
    const seen = await see(desk, await read(desk.tx, id))
    if (!seen) throw conflicting(lifecycle.notYet.zh, lifecycle.notYet.en)
    return seen
  }

  return {
    hold,

    /**
     * Holds a record for an act; refused where that is for somebody else, where more has happened than was seen, and
     * where it is not the time. `about` is what the act depends on beyond the record.
     */
    async holdFor(desk: Desk, id: string, { act, version }: Given<Move>, about: Partial<Parties> = {}): Promise<Seen> {
      const seen = await hold(desk, id)
      const parties = { ...partiesOf(seen), ...about }
      const refused = lifecycle.unentitled(act.kind, parties, desk.actor)
      if (refused) throw forbidden(refused.zh, refused.en)
      refuseStale(version, seen.stored.events.length, lifecycle.changed)
      refuseContradiction(lifecycle.untimely(act.kind, parties.state))
      return seen
    },

    /** Appends what happens. Answers the record as it is kept then. */
    async append(desk: Desk, seen: Seen, event: EventOf<Stored>): Promise<Stored> {
      const { stored } = seen
      const { id, serial, events, demonstration } = stored
      await append(desk.tx, stored, { number: events.length + 1, serial: null, demonstration, event })
      await record(desk.tx, `${name}.${event.kind}`, `${name}:${id}`, {
        serial,
        ...detailOf(seen, event, desk),
        on: event.on,
      })
      return { ...stored, events: [...events, event] }
    },
  }
}

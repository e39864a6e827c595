import type { RecordedEvent } from '../../../contract/parts/recorded.ts'
import { type Actor, actingPosts, type ThePublic } from '../../../engines/delivery/recorded/actor.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'

type Happened<Act> = { readonly kind: Act; readonly on: Day; readonly by: Actor | ThePublic }

/** What people did, the latest first; `textOf` says what each act was about. */
export const timelineOf = <Act extends string, Event extends Happened<Act>>(
  { labelOf }: { readonly labelOf: (act: Act) => Label },
  events: readonly Event[],
  textOf: (event: Event) => Label | null,
): RecordedEvent[] =>
  events
    .map((event, at) => ({
      number: at + 1,
      on: event.on,
      person: event.by.person,
      post: actingPosts[event.by.post],
      act: labelOf(event.kind),
      text: textOf(event),
      clock: false,
    }))
    .toReversed()

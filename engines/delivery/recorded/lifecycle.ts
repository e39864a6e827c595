import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Actor } from './actor.ts'

/** An act on something that is there: from which states, into which, and whose it is. */
export type Transition<State extends string, Part extends string> = {
  readonly label: Label
  readonly from: readonly State[]
  /** Left out where the state stays as it is. */
  readonly to?: State
  readonly by: readonly Part[]
}

type Named<Id extends string> = Readonly<Record<Id, Label>>

/** What a room declares of what it records: how it begins, where it may stand, and what may then be done by whom. */
export type Declared<
  Opening extends string,
  Move extends string,
  State extends string,
  Part extends string,
  Parties extends { readonly state: State },
> = {
  /** 这个问题, The problem. */
  readonly subject: Label
  /** The act by which it comes to be: what it is called, and what has been done to the subject then. */
  readonly opening: { readonly act: Opening; readonly label: Label; readonly done: Label }
  readonly states: Named<State>
  readonly parts: Named<Part>
  readonly transitions: Readonly<Record<Move, Transition<NoInfer<State>, NoInfer<Part>>>>
  /** Whether somebody holds a part in it. */
  readonly holds: (part: NoInfer<Part>, parties: Parties, actor: Actor) => boolean
  /** What else speaks against the act of somebody who holds a part. */
  readonly besides?: (move: NoInfer<Move>, parties: NoInfer<Parties>, actor: Actor) => Label | undefined
}

/** What everything recorded has in common: where it stands, and everything that happened to it, in order. */
type Past<State> = { readonly state: State; readonly events: readonly { readonly on: Day }[] }

/** The questions that follow from what a room declared; sentences are undefined where nothing speaks against it. */
export function lifecycle<
  Opening extends string,
  Move extends string,
  State extends string,
  Part extends string,
  Parties extends { readonly state: State },
>(declared: Declared<Opening, Move, State, Part, Parties>) {
  const { subject, opening, states, parts, transitions, holds, besides } = declared
  const moves = Object.keys(transitions) as Move[]
  const isMove = (act: Opening | Move): act is Move => act !== opening.act

  /** Why an act may not follow on a state, whoever does it. */
  function untimely(move: Move, state: State): Label | undefined {
    const { from, label } = transitions[move]
    if (from.includes(state)) return undefined
    return {
      zh: `${subject.zh}现在是“${states[state].zh}”，${from.map((one) => states[one].zh).join('、')}时才能${label.zh}`,
      en: `${subject.en} is “${states[state].en}”; this needs: ${from.map((one) => states[one].en).join(', ')}`,
    }
  }

  /** Why somebody may not do an act, whenever. */
  function unentitled(move: Move, parties: Parties, actor: Actor): Label | undefined {
    const { by, label } = transitions[move]
    if (by.some((part) => holds(part, parties, actor))) return besides?.(move, parties, actor)
    return {
      zh: `${label.zh}由${by.map((part) => parts[part].zh).join('或')}办理`,
      en: `This is for ${by.map((part) => parts[part].en).join(' or ')}`,
    }
  }

  /** Why an event may not follow on what has happened: the beginning a second time, a day gone by, another state. */
  function misplaced(
    { state, events }: Past<State>,
    { kind, on }: { readonly kind: Opening | Move; readonly on: Day },
  ): Label | undefined {
    if (!isMove(kind)) {
      return { zh: `${subject.zh}已经${opening.done.zh}过`, en: `${subject.en} has been ${opening.done.en} already` }
    }
    const last = events.at(-1)!.on
    if (on < last) return { zh: `${on} 早于已有的记录 ${last}`, en: `${on} is before the last record of ${last}` }
    return untimely(kind, state)
  }

  const may = (move: Move, parties: Parties, actor: Actor): boolean =>
    !untimely(move, parties.state) && !unentitled(move, parties, actor)

  return {
    ...declared,
    /** Every act on it, and every state, in the order in which they are declared. */
    moves,
    stateIds: Object.keys(states) as State[],
    untimely,
    unentitled,
    misplaced,
    may,
    /** The acts that somebody may do now. */
    movesOf: (parties: Parties, actor: Actor): Move[] => moves.filter((move) => may(move, parties, actor)),
    /** The state after an act. */
    stateAfter: (act: Opening | Move, state: State): State => (isMove(act) ? transitions[act].to : undefined) ?? state,
    /** What an act is called. */
    labelOf: (act: Opening | Move): Label => (isMove(act) ? transitions[act] : opening).label,
    /** What is said of a day on which it had not come to be. */
    notYet: {
      zh: `${subject.zh}那天还没有${opening.done.zh}`,
      en: `${subject.en} had not been ${opening.done.en} on that day`,
    } satisfies Label,
    /** What is said to somebody who did not see the last that happened to it. */
    changed: {
      zh: `${subject.zh}刚有人办过，请看过再办`,
      en: `${subject.en} has just been acted on; please look again`,
    } satisfies Label,
  }
}

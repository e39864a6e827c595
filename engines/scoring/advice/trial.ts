import type { Label } from '../../../kernel/label.ts'
import { withOne, without } from '../numbers/adjusted.ts'
import type { Spread } from '../numbers/spread.ts'
import { type Measured, nobody, PeerBook } from '../peers/book.ts'
import { isPeerStep, type OpenPart, type Scheme } from '../scheme.ts'
import { type Scores, score } from '../score.ts'
import type { Table } from '../table.ts'
import { type Changes, type Stand, standAt, withChanges } from './what-if.ts'

/** A part whose peers’ numbers are held as measured though one of them, one’s own, is another now. */
export type Held = {
  readonly part: string
  readonly label: Label
  /** How many peers were measured; one’s own old number is one of them. */
  readonly peers: number
}

/** Where a subject would stand while all others are held as they were measured. */
export type Tried = {
  readonly stand: Stand
  /** The text by which weights differ; null where there is none, or nobody knows. */
  readonly stage: string | null
  /** The points of every part by its id; null is unknown. */
  readonly parts: Readonly<Record<string, number | null>>
  /** Empty where scoring everybody again would come to the same; else the score may differ by what one of n peers moves. */
  readonly held: readonly Held[]
}

/**
 * A subject that is tried with other facts again and again, at the speed of a slider. It is scored alone against peers that were
 * measured before, and its place is found among the printed totals of the others; nobody else is scored again. Where a changed
 * value is compared with peers, its old self stays one of them: a percent rank is off by at most one of them. `whatIf` scores
 * everybody.
 */
export class Trial {
  readonly before: Tried
  readonly #scheme: Scheme
  readonly #own: Table
  readonly #measured: Measured
  readonly #first: Scores
  readonly #corrected: Changes

  /**
   * `own` is the table of the subject alone as it was counted; `measured` is `scores.peers.measured` after `standingOf(scores)`.
   * Where facts were corrected since, a trial starts from the corrected ones.
   */
  constructor(scheme: Scheme, own: Table, measured: Measured, corrected: Changes = {}) {
    this.#scheme = scheme
    this.#own = own
    this.#measured = measured
    this.#corrected = corrected
    this.#first = this.#scored(own)
    this.before = this.with({})
  }

  /** Where the subject stands with other facts; refuses a name that is no input, and a text where a number is needed. */
  with(changes: Changes): Tried {
    const facts = { ...this.#corrected, ...changes }
    const after = this.#scored(withChanges(this.#scheme, this.#own, 0, facts))
    const peers = new PeerBook(after.columns, { against: this.#exchanged(after) })
    return triedOf({ ...after, peers }, this.#held(after))
  }

  #scored(own: Table): Scores {
    return score(this.#scheme, own, { against: this.#measured, traced: true })
  }

  /** What was measured, with the new total in the place of the old one where ranks and classes look. */
  #exchanged(after: Scores): Measured {
    const measured = new Map(this.#measured)
    const { ranking, classes } = this.#scheme.edition
    measured.set('ranking', this.#totals('ranking', ranking.within, after))
    if (classes && 'within' in classes) {
      const same = classes.within.join() === ranking.within.join()
      measured.set('classes', same ? measured.get('ranking')! : this.#totals('classes', classes.within, after))
    }
    return measured
  }

  #totals(place: string, within: readonly string[], after: Scores): ReadonlyMap<string, Spread> {
    const totals = new Map(this.#measured.get(place))
    const [from, to] = [groupOf(this.#first, within), groupOf(after, within)]
    const [was, is] = [this.#total(this.#first), this.#total(after)]
    if (from === to && Object.is(was, is)) return totals
    if (from !== undefined) totals.set(from, without(totals.get(from) ?? nobody, was))
    if (to !== undefined) totals.set(to, withOne(totals.get(to) ?? nobody, is))
    return totals
  }

  /** The printed total, more of it better. */
  #total({ points, scheme }: Scores): number {
    const total = points.get(scheme.parts.at(-1)!.given.id)![0]!
    return scheme.edition.ranking.order === 'highest' ? total : -total
  }

  #held(after: Scores): Held[] {
    return this.#scheme.parts.flatMap((part) => {
      const counts = comparisons(part).flatMap(({ place, index, within }) => {
        const [was, is] = [this.#first, after].map((scores) => scores.traces.get(part.given.id)![index]![0]!)
        const group = groupOf(after, within)
        if (Object.is(was, is) && group === groupOf(this.#first, within)) return []
        return [this.#measured.get(place)?.get(group ?? '')?.count ?? 0]
      })
      return counts.length > 0 ? [{ part: part.given.id, label: part.label, peers: Math.min(...counts) }] : []
    })
  }
}

/** Where a part is held against peers, and after how many steps. */
function comparisons({ given }: OpenPart): { place: string; index: number; within: readonly string[] }[] {
  const gaps = 'missing' in given && typeof given.missing === 'object' && 'within' in given.missing
  return [
    ...(gaps ? [{ place: `${given.id}/gaps`, index: 0, within: (given.missing as { within: string[] }).within }] : []),
    ...given.steps.flatMap((step, index) =>
      isPeerStep(step) ? [{ place: `${given.id}/${index}`, index, within: step.within }] : [],
    ),
  ]
}

/** The name of the group that the subject belongs to; undefined where a text that names it is unknown. */
function groupOf({ columns }: Scores, within: readonly string[]): string | undefined {
  const { of, names } = columns.groups(within)
  return names[of[0]!]
}

function triedOf(scores: Scores, held: readonly Held[]): Tried {
  const { scheme, columns, points } = scores
  const { stage } = scheme.edition
  const parts = Array.from(points, ([id, [value]]) => [id, Number.isNaN(value) ? null : value!])
  return {
    stand: standAt(scores, 0),
    stage: stage === undefined ? null : (columns.texts(stage)[0] ?? null),
    parts: Object.fromEntries(parts),
    held,
  }
}

import type { Label } from '../../../kernel/label.ts'
import type { Spread } from '../numbers/spread.ts'
import { Summary } from '../numbers/summary.ts'
import type { Measured } from '../peers/book.ts'
import { type Comparison, comparisonsOf, followedFrom } from '../peers/followed.ts'
import type { OpenPart, Scheme } from '../scheme.ts'
import type { Scores } from '../score.ts'
import type { Table } from '../table.ts'
import { Instead } from './instead.ts'
import { type Changes, type Stand, standAt } from './what-if.ts'

/** A part in which a changed value is one of the peers’. */
export type Compared = {
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
  /** Parts that move the points of peers too: place and class are told among the points that the others had. */
  readonly compared: readonly Compared[]
  /** Parts whose peers are held as measured: the score may differ by what one of them moves. Empty where it is exact. */
  readonly held: readonly Compared[]
}

/**
 * A subject that is tried with other facts again and again, at the speed of a slider. It is scored alone among the peers that were
 * measured before, its new values in the place of its old ones, and its place is found among the printed totals of the others; nobody
 * else is scored again. `whatIf` scores everybody.
 */
export class Trial {
  readonly before: Tried
  readonly #scheme: Scheme
  readonly #instead: Instead
  readonly #measured: Measured
  readonly #corrected: Changes

  /**
   * `own` is the table of the subject alone as it was counted; `measured` is `scores.peers.measured` after `standingOf(scores)`,
   * of scores that kept `every` value: where only ends were kept, a trial says that it holds them. Where facts were corrected since, a trial starts from the corrected ones.
   */
  constructor(scheme: Scheme, own: Table, measured: Measured, corrected: Changes = {}) {
    this.#scheme = scheme
    this.#instead = new Instead(scheme, own, measured)
    this.#measured = measured
    this.#corrected = corrected
    this.before = this.with({})
  }

  /** Where the subject stands with other facts; refuses a name that is no input, and a text where a number is needed. */
  with(changes: Changes): Tried {
    const after = this.#instead.with({ ...this.#corrected, ...changes })
    const { stage } = this.#scheme.edition
    return {
      stand: standAt(after, 0),
      stage: stage === undefined ? null : (after.columns.texts(stage)[0] ?? null),
      parts: Object.fromEntries(Array.from(after.points, ([id, [value]]) => [id, Number.isNaN(value) ? null : value!])),
      ...this.#among(after),
    }
  }

  /** Which parts move peers, and which of them hold these as measured. */
  #among(after: Scores): Pick<Tried, 'compared' | 'held'> {
    const [compared, held]: [Compared[], Compared[]] = [[], []]
    const moving = new Set<string>()
    for (const part of this.#scheme.parts) {
      const comparisons = comparisonsOf(part)
      const moved = comparisons.filter(({ place }) => this.#isMoved(place, after))
      const below = restsOn(part).some((id) => moving.has(id))
      if (moved.length === 0 && !below) continue
      moving.add(part.given.id)
      if (comparisons.length === 0) continue
      const told = {
        part: part.given.id,
        label: part.label,
        peers: Math.min(...comparisons.map((one) => spreadAt(this.#measured, one, after)?.count ?? 0)),
      }
      compared.push(told)
      if (below || this.#isHeld(part, comparisons, moved, after)) held.push(told)
    }
    return { compared, held }
  }

  #isMoved(place: string, { peers }: Scores): boolean {
    const [was, is] = [this.#instead.former.get(place), peers.selves.get(place)]
    return (
      was?.group !== is?.group ||
      was?.value !== is?.value ||
      was?.weight !== is?.weight ||
      String(was?.vector) !== String(is?.vector)
    )
  }

  #isHeld(part: OpenPart, all: readonly Comparison[], moved: readonly Comparison[], after: Scores): boolean {
    const unkept = moved.some((one) =>
      [this.#measured, after.peers.measured].some((measured) => spreadAt(measured, one, after) instanceof Summary),
    )
    const followed = followedFrom(part) !== undefined && moved.every(({ kind }) => kind === 'step')
    return unkept || moved.some((one) => one.kind === 'weights' || (!followed && one !== all.at(-1)))
  }
}

/** The peers of the subject at a place; none where it is in no group, or nobody was. */
function spreadAt(measured: Measured, { place, within }: Comparison, { columns }: Scores): Spread | undefined {
  const [group] = columns.groups(within).names
  return measured.get(place)?.get(group ?? '')
}

/** The parts that a branch puts together. */
const restsOn = (part: OpenPart): readonly string[] =>
  part.kind === 'branch' ? [...part.parts.map(({ given }) => given.id), ...(part.formula?.names ?? [])] : []

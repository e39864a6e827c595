import type { Measured, Selves } from '../peers/book.ts'
import type { Scheme } from '../scheme.ts'
import { type Scores, score } from '../score.ts'
import { standingOf } from '../standing.ts'
import type { Table } from '../table.ts'
import { type Changes, withChanges } from './what-if.ts'

/**
 * One subject with other facts than those with which it was counted, among the peers of that count: its new values take the place of
 * its old ones, everybody else is held as measured and not scored again. `counted` is its row alone; `measured` is
 * `scores.peers.measured` after `standingOf(scores)`, best of scores with `every` value kept.
 */
export class Instead {
  readonly #scheme: Scheme
  readonly #counted: Table
  readonly #measured: Measured
  /** How it counted among its peers. */
  readonly former: Selves

  constructor(scheme: Scheme, counted: Table, measured: Measured) {
    this.#scheme = scheme
    this.#counted = counted
    this.#measured = measured
    const scores = score(scheme, counted, { against: measured })
    standingOf(scores)
    this.former = scores.peers.selves
  }

  /** Its scores with other facts; refuses a name that is no input, and a text where a number is needed. */
  with(changes: Changes): Scores {
    const own = withChanges(this.#scheme, this.#counted, 0, changes)
    return score(this.#scheme, own, { against: this.#measured, former: this.former })
  }
}

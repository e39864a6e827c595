import { mostOf } from './numbers/simplex.ts'

type Vector = ArrayLike<number>

/** What a way to combine among peers may be told. */
export type HowAmong = {
  /** The least and the most that each part may give of the whole. */
  readonly shares?: { readonly least: number; readonly most: number } | undefined
}

/** How the parts of one make its whole, held against those of its peers, itself among them; NaN where there is no result. */
type AmongPeers = (peers: readonly Vector[], how: HowAmong) => (own: Vector, weights: Vector) => number

const near = 1e-12

/** Wins less defeats: of two the one wins that is better in parts of more weight (Copeland, after Condorcet). */
const copeland: AmongPeers = (peers) => (own, weights) => {
  let score = 0
  for (const peer of peers) {
    let balance = 0
    for (let part = 0; part < own.length; part += 1) balance += weights[part]! * Math.sign(own[part]! - peer[part]!)
    if (Math.abs(balance) > near) score += Math.sign(balance)
  }
  return score
}

/** Whether one is nowhere above the other. */
const isBelow = (one: Vector, other: Vector): boolean => {
  for (let part = 0; part < one.length; part += 1) if (one[part]! > other[part]!) return false
  return true
}

/** Those that nobody else is above: only they hold the weights of others. */
function frontOf(peers: readonly Vector[]): Vector[] {
  const front: Vector[] = []
  const total = (vector: Vector): number => Array.from(vector).reduce((sum, value) => sum + value, 0)
  const largest = peers.map((vector) => [vector, total(vector)] as const).sort(([, one], [, other]) => other - one)
  for (const [vector] of largest) if (!front.some((one) => isBelow(vector, one))) front.push(vector)
  return front
}

/** The largest sum that any weights give, with which nobody comes to more than 1 (benefit of the doubt, DEA). */
const benefitOfTheDoubt: AmongPeers = (given, { shares }) => {
  const scales = Array.from(given[0] ?? [], (_, part) => Math.max(...given.map((peer) => peer[part]!)) || 1)
  const scaled = (vector: Vector): number[] => Array.from(vector, (value, part) => value / scales[part]!)
  const isUnder = given.some((peer) => Array.from(peer).some((value) => value < 0))
  const front = frontOf(given).map(scaled)
  return (vector) => {
    if (isUnder || Array.from(vector).some((value) => value < 0)) return Number.NaN
    const own = scaled(vector)
    const held = shares ? [...front, ...sharesHeld(own, shares)] : front
    const most = mostOf(
      own,
      held,
      held.map((_, row) => (row < front.length ? 1 : 0)),
    )
    return Math.abs(most - 1) < 1e-10 ? 1 : Number.isFinite(most) ? most : Number.NaN
  }
}

/** That each part gives at least and at most such a share of the whole, as rows that may not come above zero. */
const sharesHeld = (own: readonly number[], { least, most }: { least: number; most: number }): number[][] =>
  own.flatMap((_, part) => [
    own.map((value, at) => value * (least - (at === part ? 1 : 0))),
    own.map((value, at) => value * ((at === part ? 1 : 0) - most)),
  ])

/** Every way to combine that looks at the parts of all peers together, by its name in editions. */
export const combinationsAmongPeers = {
  copeland,
  'benefit-of-the-doubt': benefitOfTheDoubt,
} as const satisfies Record<string, AmongPeers>

export type CombiningAmongPeers = keyof typeof combinationsAmongPeers
export const isAmongPeers = (combine: string): combine is CombiningAmongPeers => combine in combinationsAmongPeers

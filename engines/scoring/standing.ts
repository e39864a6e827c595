import type { Classes } from './edition.ts'
import { reaches } from './numbers/near.ts'
import { pairsOf, placeIn } from './numbers/pairs.ts'
import { quantileOf as quantileAt, quantilesBetween } from './numbers/quantiles.ts'
import type { Spread } from './numbers/spread.ts'
import type { PeersAsked } from './peers/book.ts'
import type { Scores } from './score.ts'
import { places } from './steps/places.ts'
import { boundsPassed } from './steps/quantile.ts'

/** Where everybody stands: the rounded score, the rank (1 is first, NaN without a score) and the class. */
export type Standing = {
  readonly score: Float64Array
  readonly rank: Float64Array
  readonly classOf: readonly (string | null)[]
}

/** Ranks and classes after rounding; ties as the edition says. */
export function standingOf(scores: Scores): Standing {
  const { edition, parts } = scores.scheme
  const { ranking, classes } = edition
  const score = scores.points.get(parts.at(-1)!.given.id)!
  const better = ranking.order === 'highest' ? score : score.map((value) => -value)
  const place = places[ranking.ties]
  const rank = amongPeers(
    scores,
    'ranking',
    better,
    { within: ranking.within, asks: { order: true } },
    (peers) => (value) => place(value, peers),
  )
  return { score, rank, classOf: classes ? classed(scores, better, classes) : new Array(score.length).fill(null) }
}

function classed(scores: Scores, better: Float64Array, classes: Classes): (string | null)[] {
  const labels =
    'labels' in classes
      ? classes.labels
      : ('shares' in classes ? classes.shares : classes.bounds).map(({ label }) => label)
  const within = 'within' in classes ? classes.within : []
  const order = scores.scheme.edition.ranking.order
  const { classWeights } = scores.scheme
  if (classWeights && classes.by === 'share') {
    const beside = scores.columns.numbers(classWeights).map((weight) => (weight > 0 ? weight : Number.NaN))
    const own = better.map((value, row) => (Number.isNaN(beside[row]!) ? Number.NaN : value))
    const found = amongPeers(scores, 'classes', own, { within, asks: {}, beside }, (peers) =>
      weightedShareOf(peers, classes),
    )
    return Array.from(found, (index) => (Number.isNaN(index) ? null : (labels[index] ?? null)))
  }
  const indexes = amongPeers(
    scores,
    'classes',
    better,
    { within, asks: { order: classes.by !== 'score' } },
    (peers) => {
      if (classes.by === 'quantile') return quantileOf(peers, classes, order === 'lowest')
      if (classes.by === 'share')
        return shareOf(
          peers,
          classes.shares.map(({ share }) => share),
        )
      const sign = order === 'highest' ? 1 : -1
      return (value) => classes.bounds.findIndex(({ from }) => from === undefined || reaches(value, sign * from))
    },
  )
  return Array.from(indexes, (index) => (Number.isNaN(index) ? null : (labels[index] ?? null)))
}

/** Classes by quantiles of the score, from the lowest. */
function quantileOf(
  peers: Spread,
  { labels, type, bound }: Extract<Classes, { by: 'quantile' }>,
  turned: boolean,
): (value: number) => number {
  if (!turned) {
    const bounds = quantilesBetween(labels.length, peers, type)
    return (value) => boundsPassed(bounds, value, bound)
  }
  const bounds = labels.slice(1).map((_, index) => -quantileAt(peers, (index + 1) / labels.length, type, true))
  return (value) => boundsPassed(bounds, -value, bound)
}

/** Classes by shares of the ranked, from the best; who ties stands in the better class, the last takes the rest. */
function shareOf(peers: Spread, shares: readonly number[]): (value: number) => number {
  const last = shares.length - 1
  let passed = 0
  const upTo = shares.map((share) => {
    passed += share
    return passed * peers.count + 1e-9
  })
  return (value) => {
    const place = 1 + peers.above(value)
    const index = upTo.findIndex((bound) => place <= bound)
    return index < 0 ? last : Math.min(index, last)
  }
}

/** Classes by shares of a weight, from the best; who ties counts as one, the last takes the rest. */
function weightedShareOf(peers: Spread, { shares, at }: Extract<Classes, { by: 'share' }>): (value: number) => number {
  const { values, beside } = pairsOf(peers)
  const above = new Float64Array(values.length + 1)
  for (let place = values.length - 1; place >= 0; place -= 1) above[place] = above[place + 1]! + beside[place]!
  const total = above[0]!
  const bounds: number[] = []
  for (const { share } of shares) bounds.push((bounds.at(-1) ?? 0) + share)
  const last = shares.length - 1
  return (value) => {
    const first = placeIn(values, value)
    let beyond = first
    while (values[beyond] === value) beyond += 1
    const [start, end] = [above[beyond]! / total, above[first]! / total]
    const decides = { start, middle: (start + end) / 2, end }[at]
    const index = bounds.findIndex((bound) => (at === 'start' ? decides < bound - 1e-12 : decides <= bound + 1e-12))
    return index < 0 ? last : Math.min(index, last)
  }
}

/** A number for every row from its value and its peers' values. */
function amongPeers(
  { peers }: Scores,
  place: string,
  values: Float64Array,
  asked: PeersAsked,
  open: (peers: Spread) => (value: number) => number,
): Float64Array {
  const turned = values.slice()
  return peers.turn(place, turned, asked, open) ? turned : turned.fill(Number.NaN)
}

import { atOnce, type Piecework } from '../../kernel/piecework.ts'
import type { Rule } from '../rules/rule.ts'
import { combineColumns } from './combine.ts'
import { type CombiningAmongPeers, combinationsAmongPeers, isAmongPeers } from './combine-among-peers.ts'
import type { Branch, Expert } from './edition.ts'
import { Columns } from './facts.ts'
import { pointsByFormula } from './formula.ts'
import { lineThrough } from './numbers/fitted.ts'
import { reaches } from './numbers/near.ts'
import { type Pairs, pairsOf } from './numbers/pairs.ts'
import { roundColumn, withoutNegativeZero } from './numbers/rounding.ts'
import type { Spread } from './numbers/spread.ts'
import { vectorsOf } from './numbers/vectors.ts'
import { type Keeping, PeerBook, type PeersAsked } from './peers/book.ts'
import { elsewhereOf, followedFrom, gapsOf, wholeOf } from './peers/followed.ts'
import {
  isPeerStep,
  type OpenBranch,
  type OpenCriterion,
  type OpenExpert,
  type OpenPart,
  type Scheme,
  type WeightOf,
} from './scheme.ts'
import { valueAlong, valueElsewhere } from './steps/along.ts'
import { ownSteps, type PeerStepGiven, peerSteps } from './steps/schema.ts'
import { type OwnStep, type PeerStep, turnKnown } from './steps/step.ts'
import type { Table } from './table.ts'
import { type Weights, weightsOf } from './weighting/weights.ts'

/**
 * The scores of every part, NaN where unknown, and the peers that they were held against. While peers are only gathered, parts
 * that wait for them have no points.
 */
export type Scores = {
  readonly scheme: Scheme
  readonly table: Table
  readonly columns: Columns
  readonly points: ReadonlyMap<string, Float64Array>
  /** The value of a part before its first step and after each, where it was asked for. */
  readonly traces: ReadonlyMap<string, readonly Float64Array[]>
  readonly peers: PeerBook
}

/**
 * Against which peers: without a word those of this table, or peers measured before (`scores.peers.measured`): a single subject
 * among all, or one part of a table.
 */
export type Asked = Keeping & {
  /** Keep the value after every step. */
  readonly traced?: boolean
}

/** Scores every row of a table. Rows without a needed value stay unknown, as each part's rule for gaps says. */
export function score(scheme: Scheme, table: Table, asked: Asked = {}): Scores {
  return atOnce(scoring(scheme, table, asked))
}

/** The same in pieces, one for each part, so that others may have their turn between them. */
export function scoring(scheme: Scheme, table: Table, asked: Asked = {}): Piecework<Scores> {
  return new Scoring(scheme, table, asked).run()
}

class Scoring {
  readonly scheme: Scheme
  readonly table: Table
  readonly traced: boolean
  readonly columns: Columns
  readonly points = new Map<string, Float64Array>()
  readonly ids: ReadonlySet<string>
  readonly traces = new Map<string, Float64Array[]>()
  readonly peers: PeerBook
  /** Whether peers meet the row as it is now, so that those of later steps move with it. */
  readonly met: boolean
  /** Who is scored: 1; undefined where everybody is. */
  readonly scored: Int8Array | undefined

  constructor(scheme: Scheme, table: Table, { traced = false, ...keeping }: Asked) {
    this.scheme = scheme
    this.table = table
    this.traced = traced
    this.ids = new Set(scheme.parts.map(({ given }) => given.id))
    this.columns = new Columns(scheme, table)
    this.scored = scheme.among && this.columns.verdicts(scheme.among)
    this.met = keeping.former !== undefined
    this.peers = new PeerBook(this.columns, keeping)
  }

  *run(): Piecework<Scores> {
    for (const part of this.scheme.parts) {
      const points = this.#part(part)
      if (points) this.points.set(part.given.id, points)
      yield
    }
    const { scheme, table, columns, points, traces, peers } = this
    return { scheme, table, columns, points, traces, peers }
  }

  /** The points of a part; none while its peers, or those of a part below, are only gathered. */
  #part(part: OpenPart): Float64Array | undefined {
    const { id, steps, round } = part.given
    let values =
      part.kind === 'branch' ? this.#branch(part) : part.kind === 'expert' ? this.#expert(part) : this.#criterion(part)
    if (!values) return undefined
    if (part.kind !== 'branch') this.#leaveOut(values)
    const trace = this.traced ? [values.slice()] : undefined
    const following = this.met ? followedFrom(part) : undefined
    for (const [index, step] of steps.entries()) {
      if (part.reversedAt === index) turnRound(values)
      if (!isPeerStep(step)) turnKnown(values, (ownSteps[step.step] as OwnStep).open(step))
      else {
        const asked = this.#askedOf(step, part, index)
        if (following === index) values = this.peers.withPeers(`${id}/${index}`, values, asked)
        const opened = (peers: Spread) =>
          (peerSteps[step.step] as PeerStep).open(step, peers, part.reversedAt === index)
        if (!this.peers.turn(`${id}/${index}`, values, asked, opened)) return undefined
      }
      trace?.push(values.slice())
    }
    if (following !== undefined) values = values.slice(0, this.columns.rows)
    if (round === undefined) withoutNegativeZero(values)
    else roundColumn(values, round)
    if (trace) this.traces.set(id, trace)
    return values
  }

  /** Who is not scored has no value, and so is nobody’s peer. */
  #leaveOut(values: Float64Array): void {
    if (!this.scored) return
    for (let row = 0; row < values.length; row += 1) if (this.scored[row] !== 1) values[row] = Number.NaN
  }

  /** The values of a column by another beside them, group by group; none while they are only gathered. */
  #pairs(
    place: string,
    values: Float64Array,
    along: Float64Array,
    within: readonly string[],
  ): ((row: number) => Pairs | undefined) | undefined {
    const known = along.map((at, row) => (Number.isNaN(values[row]!) ? Number.NaN : at))
    const peers = this.peers.at(place, known, { within, asks: {}, beside: values })
    const pairs = peers?.of.map(pairsOf)
    return pairs && ((row) => pairs[peers!.groupOf[row]!])
  }

  /** Gaps filled from the same place in other years, or from the line by which peers lie. */
  #along(
    values: Float64Array,
    missing: Extract<NonNullable<OpenCriterion['given']['missing']>, { along: string } | { on: string }>,
    id: string,
    rule: Rule,
  ): Float64Array | undefined {
    const along = this.columns.numbers(rule)
    const pairs = this.#pairs(gapsOf(id), values, along, missing.within)
    return (
      pairs &&
      values.map((value, row) => {
        const own = Number.isNaN(value) ? pairs(row) : undefined
        if (!own) return value
        return 'along' in missing ? valueAlong(missing, own, along[row]!) : lineThrough(own)(along[row]!)
      })
    )
  }

  /** The value of each row, or that of another row of the same. */
  #valuesOf({ given, rule, elsewhereRule }: OpenCriterion): Float64Array | undefined {
    const values = this.columns.numbers(rule)
    const { elsewhere, id } = given
    if (!elsewhere || !elsewhereRule) return values
    this.#leaveOut(values)
    const along = this.columns.numbers(elsewhereRule)
    const pairs = this.#pairs(elsewhereOf(id), values, along, elsewhere.within)
    return (
      pairs &&
      along.map((at, row) => {
        const own = pairs(row)
        return own ? valueElsewhere(elsewhere, own, at) : Number.NaN
      })
    )
  }

  #criterion(part: OpenCriterion): Float64Array | undefined {
    const { given, alongRule } = part
    const values = this.#valuesOf(part)
    const { missing } = given
    if (!missing || !values) return values
    this.#leaveOut(values)
    if ('along' in missing || 'on' in missing) return this.#along(values, missing, given.id, alongRule!)
    if ('fill' in missing) return values.map((value) => (Number.isNaN(value) ? missing.fill : value))
    const { impute, within } = missing
    const asks = { order: impute === 'median', moments: impute === 'mean' }
    const peers = this.peers.at(gapsOf(given.id), values, { within, asks })
    const stand = peers?.of.map((one) => (impute === 'median' ? one.quantile(0.5) : one[impute]))
    return stand && values.map((value, row) => (Number.isNaN(value) ? (stand[peers!.groupOf[row]!] ?? value) : value))
  }

  /** The experts' points where they lie in the band that holds for the row. */
  #expert({ given, whens }: OpenExpert): Float64Array {
    const held = whens.map((rule) => rule && this.columns.verdicts(rule))
    return this.columns.given(given.expert).map((value, row) => {
      const band = bandOf(given, (index) => held[index]?.[row] ?? 1)
      return band && reaches(value, band.from) && reaches(band.to, value) ? value : Number.NaN
    })
  }

  #branch(branch: OpenBranch): Float64Array | undefined {
    const { given, parts, formula, weightOf } = branch
    const { combine } = given
    if (weightOf) return this.#weight(weightOf)
    if (formula) return pointsByFormula(formula, this.columns, this.points, (name) => this.ids.has(name))
    if (combine === 'formula' || combine === 'weight') return undefined
    const columns = parts.flatMap((part) => this.points.get(part.given.id) ?? [])
    if (columns.length < parts.length) return undefined
    const missing = given.missing ?? this.scheme.edition.missing
    const weights = weightsOf(this, branch)
    if (isAmongPeers(combine))
      return weights && this.#amongPeers({ ...branch.given, combine, missing }, columns, weights)
    return weights && combineColumns(columns, weights, { ...given, combine, missing })
  }

  /** Parts held together against those of the peers; who lacks one has no whole. */
  #amongPeers(
    { id, combine, within, missing, shares, parts }: Branch & { readonly combine: CombiningAmongPeers },
    given: readonly Float64Array[],
    weights: Weights,
  ): Float64Array | undefined {
    const places = given.flatMap((_, place) => (parts[place]!.weight === 0 ? [] : [place]))
    const vectors = places.map((place) =>
      missing === 'zero' ? given[place]!.map((value) => (Number.isNaN(value) ? 0 : value)) : given[place]!,
    )
    const known = vectors[0]!.map((value, row) => (vectors.some((one) => Number.isNaN(one[row]!)) ? Number.NaN : value))
    this.#leaveOut(known)
    const peers = this.peers.at(wholeOf(id), known, { within, asks: {}, vectors })
    if (!peers) return undefined
    const wholes = peers.of.map((one) => combinationsAmongPeers[combine](vectorsOf(one), { shares }))
    return known.map((value, row) => {
      const [whole, own] = [wholes[peers.groupOf[row]!], weights(row)]
      if (Number.isNaN(value) || !whole || !own) return Number.NaN
      return whole(
        vectors.map((one) => one[row]!),
        places.map((place) => own[place]!),
      )
    })
  }

  /** The weight of a part in its branch, row by row; none while its peers are only gathered. */
  #weight({ branch, place }: WeightOf): Float64Array | undefined {
    if (branch.parts.some((part) => !this.points.has(part.given.id))) return undefined
    const weights = weightsOf(this, branch)
    return weights && Float64Array.from({ length: this.columns.rows }, (_, row) => weights(row)?.[place] ?? Number.NaN)
  }

  /** What a step asks, and of whom. */
  #askedOf(step: PeerStepGiven, { amongs, peerWeights }: OpenPart, index: number): PeersAsked {
    const [among, weights] = [amongs[index], peerWeights[index]]
    return {
      within: step.within,
      asks: (peerSteps[step.step] as PeerStep).asks(step),
      among: among && this.columns.verdicts(among),
      weights: weights && this.columns.numbers(weights),
    }
  }
}

/** The band that holds; none while it is not known which does. */
export function bandOf({ bands }: Expert, holds: (index: number) => number): Expert['bands'][number] | undefined {
  for (const [index, band] of bands.entries()) {
    const verdict = holds(index)
    if (verdict === 1) return band
    if (verdict === -1) return undefined
  }
  return undefined
}

/** Lower is better from here on: what was less is more. */
const turnRound = (values: Float64Array): void => {
  for (let row = 0; row < values.length; row += 1) values[row] = -values[row]!
}

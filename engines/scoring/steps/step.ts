import { z } from 'zod'
import type { Label } from '../../../kernel/label.ts'
import type { Asks, Spread } from '../numbers/spread.ts'

/** How people call a thing: one text for both languages, or one for each. */
export const label = z.union([z.string(), z.strictObject({ zh: z.string(), en: z.string() })])

/** What a step makes of one value; NaN is unknown and never comes here. */
export type Turn = (value: number) => number

/** Turns every known value of a column, in place. */
export function turnKnown(values: Float64Array, turn: Turn): void {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row]!
    if (!Number.isNaN(value)) values[row] = turn(value)
  }
}

/** What a step did to one value, for its words: lower is better where `reversed`; NaN after is unknown. */
export type Turned = { readonly before: number; readonly after: number; readonly reversed: boolean }

/** A step on its own: the value alone decides. */
export type OwnStep<Schema extends z.ZodType = z.ZodType> = {
  readonly label: Label
  readonly schema: Schema
  open(step: z.infer<Schema>): Turn
  /** What was done, with its numbers, without the result. */
  tell(step: z.infer<Schema>, turned: Turned): Label
}

/** A step among peers: the value and how the peers' values are spread decide. */
export type PeerStep<Schema extends z.ZodType = z.ZodType> = {
  readonly label: Label
  readonly schema: Schema
  /** Whether it turns a quantity into a score, so that less of what is better lower becomes more. */
  readonly normalises: boolean
  /** What it asks of the peers. */
  asks(step: z.infer<Schema>): Asks
  /** `reversed`: the values were negated before, because lower is better. */
  open(step: z.infer<Schema>, peers: Spread, reversed: boolean): Turn
  /** What was done, with the numbers of the peers, without the result. */
  tell(step: z.infer<Schema>, turned: Turned, peers: Spread): Label
}

/** Who counts as a peer. */
export const peersGiven = {
  within: z.array(z.string().min(1)).default([]).describe('Who is a peer: equal values of these names'),
  among: z
    .string()
    .min(1)
    .optional()
    .describe('FEEL: only those for whom it holds are peers; everybody is held against them'),
}

/** How much a peer counts, for steps that ask for sums and means only. */
export const weightsGiven = {
  weightBy: z
    .string()
    .min(1)
    .optional()
    .describe('FEEL: how much each peer counts, such as its population; who has no weight above zero is nobody’s peer'),
}

export const ownStep = <Schema extends z.ZodType>(step: OwnStep<Schema>): OwnStep<Schema> => step
export const peerStep = <Schema extends z.ZodType>(step: PeerStep<Schema>): PeerStep<Schema> => step

import { type FoundBy, matchLabel, nothingFound, type Parts } from './label.ts'
import { type Rank, ranks } from './match.ts'
import type { Typed } from './typed.ts'

/** What else a thing is found by: a code counts like its name, anything else less. */
export type Beside = { readonly text: FoundBy; readonly code?: boolean }

/** A thing that can be found by its name, and by what is told beside it. */
export type Findable = {
  readonly name: FoundBy
  readonly besides?: readonly Beside[]
  /** Among equals, the lighter one comes first; 0 unless said. */
  readonly weight?: number
}

export type Found<Thing> = {
  readonly thing: Thing
  readonly rank: Rank
  /** Whether the last syllable of what was typed was only begun. */
  readonly begun: boolean
  /** The parts of the name that were found. */
  readonly name: Parts
  /** Which of the texts beside the name was found, and where; only where the name was not. */
  readonly beside: { readonly at: number; readonly parts: Parts } | null
}

/** Looks for what was typed in one thing; undefined where it is not there. */
export function findIn<Thing extends Findable>(thing: Thing, typed: Typed): Found<Thing> | undefined {
  const name = matchLabel(thing.name, typed)
  if (name) return { thing, rank: name.rank, begun: name.begun, name: name.parts, beside: null }
  for (const [at, { text, code }] of (thing.besides ?? []).entries()) {
    const match = matchLabel(text, typed)
    if (!match) continue
    const beside = { at, parts: match.parts }
    return { thing, rank: code ? match.rank : 'inside', begun: match.begun, name: nothingFound, beside }
  }
  return undefined
}

/** The things that answer what was typed, the best first: whole, beginning, word, inside; the name before what is beside it. */
export function find<Thing extends Findable>(things: Iterable<Thing>, typed: Typed): Found<Thing>[] {
  const found: Found<Thing>[] = []
  for (const thing of things) {
    const one = findIn(thing, typed)
    if (one) found.push(one)
  }
  return inOrder(found)
}

/** The best first; equals with whole syllables, then by weight, then the shorter name, then as they came. */
export const inOrder = <Thing extends Findable>(found: readonly Found<Thing>[]): Found<Thing>[] =>
  found.toSorted(
    (one, other) =>
      ranks.indexOf(one.rank) - ranks.indexOf(other.rank) ||
      Number(one.beside !== null) - Number(other.beside !== null) ||
      Number(one.begun) - Number(other.begun) ||
      (one.thing.weight ?? 0) - (other.thing.weight ?? 0) ||
      one.thing.name.label.zh.length - other.thing.name.label.zh.length,
  )

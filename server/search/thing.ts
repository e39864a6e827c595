import type { FoundLabel, SearchGroup, SearchHit } from '../../contract/search.ts'
import type { Shown } from '../../engines/indicators/shown.ts'
import type { Beside, Findable, Found } from '../../engines/search/find.ts'
import { type FoundBy, foundBy, nothingFound } from '../../engines/search/label.ts'
import { type Part, type Rank, ranks } from '../../engines/search/match.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import { pronounce } from '../register/pronounce.ts'

/** A thing that search can lead to. */
export type Thing = Findable & {
  readonly href: string
  /** What is told beside the name where the name was found. */
  readonly note: Label | null
  readonly besides?: readonly (Beside & { readonly before?: Label })[]
  readonly shown?: Shown
  readonly periodLabel?: Label
  readonly demonstration?: boolean
}

/** The things of one kind that were found, the best first; `all` is where the rest is listed. */
export type Shelf = {
  readonly kind: string
  readonly label: Label
  readonly found: readonly Found<Thing>[]
  readonly all?: string
  /** Whether it only explains words: then it stands behind everything that leads to a thing. */
  readonly explains?: boolean
}

const known = new Map<string, FoundBy>()
const mostKnown = 20_000

/** Prepares a declared label, once for all searches; names of records are not to be kept and go to `foundBy`. */
export function declaredName(label: Label): FoundBy {
  const key = `${label.zh}\n${label.en}`
  const there = known.get(key)
  if (there) return there
  const prepared = foundBy(label, pronounce)
  if (known.size < mostKnown) known.set(key, prepared)
  return prepared
}

/** Prepares a name that is the same in both languages. */
export const properName = (name: string): FoundBy => foundBy(asWritten(name), pronounce)

const moved = (parts: readonly Part[], by: number): [number, number][] =>
  parts.map(([from, to]) => [from + by, to + by])

function noteOf({ thing, beside }: Found<Thing>): FoundLabel | null {
  if (!beside) return thing.note && { text: thing.note, parts: { zh: [], en: [] } }
  const { text, before } = thing.besides![beside.at]!
  const [zh, en] = before ? [`${before.zh}：`, `${before.en}: `] : ['', '']
  return {
    text: { zh: `${zh}${text.label.zh}`, en: `${en}${text.label.en}` },
    parts: { zh: moved(beside.parts.zh, zh.length), en: moved(beside.parts.en, en.length) },
  }
}

export const hitOf = (found: Found<Thing>): SearchHit => ({
  href: found.thing.href,
  name: {
    text: found.thing.name.label,
    parts: { zh: moved(found.name.zh, 0), en: moved(found.name.en, 0) },
  },
  note: noteOf(found),
  shown: found.thing.shown ?? null,
  periodLabel: found.thing.periodLabel ?? null,
  demonstration: found.thing.demonstration ?? false,
})

/** A thing that the database found by something which is not marked here. */
export const foundSomewhere = (thing: Thing): Found<Thing> => ({
  thing,
  rank: 'inside',
  begun: true,
  name: nothingFound,
  beside: null,
})

const bestOf = ({ found }: Shelf): Rank => found[0]!.rank

const later = ({ explains = false }: Shelf): number => Number(explains)

/** The shelves as groups, the one with the best hit first; equals as they stand; explanations last. */
export const groupsOf = (shelves: readonly Shelf[], limit: number): SearchGroup[] =>
  shelves
    .filter(({ found }) => found.length > 0)
    .toSorted((one, other) => later(one) - later(other) || ranks.indexOf(bestOf(one)) - ranks.indexOf(bestOf(other)))
    .map(({ kind, label, found, all }) => ({
      kind,
      label,
      hits: found.slice(0, limit).map(hitOf),
      all: found.length > limit ? (all ?? null) : null,
    }))

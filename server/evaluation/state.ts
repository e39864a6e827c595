import type { EvaluationFact } from '../../contract/evaluation/evaluation.ts'
import type { EvaluationEdition, Filling } from '../../engines/evaluation/edition.ts'
import { factsOf, fillingOf } from '../../engines/evaluation/entry.ts'
import { type FilledEvaluation, fillEvaluation } from '../../engines/evaluation/filled.ts'
import { type ScoredEvaluation, scoreOverSame } from '../../engines/evaluation/same-enterprises.ts'
import type { Book } from '../../engines/indicators/book.ts'
import { countedYear } from '../../kernel/counted-year.ts'
import type { Day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import type { Label } from '../../kernel/label.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { unacceptable } from '../refusal.ts'
import type { Viewer } from '../viewer.ts'
import { readCounts } from './counts.ts'
import { factsShown } from './facts.ts'
import type { EvaluationParts } from './parts.ts'
import type { Recorded, Recording } from './recorded.ts'
import { readEntries, type StoredEntry, standingOf } from './store.ts'

/** The evaluation of a zone by an edition in a year, with all that it stands on. */
export type EvaluationState = {
  readonly edition: EvaluationEdition
  readonly year: number
  readonly years: readonly number[]
  readonly entries: readonly StoredEntry[]
  readonly standing: ReadonlyMap<string, StoredEntry>
  readonly filling: Filling
  readonly recorded: Recorded
  readonly book: Book
  readonly facts: readonly EvaluationFact[]
  /** What the zone knows and people judged, for the engine. */
  readonly values: Readonly<Record<string, number | null>>
  readonly scored: ({ readonly filled: FilledEvaluation } & ScoredEvaluation) | { readonly lacking: Label }
}

type AskedState = {
  readonly edition: EvaluationEdition
  readonly year?: string | undefined
  /** The day of the zone, on which years are looked at. */
  readonly today: Day
}

/** The year of the facts: as asked; else of the years that count the last for which the zone filled any in, or the register has any. */
function chooseYear(
  asked: string | undefined,
  entries: readonly StoredEntry[],
  recorded: readonly number[],
  today: Day,
) {
  const filled = entries.flatMap(({ year, about }) => (year !== null && about === 'fact' ? [year] : []))
  const years = [...new Set([...filled, ...recorded])].toSorted((one, other) => other - one)
  const last = countedYear(today)
  const counted = (of: readonly number[]): number => Math.max(...of.filter((year) => year <= last))
  const year = asked === undefined ? counted(filled) : Number(asked)
  if (year < 1990 || year > 2200)
    if (asked !== undefined) throw unacceptable('年度要在1990到2200之间', 'The year lies between 1990 and 2200')
  const newest = counted(recorded)
  const chosen = [year, newest, last].find(Number.isFinite)!
  return { year: chosen, years: years.includes(chosen) ? years : [chosen, ...years] }
}

export async function readState(
  { parts, recording }: { readonly parts: EvaluationParts; readonly recording: Recording },
  tx: ZoneTransaction,
  viewer: Viewer,
  { edition, year: asked, today }: AskedState,
): Promise<EvaluationState> {
  const entries = await readEntries(tx, edition.id)
  const zone = await recording(tx, viewer.zone)
  const { year, years } = chooseYear(asked, entries, await zone.years(), today)
  const standing = standingOf(entries)
  const filling = fillingOf(edition, standing.values())
  const recorded = await zone.of(year)
  const sums = await recorded.totals(edition)
  const book = await parts.books.open(tx, viewer)
  const counts = await readCounts(parts, tx, year)
  const facts = factsShown(parts, edition, { year, standing, book, recorded, sums, counts })
  const values = {
    ...factsOf(edition, standing.values(), year),
    ...Object.fromEntries(facts.map(({ name, value }) => [name, value])),
  }
  return {
    edition,
    year,
    years,
    entries,
    standing,
    filling,
    recorded,
    book,
    facts,
    values,
    scored: scoredBy(edition, filling, values, { recorded, facts }),
  }
}

function scoredBy(
  edition: EvaluationEdition,
  filling: Filling,
  values: Readonly<Record<string, number | null>>,
  { recorded, facts }: Pick<EvaluationState, 'recorded' | 'facts'>,
): EvaluationState['scored'] {
  try {
    const filled = fillEvaluation(edition, filling)
    const rows = recorded.members.map((member) => member.facts)
    const partial = new Set(facts.flatMap(({ name, from, gaps }) => (from === 'records' && gaps ? [name] : [])))
    return { filled, ...scoreOverSame(filled, values, rows, partial) }
  } catch (error) {
    if (error instanceof Fault) return { lacking: error.sentence }
    throw error
  }
}

/** The score of a state; refused with a sentence where names are lacking. */
export function scoreOf({ scored }: EvaluationState): Exclude<EvaluationState['scored'], { lacking: Label }> {
  if ('lacking' in scored) throw unacceptable(scored.lacking.zh, scored.lacking.en)
  return scored
}

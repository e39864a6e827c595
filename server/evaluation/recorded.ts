import type { EvaluationEdition } from '../../engines/evaluation/edition.ts'
import { openSums, reportedTotals, type ZoneTotal } from '../../engines/evaluation/zone-facts.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { readRegisterMark } from '../register/mark.ts'
import { briefly, ofEach, type Rest } from '../rest.ts'
import type { EvaluationParts } from './parts.ts'
import { type RecordedMember, readMembers, recordedYears } from './records.ts'

/** Enterprises of a year with what registers hold of them, and what that adds up to by an edition. */
export type Recorded = {
  readonly members: readonly RecordedMember[]
  readonly demonstration: boolean
  readonly totals: (edition: EvaluationEdition) => Promise<ReadonlyMap<string, ZoneTotal>>
  /** An answer that hangs on the members and on what its name says; the last one is kept. */
  readonly once: <Answer>(name: string, work: () => Answer) => Answer
}

/** What registers hold of a zone while nothing in them changes. */
export type RecordedZone = {
  readonly years: () => Promise<readonly number[]>
  readonly of: (year: number) => Promise<Recorded>
}

export type Recording = (tx: ZoneTransaction, zone: string, rest?: Rest) => Promise<RecordedZone>

/** Years that are kept of a zone. */
const yearsKept = 3

type Kept = {
  readonly mark: string
  years?: Promise<readonly number[]>
  readonly of: Map<number, Promise<Recorded>>
}

/**
 * Reads and adds up the enterprises of a year once, as long as nothing changes in the registers. Whoever may look at the evaluation
 * sees all of the zone.
 */
export function keepRecorded(parts: EvaluationParts): Recording {
  const zones = new Map<string, Kept>()
  return async (tx, zone, rest = briefly()) => {
    const mark = await readRegisterMark(tx)
    const before = zones.get(zone)
    const kept: Kept = before?.mark === mark ? before : { mark, of: new Map() }
    zones.set(zone, kept)

    function years(): Promise<readonly number[]> {
      if (kept.years) return kept.years
      const reading = recordedYears(tx)
      kept.years = reading
      reading.catch(() => delete kept.years)
      return reading
    }

    function of(year: number): Promise<Recorded> {
      const found = kept.of.get(year)
      if (found) return found
      const reading = readMembers(parts, tx, year, rest).then(recordedOf)
      kept.of.set(year, reading)
      for (const old of [...kept.of.keys()].slice(0, -yearsKept)) kept.of.delete(old)
      reading.catch(() => kept.of.delete(year))
      return reading
    }
    return { years, of }
  }
}

function recordedOf(members: readonly RecordedMember[]): Recorded {
  const rows = members.map(({ facts }) => facts)
  const totals = new Map<string, Promise<ReadonlyMap<string, ZoneTotal>>>()
  let last: { readonly name: string; readonly answer: unknown } | undefined

  async function added({ facts, enterpriseFacts }: EvaluationEdition): Promise<ReadonlyMap<string, ZoneTotal>> {
    const sums = openSums(facts, enterpriseFacts)
    const told = await ofEach(sums, briefly(), (sum) => reportedTotals([sum], rows)[0]!)
    return new Map(told.map((total) => [total.name, total]))
  }

  return {
    members,
    demonstration: members.some(({ demonstration }) => demonstration),
    totals(edition) {
      const found = totals.get(edition.id) ?? added(edition)
      totals.set(edition.id, found)
      found.catch(() => totals.delete(edition.id))
      return found
    },
    once<Answer>(name: string, work: () => Answer): Answer {
      if (last?.name !== name) last = { name, answer: work() }
      return last.answer as Answer
    },
  }
}

import type { Entry } from '../../engines/investment/entry.ts'
import { type CapitalRules, capitalRulesOn } from '../../engines/investment/rules.ts'
import { type CommitmentStanding, knownOn, standingOf } from '../../engines/investment/standing.ts'
import type { Kind } from '../../engines/register/kind.ts'
import { fieldOf } from '../../engines/register/kind.ts'
import type { Day } from '../../kernel/day.ts'
import { asWritten, type Label } from '../../kernel/label.ts'
import { lastDay, periodOf } from '../../kernel/period.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { Viewer } from '../viewer.ts'
import {
  type CapitalKinds,
  readCommitments,
  readEntries,
  readRates,
  type StoredCommitment,
  type StoredEntry,
  type StoredRate,
} from './store.ts'
import { provedBy, readVouchers, type StoredVoucher } from './vouchers/store.ts'

/** What the room is made of: the kinds it keeps, the editions of its rules, the names of departments. */
export type CapitalParts = {
  readonly kinds: CapitalKinds
  readonly editions: readonly CapitalRules[]
  readonly departments: (zone: string) => ReadonlyMap<string, { readonly label: Label }>
}

/** A commitment with its own entries and where it stands on the day that is looked at. */
export type SeenCommitment = {
  readonly stored: StoredCommitment
  readonly entries: readonly StoredEntry[]
  readonly standing: CommitmentStanding
}

/** Everything that the viewer can see of the capital of the zone, on a day. */
export type CapitalDesk = {
  readonly parts: CapitalParts
  readonly tx: ZoneTransaction
  readonly viewer: Viewer
  /** Today, which no act can be later than. */
  readonly today: Day
  /** The day that is looked at. */
  readonly asOf: Day
  readonly rules: CapitalRules
  readonly rates: readonly StoredRate[]
  readonly entries: readonly StoredEntry[]
  readonly commitments: readonly SeenCommitment[]
  /** The files of vouchers by arrival, and the arrivals that are proved by one. */
  readonly vouchers: ReadonlyMap<string, readonly StoredVoucher[]>
  readonly proved: ReadonlySet<string>
  readonly departmentLabel: (id: string, name: string) => Label
}

/** The end of the last month of which made-up commitments know something; undefined where one commitment is real. */
function demonstrationDay(
  commitments: readonly StoredCommitment[],
  entries: readonly Entry[],
  today: Day,
): Day | undefined {
  if (commitments.length === 0 || commitments.some(({ demonstration }) => !demonstration)) return undefined
  const last = entries
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  const end = last && lastDay(periodOf('month', last))
  return end && end < today ? end : last && today
}

/** Reads what the viewer can see and puts it together for a day: the one asked for, else today. */
export async function layCapitalDesk(
  parts: CapitalParts,
  tx: ZoneTransaction,
  viewer: Viewer,
  today: Day,
  asked?: Day,
): Promise<CapitalDesk> {
  const stored = await readCommitments(tx, parts.kinds)
  const entries = await readEntries(tx, parts.kinds)
  const rates = viewer.post === 'enterprise' ? [] : await readRates(tx)
  const vouchers = await readVouchers(tx)
  const asOf = asked ?? demonstrationDay(stored, entries, today) ?? today
  const rules = capitalRulesOn(parts.editions, asOf)
  const own = Map.groupBy(entries, ({ commitment }) => commitment)
  const departments = parts.departments(viewer.zone)
  return {
    parts,
    tx,
    viewer,
    today,
    asOf,
    rules,
    rates,
    entries,
    vouchers,
    proved: provedBy(vouchers),
    commitments: stored.map((one) => {
      const its = own.get(one.id) ?? []
      return { stored: one, entries: knownOn(its, asOf), standing: standingOf(one, its, asOf, rules) }
    }),
    departmentLabel: (id, name) => departments.get(id)?.label ?? asWritten(name),
  }
}

/** What a value of a choice is called in a register. */
export function choiceIn(kind: Kind, id: string, value: string): Label {
  const field = fieldOf(kind, id)
  const found = field.kind === 'choice' ? field.choices.find((choice) => choice.value === value) : undefined
  return found?.label ?? asWritten(value)
}

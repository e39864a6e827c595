import type { Judgement } from '../../engines/ladders/subject.ts'
import { fieldOf } from '../../engines/register/kind.ts'
import type { Day } from '../../kernel/day.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { registerMark } from '../register/mark.ts'
import { runIn } from '../register/statement.ts'
import { type Told, told } from '../register/told.ts'
import type { LadderParts } from './parts.ts'
import type { FactState } from './tables.ts'

export type StoredEnterprise = {
  readonly id: string
  readonly name: string
  readonly creditCode: string | null
  /** Null where the register does not say. */
  readonly titles: readonly string[] | null
  readonly own: Readonly<Record<string, Told | null>>
  readonly demonstration: boolean
}
export type StoredTitle = {
  readonly enterprise: string
  readonly rung: string
  readonly from: Day | null
  readonly until: Day | null
  readonly number: string | null
  readonly demonstration: boolean
}
/** What is known of a year, by field. */
export type StoredYear = {
  readonly enterprise: string
  readonly year: number
  readonly values: Readonly<Record<string, Told>>
}
export type StoredFact = {
  readonly id: string
  readonly enterprise: string
  readonly fact: string
  readonly year: number | null
  readonly value: string
  readonly state: FactState
  readonly report: string | null
  readonly document: string | null
  readonly reason: string | null
  readonly on: Day
  readonly person: string
}
export type StoredJudgement = Judgement & {
  readonly enterprise: string
  readonly reason: string
  readonly document: string | null
}

/** Which enterprises are read: some of them, or all that are seen. */
export type Some = readonly string[] | undefined

/** `$1` are some enterprises, or null for all that are seen. */
const ofSome = (column: string): string => `($1::uuid[] is null or ${column} = any($1::uuid[]))`
const those = (some: Some) => [some === undefined ? null : `{${some.join(',')}}`]

/** Every enterprise that the viewer sees, or some of them; households climb no ladder. */
export async function readEnterprises(
  tx: ZoneTransaction,
  { kinds, fields }: LadderParts,
  some?: Some,
): Promise<StoredEnterprise[]> {
  const own = fields.enterprise
  const rows = await runIn(tx)<Record<string, string | number | boolean | null> & { titles: string[] | null }>({
    text: `select id, name as "$name", credit_code as "$code", titles, demonstration as "$made"${own.map((id) => `, ${id}`).join('')}
      from register.enterprise
      where archived_at is null and form is distinct from 'household' and ${ofSome('id')} order by sort_name, id`,
    values: those(some),
  })
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.$name),
    creditCode: row.$code as string | null,
    titles: row.titles,
    own: Object.fromEntries(
      own.map((id) => [id, row[id] === null ? null : told(fieldOf(kinds.enterprise, id), row[id]!)]),
    ),
    demonstration: row.$made === true,
  }))
}

/**
 * The year at whose end made-up rows live, the same for everybody of the zone. Null where a title or number is real, of the
 * enterprise where one is named and else of anybody, or where none is known.
 */
export async function lastMadeUpYear(tx: ZoneTransaction, enterprise?: string): Promise<number | null> {
  const [row] = await runIn(tx)<{ year: number | null }>({
    text: `select case when bool_and(demonstration) then last_year_of_made_up_ladder() end as year
      from (
        select enterprise, demonstration from register.enterprise_title where archived_at is null
        union all
        select enterprise, demonstration from register.enterprise_year where archived_at is null
        union all
        select id, demonstration from register.enterprise where archived_at is null and id = $1
      ) told where $1::uuid is null or enterprise = $1`,
    values: [enterprise ?? null],
  })
  return row?.year ?? null
}

/** The year at whose end everything made up lives, whatever is real beside it and whoever asks. */
export async function lastYearOfMadeUp(tx: ZoneTransaction): Promise<number | null> {
  const [row] = await runIn(tx)<{ year: number | null }>({
    text: 'select last_year_of_made_up_ladder() as year',
    values: [],
  })
  return row?.year ?? null
}

/** The last year in which anybody was granted a made-up title, whatever is real beside it and whoever asks. */
export async function lastYearOfMadeUpTitles(tx: ZoneTransaction): Promise<number | null> {
  const [row] = await runIn(tx)<{ year: number | null }>({
    text: 'select last_year_of_made_up_titles() as year',
    values: [],
  })
  return row?.year ?? null
}

export const readTitles = (tx: ZoneTransaction, some?: Some): Promise<StoredTitle[]> =>
  runIn(tx)<StoredTitle>({
    text: `select enterprise, rung, granted_on as from, valid_until as until, number, demonstration
      from register.enterprise_title where archived_at is null and ${ofSome('enterprise')}
      order by granted_on desc nulls last, id`,
    values: those(some),
  })

/** What registers hold of some years, both included. */
export async function readYears(
  tx: ZoneTransaction,
  { kinds, fields }: LadderParts,
  years: { readonly first: number; readonly last: number },
  some?: Some,
): Promise<StoredYear[]> {
  const rows = await runIn(tx)<Record<string, string | number | boolean | null>>({
    text: `select enterprise, year${fields.year.map((id) => `, ${id}`).join('')} from register.enterprise_year
      where archived_at is null and ${ofSome('enterprise')} and year between $2 and $3`,
    values: [...those(some), years.first, years.last],
  })
  return rows.map((row) => ({
    enterprise: String(row.enterprise),
    year: Number(row.year),
    values: Object.fromEntries(
      fields.year.flatMap((id) => (row[id] === null ? [] : [[id, told(fieldOf(kinds.year, id), row[id]!)]])),
    ),
  }))
}

/** Everything that was said of facts, the earliest first. */
export const readFacts = (tx: ZoneTransaction, some?: Some): Promise<StoredFact[]> =>
  runIn(tx)<StoredFact>({
    text: `select id, enterprise, fact, year, value, state, report, document, reason, on_day as on, person
      from ladder_fact where ${ofSome('enterprise')} order by at, id`,
    values: those(some),
  })

export const readJudgements = (tx: ZoneTransaction, some?: Some): Promise<StoredJudgement[]> =>
  runIn(tx)<StoredJudgement>({
    text: `select enterprise, edition, condition, holds, person as by, on_day as on, reason, document
      from ladder_judgement where ${ofSome('enterprise')} order by at, id`,
    values: those(some),
  })

/** Changes whenever something changes that verdicts hang on. */
export async function ladderMark(tx: ZoneTransaction): Promise<string> {
  const [row] = await runIn(tx)<{ mark: string }>({
    text: `select concat_ws('/', ${registerMark}, (select count(*) from ladder_fact),
      (select count(*) from ladder_judgement), (select count(*) from rule_confirmation)) as mark`,
    values: [],
  })
  return row!.mark
}

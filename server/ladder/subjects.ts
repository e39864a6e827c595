import type { Subject, TitleHeld } from '../../engines/ladders/subject.ts'
import { countedYear } from '../../kernel/counted-year.ts'
import type { Day } from '../../kernel/day.ts'
import { atOnce, type Piecework } from '../../kernel/piecework.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { absent } from '../refusal.ts'
import { Knowledge } from './facts.ts'
import type { LadderParts } from './parts.ts'
import {
  readEnterprises,
  readFacts,
  readJudgements,
  readTitles,
  readYears,
  type Some,
  type StoredEnterprise,
  type StoredFact,
  type StoredJudgement,
  type StoredTitle,
  type StoredYear,
} from './store.ts'

/** Everything that is stored of one enterprise or of all, as of a day. */
export type Rows = {
  readonly on: Day
  /** The last accounting year that counts: «上年度» of the rules. */
  readonly lastYear: number
  readonly enterprises: readonly StoredEnterprise[]
  readonly titles: readonly StoredTitle[]
  readonly years: readonly StoredYear[]
  readonly facts: readonly StoredFact[]
  readonly judgements: readonly StoredJudgement[]
}

/** An enterprise as the engine asks for it, with what is known and how. */
export type Seen = {
  readonly enterprise: StoredEnterprise
  readonly subject: Subject
  readonly knowledge: Knowledge
  readonly said: readonly StoredFact[]
  readonly judgements: readonly StoredJudgement[]
}

/** `known` is the day up to which years are over: a day that is asked about may lie ahead of it. */
export async function readRows(
  parts: LadderParts,
  tx: ZoneTransaction,
  on: Day,
  some?: Some,
  known: Day = on,
): Promise<Rows> {
  const last = countedYear(on, known)
  return {
    on,
    lastYear: last,
    enterprises: await readEnterprises(tx, parts, some),
    titles: await readTitles(tx, some),
    years: await readYears(tx, parts, { first: last - parts.yearsBack + 1, last }, some),
    facts: await readFacts(tx, some),
    judgements: await readJudgements(tx, some),
  }
}

/** A title of the register of enterprises that was granted on no known day is held all the same. */
function titlesOf(
  { open }: LadderParts,
  { titles }: StoredEnterprise,
  granted: readonly StoredTitle[],
): TitleHeld[] | undefined {
  if (titles === null && granted.length === 0) return undefined
  const dated = granted
    .filter(({ rung }) => open.rungs.has(rung))
    .map(
      ({ rung, from, until, number }): TitleHeld => ({
        rung,
        ...(from && { from }),
        ...(until && { until }),
        ...(number && { number }),
      }),
    )
  const known = new Set(dated.map(({ rung }) => rung))
  const undated = (titles ?? []).filter((rung) => open.rungs.has(rung) && !known.has(rung)).map((rung) => ({ rung }))
  return [...dated, ...undated]
}

const none: readonly never[] = []

function seenOf(parts: LadderParts, enterprise: StoredEnterprise, own: Omit<Rows, 'enterprises'>): Seen {
  const knowledge = new Knowledge(parts, enterprise, { years: own.years, said: own.facts, lastYear: own.lastYear })
  const facts: Record<string, Subject['facts'][string]> = {}
  for (const name of parts.open.facts.keys()) {
    const known = knowledge.fact(name)
    if (known) facts[name] = known.value
  }
  const titles = titlesOf(parts, enterprise, own.titles)
  const subject: Subject = { id: enterprise.id, facts, ...(titles && { titles }), judgements: own.judgements }
  return { enterprise, subject, knowledge, said: own.facts, judgements: own.judgements }
}

/** Puts together what belongs to each enterprise, in the order of their names. */
export function* composing(parts: LadderParts, rows: Rows): Piecework<Seen[]> {
  const of = <Row extends { readonly enterprise: string }>(all: readonly Row[]) =>
    Map.groupBy(all, ({ enterprise }) => enterprise)
  const [titles, years] = [of(rows.titles), of(rows.years)]
  yield
  const [facts, judgements] = [of(rows.facts), of(rows.judgements)]
  const seen: Seen[] = []
  for (const enterprise of rows.enterprises) {
    const { id } = enterprise
    seen.push(
      seenOf(parts, enterprise, {
        on: rows.on,
        lastYear: rows.lastYear,
        titles: titles.get(id) ?? none,
        years: years.get(id) ?? none,
        facts: facts.get(id) ?? none,
        judgements: judgements.get(id) ?? none,
      }),
    )
    if (seen.length % 100 === 0) yield
  }
  return seen
}

/** Some enterprises as the viewer sees them, by their ids. */
export async function seeEnterprises(
  parts: LadderParts,
  tx: ZoneTransaction,
  ids: readonly string[],
  on: Day,
): Promise<Map<string, Seen>> {
  const seen = atOnce(composing(parts, await readRows(parts, tx, on, ids)))
  return new Map(seen.map((one) => [one.enterprise.id, one]))
}

/** One enterprise as the viewer sees it; one that is not seen is refused like one that is not there. */
export async function seeEnterprise(
  parts: LadderParts,
  tx: ZoneTransaction,
  id: string,
  on: Day,
  known: Day = on,
): Promise<Seen> {
  const { enterprises, ...own } = await readRows(parts, tx, on, [id], known)
  const [enterprise] = enterprises
  if (!enterprise) throw absent('没有这家企业，或不归您看', 'There is no such enterprise, or it is not yours to see')
  return seenOf(parts, enterprise, own)
}

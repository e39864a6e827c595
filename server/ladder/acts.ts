import { everyCondition } from '../../engines/ladders/opened.ts'
import type { Day } from '../../kernel/day.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { conflicting, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import { changeRow, createRow } from '../register/store.ts'
import type { Viewer } from '../viewer.ts'
import { type Place, waitingReports } from './facts.ts'
import type { LadderParts } from './parts.ts'
import { askedAt, written } from './sayable.ts'
import type { Seen } from './subjects.ts'
import type { FactState } from './tables.ts'

/** An enterprise as it is looked at on a day, and the day on which something is said of it. */
export type Spoken = {
  readonly parts: LadderParts
  readonly tx: ZoneTransaction
  readonly viewer: Viewer
  readonly seen: Seen
  readonly on: Day
  readonly today: Day
}

const decidedMeanwhile = () =>
  conflicting(
    '这一条已经核实过或撤回，或又报了新数，请刷新再看',
    'This report is decided or withdrawn, or a newer one came: look again',
  )

type Said = Place & {
  readonly value: string
  readonly state: FactState
  readonly report?: string
  readonly document?: string | undefined
  readonly reason?: string
}

/** Appends what is said; a report on which somebody else has just decided stays as it was decided. */
export async function say({ tx, viewer, seen, today }: Spoken, said: Said): Promise<void> {
  const { enterprise } = seen
  const added = await tx
    .insertInto('ladder_fact')
    .values({
      enterprise: enterprise.id,
      fact: said.fact,
      year: said.year,
      value: said.value,
      state: said.state,
      report: said.report ?? null,
      document: said.document ?? null,
      reason: said.reason ?? null,
      on_day: today,
      by: viewer.account,
      person: viewer.person,
      post: viewer.post,
      demonstration: enterprise.demonstration,
    })
    .onConflict((one) => one.columns(['zone_id', 'report']).where('report', 'is not', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) throw decidedMeanwhile()
  await record(tx, `ladder.fact-${said.state}`, `enterprise/${enterprise.id}`, {
    name: enterprise.name,
    fact: said.fact,
    year: said.year,
    value: said.value,
    document: said.document ?? null,
    reason: said.reason ?? null,
  })
}

/** An enterprise or its agent reports a fact; from the bureau, which has to name the paper, it stands at once. */
export async function reportFact(
  spoken: Spoken,
  given: Place & { readonly value: string; readonly document?: string | undefined },
): Promise<void> {
  const fact = askedAt(spoken, given)
  const value = written(spoken, fact, given.value)
  const { post } = spoken.viewer
  if (post === 'enterprise' || post === 'service-agent') {
    await say(spoken, { ...given, value, state: 'reported' })
    return
  }
  if (!given.document)
    throw unacceptable(
      '请写明依据的材料，如“2023年度审计报告”',
      'Name the paper that shows it, such as an audit report',
    )
  await enter(spoken, { ...given, value, document: given.document })
}

/** Confirms or refuses a report. What a register holds by year is written there, with the paper. */
export async function decideFact(
  spoken: Spoken,
  id: string,
  decision: { state: 'confirmed'; document: string } | { state: 'refused'; reason: string },
): Promise<void> {
  const report = waitingReports(spoken.seen.said).find((one) => one.id === id)
  if (!report) throw decidedMeanwhile()
  const place = { fact: report.fact, year: report.year, value: report.value, report: id }
  if (decision.state === 'refused') await say(spoken, { ...place, ...decision })
  else await enter(spoken, { ...place, document: decision.document })
}

async function enter(
  spoken: Spoken,
  given: Place & { readonly value: string; readonly document: string; readonly report?: string },
): Promise<void> {
  await say(spoken, { ...given, state: 'confirmed' })
  if (given.year !== null) await enterYear(spoken, { ...given, year: given.year })
}

/** Writes a confirmed number into the register of years, so that points and land use read it too. */
async function enterYear(
  { parts, tx, viewer, seen }: Spoken,
  { fact, year, value, document }: { fact: string; year: number; value: string; document: string },
): Promise<void> {
  const kind = parts.kinds.year
  const field = kind.fields.find(({ label, term }) => (term ?? label.zh) === fact)!
  const chosen = field.kind === 'choice' ? field.choices.find(({ label }) => label.zh === value)?.value : undefined
  const patch = { [field.id]: field.kind === 'whole' ? Number(value) : (chosen ?? value) }
  const [row] = await runIn(tx)<{ id: string }>({
    text: 'select id from register.enterprise_year where enterprise = $1 and year = $2 and archived_at is null',
    values: [seen.enterprise.id, year],
  })
  const change = { by: viewer.account, reason: '核实企业补报', document }
  if (row) await changeRow(tx, kind, row.id, patch, change)
  else
    await createRow(
      tx,
      kind,
      { name: `${seen.enterprise.name}${year}年`, enterprise: seen.enterprise.id, year, ...patch },
      { ...change, demonstration: seen.enterprise.demonstration },
    )
}

/** Decides what only a person can decide, with the reason. */
export async function judge(
  { parts, tx, viewer, seen, today }: Spoken,
  given: { edition: string; condition: string; holds: boolean; reason: string; document?: string | undefined },
): Promise<void> {
  const edition = [...parts.open.rungs.values()]
    .flatMap(({ editions }) => editions)
    .find((one) => one.given.id === given.edition)
  const condition = everyCondition(edition?.conditions ?? []).find((one) => one.given.id === given.condition)
  if (condition?.kind !== 'judgement')
    throw unacceptable('这一条不用人评判，由数据得出', 'This condition is not for a person to judge; the data tell')
  await tx
    .insertInto('ladder_judgement')
    .values({
      enterprise: seen.enterprise.id,
      edition: given.edition,
      condition: given.condition,
      holds: given.holds,
      reason: given.reason,
      document: given.document ?? null,
      on_day: today,
      by: viewer.account,
      person: viewer.person,
      post: viewer.post,
      demonstration: seen.enterprise.demonstration,
    })
    .execute()
  await record(tx, 'ladder.judge', `enterprise/${seen.enterprise.id}`, {
    name: seen.enterprise.name,
    condition: `${given.edition}/${given.condition}`,
    holds: given.holds,
    reason: given.reason,
  })
}

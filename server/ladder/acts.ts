import type { LadderFact } from '../../engines/ladders/ladder.ts'
import { everyCondition } from '../../engines/ladders/opened.ts'
import { digitsOf } from '../../engines/ladders/telling/gap.ts'
import type { Day } from '../../kernel/day.ts'
import { decimalText } from '../../kernel/decimal.ts'
import { isReachedDay } from '../../kernel/reached-day.ts'
import { record } from '../audit/record.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import { conflicting, unacceptable } from '../refusal.ts'
import { runIn } from '../register/statement.ts'
import { changeRow, createRow } from '../register/store.ts'
import type { Viewer } from '../viewer.ts'
import { factOfPlace } from './fact-shown.ts'
import { keyOf, type Place, placesOf, waitingReports } from './facts.ts'
import type { LadderParts } from './parts.ts'
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

/** The fact that a place belongs to; what no rule asks for, or a year that is not looked back at, is refused. */
function askedAt({ parts, seen }: Spoken, place: Place): LadderFact {
  const own = factOfPlace(parts, place)
  const named = [...parts.open.facts.values()].filter(({ elapsed }) => !elapsed)
  const asked = named.find(({ name }) =>
    placesOf(parts, name, seen.knowledge.lastYear).some((one) => keyOf(one) === keyOf(place)),
  )
  if (asked) return own ?? asked
  if (!named.some(({ name }) => placesOf(parts, name, 0).some(({ fact }) => fact === place.fact)))
    throw unacceptable(
      `没有哪条条件用到“${place.fact}”，请从“请补”的各项里选`,
      `No condition uses “${place.fact}”: choose one of the facts that are asked for`,
    )
  const last = seen.knowledge.lastYear
  throw unacceptable(
    `“${place.fact}”要写明年度，可报${last - parts.yearsBack + 1}至${last}年`,
    `“${place.fact}” belongs to a year from ${last - parts.yearsBack + 1} to ${last}`,
  )
}

/** The value as it is kept; one that the fact cannot have is refused in a sentence. */
function written(fact: LadderFact, value: string): string {
  const called = fact.label
  if (fact.type === 'flag') {
    if (value === 'true' || value === 'false') return value
    throw unacceptable(`“${called.zh}”只能答是或否`, `“${called.en}” is answered with yes or no`)
  }
  if (fact.type === 'day') {
    if (isReachedDay(value)) return value
    throw unacceptable(`“${called.zh}”要写成日期，如 2019-06-30`, `“${called.en}” is a day, such as 2019-06-30`)
  }
  if (fact.type === 'text') {
    const { choices = [] } = fact
    if (choices.length === 0 || choices.includes(value)) return value
    throw unacceptable(
      `“${called.zh}”可以是：${choices.join('、')}`,
      `“${called.en}” can be one of: ${choices.join(', ')}`,
    )
  }
  const digits = digitsOf(fact)
  const plain = value.replaceAll(',', '')
  if (decimalText.test(plain) && (plain.split('.')[1] ?? '').length <= digits) return plain
  const how =
    digits === 0 ? { zh: '整数', en: 'a whole number' } : { zh: `至多${digits}位小数`, en: `${digits} digits` }
  throw unacceptable(
    `“${called.zh}”要写成数字（${how.zh}），单位${fact.unit ?? '无'}`,
    `“${called.en}” is a number (${how.en}), in ${fact.unit ?? 'no unit'}`,
  )
}

type Said = Place & {
  readonly value: string
  readonly state: FactState
  readonly report?: string
  readonly document?: string | undefined
  readonly reason?: string
}

async function say({ tx, viewer, seen, today }: Spoken, said: Said): Promise<void> {
  const { enterprise } = seen
  await tx
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
    .execute()
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
  const value = written(fact, given.value)
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
  if (!report)
    throw conflicting(
      '这一条已经核实过，或又报了新数，请刷新再看',
      'This report is decided, or a newer one came: look again',
    )
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

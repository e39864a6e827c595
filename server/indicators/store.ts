import type { Selectable } from 'kysely'
import type { Comparison, Scope } from '../../engines/indicators/comparison.ts'
import type { Figure } from '../../engines/indicators/figure.ts'
import type { Origin } from '../../engines/indicators/indicator.ts'
import type { Observation } from '../../engines/indicators/observation.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { lastDay, type Period } from '../../kernel/period.ts'
import type { Qualifier } from '../../kernel/quantity.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { IndicatorTables } from './tables.ts'

function observationOf(row: Selectable<IndicatorTables['observation']>): Observation {
  return {
    id: String(row.id),
    indicator: row.indicator,
    comparison: (row.comparison ?? undefined) as Comparison | undefined,
    base: row.base ?? undefined,
    whole: row.whole ?? undefined,
    scope: row.scope as Scope,
    subject: row.subject,
    period: row.period,
    value: row.value,
    unit: row.unit,
    qualifier: row.qualifier as Qualifier,
    printed: row.printed ?? undefined,
    origin: row.origin as Origin,
    document: row.document,
    paragraph: row.paragraph,
    published: row.published,
    target: row.target,
    asOf: row.as_of,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    reason: row.reason,
    supersedes: row.supersedes === null ? null : String(row.supersedes),
    demonstration: row.demonstration,
  }
}

/** Every observation of the zone at hand, oldest first; with `until`, only those entered up to that moment. */
export async function readObservations(tx: ZoneTransaction, until?: string): Promise<Observation[]> {
  let query = tx.selectFrom('observation').selectAll().orderBy('id')
  if (until !== undefined) query = query.where('entered_at', '<=', until)
  return (await query.execute()).map(observationOf)
}

/** The day from which a number is known, see `knownOn`. */
const knownSince = (observation: Observation): Day => {
  const { supersedes, published, demonstration, asOf, period, enteredAt } = observation
  const brought = supersedes === null && (published || demonstration)
  return brought ? ((asOf as Day | null) ?? lastDay(period as Period)) : dayAt(Date.parse(enteredAt))
}

/**
 * What the zone knew at the end of a day, in China: what had been published by then, and what people had entered by
 * then. A corrected number therefore shows as it stood until the day of its correction, whatever period it is about.
 * A published figure is known since its document's day and a number of the demonstration since the end of its period,
 * although both may have been loaded later; a correction of either is known since it was entered.
 */
export const knownOn = (observations: readonly Observation[], on: Day): Observation[] =>
  observations.filter((observation) => knownSince(observation) <= on)

/** Appends the figures of a pack as what they are: published, with their document and paragraph. */
export async function appendFigures(
  tx: ZoneTransaction,
  zone: string,
  figures: readonly (Figure & { readonly asOf: Day })[],
  by: string,
): Promise<void> {
  const rows = figures.map((figure) => ({
    zone_id: zone,
    indicator: figure.indicator,
    comparison: figure.comparison ?? null,
    base: figure.base ?? null,
    whole: figure.whole ?? null,
    scope: figure.scope ?? 'zone',
    subject: figure.subject ?? '',
    period: figure.period,
    value: figure.value,
    unit: figure.unit,
    qualifier: figure.qualifier ?? 'exact',
    printed: figure.printed ?? null,
    origin: 'reported',
    document: figure.document,
    paragraph: figure.paragraph,
    published: true,
    target: figure.target ?? false,
    as_of: figure.asOf,
    entered_by: by,
    reason: null,
    supersedes: null,
  }))
  for (let at = 0; at < rows.length; at += 500) {
    await tx
      .insertInto('observation')
      .values(rows.slice(at, at + 500))
      .execute()
  }
}

/** Appends made-up numbers of a pack, marked as 演示数据; they are not published. */
export async function appendSeries(
  tx: ZoneTransaction,
  zone: string,
  values: readonly {
    readonly indicator: string
    readonly period: string
    readonly value: string
    readonly unit: string
  }[],
  by: string,
): Promise<void> {
  if (values.length === 0) return
  const rows = values.map((value) => ({
    ...value,
    zone_id: zone,
    origin: 'reported',
    demonstration: true,
    entered_by: by,
  }))
  await tx.insertInto('observation').values(rows).execute()
}

/** The number of the newest observation and target: a book opened at this mark is still right. */
export async function indicatorMark(tx: ZoneTransaction): Promise<string> {
  const { observation } = await tx
    .selectFrom('observation')
    .select(({ fn }) => fn.max('id').as('observation'))
    .executeTakeFirstOrThrow()
  const { target } = await tx
    .selectFrom('target')
    .select(({ fn }) => fn.max('id').as('target'))
    .executeTakeFirstOrThrow()
  return `${observation ?? 0}/${target ?? 0}`
}

import type { Selectable } from 'kysely'
import type { Observation } from '../../engines/indicators/observation.ts'
import { type Day, dayAt } from '../../kernel/day.ts'
import { firstDay, type Period } from '../../kernel/period.ts'
import type { PackTarget } from '../../mechanisms/zone-pack.ts'
import type { ZoneTransaction } from '../database/zone-session.ts'
import type { IndicatorTables } from '../indicators/tables.ts'
import type { Viewer } from '../viewer.ts'

/** A target as it stands: the newest decision for an indicator, period and department. */
export type StandingTarget = {
  readonly id: number
  readonly indicator: string
  readonly period: string
  readonly department: string
  /** Null where only a completion rate was published, so that the target is solved for. */
  readonly value: string | null
  readonly unit: string
  readonly enteredBy: string
  readonly enteredAt: string
  readonly reason: string | null
}

type Row = Selectable<IndicatorTables['target']>

export async function standingTargets(tx: ZoneTransaction, until?: string): Promise<StandingTarget[]> {
  let query = tx.selectFrom('target').selectAll().orderBy('id')
  if (until !== undefined) query = query.where('entered_at', '<=', until)
  return standingOf(await query.execute())
}

function standingOf(rows: readonly Row[]): StandingTarget[] {
  const superseded = new Set(rows.map((row) => row.supersedes))
  return rows.filter((row) => !superseded.has(row.id)).map(standing)
}

const standing = (row: Row): StandingTarget => ({
  id: row.id,
  indicator: row.indicator,
  period: row.period,
  department: row.department,
  value: row.value,
  unit: row.unit,
  enteredBy: row.entered_by,
  enteredAt: row.entered_at,
  reason: row.reason,
})

/** The targets that have a value, as numbers of the book. */
export const readTargets = async (tx: ZoneTransaction, until?: string): Promise<Observation[]> =>
  observationsOf(await standingTargets(tx, until))

/**
 * The targets as they stood at the end of a day, in China: what people had set by then. Those that came with a pack
 * stand since the first day of their period, although they may have been loaded later.
 */
export async function readTargetsOn(tx: ZoneTransaction, on: Day): Promise<Observation[]> {
  const rows = await tx.selectFrom('target').selectAll().orderBy('id').execute()
  const since = (row: Row): Day =>
    row.entered_by === 'pack' ? firstDay(row.period as Period) : dayAt(Date.parse(row.entered_at))
  return observationsOf(standingOf(rows.filter((row) => since(row) <= on)))
}

function observationsOf(targets: readonly StandingTarget[]): Observation[] {
  return targets.flatMap((target) => (target.value === null ? [] : [observationOf(target, target.value)]))
}

function observationOf(target: StandingTarget, value: string): Observation {
  return {
    id: `target-${target.id}`,
    indicator: target.indicator,
    period: target.period,
    scope: 'zone',
    subject: '',
    value,
    unit: target.unit,
    qualifier: 'exact',
    origin: 'reported',
    document: null,
    paragraph: null,
    published: false,
    target: true,
    asOf: null,
    enteredBy: target.enteredBy,
    enteredAt: target.enteredAt,
    reason: target.reason,
    supersedes: null,
    demonstration: false,
  }
}

/** Appends the targets of a pack; one without a value waits to be solved from its completion rate. */
export async function appendTargets(
  tx: ZoneTransaction,
  zone: string,
  targets: readonly (PackTarget & { readonly unit: string })[],
  by: string,
): Promise<void> {
  if (targets.length === 0) return
  const rows = targets.map((target) => ({
    zone_id: zone,
    indicator: target.indicator,
    period: target.year,
    department: target.department,
    value: target.value ?? null,
    unit: target.unit,
    entered_by: by,
    reason: null,
    supersedes: null,
  }))
  await tx.insertInto('target').values(rows).execute()
}

/** Appends a target that supersedes the one before it, if there is one. */
export async function appendTarget(
  tx: ZoneTransaction,
  viewer: Viewer,
  given: { indicator: string; year: string; department: string; value: string; unit: string; reason: string },
  before: StandingTarget | undefined,
): Promise<StandingTarget> {
  const row = await tx
    .insertInto('target')
    .values({
      zone_id: viewer.zone,
      indicator: given.indicator,
      period: given.year,
      department: given.department,
      value: given.value,
      unit: given.unit,
      entered_by: viewer.person,
      reason: given.reason,
      supersedes: before?.id ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return standing(row)
}

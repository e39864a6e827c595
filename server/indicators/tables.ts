import type { ColumnType, Generated } from 'kysely'
import type { TargetTree } from '../../engines/targets/target.ts'

/** Rows of the indicators room, as 0003-indicators.sql makes them. */
export type IndicatorTables = {
  observation: {
    zone_id: string
    id: Generated<number>
    indicator: string
    comparison: string | null
    base: string | null
    whole: string | null
    scope: Generated<string>
    subject: Generated<string>
    period: string
    value: string
    unit: string
    qualifier: Generated<string>
    printed: string | null
    origin: string
    document: string | null
    paragraph: number | null
    published: Generated<boolean>
    target: Generated<boolean>
    as_of: string | null
    entered_by: string
    entered_at: Generated<string>
    reason: string | null
    supersedes: number | null
    demonstration: Generated<boolean>
  }
  target: {
    zone_id: string
    id: Generated<number>
    indicator: string
    period: string
    department: string
    value: string | null
    unit: string
    entered_by: string
    entered_at: Generated<string>
    reason: string | null
    supersedes: number | null
  }
  target_plan: {
    zone_id: Generated<string>
    id: Generated<number>
    indicator: string
    period: string
    tree: ColumnType<TargetTree, string, never>
    entered_by: string
    entered_at: Generated<string>
    reason: string
  }
  finding_acceptance: {
    zone_id: Generated<string>
    finding: string
    reason: string
    accepted_by: string
    accepted_at: Generated<string>
  }
}

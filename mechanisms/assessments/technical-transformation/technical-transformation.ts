import { type Decimal, decimal } from '../../../kernel/decimal.ts'
import type { Label } from '../../../kernel/label.ts'
import { convert } from '../../../kernel/quantity.ts'
import { technicalTransformation as plan } from '../../delivery/project-plans/technical-transformation.ts'

/** 技术改造: which projects of the ledger it is, by which plan they go, what is counted of them, and the campaign. */
export const technicalTransformation = {
  label: { zh: '技术改造', en: 'Technical transformation' } satisfies Label,
  /** `level` of the register of projects. */
  level: 'technical',
  template: plan.id,
  indicators: ['tech-renovation-projects', 'tech-renovation-projects-started', 'tech-renovation-start-rate'],
  campaign: {
    label: { zh: '千项技改、千企转型', en: 'A thousand transformations, a thousand enterprises' } satisfies Label,
    document: 'press-conference-2023',
    paragraph: 11,
  },
} as const

/** A project of the ledger, as far as it bears on its enterprise; `completed` in 亿元, null where it is not reported. */
export type LedgerProject = {
  readonly id: string
  readonly level: string | null
  readonly enterprise: string | null
  readonly year: number | null
  readonly begun: boolean | null
  readonly completed: string | null
}

/** The transformations of an enterprise in a year: its projects, how many have begun, what was invested in 万元. */
export type EnterpriseTransformation = {
  readonly projects: readonly string[]
  readonly begun: number
  /** Unknown where a project has not reported; zero where there is none. */
  readonly invested: Decimal | null
  readonly unreported: readonly string[]
}

/** Joins the ledger of projects to an enterprise: what the enterprise’s year calls 技改投资 comes from here. */
export function transformationOf(
  projects: readonly LedgerProject[],
  of: { readonly enterprise: string; readonly year: number },
): EnterpriseTransformation {
  const own = projects.filter(
    ({ level, enterprise, year }) =>
      level === technicalTransformation.level && enterprise === of.enterprise && year === of.year,
  )
  const unreported = own.filter(({ completed }) => completed === null).map(({ id }) => id)
  const total = own.reduce((sum, { completed }) => sum.plus(completed ?? 0), decimal(0))
  return {
    projects: own.map(({ id }) => id),
    begun: own.filter(({ begun }) => begun === true).length,
    invested: unreported.length > 0 ? null : convert(total, '亿元', '万元'),
    unreported,
  }
}

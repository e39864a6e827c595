import type { LinkType, Network } from '../../../engines/delivery/scheduling/network.ts'
import type { Day } from '../../../kernel/day.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Phase } from './phases.ts'

/** Who moves a step: the builder, or the kind of department that holds the permit. */
export const owners = {
  builder: { zh: '建设单位', en: 'Builder' },
  investment: { zh: '招商', en: 'Investment promotion' },
  approval: { zh: '行政审批', en: 'Administrative approval' },
  resources: { zh: '自然资源', en: 'Natural resources' },
  ecology: { zh: '生态环境', en: 'Ecology and environment' },
  construction: { zh: '住建', en: 'Construction' },
  utilities: { zh: '水电气热', en: 'Utilities' },
  statistics: { zh: '统计', en: 'Statistics' },
} as const satisfies Record<string, Label>
export type Owner = keyof typeof owners

/** The department of a zone that an owner is, by its id; others are no department. */
export const ownerDepartments: Readonly<Partial<Record<string, string>>> = {
  investment: 'investment-promotion',
  approval: 'administrative-approval',
  resources: 'natural-resources',
  ecology: 'ecology',
  construction: 'planning-construction',
  statistics: 'statistics',
} satisfies Partial<Record<Owner, string>>

export type TemplateLink = { readonly task: string; readonly type?: LinkType; readonly lag?: number }

export type TemplateTask = {
  readonly id: string
  readonly label: Label
  readonly phase: Phase
  /** Working days; none for a milestone. */
  readonly days?: number
  readonly owner: Owner
  /** A notice or an objection period that nobody in the zone can shorten. */
  readonly fixed?: true
  /** What must be finished first; a bare id is finish to start. */
  readonly after?: readonly (string | TemplateLink)[]
}

/**
 * 倒排工期模板: the steps that a kind of project usually goes through. The lengths are typical, not legal: a zone
 * adjusts them in its pack, and its own finished projects say how well they fit.
 */
export type PlanTemplate = {
  readonly id: string
  readonly label: Label
  readonly firstDay: Day
  /** The step by whose finish the promise of the project is kept. */
  readonly promised: string
  readonly tasks: readonly TemplateTask[]
}

/** Working days of steps in place of the template's, by the id of the step. */
export type PlanAdjustment = Readonly<Record<string, number>>

/**
 * The network of a project that follows a template, ready for scheduling.
 * @throws where an adjustment names a step that the template does not have.
 */
export function networkOfTemplate(template: PlanTemplate, adjustment: PlanAdjustment = {}): Network {
  const known = new Set(template.tasks.map(({ id }) => id))
  for (const id of Object.keys(adjustment)) {
    if (!known.has(id)) throw new Error(`模板“${template.label.zh}”没有步骤“${id}”`)
  }
  return {
    id: template.id,
    name: template.label,
    tasks: template.tasks.map(({ id, label, days, fixed }) => ({
      id,
      name: label,
      duration: adjustment[id] ?? days ?? 0,
      ...(fixed ? { fixed } : {}),
    })),
    links: template.tasks.flatMap(({ id, after = [] }) =>
      after.map((before) => (typeof before === 'string' ? { from: before, to: id } : linkOf(before, id))),
    ),
  }
}

const linkOf = ({ task, type = 'FS', lag = 0 }: TemplateLink, to: string) => ({ from: task, to, type, lag })

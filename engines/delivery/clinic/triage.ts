import type { Day } from '../../../kernel/day.ts'
import { type Edition, editionOn } from '../../../kernel/edition.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Reason } from '../../../kernel/reason.ts'

/** How pressing a case is: it decides how soon the departments are to give their opinion. */
export const grades = {
  emergency: { zh: '急诊', en: 'Emergency' },
  ordinary: { zh: '门诊', en: 'Ordinary' },
} as const satisfies Record<string, Label>
export type Grade = keyof typeof grades
export const gradeIds = Object.keys(grades) as [Grade, ...Grade[]]

/** What is measured of a project at the desk of triage. */
export const measures = {
  late: {
    label: { zh: '按今天的进度比期限晚', en: "Behind its day at today's progress" },
    unit: { zh: '个工作日', en: ' working days' },
  },
  over: {
    label: { zh: '在办问题超期最多', en: 'Its problem furthest over the limit' },
    unit: { zh: '个工作日', en: ' working days' },
  },
  overdue: { label: { zh: '超期的在办问题', en: 'Open problems over their limit' }, unit: { zh: '件', en: '' } },
  silent: { label: { zh: '缺报的旬报', en: 'Ten-day reports missing' }, unit: { zh: '旬', en: '' } },
} as const satisfies Record<string, { readonly label: Label; readonly unit: Label }>
export type Measure = keyof typeof measures
export const measureIds = Object.keys(measures) as Measure[]

/** What is known of a project on a day; null is unknown, which is not zero. */
export type TriageFacts = Readonly<Record<Measure, number | null>>

/** One ground for calling a project in: reached when a measure is at least so much. */
export type Criterion = {
  readonly id: string
  readonly grade: Grade
  readonly measure: Measure
  readonly atLeast: number
  /** The ground as the rule says it. */
  readonly rule: Label
}

/** The rules of the clinic. */
export type ClinicRules = Edition & {
  readonly criteria: readonly Criterion[]
  /** Working days that a department has for its opinion. */
  readonly opinion: Readonly<Record<Grade, number>>
  /** Working days after which a diagnosis, and then a prescription, is awaited. */
  readonly patience: { readonly diagnosis: number; readonly prescription: number }
  /** Working days after the day of a prescription on which the project is seen again. */
  readonly followUp: number
  /** What a diagnosis can name as the cause. */
  readonly causes: readonly { readonly id: string; readonly label: Label }[]
}

/** A ground that was found, as it is written into the call. */
export type Ground = { readonly criterion: string; readonly grade: Grade; readonly text: Label }

/** Whether a project is to be called in: the gravest grade that is reached, and every criterion with what was found. */
export type Verdict = {
  readonly grade: Grade | null
  readonly grounds: readonly Ground[]
  readonly reasons: readonly Reason[]
}

/** The edition in force on a day; refused where none is yet. */
export const clinicRulesOn = (editions: readonly ClinicRules[], day: Day): ClinicRules =>
  editionOn(editions, day, { zh: '项目会诊', en: 'project clinic' })

function reasonOf({ measure, atLeast, rule }: Criterion, found: number | null): Reason {
  if (found === null) return { text: rule, state: 'unknown' }
  return {
    text: rule,
    state: found >= atLeast ? 'met' : 'unmet',
    value: String(found),
    unit: measures[measure].unit.zh,
  }
}

const foundText = ({ measure }: Criterion, found: number): Label => {
  const { label, unit } = measures[measure]
  return { zh: `${label.zh}${found}${unit.zh}`, en: `${label.en}: ${found}${unit.en}` }
}

/** Judges a project by the rules. A criterion whose fact is unknown calls nobody in, and says that it is unknown. */
export function triage(facts: TriageFacts, { criteria }: Pick<ClinicRules, 'criteria'>): Verdict {
  const grounds = criteria.flatMap((criterion): Ground[] => {
    const found = facts[criterion.measure]
    if (found === null || found < criterion.atLeast) return []
    return [{ criterion: criterion.id, grade: criterion.grade, text: foundText(criterion, found) }]
  })
  return {
    grade: gradeIds.find((grade) => grounds.some((ground) => ground.grade === grade)) ?? null,
    grounds,
    reasons: criteria.map((criterion) => reasonOf(criterion, facts[criterion.measure])),
  }
}

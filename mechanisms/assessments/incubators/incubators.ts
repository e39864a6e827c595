import type { YearlyGrade } from '../../../engines/nursery/grades.ts'
import type { Stage } from '../../../engines/nursery/stages.ts'
import type { Certainty } from '../../../kernel/certainty.ts'
import type { Label } from '../../../kernel/label.ts'
import { type DemonstrationPlatform, demonstrationGrades, demonstrationPlatforms } from './demonstration.ts'

/** 级别: who put it on its list. */
export const levels = {
  national: { zh: '国家级', en: 'National' },
  provincial: { zh: '省级', en: 'Provincial' },
  municipal: { zh: '市级', en: 'Municipal' },
} as const satisfies Record<string, Label>

/** What brings enterprises on; `form` of the register of parks where it is one. */
export const forms = {
  incubator: { zh: '孵化器', en: 'Incubator' },
  accelerator: { zh: '加速器', en: 'Accelerator' },
  'maker-space': { zh: '众创空间', en: 'Maker space' },
  'university-park': { zh: '大学科技园', en: 'University science park' },
  'pilot-plant': { zh: '放大室', en: 'Pilot plant' },
  laboratory: { zh: '研发平台', en: 'Research platform' },
} as const satisfies Record<string, Label>

/** Grades of the yearly evaluation; that A is 优秀 is published, the others are recalled. */
export const grades: Readonly<Record<string, { readonly label: Label; readonly certainty: Certainty }>> = {
  A: { label: { zh: '优秀（A类）', en: 'Excellent (A)' }, certainty: 'confirmed' },
  B: { label: { zh: '良好（B类）', en: 'Good (B)' }, certainty: 'recalled' },
  C: { label: { zh: '合格（C类）', en: 'Passed (C)' }, certainty: 'recalled' },
  D: { label: { zh: '不合格（D类）', en: 'Failed (D)' }, certainty: 'recalled' },
}

/** 研发—育苗—孵化—加速—产业化: through what a result of research becomes an industry. */
export const chain: readonly Stage[] = [
  { id: 'research', label: { zh: '研发', en: 'Research' } },
  { id: 'seedling', label: { zh: '育苗', en: 'Seedling' } },
  { id: 'incubation', label: { zh: '孵化', en: 'Incubation' } },
  { id: 'acceleration', label: { zh: '加速', en: 'Acceleration' } },
  { id: 'industry', label: { zh: '产业化', en: 'Industry' } },
]

/** Which part of the chain each form serves. */
export const chainOf: Readonly<Record<keyof typeof forms, string>> = {
  laboratory: 'research',
  'pilot-plant': 'research',
  'maker-space': 'seedling',
  'university-park': 'seedling',
  incubator: 'incubation',
  accelerator: 'acceleration',
}

/** 平台与孵化器: levels, forms, grades, the chain, and made-up platforms. */
export const incubators: {
  readonly levels: typeof levels
  readonly forms: typeof forms
  readonly grades: typeof grades
  readonly chain: readonly Stage[]
  readonly demonstration: {
    readonly platforms: readonly DemonstrationPlatform[]
    readonly grades: readonly YearlyGrade[]
  }
} = { levels, forms, grades, chain, demonstration: { platforms: demonstrationPlatforms, grades: demonstrationGrades } }

import type { Label } from '../../kernel/label.ts'

/** Who fills in a round. */
export const audienceLabels = {
  department: { zh: '部门', en: 'Departments' },
  enterprise: { zh: '企业', en: 'Enterprises' },
} as const satisfies Record<string, Label>

type Named = {
  readonly periodLabel: Label
  readonly audience: keyof typeof audienceLabels
  readonly number: number
}

/** The name of a round: 2023年9月部门填报; a second one of the period says so: 2023年9月部门填报（第2轮）. */
export const roundName = ({ periodLabel, audience, number }: Named): Label => {
  const who = audienceLabels[audience]
  return {
    zh: `${periodLabel.zh}${who.zh}填报${number > 1 ? `（第${number}轮）` : ''}`,
    en: `${who.en}, ${periodLabel.en}${number > 1 ? ` (round ${number})` : ''}`,
  }
}

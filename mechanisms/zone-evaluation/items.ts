import type { EvaluationItem } from '../../engines/evaluation/edition.ts'

type Said = Partial<Pick<EvaluationItem, 'value' | 'direction' | 'weight' | 'certainty' | 'unit' | 'proportion'>>

/** An indicator by its number; its id says which document numbers it so. */
const item =
  (year: string) =>
  (number: string, zh: string, en: string, said: Said = {}): EvaluationItem => ({
    id: `${year}-${number.replace('.', '-')}`,
    number,
    label: { zh, en },
    ...said,
  })

export const item2021 = item('2021')
export const item2024 = item('2024')

/** An indicator that is computed; amounts are in the units of the facts, so that per 10 million yuan of 万元 is `* 1000`. */
export const by = (value: string, more: Said = {}): Said => ({ value, ...more })
export const lower = { direction: 'lower' } as const

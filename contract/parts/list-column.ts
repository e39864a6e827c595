import type { Label, Language } from '../../kernel/label.ts'

/**
 * A column of a list, declared once: the screen, the workbook and the paper say it alike. A number stays a number, and a
 * missing fact is null.
 */
export type ListColumn<Line> = {
  readonly id: string
  readonly head: Label
  /** What its numbers are counted in. */
  readonly unit?: Label
  readonly numeric?: true
  of(line: Line, language: Language): string | number | null
}

/** The head of a column with its unit in brackets, where no other place says the unit. */
export const headWithUnit = ({ head, unit }: Pick<ListColumn<unknown>, 'head' | 'unit'>): Label =>
  unit ? { zh: `${head.zh}（${unit.zh}）`, en: `${head.en} (${unit.en})` } : head

/** The last column of every list that may hold what is made up. */
export const nature: ListColumn<{ readonly demonstration: boolean }> = {
  id: 'nature',
  head: { zh: '数据性质', en: 'Nature of the data' },
  of: ({ demonstration }, language) => (demonstration ? { zh: '演示', en: 'demonstration' }[language] : null),
}

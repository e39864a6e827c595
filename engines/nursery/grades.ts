/** A yearly grade of a platform: `A` of 2023. */
export type YearlyGrade = { readonly subject: string; readonly year: number; readonly grade: string }

/**
 * For how many years running, up to and with a year, a subject has had a grade; a year without a grade breaks the row, since it
 * is not known. 0: not in that year.
 */
export function yearsRunning(
  grades: readonly YearlyGrade[],
  asked: { readonly subject: string; readonly grade: string; readonly year: number },
): number {
  const had = new Set(
    grades.filter(({ subject, grade }) => subject === asked.subject && grade === asked.grade).map(({ year }) => year),
  )
  let year = asked.year
  while (had.has(year)) year -= 1
  return asked.year - year
}

import type { PointsRunLine } from '../../../contract/points/points.ts'
import type { Label } from '../../../kernel/label.ts'

type Run = Pick<PointsRunLine, 'year' | 'edition'>

/** What is not the same on both sides: a change of points may come from either. */
export function apartOf(run: Run, against: Run): Label | null {
  const years = run.year !== against.year
  const editions = run.edition.id !== against.edition.id
  if (!years) return null
  const zh = `数是${run.year}年的，对照的是${against.year}年的`
  const en = `The facts are of ${run.year}, those compared of ${against.year}`
  if (!editions) return { zh: `${zh}。`, en: ` ${en}.` }
  return {
    zh: `${zh}；办法也不同（“${run.edition.name}”对“${against.edition.name}”），升降不全是办法带来的。`,
    en: ` ${en}; the edition is another too (“${run.edition.name}” against “${against.edition.name}”), so not every change comes from it.`,
  }
}

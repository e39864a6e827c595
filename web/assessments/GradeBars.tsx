import './GradeBars.css'
import type { AssessmentHead } from '../../contract/assessments/assessments.ts'
import { useSay } from '../app/language.ts'
import { grouped } from '../parts/quantity.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'

type Counts = readonly { readonly grade: string | null; readonly count: number }[]

/** How many stand at each grade, a bar for each; who has none is drawn dashed. With `hrefOf` a grade leads to its list. */
export function GradeBars({
  head: { grades, ungraded, label, counter },
  counts,
  chosen,
  hrefOf,
}: {
  head: AssessmentHead
  counts: Counts
  chosen?: string | undefined
  hrefOf?: (grade: string) => string
}) {
  const say = useSay()
  const most = Math.max(1, ...counts.map(({ count }) => count))
  return (
    <ul className={hrefOf ? 'grade-bars' : 'grade-bars small'} aria-label={say(label)}>
      {counts.map(({ grade, count }) => {
        const known = grades.find(({ id }) => id === grade)
        const name = known ? say(hrefOf ? known.label : known.short) : say(ungraded)
        const kind = known ? (count === 0 ? 'grade-bar zero' : 'grade-bar') : 'grade-bar none'
        return (
          <li key={grade ?? 'none'}>
            <span aria-current={chosen !== undefined && chosen === (grade ?? 'none') ? 'true' : undefined}>
              {hrefOf ? <a href={hrefOf(grade ?? 'none')}>{name}</a> : name}{' '}
              {known?.lamp ? <Lamp state={known.lamp} size={12} silent /> : null}
            </span>
            <span className="grade-track" aria-hidden="true">
              <span className={kind} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <span className="grade-count">
              {grouped(String(count))}
              <span className="spoken-only">{say(counter)}</span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

import './BatchCourse.css'
import type { CourseStepShown } from '../../../contract/ladder/nomination-page.ts'
import { batchSteps, beginningOf, stepStandings, turns } from '../../../engines/nominations/batch/course.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { words } from './words.ts'

/** 2025-01-13 – 2025-01-17，5个工作日 */
function daysLabel({ from, until, workdays, latest }: CourseStepShown): Label {
  if (from === null) return { zh: '日子还数不出：放假安排未公布', en: 'not counted yet: holidays are not announced' }
  const days = until === null || until === from ? from : `${from} – ${until}`
  const [first, last] = latest ? ['最迟 ', 'at the latest '] : ['', '']
  const since = until === null ? { zh: ' 起', en: ' on' } : { zh: '', en: '' }
  return {
    zh: `${first}${days}${since.zh}${workdays === null ? '' : `，${workdays}个工作日`}`,
    en: `${last}${days}${since.en}${workdays === null ? '' : `, ${workdays} working ${workdays === 1 ? 'day' : 'days'}`}`,
  }
}

/** The course of a batch from its announcement to the grant: what goes on, what follows on which day, whose turn it is. */
export function BatchCourse({ course, office }: { course: readonly CourseStepShown[]; office?: Label }) {
  const say = useSay()
  return (
    <div className="batch-course-frame">
      <ol className="batch-course" aria-label={say(words.course)}>
        {course.map((step) => {
          const { label, turn, does } = batchSteps[step.id]
          const who = turn === 'office' && office ? office : turns[turn]
          const begins = step.standing === 'past' || step.standing === 'now' ? null : beginningOf(step.id)
          return (
            <li
              key={step.id}
              className={`batch-step ${step.standing}`}
              {...(step.standing === 'now' ? { 'aria-current': 'step' as const } : {})}
            >
              <p>
                <b>{say(label)}</b> <span className="batch-step-standing">{say(stepStandings[step.standing])}</span>
              </p>
              <p className="batch-step-days">{say(daysLabel(step))}</p>
              <p className="batch-step-turn">
                {say(who)}
                {say({ zh: '：', en: ': ' })}
                {say(does)}
                {begins ? say({ zh: `（办“${begins.zh}”开始）`, en: ` (begins with “${begins.en}”)` }) : null}
              </p>
            </li>
          )
        })}
      </ol>
    </div>
  )
}

import type { AssessmentList } from '../../contract/assessments/assessments.ts'
import { useSay } from '../app/language.ts'
import { Nothing } from '../parts/table/ListItem.tsx'
import { standingWords } from './sentences.ts'
import { words } from './words.ts'

/** Where the enterprise stands: its grade in large letters, its place, and what lacks to the next. */
export function OwnStanding({ one: { own } }: { one: Pick<AssessmentList['assessments'][number], 'own'> }) {
  const say = useSay()
  if (!own) return <Nothing>{say(words.notJudged)}</Nothing>
  return (
    <p className="own-standing">
      <b>{say(own.gradeLabel)}</b>
      <span>{say(standingWords(own))}</span>
    </p>
  )
}

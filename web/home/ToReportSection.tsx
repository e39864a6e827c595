import { openEnterpriseLadder } from '../../contract/ladder/ladder.ts'
import { ownPoints } from '../../contract/points/enterprise.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { ladderDoor } from '../ladder/door.ts'
import { QuestionList } from '../ladder/enterprise/QuestionList.tsx'
import { beyondNext, isOwn, reportedOf } from './to-report.ts'
import { words } from './words.ts'

const most = 3

/** What lacks in points and ladder beyond the next rung, whose rows ask for theirs: how much is reported, and the facts to report on the spot. */
export function ToReportSection({ zone }: { zone: string }) {
  const say = useSay()
  const query = useDaySeen()
  const points = useAnswer(ownPoints, {})
  const { data: ladder } = useAnswer(openEnterpriseLadder, {
    params: { enterprise: 'own' },
    query: { ...query, rung: 'next' },
  })
  if (!ladder) return null
  const note = reportedOf(points.data?.current?.unreported, ladder.questions.filter(isOwn).length)
  const questions = beyondNext(ladder)
  if (!note || (questions.length === 0 && !points.data?.current?.unreported.criteria)) return null
  return (
    <QuestionList
      page={{ ...ladder, questions }}
      door={ladderDoor('own', query)}
      note={note}
      most={most}
      side={
        <>
          <a href={`/${zone}/points`}>{say(words.toPoints)} ›</a>{' '}
          <a href={`/${zone}/ladder/enterprises/own`}>{say(words.toLadder)} ›</a>
        </>
      }
    />
  )
}

import { listAssessments } from '../../contract/assessments/assessments.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { Failure, Loading } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../parts/table/ListItem.tsx'
import { standingWords } from './sentences.ts'
import { words } from './words.ts'

/** On the home of an enterprise: its grade in every assessment that judges it, and what lacks to the next. */
export function OwnAssessmentsSection({ zone }: { zone: string }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(listAssessments, { query: useDaySeen() })
  const here = `/${zone}/assessments`
  const judged = data?.assessments.filter(({ own }) => own?.among) ?? []
  return (
    <RuleSection title={say(words.room)} side={<a href={here}>{say(words.all)} ›</a>}>
      {error ? <Failure title={say(words.notOpened)} error={error} again={refetch} /> : data ? null : <Loading />}
      {data && judged.length === 0 ? <Nothing>{say(words.notJudged)}</Nothing> : null}
      <ul>
        {judged.map(({ id, label, grades, own }) => {
          const lamp = grades.find((grade) => grade.id === own!.grade)?.lamp
          return (
            <ListItem
              key={id}
              sign={<Lamp state={own!.grade === null ? 'unknown' : (lamp ?? 'green')} />}
              first={
                <a href={`${here}/${id}/own`}>
                  {say(label)} <b>{say(own!.gradeLabel)}</b>
                </a>
              }
              second={say(standingWords(own!))}
            />
          )
        })}
      </ul>
    </RuleSection>
  )
}

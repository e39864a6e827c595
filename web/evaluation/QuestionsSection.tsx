import { useState } from 'react'
import type { EvaluationPage, EvaluationQuestion } from '../../contract/evaluation/evaluation.ts'
import { useSay } from '../app/language.ts'
import { Folded } from '../parts/page/Folded.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../parts/table/ListItem.tsx'
import { FillDialog } from './entries/FillDialog.tsx'
import { pointsText } from './printed.ts'
import { words } from './words.ts'

const shown = 6

/** What to report next, the most useful first, with what it would settle. */
export function QuestionsSection({ page }: { page: EvaluationPage }) {
  const say = useSay()
  const [asked, setAsked] = useState<EvaluationQuestion | null>(null)
  const told = ({ settles, waiting, items }: EvaluationQuestion): string => {
    const which = items.join('、')
    return settles > 0
      ? say({
          zh: `补上收窄${pointsText(settles)}分；${which}等它`,
          en: `narrows the score by ${pointsText(settles)}; ${items.join(', ')} wait for it`,
        })
      : say({
          zh: `${which}等它，还缺别的；共${pointsText(waiting)}分`,
          en: `${items.join(', ')} wait for it and for more; ${pointsText(waiting)} points`,
        })
  }
  const row = (question: EvaluationQuestion) => (
    <ListItem
      key={`${question.about} ${question.name}`}
      sign={<Lamp state="unknown" />}
      first={say(question.label)}
      second={question.about === 'bounds' ? say(words.noBounds) : told(question)}
      act={
        page.may.fill ? (
          <button type="button" className="button small" onClick={() => setAsked(question)}>
            {say(words.fill)}
          </button>
        ) : null
      }
    />
  )
  const [first, others] = [page.questions.slice(0, shown), page.questions.slice(shown)]
  return (
    <RuleSection title={say(words.questions)} note={say(words.questionsNote)}>
      {first.length === 0 ? <Nothing>{say(words.nothingAsked)}</Nothing> : null}
      <ul>{first.map(row)}</ul>
      {others.length > 0 ? (
        <Folded label={say({ zh: `其余${others.length}项`, en: `${others.length} more` })}>
          <ul>{others.map(row)}</ul>
        </Folded>
      ) : null}
      {asked ? <FillDialog filling={asked} year={page.year} close={() => setAsked(null)} /> : null}
    </RuleSection>
  )
}

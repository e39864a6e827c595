import { type ReactNode, useState } from 'react'
import type { LadderPage, QuestionShown, RungShown } from '../../../contract/ladder/answer.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../../parts/table/ListItem.tsx'
import type { FactDoor } from '../door.ts'
import { words } from '../words.ts'
import { askedInRows } from './asked-rows.ts'
import { ReportDialog } from './ReportDialog.tsx'

const shown = 8

/** What to report next, the most useful first; what experts or a platform tell says so. */
export function QuestionList({
  page,
  door,
  note,
  side,
  most = shown,
  rung,
}: {
  page: Pick<LadderPage, 'questions' | 'may'>
  /** The rung whose rows stand on the same page: what they ask for is not asked again. */
  rung?: RungShown
  door: FactDoor
  /** How much is reported, where that is said instead of the order. */
  note?: Label
  side?: ReactNode
  most?: number
}) {
  const say = useSay()
  const [asked, setAsked] = useState<QuestionShown | null>(null)
  const waits = { expert: words.waitsForExperts, platform: words.waitsForPlatform } as const
  const told = ({ settles, waiting }: QuestionShown) =>
    settles > 0
      ? say({
          zh: `报后可判断下一级的${settles}项条件`,
          en: `tells ${settles} ${settles === 1 ? 'condition' : 'conditions'} of the next rungs`,
        })
      : say({ zh: waiting.map(({ zh }) => zh).join('、'), en: waiting.map(({ en }) => en).join(', ') })
  const inRows = new Set(
    rung &&
      askedInRows(
        rung.conditions,
        page.questions.map(({ name }) => name),
      ).values(),
  )
  const questions = page.questions.filter(({ name }) => !inRows.has(name))
  if (questions.length === 0 && inRows.size > 0) return null
  return (
    <RuleSection title={say(words.questions)} note={say(note ?? words.questionsNote)} side={side}>
      {questions.length === 0 ? <Nothing>{say(words.nothingAsked)}</Nothing> : null}
      <ul>
        {questions.slice(0, most).map((question) => (
          <ListItem
            key={question.name}
            sign={<Lamp state="unknown" />}
            first={say(question.label)}
            second={question.teller === 'enterprise' ? told(question) : say(waits[question.teller])}
            act={
              page.may.report && (question.teller === 'enterprise' || page.may.decide) ? (
                <button type="button" className="button small" onClick={() => setAsked(question)}>
                  {say(words.report)}
                </button>
              ) : null
            }
          />
        ))}
      </ul>
      {asked ? <ReportDialog question={asked} may={page.may} door={door} close={() => setAsked(null)} /> : null}
    </RuleSection>
  )
}

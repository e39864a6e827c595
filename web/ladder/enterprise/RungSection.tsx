import { useState } from 'react'
import type { ConditionShown, LadderPage, RungShown } from '../../../contract/ladder/answer.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import type { FactDoor } from '../door.ts'
import { heldOf } from '../sentences.ts'
import { words } from '../words.ts'
import { ApplyLine } from './ApplyLine.tsx'
import { alsoFor, askedInRows } from './asked-rows.ts'
import { GapRows } from './GapRows.tsx'
import { JudgeDialog } from './JudgeDialog.tsx'
import { ReportDialog } from './ReportDialog.tsx'

type Asked = {
  readonly page: Pick<LadderPage, 'questions' | 'may'>
  readonly rung: RungShown
  readonly door: FactDoor
}

/** What the chosen rung asks, with the document that it stands in and the way to the edition before or after. */
export function RungSection({
  compareHref,
  ...asked
}: Asked & { readonly compareHref: string; readonly page: Pick<LadderPage, 'lastYear' | 'renewals'> }) {
  const say = useSay()
  const { edition, boundary, place, label, id } = asked.rung
  const held = heldOf(asked.rung, asked.page.renewals)
  const compare = boundary && `${compareHref}?${new URLSearchParams({ ...boundary, rung: id })}`
  const title =
    place === 'held'
      ? { zh: `${label.zh}（已得）`, en: `${label.en} (held)` }
      : { zh: `到${label.zh}`, en: `To ${label.en}` }
  return (
    <RuleSection
      title={say(title)}
      note={say({
        zh: `${edition.source}；“上年度”指${asked.page.lastYear}年`,
        en: `${edition.source}; “last year” is ${asked.page.lastYear}`,
      })}
      side={compare ? <a href={compare}>{say(words.compare)} →</a> : null}
    >
      {held ? (
        <p className="list-none">
          <Lamp state="amber" silent /> {say(held)}
        </p>
      ) : null}
      <RungRows {...asked} />
    </RuleSection>
  )
}

/** The conditions of a rung row by row, what of them is to be verified, and the windows that report and judge. */
export function RungRows({ page, rung, door }: Asked) {
  const say = useSay()
  const [asked, setAsked] = useState<string | null>(null)
  const [judging, setJudging] = useState<ConditionShown | null>(null)
  const question = page.questions.find(({ name }) => name === asked)
  const { unconfirmed, edition } = rung
  return (
    <>
      <GapRows
        conditions={rung.conditions}
        acts={{
          report: page.may.report ? setAsked : undefined,
          asked: askedInRows(
            rung.conditions,
            page.questions.map(({ name }) => name),
          ),
          also: (fact) => {
            const found = page.questions.find(({ name }) => name === fact)
            return found ? alsoFor(found, rung.label) : null
          },
          judge: page.may.decide ? setJudging : undefined,
        }}
      />
      <ApplyLine rung={rung} />
      {unconfirmed.length > 0 ? (
        <p className="list-none">
          {say({
            zh: `这一版有${unconfirmed.length}处待核：${unconfirmed.map(({ label }) => label.zh).join('、')}`,
            en: `${unconfirmed.length} parts of this edition are to be verified: ${unconfirmed.map(({ label }) => label.en).join('; ')}`,
          })}
        </p>
      ) : null}
      {question ? <ReportDialog question={question} may={page.may} door={door} close={() => setAsked(null)} /> : null}
      {judging ? (
        <JudgeDialog
          question={judging.judgement!.question}
          edition={edition.id}
          condition={judging.id}
          door={door}
          close={() => setJudging(null)}
        />
      ) : null}
    </>
  )
}

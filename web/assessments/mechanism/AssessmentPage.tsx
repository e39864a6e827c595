import './AssessmentPage.css'
import { useParams } from '@tanstack/react-router'
import {
  type AssessmentPage as Answer,
  exportAssessed,
  openAssessment,
} from '../../../contract/assessments/assessments.ts'
import type { Label } from '../../../kernel/label.ts'
import { addressOf, useAnswer } from '../../api.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Legend } from '../../parts/chart/Legend.tsx'
import { ChosenMenu } from '../../parts/filter/ChosenMenu.tsx'
import { AnsweredPage } from '../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../parts/page/BlankState.tsx'
import { Download } from '../../parts/page/Download.tsx'
import { PageHeader, RuleSection, WithRail } from '../../parts/page/Section.tsx'
import { grouped } from '../../parts/quantity.ts'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Emphasised } from '../../parts/reason/Sentence.tsx'
import { AssessmentCrumbs } from '../AssessmentCrumbs.tsx'
import { Basis } from '../Basis.tsx'
import { GradeBars } from '../GradeBars.tsx'
import { Publishable } from '../Publishable.tsx'
import { SpreadSection } from '../SpreadSection.tsx'
import { words } from '../words.ts'
import { useChosen, writeChosen } from './chosen.ts'
import { EditionTable } from './EditionTable.tsx'
import { GapTable, MeasureTable, TallyTable } from './FurtherTables.tsx'
import { NearList, WaitingList } from './NearList.tsx'
import { PictureSection } from './PictureSection.tsx'
import { StandingList } from './StandingList.tsx'

/** One mechanism: how many stand at each grade, who, what was not reported, who is near, by which rules. */
export function AssessmentPage() {
  const say = useSay()
  const { assessment = '' } = useParams({ strict: false })
  const [{ on, edition }] = useChosen()
  const query = { ...(on && { on }), ...(edition && { edition }) }
  const answer = useAnswer(openAssessment, { params: { assessment }, query })
  return (
    <AnsweredPage answer={answer} title={say(words.room)} failed={say(words.notOpened)}>
      {(page) => <Opened page={page} />}
    </AnsweredPage>
  )
}

function Opened({ page }: { page: Answer }) {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const [chosen, change] = useChosen()
  const { page: _, ...asked } = chosen
  const head = page.assessment
  const inForce = page.editions.filter((rules) => rules.inForce)
  const drawn = page.picture?.steps.some(({ id }) => head.grades.some((grade) => grade.id === id))
  const noRules = page.scored && page.edition === null
  const unregistered = page.total === null
  return (
    <>
      <PageHeader
        crumbs={<AssessmentCrumbs below={[{ text: say(head.label) }]} />}
        title={say(head.label)}
        aside={page.demonstration ? <Demonstration /> : null}
        lead={<Emphasised text={say(leadOf(page))} />}
        actions={
          <>
            {page.scored ? (
              <ChosenMenu
                label={say(words.edition)}
                value={page.edition ?? ''}
                choices={[
                  ...(page.edition ? [] : [{ value: '', text: say(words.noRules) }]),
                  ...page.editions
                    .toSorted((one, other) => Number(other.applies) - Number(one.applies))
                    .map(({ id, label, applies, territory }) => ({
                      value: id,
                      text: applies
                        ? say(label)
                        : say({ zh: `比较：${label.zh}`, en: `To compare: ${label.en}` }) +
                          (territory ? ` (${say(territory)})` : ''),
                    })),
                ]}
                choose={(edition) => change({ edition })}
              />
            ) : null}
            <Download
              href={addressOf(exportAssessed.path, { params: { assessment: head.id }, query: { ...asked, language } })}
              format="xlsx"
            />
          </>
        }
        rule={false}
      />
      <WithRail
        rail={
          <>
            <NearList page={page} />
            <WaitingList page={page} />
            <GapTable page={page} />
          </>
        }
      >
        {inForce.some(({ applies }) => !applies) ? (
          <p className="elsewhere-note" role="note">
            {say(elsewhereTold(inForce[0]!))}
          </p>
        ) : null}
        <Publishable assessment={head.id} editions={page.editions} />
        {drawn || noRules || unregistered ? null : (
          <RuleSection title={say(words.distribution)} note={say(words.distributionNote)}>
            <GradeBars
              head={head}
              counts={page.counts}
              chosen={chosen.grade}
              hrefOf={(grade) =>
                `/${zone}/assessments/${head.id}${writeChosen({ ...asked, grade: chosen.grade === grade ? '' : grade })}`
              }
            />
          </RuleSection>
        )}
        {page.picture && !unregistered ? (
          <PictureSection
            picture={page.picture}
            counter={head.counter}
            chosen={chosen.step}
            hrefOf={(step) =>
              `/${zone}/assessments/${head.id}${writeChosen({ ...asked, step: chosen.step === step ? '' : step })}`
            }
            registerOf={(kind) => `/${zone}/registers/${kind}`}
          />
        ) : null}
        {page.spread ? <SpreadSection head={head} spread={page.spread} /> : null}
        {noRules ? (
          <Empty title={say(words.noRules)}>{say(words.noRulesNote)}</Empty>
        ) : unregistered ? (
          <Empty title={say(inForce.length > 0 ? words.nothingRegistered : words.noRules)}>
            {inForce.length > 0 ? say(words.notRegisteredNote) : null}
          </Empty>
        ) : (
          <StandingList page={page} chosen={chosen} change={change} />
        )}
      </WithRail>
      <TallyTable page={page} />
      <MeasureTable page={page} />
      <EditionTable page={page} />
      <Legend note={say(head.purpose)} basis={<Basis page={page} sources={inForce.map(({ source }) => source)} />} />
    </>
  )
}

/** 以下按别处的办法试算，只作比较。 */
const elsewhereTold = ({ label, territory }: Answer['editions'][number]) => ({
  zh: `以下按${territory?.zh ?? ''}的“${label.zh}”试算，只作比较：它在本区不适用，不作等级，也不据以配置要素。`,
  en: `Tried by “${label.en}” of ${territory?.en ?? 'elsewhere'}, to compare only: it does not hold here and gives nobody a grade.`,
})

const sentence = ({ zh, en }: Label): Label => ({ zh: `${zh}。`, en: `${en}.` })

/** 400家：A类80家，B类180家；缺数未评313家。 */
function leadOf({ total, counts, edition, editions, scored, assessment: { grades, counter, ungraded } }: Answer) {
  if (scored && edition === null)
    return { zh: `${words.noRules.zh}，没有评。`, en: `${words.noRules.en}; nobody is judged.` }
  if (total === null)
    return editions.some(({ inForce }) => inForce) ? sentence(words.nothingRegistered) : sentence(words.noRules)
  const told = (of: 'zh' | 'en') =>
    counts
      .filter(({ count }) => count > 0)
      .map(({ grade, count }) => {
        const name = (grades.find(({ id }) => id === grade)?.label ?? ungraded)[of]
        return of === 'zh' ? `${name}${grouped(String(count))}${counter.zh}` : `${name}: ${grouped(String(count))}`
      })
  const all = grouped(String(total))
  return {
    zh: `${all}${counter.zh}：${told('zh').join('，')}。`,
    en: `${all} ${counter.en}. ${told('en').join('; ')}.`,
  }
}

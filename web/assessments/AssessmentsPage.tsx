import './AssessmentsPage.css'
import { useParams } from '@tanstack/react-router'
import { type AssessmentList, listAssessments } from '../../contract/assessments/assessments.ts'
import type { Label, Language } from '../../kernel/label.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { useSession } from '../app/session.ts'
import { useDaySeen } from '../app/shell/day-seen.ts'
import { Legend } from '../parts/chart/Legend.tsx'
import { AnsweredPage } from '../parts/page/AnsweredPage.tsx'
import { CountedYear } from '../parts/page/CountedYear.tsx'
import { PageHeader, RuleSection } from '../parts/page/Section.tsx'
import { grouped } from '../parts/quantity.ts'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { Emphasised } from '../parts/reason/Sentence.tsx'
import { EnterpriseLinks } from '../register/EnterpriseLinks.tsx'
import { GradeBars } from './GradeBars.tsx'
import { OwnStanding } from './OwnStanding.tsx'
import { words } from './words.ts'

type One = AssessmentList['assessments'][number]

/** 评价与培育: every mechanism of the zone with how many stand at each grade; an enterprise finds where it stands. */
export function AssessmentsPage() {
  const say = useSay()
  const { data: session } = useSession()
  const answer = useAnswer(listAssessments, { query: useDaySeen() })
  const own = session?.held.post === 'enterprise'
  return (
    <AnsweredPage answer={answer} title={say(words.room)} failed={say(words.notOpened)}>
      {(page) => (
        <>
          <PageHeader
            crumbs={own ? undefined : <EnterpriseLinks />}
            title={say(words.room)}
            aside={page.demonstration ? <Demonstration /> : null}
            lead={own ? say(words.ownLead) : <Emphasised text={say(leadOf(page))} />}
            rule={false}
          />
          <div className="assessment-grid">
            {page.assessments.map((one) => (
              <Mechanism key={one.id} one={one} own={own} />
            ))}
          </div>
          <Legend note={say(words.lead)} basis={<CountedYear page={page} />} />
        </>
      )}
    </AnsweredPage>
  )
}

/** 亩均评价713家，上市培育库19家；技术改造、落后产能排查未登记。 */
function leadOf({ assessments }: AssessmentList): Label {
  const told = (of: Language, between: string, and: string) => {
    const among = (why: Label, fits: (one: One) => boolean) => {
      const names = assessments.filter((one) => one.total === null && fits(one)).map(({ label }) => label[of])
      return names.length === 0 ? [] : [`${names.join(and)}${of === 'zh' ? '' : ': '}${why[of]}`]
    }
    const counted = assessments
      .filter(({ total }) => total !== null)
      .map((one) => `${one.label[of]}${of === 'zh' ? '' : ': '}${totalOf(one)[of]}`)
    return [
      ...(counted.length > 0 ? [counted.join(between)] : []),
      ...among(words.notRegistered, ({ edition }) => edition !== null),
      ...among(words.withoutRules, ({ edition }) => edition === null),
    ]
  }
  return { zh: `${told('zh', '，', '、').join('；')}。`, en: `${told('en', '; ', ', ').join('; ')}.` }
}

const totalOf = ({ total, counter, edition }: One): Label =>
  total === null
    ? edition === null
      ? words.withoutRules
      : words.notRegistered
    : { zh: `${grouped(String(total))}${counter.zh}`, en: `${grouped(String(total))} ${counter.en}` }

function Mechanism({ one, own }: { one: One; own: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const href = `/${zone}/assessments/${one.id}${own ? '/own' : ''}`
  const rules = one.edition
    ? say({
        zh: `${one.edition.zh}${one.unconfirmed > 0 ? `，待核${one.unconfirmed}处` : ''}`,
        en: `${one.edition.en}${one.unconfirmed > 0 ? `, ${one.unconfirmed} to verify` : ''}`,
      })
    : say(words.noRules)
  return (
    <RuleSection
      title={say(one.label)}
      note={own ? undefined : say(totalOf(one))}
      side={
        own && !one.own ? null : (
          <a href={href}>{say(own ? (one.own?.among ? words.grounds : words.join) : words.list)} →</a>
        )
      }
    >
      <p className="assessment-purpose">{say(one.purpose)}</p>
      {own ? (
        <OwnStanding one={one} />
      ) : one.total === null ? (
        one.edition && <p>{say(words.notRegisteredNote)}</p>
      ) : (
        <GradeBars head={one} counts={one.counts} />
      )}
      <p className="assessment-rules">{rules}</p>
    </RuleSection>
  )
}

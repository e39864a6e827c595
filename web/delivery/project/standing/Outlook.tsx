import './Outlook.css'
import type { ReactNode } from 'react'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import type { Label } from '../../../../kernel/label.ts'
import { useLanguage, useSay } from '../../../app/language.ts'
import { Value } from '../../../parts/Figure.tsx'
import { printedText } from '../../../parts/quantity.ts'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { Mark } from '../../../parts/reason/Mark.tsx'
import { Emphasised } from '../../../parts/reason/Sentence.tsx'
import { dayBeside, lateLabel } from '../../days.ts'
import { moneyOf } from '../../money.ts'
import { words as common } from '../../words.ts'
import { words } from '../words.ts'

/** How much of the year's plan is spent, and the days on which it will probably, and almost surely, be ready. */
export function Outlook({ page }: { page: ProjectPage }) {
  const say = useSay()
  const { forecast, likely, safe, expected, late, reached, asOf } = page
  const day = (text: string) => (
    <>
      <b className="value-digits">{say(dayBeside(text, asOf))}</b> <Mark origin="derived" />
    </>
  )
  return (
    <div className="outlook">
      {reached ? null : <Works pace={page.pace} />}
      <Investment page={page} />
      {reached ? null : likely && safe && forecast ? (
        <>
          <OutlookFigure label={say(words.likely)} note={say(learnedLabel(forecast.learnedFrom))}>
            {day(likely)}
          </OutlookFigure>
          <OutlookFigure
            label={say(words.safe)}
            note={
              <>
                <Held {...forecast} />
                {expected && safe < expected ? <span>{say(earlierLabel(dayBeside(expected, asOf)))}</span> : null}
              </>
            }
          >
            {day(safe)}
          </OutlookFigure>
        </>
      ) : expected ? (
        <OutlookFigure label={say(words.expectedDay)} note={late === null ? null : say(lateLabel(late))}>
          {day(expected)}
        </OutlookFigure>
      ) : null}
    </div>
  )
}

const OutlookFigure = ({ label, note, children }: { label: ReactNode; note: ReactNode; children: ReactNode }) => (
  <div className="figure">
    <span className="figure-label">{label}</span>
    <span className="value size-26">{children}</span>
    {note ? <span className="figure-notes">{note}</span> : null}
  </div>
)

const learnedLabel = (count: number) => ({
  zh: `同类已投产项目${count}个`,
  en: `from ${count} finished projects of the kind`,
})

/** Why even the safe day may lie before that at today's progress. */
const earlierLabel = (expected: Label): Label => ({
  zh: `按同类项目余下阶段的实际用时推算，早于按今天进度排出的${expected.zh}`,
  en: `by how long the phases left took in such projects: before ${expected.en}, the day at today’s progress`,
})

/** How often the same forecast kept its word on projects that are finished. */
function Held({ judged, held80 }: NonNullable<ProjectPage['forecast']>) {
  const say = useSay()
  if (!judged || held80 === null) return null
  const share = Math.round((held80 / judged) * 100)
  return (
    <span>
      <Emphasised text={say({ zh: `过去判断${share}%守住`, en: `${share}% of past forecasts held` })} />
    </span>
  )
}

/** How far the works are by the reports, beside what the day in force asks for today. */
function Works({ pace: { reported, asked } }: Pick<ProjectPage, 'pace'>) {
  const say = useSay()
  if (asked === null) return null
  const behind = reported !== null && reported < asked
  return (
    <OutlookFigure
      label={
        <>
          {reported === null ? <Lamp state="unknown" /> : null}
          {say(common.works)}
        </>
      }
      note={
        <span>
          {say({ zh: '按期限应到', en: 'asked for by now' })} <b className={behind ? 'behind' : ''}>{asked}%</b>
        </span>
      }
    >
      {reported === null ? (
        '—'
      ) : (
        <>
          <b className="value-digits">{reported}%</b> <Mark origin="derived" />
        </>
      )}
    </OutlookFigure>
  )
}

/** Of what is planned for the year, how much is spent: an unreported sum is a dash, never zero. */
function Investment({ page: { done, completion, investment } }: { page: ProjectPage }) {
  const say = useSay()
  const language = useLanguage()
  const money = (value: string) => printedText(moneyOf(value, '亿元'), language)
  return (
    <OutlookFigure
      label={
        <>
          {done.value === null ? <Lamp state="unknown" /> : null}
          {say(words.investmentOfYear)}
        </>
      }
      note={
        <>
          {investment.planned ? (
            <span>
              {say(words.plan)} {money(investment.planned)}
            </span>
          ) : null}
          {completion ? (
            <span>
              {say(words.completed)} <b>{completion}%</b>
            </span>
          ) : null}
        </>
      }
    >
      <Value shown={done} size={26} />
    </OutlookFigure>
  )
}

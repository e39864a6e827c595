import './DaysPage.css'
import { useParams } from '@tanstack/react-router'
import type { z } from 'zod'
import { type DueDay, openDueDays } from '../../../../contract/delivery/due-days.ts'
import { type Day, weekday } from '../../../../kernel/day.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection, WithRail } from '../../../parts/page/Section.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { ListItem } from '../../../parts/table/ListItem.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { words as common } from '../../words.ts'
import { CalendarRail } from './CalendarRail.tsx'
import { dayHead, leadOf, words } from './words.ts'

type Answer = z.infer<NonNullable<typeof openDueDays.answer>>

/** The days that the person in the post at hand is to keep, day by day: what has gone by, these ten days, later. */
export function DaysPage() {
  const say = useSay()
  const answer = useAnswer(openDueDays, { query: useDaySeen() })
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(common.notOpened)}>
      {(found) => <DaysView answer={found} />}
    </AnsweredPage>
  )
}

function DaysView({ answer }: { answer: Answer }) {
  const { asOf, days } = answer
  const say = useSay()
  const { gone = [], now = [], later = [] } = Object.groupBy(days, ({ stretch }) => stretch)
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.title)}
        aside={<MadeUp of={answer} />}
        lead={say(leadOf(gone.length, now.length, later.length))}
        rule={false}
      />
      <WithRail rail={<CalendarRail />}>
        {days.length === 0 ? <Empty title={say(words.none)}>{say(words.noneNote)}</Empty> : null}
        <Stretch title={say(words.gone)} days={gone} today={asOf} gone />
        <Stretch title={say(words.now)} days={now} today={asOf} />
        <Stretch title={say(words.later)} note={say(words.laterNote)} days={later} today={asOf} />
      </WithRail>
      <Legend basis={say(words.basis)} />
    </>
  )
}

function Stretch({
  title,
  note,
  days,
  today,
  gone = false,
}: {
  title: string
  note?: string
  days: readonly DueDay[]
  today: string
  gone?: boolean
}) {
  const say = useSay()
  if (days.length === 0) return null
  return (
    <RuleSection title={title} note={note}>
      {[...Map.groupBy(days, ({ day }) => day)].map(([day, due]) => (
        <section key={day} className={day === today ? 'due-day today' : 'due-day'}>
          <h3>{say(dayHead(day, weekday(day as Day)))}</h3>
          <ul>
            {due.map((one) => (
              <DueItem key={one.id} due={one} gone={gone} />
            ))}
          </ul>
        </section>
      ))}
    </RuleSection>
  )
}

function DueItem({ due: { title, lines, lamp, path }, gone }: { due: DueDay; gone: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  return (
    <ListItem
      sign={<Lamp state={lamp ?? (gone ? 'red' : 'unknown')} silent={lamp === null && !gone} />}
      first={<a href={`/${zone}${path}`}>{say(title)}</a>}
      second={lines.map((line) => say(line)).join(say({ zh: ' ・ ', en: ' · ' }))}
    />
  )
}

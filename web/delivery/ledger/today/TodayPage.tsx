import { useParams } from '@tanstack/react-router'
import type { z } from 'zod'
import { deliveryReporters, openToday } from '../../../../contract/delivery/ledger.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { useSession } from '../../../app/session.ts'
import { useDaySeen } from '../../../app/shell/day-seen.ts'
import { Legend } from '../../../parts/chart/Legend.tsx'
import { AnsweredPage } from '../../../parts/page/AnsweredPage.tsx'
import { Empty } from '../../../parts/page/BlankState.tsx'
import { Folded } from '../../../parts/page/Folded.tsx'
import { PageHeader, RuleSection } from '../../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../../parts/table/JxTable.tsx'
import { DeliveryLinks } from '../../DeliveryLinks.tsx'
import { MadeUp } from '../../MadeUp.tsx'
import { words as common } from '../../words.ts'
import { Extensions } from './Extensions.tsx'
import { ProjectLink } from './ProjectLink.tsx'
import { periodSentence, words } from './words.ts'

type Today = z.infer<NonNullable<typeof openToday.answer>>

/** What has to be done in these ten days: reports, steps that fall due, requests without an answer. */
export function TodayPage() {
  const say = useSay()
  const seen = useDaySeen()
  const answer = useAnswer(openToday, { query: seen })
  return (
    <AnsweredPage answer={answer} title={say(words.title)} failed={say(common.notOpened)}>
      {(today) => <TodayView today={today} />}
    </AnsweredPage>
  )
}

function TodayView({ today }: { today: Today }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const here = `/${zone}/projects`
  return (
    <>
      <PageHeader
        crumbs={<DeliveryLinks />}
        title={say(words.title)}
        aside={<MadeUp of={today} />}
        lead={today.periods.map((one, at) => (
          <span key={one.label.zh}>
            {at > 0 ? ' ' : null}
            {say(periodSentence(one, today.periods.length > 1))}
          </span>
        ))}
        rule={false}
        actions={
          <a className="button small" href={`${here}/days`}>
            {say(words.ownDays)}
          </a>
        }
      />
      <Extensions rows={today.extensions} here={here} />
      <Milestones rows={today.milestones} here={here} />
      <Reports rows={today.reports} here={here} />
      <Legend basis={say(common.basis)} />
    </>
  )
}

function Milestones({ rows, here }: { rows: Today['milestones']; here: string }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.milestones)}>
      {rows.length === 0 ? (
        <Empty title={say(words.noMilestones)} />
      ) : (
        <JxTable
          caption={say(words.milestones)}
          rows={rows}
          keyOf={({ project, task }) => `${project} ${task}`}
          lampOf={({ lamp }) => lamp}
          columns={[
            {
              id: 'step',
              head: say(words.step),
              cell: ({ label, project, name }) => (
                <TwoLines first={say(label)} second={<a href={`${here}/${project}`}>{name}</a>} />
              ),
            },
            {
              id: 'day',
              head: say(words.day),
              phone: 'right',
              cell: ({ day }) => <span className="tight">{day}</span>,
            },
            { id: 'who', head: say(words.who), phone: 'plain', cell: ({ owner }) => (owner ? say(owner) : '—') },
          ]}
        />
      )}
    </RuleSection>
  )
}

/** What is still to be handed in, and folded what is. */
function Reports({ rows, here }: { rows: Today['reports']; here: string }) {
  const say = useSay()
  const { open = [], handed = [] } = Object.groupBy(rows, (row) => (row.handed ? 'handed' : 'open'))
  return (
    <RuleSection title={say(words.reports)}>
      {open.length === 0 ? <Empty title={say(words.allReported)} /> : <ReportTable rows={open} here={here} />}
      {handed.length > 0 ? (
        <Folded label={say({ zh: `已交${handed.length}个`, en: `${handed.length} handed in` })}>
          <ReportTable rows={handed} here={here} />
        </Folded>
      ) : null}
    </RuleSection>
  )
}

function ReportTable({ rows, here }: { rows: Today['reports']; here: string }) {
  const say = useSay()
  const { data: session } = useSession()
  const may = session && deliveryReporters.includes(session.held.post)
  return (
    <JxTable
      caption={say(words.reports)}
      rows={rows}
      keyOf={({ project }) => project}
      lampOf={({ handed, missing }) => (handed ? 'green' : missing.length > 0 ? 'unknown' : null)}
      columns={[
        {
          id: 'project',
          head: say(words.project),
          cell: ({ project, name, missing }) => (
            <TwoLines
              first={<ProjectLink href={`${here}/${project}`} name={name} />}
              second={
                missing.length > 0
                  ? `${say(words.missing)} ${missing.map((label) => say(label)).join(say({ zh: '、', en: ', ' }))}`
                  : null
              }
            />
          ),
        },
        {
          id: 'who',
          head: say(words.who),
          phone: 'plain',
          cell: ({ leader, department }) => <TwoLines first={leader ?? '—'} second={department && say(department)} />,
        },
        {
          id: 'state',
          head: say(words.state),
          phone: 'right',
          cell: ({ project, handed }) =>
            handed ? (
              <span className="cell-state">{say(words.handed)}</span>
            ) : may ? (
              <a className="cell-act" href={`${here}/${project}/report`}>
                {say(words.toReport)}
              </a>
            ) : (
              <span className="cell-state amber">{say(words.notHanded)}</span>
            ),
        },
      ]}
    />
  )
}

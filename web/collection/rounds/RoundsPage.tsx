import { useParams } from '@tanstack/react-router'
import { listRounds, listTasks } from '../../../contract/collection/collection.ts'
import type { RoundSummary } from '../../../contract/collection/task.ts'
import { roundName } from '../../../engines/collection/round-name.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { useDaySeen } from '../../app/shell/day-seen.ts'
import { RoomLinks } from '../../indicators/RoomLinks.tsx'
import { Legend } from '../../parts/chart/Legend.tsx'
import { Empty, Failure, Loading } from '../../parts/page/BlankState.tsx'
import { PageHeader, RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { Sentence } from '../../parts/reason/Sentence.tsx'
import { JxTable, type TableColumn } from '../../parts/table/JxTable.tsx'
import { counted, roundsSentence, unsentOf } from '../sentences.ts'
import { Due } from '../tasks/Due.tsx'
import { TaskTable } from '../tasks/TaskTable.tsx'
import { words } from '../words.ts'
import { Progress } from './Progress.tsx'

/** All rounds, who is to be reminded, and for a statistician the tasks of the own department. */
export function RoundsPage({ reviews }: { reviews: boolean }) {
  const say = useSay()
  const { zone = '' } = useParams({ strict: false })
  const seen = useDaySeen()
  const { data, error, refetch } = useAnswer(listRounds, { query: seen })
  const here = `/${zone}/collection`
  const columns = useRoundColumns(here)
  if (error) {
    return (
      <>
        <PageHeader crumbs={<RoomLinks />} title={say(words.collection)} />
        <Failure title={say(words.notOpened)} error={error} again={refetch} />
      </>
    )
  }
  if (!data) return <Loading title={say(words.collection)} bars={['38%', '92%', '70%']} />
  const { rounds, overdue, overdueCount } = data
  return (
    <>
      <PageHeader
        crumbs={<RoomLinks />}
        title={say(words.collection)}
        lead={rounds.length > 0 ? <Sentence pieces={roundsSentence(rounds, overdueCount)} /> : null}
        actions={
          <>
            <a className="button" href={`${here}/corrections`}>
              {say(words.corrections)}
            </a>
            {reviews && seen.on === undefined ? (
              <a className="button primary" href={`${here}/new`}>
                {say(words.openOne)}
              </a>
            ) : null}
          </>
        }
        rule={false}
      />
      <div className="below-header" />
      <RuleSection title={say(words.rounds)} note={say(words.roundsNote)}>
        {rounds.length > 0 ? (
          <JxTable
            caption={say(words.rounds)}
            columns={columns}
            rows={rounds}
            keyOf={(round) => round.id}
            lampOf={(round) => (unsentOf(round) > 0 ? round.dueState.lamp : 'green')}
          />
        ) : (
          <Empty title={say(words.noRounds)}>{say(words.noRoundsNote)}</Empty>
        )}
      </RuleSection>
      <RuleSection
        title={say(overdueCount > 0 ? counted(words.reminders, overdueCount) : words.reminders)}
        note={say(words.remindersNote)}
      >
        {overdue.length > 0 ? (
          <TaskTable tasks={overdue} here={here} caption={say(words.reminders)} withPeriod />
        ) : (
          <Empty title={say(words.nothingLate)}>{say(words.nothingLateNote)}</Empty>
        )}
      </RuleSection>
      {reviews ? <OwnTasks here={here} /> : null}
      <Legend />
    </>
  )
}

function useRoundColumns(here: string): readonly TableColumn<RoundSummary>[] {
  const say = useSay()
  return [
    {
      id: 'period',
      head: say(words.period),
      cell: (round) => (
        <>
          <a href={`${here}/rounds/${round.id}`}>{say(roundName(round))}</a>{' '}
          {round.demonstration ? <Demonstration /> : null}
        </>
      ),
    },
    { id: 'due', head: say(words.due), phone: 'hide', cell: (round) => <span className="date">{round.due}</span> },
    {
      id: 'left',
      head: say(words.left),
      phone: 'right',
      cell: (round) => (unsentOf(round) > 0 ? <Due state={round.dueState} /> : '—'),
    },
    { id: 'total', head: say(words.owed), numeric: true, cell: (round) => round.total },
    { id: 'unsent', head: say(words.unsent), numeric: true, cell: unsentOf },
    { id: 'submitted', head: say(words.toReview), numeric: true, cell: (round) => round.counts.submitted },
    { id: 'reviewed', head: say(words.reviewed), numeric: true, cell: (round) => round.counts.reviewed },
    { id: 'locked', head: say(words.locked), numeric: true, cell: (round) => round.counts.locked },
    {
      id: 'progress',
      head: say(words.progress),
      width: '22%',
      phone: 'line',
      cell: (round) => <Progress round={round} />,
    },
  ]
}

/** What the statistician's own department owes. */
function OwnTasks({ here }: { here: string }) {
  const say = useSay()
  const { data } = useAnswer(listTasks, { query: useDaySeen() })
  if (!data || data.tasks.length === 0) return null
  return (
    <RuleSection title={say(words.mine)} note={say(words.mineNote)}>
      <TaskTable tasks={data.tasks} here={here} caption={say(words.mine)} withPeriod />
    </RuleSection>
  )
}

import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { dayLabel } from '../../kernel/day.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Shares } from '../parts/chart/Bullet.tsx'
import { Empty } from '../parts/page/BlankState.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { Clock } from '../parts/reason/Clock.tsx'
import { Demonstration } from '../parts/reason/Mark.tsx'
import { dueLabel, words } from './words.ts'

/** What is due, each with its clock, and the three lists in numbers. */
export function DueSection({
  due,
  lists,
  zone,
}: {
  due: NonNullable<CockpitAnswer['due']>
  lists: CockpitAnswer['lists']
  zone: string
}) {
  const say = useSay()
  return (
    <RuleSection
      title={say(words.due)}
      note={
        <>
          {say(dayLabel(due.today))} {due.demonstration ? <Demonstration /> : null}
        </>
      }
      side={due.total > 0 ? <a href={`/${zone}/projects/problems`}>{say(dueLabel(due.total))} →</a> : null}
    >
      {due.rows.length > 0 ? (
        <ul className="due-list">
          {due.rows.map((row) => (
            <DueItem key={row.id} row={row} />
          ))}
        </ul>
      ) : (
        <Empty title={say(words.nothingDue)}>{say(words.nothingDueNote)}</Empty>
      )}
      {lists.length > 0 ? (
        <ul className="three-lists">
          {lists.map((list) => (
            <li key={list.id}>
              <p>
                {say(words[list.id])} <b>{list.total}</b> <small>{say(list.note)}</small>
              </p>
              <Shares parts={list.parts} label={`${say(words[list.id])} ${list.total}`} />
            </li>
          ))}
        </ul>
      ) : null}
    </RuleSection>
  )
}

function DueItem({ row }: { row: NonNullable<CockpitAnswer['due']>['rows'][number] }) {
  const say = useSay()
  const language = useLanguage()
  const left = row.limit - row.used
  const state = left < 0 ? 'red' : left <= row.limit / 5 ? 'amber' : 'green'
  const days =
    language === 'zh'
      ? `${say(left < 0 ? words.over : words.left)}${Math.abs(left)}天`
      : `${Math.abs(left)} d ${say(left < 0 ? words.over : words.left)}`
  return (
    <li>
      <a className="due-item" href={row.href}>
        <Clock limit={row.limit} used={row.used} paused={row.paused} size={56} />
        <span className="due-words">
          <b>{say(row.label)}</b>
          <span className={`due-days ${state}`}>{days}</span>
          <small>{say(row.who)}</small>
        </span>
      </a>
    </li>
  )
}

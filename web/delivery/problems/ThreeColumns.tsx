import './ThreeColumns.css'
import type { ProjectLists } from '../../../contract/delivery/problems/problem-page.ts'
import { openThreeLists } from '../../../contract/delivery/problems/problems.ts'
import type { Label } from '../../../kernel/label.ts'
import { useAnswer } from '../../api.ts'
import { useSay } from '../../app/language.ts'
import { Failure, Loading } from '../../parts/page/BlankState.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../../parts/table/ListItem.tsx'
import { dayBeside } from '../days.ts'
import { ProblemItem } from './ProblemItem.tsx'
import { serialLabel, words } from './words.ts'

const shown = 4

/** The three lists of a project side by side: problems, who does what by when, what has been done about them. */
export function ThreeColumns({ project, zone, on }: { project: string; zone: string; on?: string | undefined }) {
  const say = useSay()
  const { data, error, refetch } = useAnswer(openThreeLists, { params: { project }, query: on ? { on } : {} })
  if (error) return <Failure title={say(words.notOpened)} error={error} again={refetch} />
  if (!data) return <Loading />
  const here = `/${zone}/projects/problems`
  return (
    <div className="three-columns">
      <RuleSection
        title={say(words.ofProjectList)}
        note={say(countLabel(data))}
        side={
          <>
            {data.mayFile ? (
              <a className="screen-only" href={`${here}/new?project=${project}`}>
                {say(words.raise)}
              </a>
            ) : null}
            <a href={`${here}?view=all&project=${project}`}>{say(words.allProblems)} →</a>
          </>
        }
      >
        {data.problems.length === 0 ? <Nothing>{say(words.nothing)}</Nothing> : null}
        <ul>
          {data.problems.slice(0, shown).map((line) => (
            <ProblemItem key={line.id} line={line} zone={zone} />
          ))}
        </ul>
      </RuleSection>
      <Responsibilities lists={data} here={here} />
      <Progress lists={data} here={here} />
    </div>
  )
}

const countLabel = ({ open, over }: ProjectLists): Label => ({
  zh: `${open}件${over > 0 ? `，超期${over}件` : ''}`,
  en: `${open} open${over > 0 ? `, ${over} over` : ''}`,
})

function Responsibilities({ lists: { responsibilities, asOf }, here }: { lists: ProjectLists; here: string }) {
  const say = useSay()
  const note = say({ zh: `${responsibilities.length}项`, en: String(responsibilities.length) })
  return (
    <RuleSection title={say(words.responsibilities)} note={note}>
      {responsibilities.length === 0 ? <Nothing>{say(words.noResponsibilities)}</Nothing> : null}
      <ul>
        {responsibilities.slice(0, shown).map((duty) => {
          const day = dayBeside(duty.due, asOf)
          const first = { zh: `${day.zh}前${duty.what}`, en: `${duty.what} by ${day.en}` }
          return (
            <ListItem
              key={`${duty.problem} ${duty.id}`}
              sign={<Lamp state={duty.lamp} reason={say(duty.reason)} />}
              first={say(first)}
              second={
                <>
                  {say(duty.department)} {duty.who} ・{' '}
                  <a href={`${here}/${duty.problem}`}>{say(serialLabel(duty.serial))}</a>
                </>
              }
            />
          )
        })}
      </ul>
    </RuleSection>
  )
}

function Progress({ lists: { progress, asOf }, here }: { lists: ProjectLists; here: string }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.progress)}>
      {progress.length === 0 ? <Nothing>{say(words.noProgress)}</Nothing> : null}
      <ul>
        {progress.slice(0, shown).map((entry) => (
          <ListItem
            key={entry.id}
            sign={<Lamp state={entry.lamp} />}
            first={say({ zh: `${entry.act.zh}：${entry.text}`, en: `${entry.act.en}: ${entry.text}` })}
            second={
              <>
                {entry.person} ・ {say(dayBeside(entry.on, asOf))} ・{' '}
                <a href={`${here}/${entry.problem}`}>{say(serialLabel(entry.serial))}</a>
              </>
            }
          />
        ))}
      </ul>
    </RuleSection>
  )
}

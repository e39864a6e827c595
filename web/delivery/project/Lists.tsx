import './Lists.css'
import type { ProjectPage, TaskOnPage } from '../../../contract/delivery/project.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { dayBeside } from '../days.ts'
import { Item, Tick } from './Item.tsx'
import { PromiseList } from './PromiseList.tsx'
import { Progress } from './standing/Progress.tsx'
import { words } from './words.ts'

/** Below the schedule: who has to do what by when, what the last reports said, what became of the promise. */
export const Lists = ({ page }: { page: ProjectPage }) => (
  <div className="project-lists">
    <Duties page={page} />
    <Progress page={page} />
    <PromiseList page={page} />
  </div>
)

const pressing = (tasks: readonly TaskOnPage[]): TaskOnPage[] =>
  tasks.filter(({ critical, state }) => critical && state !== 'finished').slice(0, 4)

function Duties({ page: { tasks, asOf } }: { page: ProjectPage }) {
  const say = useSay()
  const rows = pressing(tasks)
  return (
    <RuleSection title={say(words.duties)} note={say(words.dutiesNote)}>
      {rows.length === 0 ? <p className="project-none">{say(words.noDuties)}</p> : null}
      <ul>
        {rows.map((task) => {
          const day = dayBeside(task.latest.finish, asOf)
          return (
            <Item
              key={task.id}
              sign={task.lamp ? <Lamp state={task.lamp} reason={say(task.reason)} /> : <Tick />}
              first={say({ zh: `${day.zh}前${task.label.zh}`, en: `${task.label.en} by ${day.en}` })}
              second={task.owner ? say(task.owner) : '—'}
            />
          )
        })}
      </ul>
    </RuleSection>
  )
}

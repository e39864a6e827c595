import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { dayBeside } from '../days.ts'
import { Item, Tick } from './Item.tsx'
import { words } from './words.ts'

/** The day first promised, every day that was missed, and each extension that was asked for with what was decided. */
export function PromiseList({ page }: { page: ProjectPage }) {
  const say = useSay()
  const { milestone, promised, due, reached, missed, extensions } = page
  return (
    <RuleSection title={say(words.promises)} note={say(words.promisesNote)}>
      {promised ? null : <p className="project-none">{say(words.noExtensions)}</p>}
      <ul>
        {promised ? (
          <Item
            sign={<Tick />}
            first={
              <>
                <b className="tight">{promised}</b> {say(words.firstPromise)} {milestone ? say(milestone) : null}
              </>
            }
            second={due && due !== promised ? `${say(words.inForce)} ${due}` : null}
          />
        ) : null}
        {missed.map(({ day, workdays }) => (
          <Item
            key={day}
            sign={<Lamp state="red" />}
            first={
              <>
                <b className="tight">{day}</b> {say(words.missed)}
              </>
            }
            second={
              workdays === null
                ? null
                : say({
                    zh: `晚${workdays}个工作日${reached ? '' : '，还在增加'}`,
                    en: `${workdays} working days${reached ? '' : ' and counting'}`,
                  })
            }
          />
        ))}
        {extensions.map(({ request, from, day, reason, person, on, decision }) => (
          <Item
            key={request}
            sign={<Lamp state={decision === null ? 'amber' : decision.granted ? 'green' : 'red'} silent />}
            first={
              <>
                {say({ zh: `申请由${from}延到${day}`, en: `Asked to move ${from} to ${day}` })}
                {say({ zh: '：', en: ': ' })}
                {reason}
              </>
            }
            second={
              <>
                {person} {say(dayBeside(on, page.asOf))}
                <br />
                {decision ? (
                  <>
                    <b>{say(decision.granted ? words.granted : words.refused)}</b>
                    {say({ zh: '：', en: ': ' })}
                    {decision.reason}
                    {say({ zh: ' ・ ', en: ' · ' })}
                    {decision.person} {say(dayBeside(decision.on, page.asOf))}
                  </>
                ) : (
                  say(words.open)
                )}
              </>
            }
          />
        ))}
      </ul>
    </RuleSection>
  )
}

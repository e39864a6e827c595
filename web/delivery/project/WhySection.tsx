import './WhySection.css'
import type { ProjectPage } from '../../../contract/delivery-project.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ReasonLines } from '../../targets/ReasonLines.tsx'
import { dayBeside } from '../days.ts'
import { Item } from './Item.tsx'
import { words } from './words.ts'

/** Why the lamp is what it is, what does not agree, and everything that was done to the project. */
export function WhySection({ page }: { page: ProjectPage }) {
  const say = useSay()
  const { judgement, lamp, infeasible, forecast, doubts, history, asOf } = page
  return (
    <div className="project-why">
      <RuleSection title={say(words.why)}>
        <ReasonLines reason={judgement} lamp={lamp} />
        {infeasible && infeasible.compressible.length > 0 ? (
          <p className="project-gives">
            {say(words.gives)}
            {infeasible.compressible
              .map(({ label, days }) => say({ zh: `${label.zh}（${days}天）`, en: `${label.en} (${days} d)` }))
              .join(say({ zh: '、', en: ', ' }))}
          </p>
        ) : null}
        {forecast ? <ReasonLines reason={forecast.reason} /> : null}
      </RuleSection>
      {doubts.length > 0 ? (
        <RuleSection title={say(words.doubts)}>
          <ul>
            {doubts.map(({ kind, text }) => (
              <Item key={text.zh} sign={<Lamp state="amber" />} first={say(text)} second={say(kind)} />
            ))}
          </ul>
        </RuleSection>
      ) : null}
      <RuleSection title={say(words.history)} note={say({ zh: `${history.length}件`, en: `${history.length}` })}>
        <details className="project-history">
          <summary>{say(words.openHistory)}</summary>
          <ol>
            {history.map(({ number, on, person, post, text }) => (
              <li key={number}>
                <span className="tight">{on}</span>
                <span>{say(text)}</span>
                <small>
                  {person} {say(post)}
                </small>
              </li>
            ))}
          </ol>
        </details>
        {history[0] ? (
          <p className="project-none">
            {say(dayBeside(history[0].on, asOf))} {say(history[0].text)}
          </p>
        ) : null}
      </RuleSection>
    </div>
  )
}

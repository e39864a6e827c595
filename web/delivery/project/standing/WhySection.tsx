import './WhySection.css'
import type { ProjectPage } from '../../../../contract/delivery/project.ts'
import { useSay } from '../../../app/language.ts'
import { Folded } from '../../../parts/page/Folded.tsx'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Lamp } from '../../../parts/reason/Lamp.tsx'
import { ReasonLines } from '../../../targets/ReasonLines.tsx'
import { HistoryList } from '../HistoryList.tsx'
import { Item } from '../Item.tsx'
import { words } from '../words.ts'

/** Why the lamp is what it is, what does not agree, and everything that was done to the project. */
export function WhySection({ page }: { page: ProjectPage }) {
  const say = useSay()
  const { judgement, lamp, infeasible, forecast, doubts, history, asOf } = page
  return (
    <div className="project-why">
      <RuleSection title={say(words.why)}>
        <ReasonLines reason={{ text: judgement.text }} lamp={lamp} />
        {infeasible ? <p className="project-gives">{say(infeasible.text)}</p> : null}
        {judgement.children?.length ? (
          <Folded label={say(words.stepByStep)}>
            <ReasonLines reason={judgement} lamp={lamp} />
          </Folded>
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
      <HistoryList history={history} asOf={asOf} />
    </div>
  )
}

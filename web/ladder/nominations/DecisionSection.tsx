import type { NominationLine } from '../../../contract/ladder/nomination-page.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { toldLabel, toldLamp } from './told.ts'
import { words } from './words.ts'

/** What was decided and why, with what the rules came to on that day; each objection with its answer. */
export function DecisionSection({ line: { decision, objections, stateLabel } }: { line: NominationLine }) {
  const say = useSay()
  const dot = say({ zh: ' ・ ', en: ' · ' })
  return (
    <>
      {decision ? (
        <RuleSection title={say(words.decision)} note={say(stateLabel)}>
          <ul>
            <ListItem
              sign={decision.told ? <Lamp state={toldLamp(decision.told)} silent /> : null}
              first={
                <>
                  {decision.clause ? `${say(decision.clause)}${say({ zh: '：', en: ': ' })}` : null}
                  <Name text={decision.reason} />
                </>
              }
              second={[
                decision.on,
                decision.person,
                decision.told
                  ? `${say(words.toldThen)}${say({ zh: '：', en: ': ' })}${say(toldLabel(decision.told))}`
                  : null,
              ]
                .filter(Boolean)
                .join(dot)}
            />
          </ul>
        </RuleSection>
      ) : null}
      {objections.length > 0 ? (
        <RuleSection title={say(words.objections)} note={String(objections.length)}>
          <ul>
            {objections.map(({ number, on, objector, text, reach, answer }) => (
              <ListItem
                key={number}
                sign={<Lamp state={answer ? 'green' : 'amber'} silent />}
                first={
                  <>
                    <Name text={objector} />
                    {say({ zh: '：', en: ': ' })}
                    <Name text={text} />
                    {reach ? (
                      <small>
                        {' '}
                        {say(words.reach)}
                        {say({ zh: '：', en: ': ' })}
                        <Name text={`${reach.name} ${reach.contact}`} />
                      </small>
                    ) : null}
                  </>
                }
                second={
                  answer ? (
                    <>
                      {on}
                      {dot}
                      <b>{say(answer.upheld ? words.upheld : words.dismissed)}</b>
                      {say({ zh: '：', en: ': ' })}
                      <Name text={answer.reason} />
                      {dot}
                      {answer.person} {answer.on}
                    </>
                  ) : (
                    `${on}${dot}${say(words.unanswered)}`
                  )
                }
              />
            ))}
          </ul>
        </RuleSection>
      ) : null}
    </>
  )
}

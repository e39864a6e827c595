import type { ScoredPage } from '../../../contract/points/enterprise.ts'

import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { words } from '../enterprise/words.ts'
import { objectionLamps } from './objection-lamps.ts'

/** What was held against these points, and what was decided; nothing where nobody objected. */
export function ObjectionsSection({ page: { objections } }: { page: ScoredPage }) {
  const say = useSay()
  if (objections.length === 0) return null
  return (
    <RuleSection title={say(words.objections)}>
      <ul>
        {objections.map(({ id, state, stateLabel, part, text, made, decision }) => (
          <ListItem
            key={id}
            sign={<Lamp state={objectionLamps[state]} silent />}
            first={
              <>
                <b>{say(part?.label ?? words.whole)}</b> {say({ zh: '：', en: ': ' })}
                <Name text={text} />
              </>
            }
            second={
              <>
                {momentText(made.at)} · {say(stateLabel)}
                {decision ? (
                  <>
                    {say({ zh: '：', en: ': ' })}
                    <Name text={decision.reason} />
                  </>
                ) : null}
              </>
            }
          />
        ))}
      </ul>
    </RuleSection>
  )
}

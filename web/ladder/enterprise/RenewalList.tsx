import type { LadderPage } from '../../../contract/ladder/answer.ts'
import type { Lamp as LampState } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem, Nothing } from '../../parts/table/ListItem.tsx'
import { words } from '../words.ts'

type Renewal = LadderPage['renewals'][number]

const lamps: Readonly<Record<Renewal['state'], LampState>> = { later: 'green', open: 'green', warned: 'amber' }

/** When titles end and what is due every year for them, the earliest first. */
export function RenewalList({ renewals }: { renewals: LadderPage['renewals'] }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.renewals)}>
      {renewals.length === 0 ? <Nothing>{say(words.noRenewals)}</Nothing> : null}
      <ul>
        {renewals.map((one) => (
          <ListItem
            key={`${one.rung} ${one.kind} ${one.due}`}
            sign={<Lamp state={lamps[one.state]} />}
            first={say(one.label)}
            second={say({
              zh: `${one.due}前办，${one.opens}起准备`,
              en: `by ${one.due}, prepare from ${one.opens}`,
            })}
          />
        ))}
      </ul>
    </RuleSection>
  )
}

import { listObjections, withdrawObjection } from '../../../contract/points/certificates.ts'
import { openScoredEnterprise, type ScoredPage } from '../../../contract/points/enterprise.ts'
import { call } from '../../api.ts'
import { useAskedAct } from '../../app/act.ts'
import { useSay } from '../../app/language.ts'
import { momentText } from '../../app/moments.ts'
import { Ask } from '../../parts/form/Ask.tsx'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { ListItem } from '../../parts/table/ListItem.tsx'
import { words } from '../enterprise/words.ts'
import { objectionLamps } from './objection-lamps.ts'

type Objection = ScoredPage['objections'][number]

/** What was held against these points, and what was decided; nothing where nobody objected. */
export function ObjectionsSection({ page: { objections, mayWithdraw } }: { page: ScoredPage }) {
  const say = useSay()
  const { asked, ask, close, run, busy, refused } = useAskedAct<Objection, string>(
    (objection) => call(withdrawObjection, { params: { objection } }),
    [openScoredEnterprise, listObjections],
  )
  if (objections.length === 0) return null
  return (
    <RuleSection title={say(words.objections)}>
      <ul>
        {objections.map((objection) => (
          <ListItem
            key={objection.id}
            sign={<Lamp state={objectionLamps[objection.state]} silent />}
            first={
              <>
                <b>{say(objection.part?.label ?? words.whole)}</b> {say({ zh: '：', en: ': ' })}
                <Name text={objection.text} />
              </>
            }
            second={
              <>
                {say({ zh: `第${objection.serial}号 · `, en: `No. ${objection.serial} · ` })}
                {momentText(objection.made.at)} · {say(objection.stateLabel)}
                {objection.decision ? (
                  <>
                    {say({ zh: '：', en: ': ' })}
                    <Name text={objection.decision.reason} />
                  </>
                ) : null}
              </>
            }
            act={
              mayWithdraw && objection.state === 'open' ? (
                <button type="button" className="button small" onClick={() => ask(objection)}>
                  {say(words.withdrawObjection)}
                </button>
              ) : null
            }
          />
        ))}
      </ul>
      {asked ? (
        <Ask
          title={say(words.withdrawObjection)}
          act={say(words.withdrawObjection)}
          refused={refused ? say(refused) : null}
          busy={busy}
          onAct={() => run(asked.id)}
          close={close}
        >
          <p>{say(words.withdrawWhat)}</p>
        </Ask>
      ) : null}
    </RuleSection>
  )
}

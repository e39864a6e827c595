import './LandingSection.css'
import { type HandbookItem, openHandbook } from '../../../../contract/delivery/handbook.ts'
import { useAnswer } from '../../../api.ts'
import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { ListItem, Nothing } from '../../../parts/table/ListItem.tsx'
import { StateMark } from './StateMark.tsx'
import { words } from './words.ts'

type Asked = { readonly project: string; readonly zone: string; readonly on?: string | undefined }

const mostShown = 4

/** How far a project is through its handbook: every item that it needs as a mark, and those that are called for now. */
export function LandingSection({ project, zone, on }: Asked) {
  const say = useSay()
  const { data } = useAnswer(openHandbook, { params: { project }, query: on ? { on } : {} })
  if (!data) return null
  const needed = data.items.filter(({ need }) => need !== 'spared')
  const called = needed.filter(({ state }) => state === 'begun' || state === 'next')
  return (
    <RuleSection
      title={say(words.handbook)}
      note={say(data.sentence)}
      side={<a href={`/${zone}/projects/${project}/handbook`}>{say(words.openHandbook)} →</a>}
    >
      <ol className="landing-marks" aria-label={say(words.handbook)}>
        {needed.map((item) => (
          <Mark key={item.id} item={item} />
        ))}
      </ol>
      <ul>
        {called.slice(0, mostShown).map(({ id, number, label, owner, state, stateLabel, planned }) => (
          <ListItem
            key={id}
            sign={<StateMark state={state} />}
            first={`${number} ${say(label)}`}
            second={[
              ...(stateLabel ? [say(stateLabel)] : []),
              say(owner),
              ...(planned ? [`${planned.start} → ${planned.finish}`] : []),
            ].join(say({ zh: ' ・ ', en: ' · ' }))}
          />
        ))}
      </ul>
      {called.length === 0 && data.counts.done === data.counts.needed ? <Nothing>{say(words.allDone)}</Nothing> : null}
    </RuleSection>
  )
}

function Mark({ item: { number, label, state, stateLabel } }: { item: HandbookItem }) {
  const say = useSay()
  const text = `${number} ${say(label)} ${say(stateLabel ?? words.undecided)}`
  return (
    <li title={text}>
      <StateMark state={state} />
      <span className="spoken-only">{text}</span>
    </li>
  )
}

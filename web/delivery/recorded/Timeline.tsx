import './Timeline.css'
import type { RecordedEvent } from '../../../contract/parts/recorded.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { words } from './words.ts'

/** What people did and what the clock reached, the latest first. */
export function Timeline({ timeline }: { timeline: readonly RecordedEvent[] }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.timeline)} note={say(words.timelineNote)}>
      <ol className="timeline" reversed>
        {timeline.map(({ number, on, act, person, post, text, clock }) => (
          <li key={`${number} ${on} ${act.zh} ${text?.zh}`} className={clock ? 'by-clock' : undefined}>
            <time dateTime={on}>{on}</time>
            <div>
              <b>{say(act)}</b> <small>{[person, say(post)].filter(Boolean).join(' ・ ')}</small>
              {text ? <p>{say(text)}</p> : null}
            </div>
          </li>
        ))}
      </ol>
    </RuleSection>
  )
}

import './ReasonLines.css'
import type { ShownReason } from '../../contract/targets.ts'
import type { Lamp as LampState } from '../../kernel/lamp.ts'
import { useSay } from '../app/language.ts'
import { Lamp } from '../parts/reason/Lamp.tsx'

const lampOf: Record<string, LampState> = { met: 'green', unmet: 'amber', unknown: 'unknown' }

/** Why something is so: a sentence, and below it the sentences that it follows from. */
export function ReasonLines({ reason, lamp }: { reason: ShownReason; lamp?: LampState }) {
  return (
    <ul className="reason-lines">
      <ReasonLine reason={reason} {...(lamp ? { lamp } : {})} />
    </ul>
  )
}

function ReasonLine({ reason, lamp }: { reason: ShownReason; lamp?: LampState }) {
  const say = useSay()
  const state = lamp ?? (reason.state ? lampOf[reason.state] : undefined)
  return (
    <li>
      <span className="reason-line">
        {state ? <Lamp state={state} size={13} silent /> : null}
        {say(reason.text)}
      </span>
      {reason.children?.length ? (
        <ul>
          {reason.children.map((child) => (
            <ReasonLine key={child.text.zh} reason={child} />
          ))}
        </ul>
      ) : null}
    </li>
  )
}

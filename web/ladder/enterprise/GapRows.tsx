import '../../parts/table/ListItem.css'
import '../ladder.css'
import type { ConditionShown } from '../../../contract/ladder/answer.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { foundFor, inOrder, lampOf } from '../sentences.ts'
import { words } from '../words.ts'

/** What may be done where nothing can be told yet: report the fact, judge the condition. */
export type GapActs = {
  readonly report?: ((fact: string) => void) | undefined
  /** The facts that may be reported; the first of them that lacks is asked for. */
  readonly asked?: readonly string[]
  readonly judge?: ((condition: ConditionShown) => void) | undefined
}

/** The conditions of a rung as rows: lamp, what was found, what lacks at the right; unknown last, with a button. */
export function GapRows({ conditions, acts }: { conditions: readonly ConditionShown[]; acts: GapActs }) {
  return (
    <ul>
      {inOrder(conditions).map((condition) => (
        <GapRow key={condition.id} condition={condition} acts={acts} />
      ))}
    </ul>
  )
}

function GapRow({ condition, acts }: { condition: ConditionShown; acts: GapActs }) {
  const say = useSay()
  const lamp = lampOf(condition.state)
  const found = foundFor(condition)
  return (
    <li className="list-item gap-row">
      <span className="list-sign">
        <Lamp state={lamp} />
      </span>
      <span className="two-lines">
        <span>
          <b>{say(condition.label)}</b>
        </span>
        <small>
          {found ? say(found) : null} <Tags condition={condition} />
        </small>
      </span>
      <span className={`gap-side ${lamp}`}>
        <Side condition={condition} acts={acts} />
      </span>
    </li>
  )
}

/** How sure it is: recalled, or only reported. */
export function Tags({ condition }: { condition: ConditionShown }) {
  const say = useSay()
  return (
    <>
      {condition.certainty === 'confirmed' ? null : <span className="ladder-tag">{say(words.recalled)}</span>}
      {condition.reported ? <span className="ladder-tag">{say(words.reportedOnly)}</span> : null}
    </>
  )
}

function Side({ condition, acts }: { condition: ConditionShown; acts: GapActs }) {
  const say = useSay()
  if (condition.state === 'met') return say(condition.waived ? words.waived : words.met)
  if (condition.state === 'unmet') {
    const [gap] = condition.gaps
    return say(gap?.short ?? words.unmet)
  }
  const { report, judge, asked } = acts
  const missing = condition.missing.find(({ name }) => asked?.includes(name) ?? true) ?? condition.missing[0]
  if (missing)
    return report && (asked?.includes(missing.name) ?? true) ? (
      <button
        type="button"
        className="button small screen-only"
        aria-label={say({ zh: `补报${missing.label.zh}`, en: `Report ${missing.label.en}` })}
        onClick={() => report(missing.name)}
      >
        {say(words.report)}
      </button>
    ) : (
      say(words.notReported)
    )
  if (!condition.judgement) return say(words.unknown)
  return judge ? (
    <button type="button" className="button small screen-only" onClick={() => judge(condition)}>
      {say(words.judge)}
    </button>
  ) : (
    say(words.waitsForJudge)
  )
}

import '../../parts/table/ListItem.css'
import '../ladder.css'
import type { ConditionShown } from '../../../contract/ladder/answer.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { foundFor, inOrder, lampOf, shortOf } from '../sentences.ts'
import { words } from '../words.ts'

/** What may be done where nothing can be told yet: report the fact, judge the condition. */
export type GapActs = {
  readonly report?: ((fact: string) => void) | undefined
  /** The fact that the row of a condition asks for; one that a row above asks for is not offered again. */
  readonly asked?: ReadonlyMap<string, string>
  /** What else a fact counts for. */
  readonly also?: (fact: string) => Label | null
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
  const asked = condition.state === 'unknown' ? acts.asked?.get(condition.id) : undefined
  const also = asked === undefined ? null : acts.also?.(asked)
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
          {also ? <span className="gap-also">{say(also)}</span> : null}
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
  if (condition.state === 'unmet') return say(shortOf(condition) ?? words.unmet)
  const { report, judge, asked } = acts
  const missing = condition.missing.find(({ name }) => name === asked?.get(condition.id))
  if (condition.missing.length > 0)
    return report && missing ? (
      <button
        type="button"
        className="button small screen-only"
        aria-label={say({ zh: `补报${missing.label.zh}`, en: `Report ${missing.label.en}` })}
        onClick={() => report(missing.name)}
      >
        {say(words.report)}
      </button>
    ) : (
      say(report ? words.askedAbove : words.notReported)
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

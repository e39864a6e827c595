import './GroundTree.css'
import '../../ladder/ladder.css'
import type { GroundShown } from '../../../contract/assessments/subject.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { lampOf } from '../../ladder/sentences.ts'
import { Name } from '../../parts/Name.tsx'
import { Lamp } from '../../parts/reason/Lamp.tsx'
import { words } from '../words.ts'

type Judge = ((ground: NonNullable<GroundShown['judged']>) => void) | undefined

/** Grounds with a key of their own: the same sentence may stand twice. */
const keyed = (grounds: readonly GroundShown[]) =>
  grounds.map((ground, at) => ({ key: `${at} ${ground.text.zh}`, ground, at }))

/** Why one stands where it stands: grounds under grounds; the upper two stand open, what is below opens. */
export function GroundTree({ grounds, judge }: { grounds: readonly GroundShown[]; judge: Judge }) {
  return (
    <ul className="ground-tree">
      {keyed(grounds).map(({ key, ground, at }) => (
        <Branch key={key} ground={ground} judge={judge} open={at === 0} depth={0} />
      ))}
    </ul>
  )
}

function Branch({ ground, judge, open, depth }: { ground: GroundShown; judge: Judge; open: boolean; depth: number }) {
  if (ground.children.length === 0)
    return (
      <li>
        <Row ground={ground} judge={judge} />
      </li>
    )
  return (
    <li>
      <details open={open}>
        <summary>
          <Row ground={ground} judge={judge} />
        </summary>
        <ul>
          {keyed(ground.children).map(({ key, ground: child }) => (
            <Branch
              key={key}
              ground={child}
              judge={judge}
              open={depth > 0 && child.state === 'unmet'}
              depth={depth + 1}
            />
          ))}
        </ul>
      </details>
    </li>
  )
}

function Row({ ground, judge }: { ground: GroundShown; judge: Judge }) {
  const say = useSay()
  const { text, state, told, clause, certainty, gap, judged } = ground
  return (
    <span className="ground-row">
      {state ? <Lamp state={lampOf(state)} size={12} /> : null}
      <span className="ground-words">
        <Said text={text} /> {certainty ? <span className="ladder-tag">{say(certainty)}</span> : null}
        {told ? (
          <>
            {' '}
            <small>
              <Said text={told} />
            </small>
          </>
        ) : null}
        {gap ? (
          <>
            {' '}
            <small className="ground-gap">{say(gap)}</small>
          </>
        ) : null}
        {clause ? (
          <>
            {' '}
            <small>
              <Name text={clause} />
            </small>
          </>
        ) : null}
      </span>
      {judged && state === 'unknown' ? (
        judge ? (
          <button type="button" className="button small screen-only" onClick={() => judge(judged)}>
            {say(words.judge)}
          </button>
        ) : (
          <small>{say(words.waits)}</small>
        )
      ) : null}
    </span>
  )
}

/** A sentence, or what people wrote themselves, which is the same in both languages. */
function Said({ text }: { text: Label }) {
  const say = useSay()
  return text.zh === text.en ? <Name text={text.zh} /> : say(text)
}

import type { PaperAnswer } from '../../../contract/delivery/papers.ts'
import type { Label } from '../../../kernel/label.ts'
import { useSay } from '../../app/language.ts'
import { words } from './words.ts'

/** What was issued and what the data say otherwise, one below the other. */
export function Differences({ differences }: { differences: PaperAnswer['again'] }) {
  const say = useSay()
  const said = (text: Label | null) => (text ? say(text) : <span className="unsaid">{say(words.notSaid)}</span>)
  return (
    <ul className="paper-differences">
      {differences.map(({ about, earlier, later }) => (
        <li key={about}>
          <dl>
            <dt>{say(words.earlierText)}</dt>
            <dd>{said(earlier)}</dd>
            <dt>{say(words.laterText)}</dt>
            <dd>{said(later)}</dd>
          </dl>
        </li>
      ))}
    </ul>
  )
}

import type { HandbookAnswer } from '../../../../contract/delivery/handbook.ts'
import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { Mark } from '../../../parts/reason/Mark.tsx'
import { words } from './words.ts'

/** What newspapers reported of the project, each with its document and paragraph, and what was worked out from it; nothing where none did. */
export function Published({
  said,
  inferred,
}: {
  said: HandbookAnswer['published']
  inferred: HandbookAnswer['inferred']
}) {
  const say = useSay()
  if (said.length === 0 && !inferred) return null
  return (
    <RuleSection title={say(words.publishedTitle)} note={say(words.publishedNote)}>
      <ul className="handbook-published">
        {said.map(({ text, source }) => (
          <li key={text.zh}>
            {say(text)} <small>{say(source)}</small>
          </li>
        ))}
        {inferred ? (
          <li>
            <Mark origin="inferred" /> {say(inferred)}
          </li>
        ) : null}
      </ul>
    </RuleSection>
  )
}

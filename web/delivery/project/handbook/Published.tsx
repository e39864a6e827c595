import type { HandbookAnswer } from '../../../../contract/handbook.ts'
import { useSay } from '../../../app/language.ts'
import { RuleSection } from '../../../parts/page/Section.tsx'
import { words } from './words.ts'

/** What newspapers reported of the project, each with its document and paragraph; nothing where none did. */
export function Published({ said }: { said: HandbookAnswer['published'] }) {
  const say = useSay()
  if (said.length === 0) return null
  return (
    <RuleSection title={say(words.publishedTitle)} note={say(words.publishedNote)}>
      <ul className="handbook-published">
        {said.map(({ text, source }) => (
          <li key={text.zh}>
            {say(text)} <small>{say(source)}</small>
          </li>
        ))}
      </ul>
    </RuleSection>
  )
}

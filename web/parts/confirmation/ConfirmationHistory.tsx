import type { ConfirmationEvent } from '../../../contract/parts/confirmation.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../Name.tsx'
import { RuleSection } from '../page/Section.tsx'
import { Lamp } from '../reason/Lamp.tsx'
import { ListItem } from '../table/ListItem.tsx'
import { words } from './words.ts'

/** Who confirmed and withdrew what, by which paper; nothing where nobody did. */
export function ConfirmationHistory({ history }: { history: readonly ConfirmationEvent[] }) {
  const say = useSay()
  if (history.length === 0) return null
  return (
    <RuleSection title={say(words.history)} note={say(words.historyNote)}>
      <ul>
        {history.map(({ id, label, act, told, by, on }) => (
          <ListItem
            key={id}
            sign={<Lamp state="unknown" silent />}
            first={`${say(act)} ${say(label)}`}
            second={<Name text={`${told} · ${by} · ${on}`} />}
          />
        ))}
      </ul>
    </RuleSection>
  )
}

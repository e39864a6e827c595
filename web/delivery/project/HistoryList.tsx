import type { ProjectPage } from '../../../contract/delivery/project.ts'
import { useSay } from '../../app/language.ts'
import { Folded } from '../../parts/page/Folded.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { dayBeside } from '../days.ts'
import { Item, Tick } from './Item.tsx'
import { words } from './words.ts'

const shown = 4
type Entry = ProjectPage['history'][number]

/** Everything that was done to the project, the last first: what, who, when. Nothing is rewritten. */
export function HistoryList({ history, asOf }: Pick<ProjectPage, 'history' | 'asOf'>) {
  const say = useSay()
  const rows = [...history].sort((one, other) => other.number - one.number)
  const entry = ({ number, on, person, post, text }: Entry) => (
    <Item
      key={number}
      sign={<Tick />}
      first={say(text)}
      second={`${say(dayBeside(on, asOf))} ・ ${person} ${say(post)}`}
    />
  )
  return (
    <RuleSection title={say(words.history)} note={say({ zh: `${history.length}件`, en: `${history.length} entries` })}>
      <ul>{rows.slice(0, shown).map(entry)}</ul>
      {rows.length > shown ? (
        <Folded label={say({ zh: `更早的${rows.length - shown}件`, en: `${rows.length - shown} earlier ones` })}>
          <ul>{rows.slice(shown).map(entry)}</ul>
        </Folded>
      ) : null}
    </RuleSection>
  )
}

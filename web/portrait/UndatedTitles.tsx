import type { RungShown } from '../../contract/ladder/answer.ts'
import { useSay } from '../app/language.ts'
import { RuleSection } from '../parts/page/Section.tsx'
import { Lamp } from '../parts/reason/Lamp.tsx'
import { ListItem } from '../parts/table/ListItem.tsx'
import { words } from './words.ts'

/** Titles whose day nobody recorded: they are held all the same, and the record of the enterprise names them. */
export function UndatedTitles({ rungs, record }: { rungs: readonly RungShown[]; record: string }) {
  const say = useSay()
  return (
    <RuleSection
      title={say(words.undatedTitles)}
      note={String(rungs.length)}
      side={<a href={record}>{say(words.record)} →</a>}
    >
      <ul>
        {rungs.map(({ id, label }) => (
          <ListItem
            key={id}
            sign={<Lamp state="unknown" silent />}
            first={say(label)}
            second={say(words.undatedTitle)}
          />
        ))}
      </ul>
    </RuleSection>
  )
}

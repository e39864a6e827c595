import type { EvaluationEntries, EvaluationEntryLine } from '../../../contract/evaluation/entries.ts'
import { entryKinds } from '../../../engines/evaluation/entry.ts'
import type { Label } from '../../../kernel/label.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { Demonstration } from '../../parts/reason/Mark.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { words } from '../words.ts'
import { entryText } from './entry-text.ts'

const shown = 12

/** What became of an entry: refused, replaced since, an assumption, confirmed, or waiting. */
function stateOf({ state, stands, assumed }: EvaluationEntryLine): { label: Label; lamp: Lamp | null } {
  if (state === 'refused') return { label: words.refused, lamp: 'red' }
  if (!stands) return { label: words.replaced, lamp: null }
  if (assumed) return { label: words.assumption, lamp: null }
  return state === 'confirmed' ? { label: words.confirmed, lamp: 'green' } : { label: words.waiting, lamp: 'amber' }
}

/** Every entry, the latest first: what, from where, why, who, and who held it against its document. */
export function HistorySection({ page: { entries } }: { page: EvaluationEntries }) {
  const say = useSay()
  return (
    <RuleSection title={say(words.history)} note={say(words.historyNote)}>
      {entries.length === 0 ? (
        <Nothing>{say(words.nothingFilled)}</Nothing>
      ) : (
        <Entries entries={entries.slice(0, shown)} />
      )}
      {entries.length > shown ? (
        <Folded label={say({ zh: `更早的${entries.length - shown}条`, en: `${entries.length - shown} earlier` })}>
          <Entries entries={entries.slice(shown)} />
        </Folded>
      ) : null}
    </RuleSection>
  )
}

function Entries({ entries }: { entries: readonly EvaluationEntryLine[] }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <JxTable
      caption={say(words.history)}
      rows={entries}
      keyOf={({ id }) => id}
      lampOf={(entry) => stateOf(entry).lamp}
      columns={[
        {
          id: 'what',
          head: say(words.named),
          cell: ({ about, label, year, demonstration }) => (
            <TwoLines
              first={
                <>
                  <Name text={say(label)} /> {demonstration ? <Demonstration /> : null}
                </>
              }
              second={`${say(entryKinds[about].label)}${year === null ? '' : ` ${year}`}`}
            />
          ),
        },
        {
          id: 'value',
          head: say(words.value),
          numeric: true,
          phone: 'right',
          cell: (entry) => entryText(entry, language),
        },
        {
          id: 'source',
          head: say(words.source),
          cell: ({ source, reason }) => <TwoLines first={<Name text={source} />} second={<Name text={reason} />} />,
        },
        {
          id: 'who',
          head: say(words.state),
          cell: (entry) => (
            <TwoLines
              first={say(stateOf(entry).label)}
              second={
                <>
                  <Name text={entry.person} /> {entry.on}
                  {entry.decided ? (
                    <>
                      {' · '}
                      <Name text={`${entry.decided.person} ${entry.decided.on} ${entry.decided.told}`} />
                    </>
                  ) : null}
                </>
              }
            />
          ),
        },
      ]}
    />
  )
}

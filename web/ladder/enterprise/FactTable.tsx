import type { LadderPage } from '../../../contract/ladder/answer.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { Folded } from '../../parts/page/Folded.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { ofYears, shownValue } from '../values.ts'
import { sources, words } from '../words.ts'

/** Every fact that the rules use, as it is known and from where. */
export function FactTable({ page }: { page: Pick<LadderPage, 'facts'> }) {
  const say = useSay()
  const known = page.facts.filter(({ value }) => value !== null)
  return (
    <Folded label={`${say(words.facts)} ${known.length}/${page.facts.length}`}>
      <JxTable
        caption={say(words.facts)}
        compact
        rows={page.facts}
        keyOf={({ name }) => name}
        columns={[
          { id: 'fact', head: say(words.fact), cell: ({ label, places }) => say(ofYears(label, places)) },
          {
            id: 'value',
            head: say(words.value),
            numeric: true,
            phone: 'right',
            cell: ({ value, unit }) =>
              value === null ? say(words.notReported) : <Name text={say(shownValue(value, unit))} />,
          },
          { id: 'from', head: say(words.from), width: '8rem', cell: ({ from }) => (from ? say(sources[from]) : '') },
        ]}
      />
    </Folded>
  )
}

import type { EvaluationPage } from '../../../contract/evaluation/evaluation.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Folded } from '../../parts/page/Folded.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { amountText } from '../../points/amount.ts'
import { words } from '../words.ts'
import { FactSource } from './item-rows.tsx'

/** Every fact that the edition reads, as it is known and from where. */
export function FactTable({ page, zone }: { page: EvaluationPage; zone: string }) {
  const say = useSay()
  const language = useLanguage()
  const known = page.facts.filter(({ value }) => value !== null)
  return (
    <Folded label={`${say(words.facts)} ${known.length}/${page.facts.length}`}>
      <JxTable
        caption={say(words.facts)}
        compact
        rows={page.facts}
        keyOf={({ name }) => name}
        columns={[
          { id: 'fact', head: say(words.fact), cell: ({ label }) => say(label) },
          {
            id: 'value',
            head: say(words.value),
            numeric: true,
            phone: 'right',
            cell: ({ value, unit, href }) =>
              value === null ? say(words.missing) : <a href={`/${zone}${href}`}>{amountText(value, unit, language)}</a>,
          },
          { id: 'from', head: say(words.from), cell: (fact) => <FactSource fact={fact} /> },
        ]}
      />
    </Folded>
  )
}

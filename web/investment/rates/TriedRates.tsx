import type { z } from 'zod'
import type { tryRateTable } from '../../../contract/investment/rate-table.ts'
import { currencies } from '../../../engines/investment/currency.ts'
import { type RateFate, rateFates } from '../../../engines/investment/rate-judgement.ts'
import type { Lamp } from '../../../kernel/lamp.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { words } from '../words.ts'
import { countedLabel, ignoredLabel, rowLabel, tableWords } from './table-words.ts'

type Tried = z.output<NonNullable<typeof tryRateTable.answer>>

const lampOf: Readonly<Record<RateFate, Lamp>> = { new: 'green', replaces: 'amber', known: 'unknown', refused: 'red' }
const gravity: readonly RateFate[] = ['refused', 'replaces', 'new', 'known']

/** Every line of a table with what becomes of it; what cannot be declared comes first, with its sentence. */
export function TriedRates({ tried }: { tried: Tried }) {
  const say = useSay()
  const { lines, counts, ignored } = tried
  const rows = lines.toSorted((one, other) => gravity.indexOf(one.fate) - gravity.indexOf(other.fate))
  return (
    <RuleSection title={say(tableWords.read)} note={say(countedLabel(counts))}>
      {ignored.length > 0 ? <p>{say(ignoredLabel(ignored))}</p> : null}
      <JxTable
        caption={say(tableWords.read)}
        rows={rows}
        keyOf={({ row, written }) => `${row} ${written}`}
        lampOf={({ fate }) => lampOf[fate]}
        columns={[
          { id: 'row', head: say(tableWords.row), width: '5rem', cell: ({ row }) => say(rowLabel(row)) },
          {
            id: 'day',
            head: say(words.day),
            width: '11rem',
            cell: ({ day, written }) => day ?? <Name text={written} />,
          },
          {
            id: 'currency',
            head: say(words.currency),
            width: '10rem',
            cell: ({ currency }) => (currency ? `${say(currencies[currency])} ${currency}` : null),
          },
          {
            id: 'rate',
            head: say(words.rate),
            numeric: true,
            width: '12rem',
            phone: 'right',
            cell: ({ units, currency, yuan }) => (currency ? `${units} ${currency} = ${yuan} CNY` : null),
          },
          {
            id: 'fate',
            head: say(tableWords.fate),
            cell: ({ fate, sentence }) => (
              <TwoLines first={say(rateFates[fate])} second={sentence ? say(sentence) : null} />
            ),
          },
        ]}
      />
    </RuleSection>
  )
}

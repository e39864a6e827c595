import type { FieldOnScreen } from '../../engines/register/screen.ts'
import { useLanguage, useSay } from '../app/language.ts'
import { Folded } from '../parts/page/Folded.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { JxTable, type TableColumn } from '../parts/table/JxTable.tsx'
import { recordPath } from '../register/registers.ts'
import { Shown, unitIn } from '../register/shown.tsx'
import type { Linked } from './linked.ts'
import { words } from './words.ts'

const shown = 8

/** The numbers of an enterprise year beside year, and the way to the record of each. */
export function YearsSection({ of: { kind, rows } }: { of: Linked }) {
  const say = useSay()
  const language = useLanguage()
  const years = rows.toSorted((one, other) => Number(one.values.year) - Number(other.values.year))
  const numbers = kind.fields.filter(
    (field) => field.kind === 'quantity' && years.some(({ values }) => (values[field.id] ?? null) !== null),
  )
  const columns: TableColumn<FieldOnScreen>[] = [
    {
      id: 'number',
      head: say(words.item),
      cell: (field) => (
        <>
          {say(field.label)} <small>{unitIn(field, language)}</small>
        </>
      ),
    },
    ...years.map(
      (row): TableColumn<FieldOnScreen> => ({
        id: row.id,
        head: String(row.values.year),
        numeric: true,
        cell: (field) => <Shown field={field} row={row} />,
      }),
    ),
  ]
  const table = (fields: readonly FieldOnScreen[]) => (
    <JxTable caption={say(words.years)} columns={columns} rows={fields} keyOf={({ id }) => id} compact />
  )
  return (
    <RuleSection title={say(words.years)} note={say(kind.label)}>
      {table(numbers.slice(0, shown))}
      {numbers.length > shown ? (
        <Folded label={`${say(words.allYears)} ${numbers.length - shown}`}>{table(numbers.slice(shown))}</Folded>
      ) : null}
      <p className="years-records">
        {say(words.yearRecords)}
        {years.map((row) => (
          <a key={row.id} href={recordPath(row.zone, kind.id, row.id)}>
            {String(row.values.year)}
          </a>
        ))}
      </p>
    </RuleSection>
  )
}

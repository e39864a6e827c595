import { listPublished } from '../../contract/indicators/published.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
import { paragraphName } from '../indicators/catalogue/words.ts'
import { addressOfPublished } from '../indicators/published/address.ts'
import { Value } from '../parts/Figure.tsx'
import { RuleSection } from '../parts/page/Section.tsx'
import { JxTable } from '../parts/table/JxTable.tsx'
import { words } from './words.ts'

const shown = 12

/** Further figures that were published for the period, beside the large ones above. */
export function PublishedSection({ zone, period, above }: { zone: string; period: string; above: readonly string[] }) {
  const say = useSay()
  const { data } = useAnswer(listPublished, {})
  const rows = (data?.figures ?? []).filter(
    (figure) => figure.period === period && !above.includes(addressOfPublished(zone, figure)),
  )
  if (rows.length === 0) return null
  const documents = new Set(rows.map((row) => row.documentTitle))
  const count = say({ zh: `本期${rows.length}个`, en: `${rows.length} in this period` })
  const placeOf = (row: (typeof rows)[number]) => (
    <a
      className="quiet-link"
      href={`/${zone}/published?${new URLSearchParams({ document: row.document, paragraph: String(row.paragraph) })}`}
    >
      {documents.size > 1 ? row.documentTitle : say(paragraphName(row.paragraph))}
    </a>
  )
  return (
    <RuleSection
      title={say(words.published)}
      note={documents.size > 1 ? count : [count, ...documents].join(' ・ ')}
      side={<a href={`/${zone}/published`}>{say(words.allPublished)} →</a>}
    >
      <JxTable
        compact
        caption={say(words.published)}
        rows={rows.slice(0, shown)}
        keyOf={(row) => String(rows.indexOf(row))}
        columns={[
          {
            id: 'name',
            head: say(words.figure),
            cell: (row) => (
              <a className="quiet-link" href={addressOfPublished(zone, row)}>
                {say(row.name)}
              </a>
            ),
          },
          {
            id: 'value',
            head: say(words.value),
            phone: 'right',
            numeric: true,
            cell: (row) => <Value shown={row.shown} size={16} />,
          },
          {
            id: 'document',
            head: say(documents.size > 1 ? words.document : words.paragraph),
            phone: 'hide',
            width: documents.size > 1 ? '42%' : '16%',
            cell: (row) => <span className="table-aside">{placeOf(row)}</span>,
          },
        ]}
      />
    </RuleSection>
  )
}

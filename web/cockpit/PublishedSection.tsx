import { listPublished } from '../../contract/published.ts'
import { useAnswer } from '../api.ts'
import { useSay } from '../app/language.ts'
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
  return (
    <RuleSection
      title={say(words.published)}
      note={say({ zh: `本期${rows.length}个`, en: `${rows.length} in this period` })}
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
            head: say(words.document),
            phone: 'hide',
            width: '42%',
            cell: (row) => <span className="table-aside">{row.documentTitle}</span>,
          },
        ]}
      />
    </RuleSection>
  )
}

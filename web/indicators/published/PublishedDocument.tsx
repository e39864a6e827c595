import type { PublishedFigure } from '../../../contract/indicators/published.ts'
import { isPeriod, periodLabel } from '../../../kernel/period.ts'
import { useSay } from '../../app/language.ts'
import { Value } from '../../parts/Figure.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { paragraphName, verdictLabels, words } from '../catalogue/words.ts'
import { addressOfPublished } from './address.ts'

/** The numbers of one document, in the order of its paragraphs; the paragraph that was asked for is marked. */
export function PublishedDocument({
  id,
  zone,
  figures,
  here,
}: {
  id: string
  zone: string
  figures: readonly PublishedFigure[]
  here: number | null
}) {
  const say = useSay()
  const [first] = figures
  if (!first) return null
  const rows = figures.toSorted((one, other) => one.paragraph - other.paragraph)
  const begins = (row: PublishedFigure): boolean => rows.find((each) => each.paragraph === row.paragraph) === row
  return (
    <RuleSection title={first.documentTitle} note={first.issuer} id={id}>
      <JxTable
        caption={first.documentTitle}
        compact
        rows={rows}
        keyOf={(row) => String(rows.indexOf(row))}
        columns={[
          {
            id: 'paragraph',
            head: say({ zh: '段', en: 'Paragraph' }),
            width: '9%',
            phone: 'hide',
            cell: (row) =>
              begins(row) ? (
                <span
                  className={row.paragraph === here ? 'paragraph-name here' : 'paragraph-name'}
                  id={`${id}-${row.paragraph}`}
                >
                  {say(paragraphName(row.paragraph))}
                </span>
              ) : null,
          },
          {
            id: 'name',
            head: say(words.figure),
            cell: (row) => (
              <a
                className={row.paragraph === here ? 'quiet-link strong' : 'quiet-link'}
                href={addressOfPublished(zone, row)}
              >
                {say(row.name)}
              </a>
            ),
          },
          {
            id: 'value',
            head: say(words.value),
            phone: 'right',
            numeric: true,
            width: '18%',
            cell: (row) => <Value shown={row.shown} size={16} />,
          },
          {
            id: 'period',
            head: say(words.period),
            phone: 'plain',
            width: '22%',
            cell: (row) => (
              <span className="table-aside">{isPeriod(row.period) ? say(periodLabel(row.period)) : row.period}</span>
            ),
          },
          {
            id: 'check',
            head: say(words.check),
            phone: 'plain',
            width: '16%',
            cell: (row) =>
              row.verdict === null ? null : (
                <span className={row.verdict === 'different' ? 'table-aside wrong' : 'table-aside'}>
                  {say(verdictLabels[row.verdict])}
                </span>
              ),
          },
        ]}
      />
    </RuleSection>
  )
}

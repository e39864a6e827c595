import { useParams } from '@tanstack/react-router'
import type { CatalogueRow } from '../../../contract/indicators/catalogue.ts'
import { useLanguage, useSay } from '../../app/language.ts'
import { Value } from '../../parts/Figure.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { addressOfPublished } from '../published/address.ts'
import { words } from './words.ts'

/** The indicators of one chapter: name, newest number, its period, who answers, how it comes about. */
export function CatalogueRows({ rows, caption }: { rows: readonly CatalogueRow[]; caption: string }) {
  const say = useSay()
  const language = useLanguage()
  const { zone = '' } = useParams({ strict: false })
  const colon = language === 'zh' ? '：' : ': '
  return (
    <div className="catalogue-table">
      <JxTable
        caption={caption}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          {
            id: 'name',
            head: say(words.indicator),
            width: '27%',
            cell: ({ label, newest }) =>
              newest ? (
                <a className="quiet-link" href={addressOfPublished(zone, newest)}>
                  {say(label)}
                </a>
              ) : (
                say(label)
              ),
          },
          {
            id: 'newest',
            head: say(words.newest),
            phone: 'right',
            width: '15%',
            numeric: true,
            cell: ({ newest }) =>
              newest ? (
                <Value shown={newest.shown} size={16} />
              ) : (
                <span className="table-aside">{say(words.noNumber)}</span>
              ),
          },
          {
            id: 'period',
            head: say(words.period),
            phone: 'plain',
            width: '16%',
            cell: ({ label, newest }) =>
              newest ? (
                <span className="table-aside">
                  {say(newest.periodLabel)}
                  {say(newest.name) === say(label)
                    ? ''
                    : `${language === 'zh' ? '，' : ', '}${behind(say(newest.name), say(label))}`}
                </span>
              ) : null,
          },
          {
            id: 'owner',
            head: say(words.owner),
            phone: 'plain',
            width: '14%',
            cell: ({ owner }) => <span className="table-aside">{say(owner)}</span>,
          },
          {
            id: 'formula',
            head: say(words.formula),
            phone: 'hide',
            cell: ({ formula, origin, definition }) => (
              <span className="catalogue-formula" title={say(definition)}>
                {formula
                  ? say(formula)
                  : `${say(origin === 'counted' ? words.counted : words.reported)}${colon}${say(definition)}`}
              </span>
            ),
          },
        ]}
      />
    </div>
  )
}

/** What a full name says beyond the plain one: subject, scope or comparison. */
const behind = (full: string, plain: string): string =>
  full
    .replace(plain, '')
    .replace(/^\s*–\s*/, '')
    .trim()

import type { CapitalTotal } from '../../../contract/investment/capital-account.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { useSums } from '../money.ts'
import { unconvertedLabel, words } from '../words.ts'

/** The sums of one division; together they are the whole. A row opens its commitments. */
export function DivisionTable({
  caption,
  rows,
  whole,
  addressOf,
}: {
  caption: string
  rows: readonly CapitalTotal[]
  whole: CapitalTotal
  addressOf: (key: string) => string
}) {
  const say = useSay()
  const yuan = useSums('万元')
  const percent = (share: string | null) => (share === null ? '—' : `${share}%`)
  return (
    <JxTable
      caption={caption}
      compact
      sums
      rows={rows}
      keyOf={({ key }) => key ?? ''}
      columns={[
        {
          id: 'name',
          head: say(words.name),
          cell: ({ label, key, unconverted }) => {
            const name = <Name text={say(label)} />
            const link = key === null ? name : <a href={addressOf(key)}>{name}</a>
            return unconverted > 0 ? <TwoLines first={link} second={say(unconvertedLabel(unconverted))} /> : link
          },
          sum: say(words.total),
        },
        {
          id: 'arrivals',
          head: say(words.arrivals),
          numeric: true,
          width: '5rem',
          cell: ({ arrivals }) => arrivals,
          sum: whole.arrivals,
        },
        {
          id: 'yuan',
          head: say(words.yuan),
          unit: yuan.unit,
          numeric: true,
          width: '9rem',
          phone: 'right',
          cell: (row) => yuan.digits(row.yuan),
          sum: yuan.digits(whole.yuan),
        },
        {
          id: 'share',
          head: say(words.shareOfWhole),
          numeric: true,
          width: '5rem',
          cell: ({ share }) => percent(share),
          sum: percent(whole.share),
        },
      ]}
    />
  )
}

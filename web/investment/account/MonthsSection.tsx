import type { CapitalAccount } from '../../../contract/investment/capital-account.ts'
import { useSay } from '../../app/language.ts'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable } from '../../parts/table/JxTable.tsx'
import { withinYear } from '../../targets/words.ts'
import { useSums } from '../money.ts'
import { unconvertedLabel, words } from '../words.ts'

/** What arrived in each month of the year, beside the same month of the year before, with a bar to the greatest. */
export function MonthsSection({ data }: { data: CapitalAccount }) {
  const say = useSay()
  const yuan = useSums('万元')
  const { months, whole } = data
  const most = Math.max(1, ...months.map(({ yuan: sum }) => Number(sum ?? 0)))
  const known = months.filter(({ yuan: sum, before }) => sum !== null || before !== null)
  const compared = months.some(({ before }) => before !== null)
  return (
    <RuleSection
      title={say(words.months)}
      note={whole.unconverted > 0 ? say(unconvertedLabel(whole.unconverted)) : undefined}
    >
      <JxTable
        caption={say(words.months)}
        compact
        rows={known}
        keyOf={({ period }) => period}
        sums
        columns={[
          {
            id: 'month',
            head: say(words.periods),
            width: '6rem',
            cell: ({ label, period }) => say(withinYear(label, period.slice(0, 4))),
            sum: say(words.total),
          },
          {
            id: 'bar',
            head: '',
            phone: 'hide',
            cell: ({ yuan: sum }) => (
              <span className="capital-bar" aria-hidden="true">
                <span style={{ width: `${(Math.max(0, Number(sum ?? 0)) / most) * 100}%` }} />
              </span>
            ),
          },
          {
            id: 'yuan',
            head: say(words.done),
            unit: yuan.unit,
            numeric: true,
            width: '9rem',
            phone: 'right',
            cell: ({ yuan: sum }) => yuan.digits(sum),
            sum: yuan.digits(whole.yuan),
          },
          ...(compared
            ? [
                {
                  id: 'before',
                  head: say(words.lastYear),
                  unit: yuan.unit,
                  numeric: true,
                  width: '9rem',
                  cell: ({ before }: (typeof months)[number]) => yuan.digits(before),
                },
              ]
            : []),
        ]}
      />
    </RuleSection>
  )
}

import type { ArrivalLine, CommitmentPage } from '../../../contract/commitment-page.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { useSay } from '../../app/language.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { useMoney, useSums } from '../money.ts'
import { unconvertedLabel, words } from '../words.ts'

/** Every arrival with its voucher, and what takes one back right where it was done. */
export function ArrivalsSection({
  page,
  counter,
}: {
  page: CommitmentPage
  /** Asks to take an arrival back; null where the viewer may not. */
  counter: ((arrival: ArrivalLine) => void) | null
}) {
  const say = useSay()
  const money = useMoney()
  const yuan = useSums('万元')
  const { arrivals, currency, unconverted } = page
  const isOpen = ({ left }: ArrivalLine): boolean => left !== null && decimal(left).gt(0)
  return (
    <RuleSection title={say(words.vouchers)} note={unconverted > 0 ? say(unconvertedLabel(unconverted)) : undefined}>
      {arrivals.length === 0 ? (
        <Nothing>{say(words.noVouchers)}</Nothing>
      ) : (
        <JxTable
          caption={say(words.vouchers)}
          rows={arrivals}
          keyOf={({ id }) => id}
          columns={[
            { id: 'on', head: say(words.day), width: '7rem', cell: ({ on }) => on },
            {
              id: 'voucher',
              head: say(words.voucher),
              cell: (line) => (
                <TwoLines
                  first={line.counters ? `${say(words.counterEntry)} ${line.voucher}` : line.voucher}
                  second={
                    line.reason ? (
                      <Name text={line.reason} />
                    ) : (
                      <Name text={[line.bank, line.document].filter(Boolean).join(' ・ ')} />
                    )
                  }
                />
              ),
            },
            {
              id: 'sum',
              head: say(words.amount),
              numeric: true,
              width: '11rem',
              phone: 'right',
              cell: (line) => (
                <span className={line.counters ? 'capital-back' : undefined}>{money(line.sum, currency)}</span>
              ),
            },
            {
              id: 'yuan',
              head: say(words.yuan),
              unit: yuan.unit,
              numeric: true,
              width: '9rem',
              cell: (line) => yuan.digits(line.yuan),
            },
            {
              id: 'conversion',
              head: say(words.conversion),
              width: '16rem',
              cell: ({ conversion, source }) => (
                <TwoLines first={<small>{say(conversion)}</small>} second={source ? <Name text={source} /> : null} />
              ),
            },
            {
              id: 'act',
              head: '',
              width: '6rem',
              phone: 'plain',
              cell: (line) =>
                line.counters ? null : !isOpen(line) ? (
                  <small>{say(words.countered)}</small>
                ) : counter ? (
                  <button
                    type="button"
                    className="button small"
                    aria-label={`${say(words.counter)} ${line.voucher}`}
                    onClick={() => counter(line)}
                  >
                    {say(words.counter)}
                  </button>
                ) : null,
            },
          ]}
        />
      )}
    </RuleSection>
  )
}

import type { ArrivalLine, CommitmentPage } from '../../../contract/investment/commitment-page.ts'
import { decimal } from '../../../kernel/decimal.ts'
import { useSay } from '../../app/language.ts'
import { punctuation } from '../../app/punctuation.ts'
import { Name } from '../../parts/Name.tsx'
import { RuleSection } from '../../parts/page/Section.tsx'
import { JxTable, TwoLines } from '../../parts/table/JxTable.tsx'
import { Nothing } from '../../parts/table/ListItem.tsx'
import { RowActs } from '../../parts/table/RowActs.tsx'
import { useMoney, useSums } from '../money.ts'
import { unconvertedLabel, unfiledLabel, words } from '../words.ts'
import { type Asked, actNames } from './act-fields.ts'
import { VoucherFiles } from './VoucherFiles.tsx'

type Move = 'attached' | 'counter'

/** Every arrival with its voucher, and what takes one back right where it was done. */
export function ArrivalsSection({
  page,
  ask,
}: {
  page: CommitmentPage
  /** Opens the window of an act; null on a day gone by. */
  ask: ((asked: Asked) => void) | null
}) {
  const say = useSay()
  const money = useMoney()
  const yuan = useSums('万元')
  const { arrivals, currency, unconverted, unfiled, mayRecord, mayAttach } = page
  const beside = [
    ...(unconverted > 0 ? [unconvertedLabel(unconverted)] : []),
    ...(unfiled > 0 ? [unfiledLabel(unfiled)] : []),
  ]
  const isOpen = ({ left }: ArrivalLine): boolean => left !== null && decimal(left).gt(0)
  const movesOf = (line: ArrivalLine): Move[] =>
    isOpen(line) ? [...(mayAttach ? ['attached' as const] : []), ...(mayRecord ? ['counter' as const] : [])] : []
  return (
    <RuleSection
      title={say(words.vouchers)}
      note={beside.length > 0 ? beside.map(say).join(say(punctuation.semicolon)) : undefined}
    >
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
                <>
                  <TwoLines
                    first={line.counters ? `${say(words.counterEntry)} ${line.voucher}` : line.voucher}
                    second={<Name text={line.reason ?? [line.bank, line.document].filter(Boolean).join(' ・ ')} />}
                  />
                  <VoucherFiles
                    files={line.files}
                    needed={isOpen(line)}
                    withdraw={ask && mayAttach ? (file) => ask({ act: 'withdrawn', file }) : null}
                  />
                </>
              ),
            },
            {
              id: 'sum',
              head: say(words.amount),
              numeric: true,
              width: '9rem',
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
              width: '8rem',
              cell: (line) => yuan.digits(line.yuan),
            },
            {
              id: 'conversion',
              head: say(words.conversion),
              width: '13rem',
              cell: ({ conversion, source }) => (
                <TwoLines first={<small>{say(conversion)}</small>} second={source ? <Name text={source} /> : null} />
              ),
            },
            {
              id: 'act',
              head: '',
              width: '7rem',
              phone: 'plain',
              cell: (line) => (
                <>
                  {line.counters || isOpen(line) ? null : <small>{say(words.countered)}</small>}
                  <RowActs
                    moves={ask ? movesOf(line) : []}
                    nameOf={(move) => actNames[move]}
                    of={line.voucher}
                    ask={(act) => ask?.({ act, arrival: line })}
                  />
                </>
              ),
            },
          ]}
        />
      )}
    </RuleSection>
  )
}

import type { ArrivalLine, CommitmentPage, VoucherFile } from '../../../contract/investment/commitment-page.ts'
import type { Label } from '../../../kernel/label.ts'
import { type AskedField, askedField as field, type Typed } from '../../parts/form/asked-fields.ts'
import { words } from '../words.ts'

const reason = field('reason', 'lines', '原因', 'Reason')
const paper = field('document', 'line', '原件存在哪里', 'Where the original is kept', false)
const sum = field('sum', 'line', '金额（原币万元）', 'Sum (10,000 in its own currency)')

/** What is asked before every act on a commitment or on one of its arrivals. */
export const capitalFields = {
  arrival: [
    field('on', 'day', '到账日', 'Arrived on'),
    sum,
    field('bank', 'line', '入账银行', 'Bank'),
    field('voucher', 'line', '银行凭证号', 'Number of the voucher'),
    paper,
  ],
  counter: [field('on', 'day', '冲销日', 'Day'), sum, reason, paper],
  extended: [field('to', 'day', '延到哪天', 'Extended to'), reason],
  attached: [],
  withdrawn: [reason],
  ended: [field('on', 'day', '终止日', 'Ended on'), reason],
} as const satisfies Record<string, readonly AskedField[]>
export type CapitalAct = keyof typeof capitalFields

/** What an act is called, on its button and above its window. */
export const actNames = {
  arrival: words.recordArrival,
  counter: words.counter,
  attached: words.attach,
  withdrawn: words.withdrawFile,
  extended: words.extend,
  ended: words.end,
} as const satisfies Record<CapitalAct, Label>

/** What is asked for: which act, and on which arrival or file. */
export type Asked = { readonly act: CapitalAct; readonly arrival?: ArrivalLine; readonly file?: VoucherFile }

/** Whether a file goes with an act: it must, it may, or it does not. */
export const takesFile: Partial<Record<CapitalAct, 'needed' | 'optional'>> = { attached: 'needed', arrival: 'optional' }

/** What the fields hold at first: the day that is looked at, and all that can be taken back. */
export const firstOf = ({ act, arrival }: Asked, { asOf, due }: CommitmentPage): Typed => {
  if (act === 'extended') return { to: due > asOf ? due : '' }
  if (act === 'counter' && arrival) return { on: asOf > arrival.on ? asOf : arrival.on, sum: arrival.left ?? '' }
  return { on: asOf }
}

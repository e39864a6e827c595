import { defineKind } from '../../engines/register/kind.ts'
import { capitalFields } from './capital-fields.ts'

const { origin, country, currency, enterprise, department } = capitalFields

/** 到位资金: what really arrived, voucher by voucher; a correction is an entry of its own with a negative sum. */
export const arrival = defineKind({
  id: 'arrival',
  label: { zh: '到位资金', en: 'Paid-in capital' },
  title: 'name',
  brief: ['name', 'arrived_on', 'sum', 'currency', 'yuan'],
  list: ['bank', 'arrived_on', 'commitment', 'origin', 'currency', 'sum', 'yuan', 'reason'],
  ownedBy: 'enterprise',
  kept: { zh: '招商 · 登记到账', en: 'Investment · arrivals' },
  source: { id: 'capital-ledger', title: '招商引资到位资金台账', issuer: '高新区投资促进部门' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '银行凭证号', en: 'Bank voucher' },
      required: true,
      aliases: ['凭证号', '回单号'],
    },
    {
      kind: 'text',
      id: 'bank',
      label: { zh: '入账银行', en: 'Bank' },
      required: true,
      aliases: ['银行', '开户行'],
    },
    {
      kind: 'reference',
      id: 'commitment',
      label: { zh: '资金承诺', en: 'Commitment' },
      to: 'commitment',
      required: true,
    },
    { kind: 'day', id: 'arrived_on', indexed: true, label: { zh: '到账日', en: 'Arrived on' }, required: true },
    origin,
    country,
    enterprise,
    department,
    currency,
    {
      kind: 'quantity',
      id: 'sum',
      label: { zh: '到账金额', en: 'Sum' },
      description: { zh: '冲销记负数', en: 'Negative where it takes an arrival back' },
      required: true,
      unit: '原币万元',
      digits: 2,
    },
    {
      kind: 'quantity',
      id: 'yuan',
      label: { zh: '折人民币', en: 'In yuan' },
      description: { zh: '没有登记汇率的不折算，留空', en: 'Empty where no rate is declared' },
      unit: '万元',
      digits: 2,
    },
    {
      kind: 'quantity',
      id: 'dollars',
      label: { zh: '折美元', en: 'In US dollars' },
      unit: '万美元',
      digits: 2,
    },
    { kind: 'reference', id: 'rate', label: { zh: '折算汇率', en: 'Rate' }, to: 'exchange_rate' },
    { kind: 'reference', id: 'dollar_rate', label: { zh: '美元汇率', en: 'Dollar rate' }, to: 'exchange_rate' },
    { kind: 'reference', id: 'counters', label: { zh: '冲销哪一笔', en: 'Takes back' }, to: 'arrival' },
    { kind: 'text', id: 'reason', label: { zh: '冲销原因', en: 'Why taken back' } },
  ],
})

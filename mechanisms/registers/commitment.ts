import { defineKind } from '../../engines/register/kind.ts'
import { capitalFields } from './capital-fields.ts'
import { tradeSections } from './trade-sections.ts'

const { origin, country, currency, enterprise, department } = capitalFields

/** 资金承诺: sums that investors promised by a day, as the contract says. */
export const commitment = defineKind({
  id: 'commitment',
  label: { zh: '资金承诺', en: 'Capital commitment' },
  title: 'name',
  brief: ['number', 'name', 'due_on', 'sum', 'currency'],
  list: ['number', 'origin', 'country', 'currency', 'sum', 'due_on', 'project', 'department'],
  ownedBy: 'enterprise',
  kept: { zh: '招商 · 资金承诺', en: 'Investment · commitments' },
  source: { id: 'capital-ledger', title: '招商引资到位资金台账', issuer: '高新区投资促进部门' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '投资方', en: 'Investor' },
      required: true,
      aliases: ['投资者', '出资方', '投资人'],
    },
    {
      kind: 'code',
      id: 'number',
      label: { zh: '承诺编号', en: 'Number' },
      required: true,
      unique: true,
      searched: true,
    },
    origin,
    country,
    {
      kind: 'choice',
      id: 'trade',
      label: { zh: '行业门类', en: 'Trade' },
      description: {
        zh: '国民经济行业分类的门类（GB/T 4754—2017）',
        en: 'Section of the industrial classification for national economic activities (GB/T 4754—2017)',
      },
      aliases: ['行业', '投资行业'],
      choices: tradeSections,
    },
    { kind: 'reference', id: 'project', label: { zh: '投资项目', en: 'Project' }, to: 'project' },
    enterprise,
    department,
    currency,
    {
      kind: 'quantity',
      id: 'sum',
      label: { zh: '承诺金额', en: 'Sum promised' },
      required: true,
      unit: '原币万元',
      digits: 2,
      aliases: ['承诺出资额', '合同金额'],
    },
    { kind: 'day', id: 'signed_on', label: { zh: '签约日', en: 'Signed on' }, aliases: ['签约时间'] },
    {
      kind: 'day',
      id: 'due_on',
      label: { zh: '承诺到位日', en: 'Due on' },
      required: true,
      aliases: ['到位期限', '承诺到位时间'],
    },
    {
      kind: 'text',
      id: 'contract',
      label: { zh: '合同文件', en: 'Contract' },
      description: { zh: '合同或协议的名称和编号', en: 'Name and number of the contract' },
      required: true,
      aliases: ['合同编号', '投资协议'],
      searched: true,
    },
    {
      kind: 'day',
      id: 'extended_to',
      label: { zh: '延至', en: 'Extended to' },
      description: {
        zh: '承诺到位日不改，延期另记',
        en: 'The day first promised stays; an extension stands beside it',
      },
    },
    { kind: 'day', id: 'ended_on', label: { zh: '终止日', en: 'Ended on' } },
    { kind: 'text', id: 'ended_reason', label: { zh: '终止原因', en: 'Why it ended' } },
  ],
})

import { currencies, investorOrigins } from '../../engines/investment/currency.ts'
import type { Field } from '../../engines/register/field.ts'
import type { Label } from '../../kernel/label.ts'

const choicesOf = (labels: Readonly<Record<string, Label>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** What a commitment and the money that arrives on it both say; an arrival takes it over from its commitment. */
export const capitalFields = {
  origin: {
    kind: 'choice',
    id: 'origin',
    indexed: true,
    label: { zh: '资金来源', en: 'Origin' },
    description: { zh: '投资方来自哪里', en: 'Where the investor comes from' },
    required: true,
    choices: choicesOf(investorOrigins),
  },
  country: {
    kind: 'choice',
    id: 'country',
    label: { zh: '国别地区', en: 'Country or region' },
    aliases: ['国别', '国家', '省份', '来源地'],
    open: true,
    choices: [],
  },
  currency: {
    kind: 'choice',
    id: 'currency',
    label: { zh: '币种', en: 'Currency' },
    required: true,
    choices: choicesOf(currencies),
  },
  enterprise: {
    kind: 'reference',
    id: 'enterprise',
    label: { zh: '用资企业', en: 'Enterprise' },
    description: { zh: '资金投给的企业', en: 'The enterprise that the capital is for' },
    to: 'enterprise',
  },
  department: {
    kind: 'reference',
    id: 'department',
    label: { zh: '招商部门', en: 'Department' },
    aliases: ['责任部门', '招商分局'],
    to: 'department',
  },
} as const satisfies Record<string, Field>

import { defineKind } from '../../engines/register/kind.ts'
import { capitalFields } from './capital-fields.ts'

/** 折算汇率: rates as they were published; money is converted by these and by no other. */
export const exchangeRate = defineKind({
  id: 'exchange_rate',
  label: { zh: '折算汇率', en: 'Exchange rate' },
  title: 'name',
  brief: ['currency', 'day', 'units', 'yuan', 'name'],
  list: ['currency', 'day', 'units', 'yuan'],
  kept: { zh: '招商 · 折算汇率', en: 'Investment · exchange rates' },
  source: { id: 'declared-rates', title: '折算汇率登记', issuer: '高新区投资促进部门' },
  fields: [
    {
      kind: 'text',
      id: 'name',
      label: { zh: '汇率出处', en: 'Published by' },
      description: { zh: '谁在哪里公布的', en: 'Who published it, and where' },
      required: true,
      aliases: ['公布机构', '来源'],
    },
    { ...capitalFields.currency, indexed: true },
    { kind: 'day', id: 'day', label: { zh: '公布日', en: 'Day' }, required: true, aliases: ['日期'] },
    {
      kind: 'whole',
      id: 'units',
      label: { zh: '外币数', en: 'Units' },
      description: { zh: '人民币数对应多少外币：1美元，100日元', en: 'What the yuan are for: 1 dollar, 100 yen' },
      required: true,
    },
    {
      kind: 'text',
      id: 'yuan',
      label: { zh: '折合人民币', en: 'Yuan' },
      description: { zh: '公布的数，原样', en: 'The number as published' },
      required: true,
    },
  ],
})

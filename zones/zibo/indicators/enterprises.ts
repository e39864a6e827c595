import type { Indicator } from '../../../engines/indicators/indicator.ts'

const enterprises = {
  group: 'enterprises',
  owner: 'industry-commerce',
  frequency: 'year',
  direction: 'higher',
} as const

/** Lists and lines of enterprises. */
export const enterpriseIndicators: readonly Indicator[] = [
  {
    ...enterprises,
    id: 'specialised-and-new-species',
    label: { zh: '专精特新和新物种企业', en: 'Specialised and new-species enterprises' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: '省级以上专精特新企业和瞪羚、独角兽等新物种企业的合计数。',
  },
  {
    ...enterprises,
    id: 'listed-stocks',
    label: { zh: '上市股票', en: 'Listed stocks' },
    owner: 'finance',
    unit: '只',
    digits: 0,
    accumulation: 'stock',
    definition: '区内上市企业发行的股票只数，一家企业可有多只。',
  },
  {
    ...enterprises,
    id: 'new-material-leaders',
    label: { zh: '省级新材料领军企业', en: 'Provincial leaders in new materials' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: '入选省级新材料领军企业名单的区内企业数。',
  },
  {
    ...enterprises,
    id: 'new-material-top-fifty',
    label: { zh: '新材料领军五十强企业', en: 'Top fifty in new materials' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: '进入全省新材料领军企业前五十位的区内企业数。',
  },
  {
    ...enterprises,
    id: 'obsolete-capacity-screened',
    label: { zh: '落后工艺装备排查企业', en: 'Enterprises screened for obsolete equipment' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: '接受淘汰落后工艺装备全面排查的工业企业数。',
  },
  {
    ...enterprises,
    id: 'relief-for-enterprises',
    label: { zh: '惠企减负资金', en: 'Relief paid and waived for enterprises' },
    owner: 'finance',
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: '为企业稳定岗位发放的补贴与依法减免的税费合计。',
  },
]

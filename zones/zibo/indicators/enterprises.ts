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
    definition: {
      zh: '省级以上专精特新企业和瞪羚、独角兽等新物种企业的合计数。',
      en: 'Specialised and innovative enterprises, provincial and above, together with gazelles, unicorns and other new-species enterprises.',
    },
  },
  {
    ...enterprises,
    id: 'listed-stocks',
    label: { zh: '上市股票', en: 'Listed stocks' },
    owner: 'finance',
    unit: '只',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '区内上市企业发行的股票只数，一家企业可有多只。',
      en: 'Stocks issued by listed enterprises of the zone; one enterprise may have several.',
    },
  },
  {
    ...enterprises,
    id: 'new-material-leaders',
    label: { zh: '省级新材料领军企业', en: 'Provincial leaders in new materials' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '入选省级新材料领军企业名单的区内企业数。',
      en: 'Enterprises of the zone on the provincial list of leaders in new materials.',
    },
  },
  {
    ...enterprises,
    id: 'new-material-top-fifty',
    label: { zh: '新材料领军五十强企业', en: 'Top fifty in new materials' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '进入全省新材料领军企业前五十位的区内企业数。',
      en: "Enterprises among the first fifty of the province's leaders in new materials.",
    },
  },
  {
    ...enterprises,
    id: 'obsolete-capacity-screened',
    label: { zh: '落后工艺装备排查企业', en: 'Enterprises screened for obsolete equipment' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '接受淘汰落后工艺装备全面排查的工业企业数。',
      en: 'Industrial enterprises fully screened for obsolete processes and equipment.',
    },
  },
  {
    ...enterprises,
    id: 'relief-for-enterprises',
    label: { zh: '惠企减负资金', en: 'Relief paid and waived for enterprises' },
    owner: 'finance',
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '为企业稳定岗位发放的补贴与依法减免的税费合计。',
      en: 'Subsidies paid to keep jobs together with taxes and fees reduced or waived by law for enterprises.',
    },
  },
]

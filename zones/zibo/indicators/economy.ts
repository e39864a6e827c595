import type { Indicator } from '../../../engines/indicators/indicator.ts'

const economy = { group: 'economy', owner: 'industry-commerce', frequency: 'year', direction: 'higher' } as const

/** What Zibo makes: industries, products, capacity. */
export const economyIndicators: readonly Indicator[] = [
  {
    ...economy,
    id: 'biopharma-scale',
    label: { zh: '生物医药产业经济规模', en: 'Scale of the biopharmaceutical industry' },
    unit: '亿元',
    digits: 1,
    accumulation: 'flow',
    definition: {
      zh: '区内生物医药企业一定时期的主营收入合计。',
      en: 'Total revenue from main business in a period of the biopharmaceutical enterprises of the zone.',
    },
  },
  {
    ...economy,
    id: 'chip-packaging-world-share',
    label: { zh: '芯片封装及载带全球份额', en: 'World share in chip packaging and carrier tape' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '区内集成电路封装及载带的研发生产量占全球的比重。',
      en: "Share of the zone in the world's development and production of chip packaging and carrier tape.",
    },
  },
  {
    ...economy,
    id: 'city-wide-chains',
    label: { zh: '重点推进全市产业链', en: 'City-wide industry chains promoted' },
    unit: '条',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '由本区按链长制重点推进的全市性产业链数。',
      en: 'Industry chains of the whole city that the zone promotes under the chain-chief system.',
    },
  },
  {
    ...economy,
    id: 'product-capacity',
    label: { zh: '产品年产能', en: 'Yearly capacity of a product' },
    unit: '万吨',
    digits: 2,
    accumulation: 'stock',
    definition: {
      zh: '一个项目建成后每年能够生产的产品重量。',
      en: 'Weight of the product that a project can make in a year once built.',
    },
  },
  {
    ...economy,
    id: 'product-capacity-pieces',
    label: { zh: '产品年产件数', en: 'Yearly capacity in pieces' },
    unit: '万件',
    digits: 1,
    accumulation: 'stock',
    definition: {
      zh: '一个生产基地每年能够生产的产品件数。',
      en: 'Pieces of the product that a production base can make in a year.',
    },
  },
  {
    ...economy,
    id: 'production-lines-started',
    label: { zh: '新投产生产线', en: 'Production lines put into operation' },
    unit: '条',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内建成并投入生产的生产线条数。',
      en: 'Production lines built and put into operation in the period.',
    },
  },
  {
    ...economy,
    id: 'gap-filling-products',
    label: { zh: '填补国内空白产品', en: 'Products first made in China' },
    unit: '项',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '企业累计研制成功、此前国内没有的产品项数。',
      en: 'Products developed so far by enterprises that the country did not have before.',
    },
  },
  {
    ...economy,
    id: 'newly-licensed-products',
    label: { zh: '新取得注册证产品', en: 'Newly registered products' },
    unit: '款',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内取得医疗器械注册证的产品款数。',
      en: 'Products that obtained a medical-device registration in the period.',
    },
  },
]

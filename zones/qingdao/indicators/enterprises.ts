import type { Indicator } from '../../../engines/indicators/indicator.ts'

const enterprises = {
  group: 'enterprises',
  owner: 'industry-commerce',
  frequency: 'year',
  direction: 'higher',
} as const

/** The growth of the population, chains, green factories and listing. */
export const enterpriseIndicators: readonly Indicator[] = [
  {
    ...enterprises,
    id: 'market-subject-growth',
    label: { zh: '市场主体增幅', en: 'Growth of market subjects' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    owner: 'market-supervision',
    definition: {
      zh: '期末市场主体户数比上年同期增长的百分比，用于全市排名。',
      en: 'Percentage by which market subjects grew over the same period of the year before, for ranking in the city.',
    },
  },
  {
    ...enterprises,
    id: 'enterprise-growth',
    label: { zh: '企业户数增幅', en: 'Growth of enterprises' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    owner: 'market-supervision',
    definition: {
      zh: '期末企业户数比上年同期增长的百分比，用于全市排名。',
      en: 'Percentage by which enterprises grew over the same period of the year before, for ranking in the city.',
    },
  },
  {
    ...enterprises,
    id: 'household-business-growth',
    label: { zh: '个体工商户增幅', en: 'Growth of household businesses' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    owner: 'market-supervision',
    definition: {
      zh: '期末个体工商户户数比上年同期增长的百分比，用于全市排名。',
      en: 'Percentage by which household businesses grew over the same period of the year before, for ranking in the city.',
    },
  },
  {
    ...enterprises,
    id: 'new-registered-capital',
    label: { zh: '新登记企业注册资本', en: 'Registered capital of new enterprises' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    owner: 'market-supervision',
    definition: {
      zh: '当年新登记企业的注册资本之和。',
      en: 'Sum of the registered capital of enterprises newly registered in the year.',
    },
  },
  {
    ...enterprises,
    id: 'industry-enterprises',
    label: { zh: '产业企业数', en: 'Enterprises of an industry' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末属于某一产业的企业，产业写在对象中。',
      en: 'Enterprises that belong to one industry at the end of the period; the industry is named as the subject.',
    },
  },
  {
    ...enterprises,
    id: 'chain-leaders',
    label: { zh: '链主企业', en: 'Chain-leading enterprises' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末被市级认定为产业链链主的企业。',
      en: 'Enterprises recognised by the city as leaders of an industry chain at the end of the period.',
    },
  },
  {
    ...enterprises,
    id: 'chain-key-enterprises',
    label: { zh: '上下游重点企业', en: 'Key enterprises of a chain' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末聚集在某一产业园区的产业链上下游重点企业，园区写在对象中。',
      en: 'Key enterprises up and down the chain that are gathered in one industrial park at the end of the period; the park is named as the subject.',
    },
  },
  {
    ...enterprises,
    id: 'national-green-factories',
    label: { zh: '国家级绿色工厂', en: 'National green factories' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '累计列入国家绿色制造名单的绿色工厂。',
      en: 'Green factories so far on the national list of green manufacturing.',
    },
  },
  {
    ...enterprises,
    id: 'new-national-green-factories',
    label: { zh: '新增国家级绿色工厂', en: 'New national green factories' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年新列入国家绿色制造名单的绿色工厂。',
      en: 'Green factories newly on the national list of green manufacturing in the year.',
    },
  },
  {
    ...enterprises,
    id: 'listing-nursery-enterprises',
    label: { zh: '高企上市培育库企业', en: 'Enterprises in the listing nursery' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    owner: 'finance',
    definition: {
      zh: '期末在市级高新技术企业上市培育库中的企业。',
      en: "Enterprises in the city's listing nursery for high-tech enterprises at the end of the period.",
    },
  },
]

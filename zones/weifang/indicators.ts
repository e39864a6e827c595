import type { Indicator } from '../../engines/indicators/indicator.ts'

const economy = { group: 'economy', owner: 'statistics', frequency: 'year', direction: 'higher' } as const
const enterprises = {
  group: 'enterprises',
  owner: 'industry-commerce',
  frequency: 'year',
  direction: 'higher',
} as const
const innovation = { group: 'innovation', owner: 'science-technology', frequency: 'year', direction: 'higher' } as const
const evaluation = { group: 'evaluation', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

/** What the Weifang zone alone publishes; the common indicators stand in the catalogue. */
export const indicators: readonly Indicator[] = [
  {
    ...economy,
    id: 'high-tech-output',
    label: { zh: '高新技术产业产值', en: 'High-tech output' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '规模以上高新技术产业企业在一定时期的产值。',
      en: 'Output in a period of high-tech industry enterprises above designated size.',
    },
  },
  {
    ...economy,
    id: 'high-tech-output-share',
    label: { zh: '高新技术产值占比', en: 'High-tech share of output' },
    unit: '%',
    digits: 1,
    accumulation: 'rate',
    definition: {
      zh: '高新技术产业产值占规模以上工业产值的比重。',
      en: 'Share of high-tech industries in the output of industry above designated size.',
    },
  },
  {
    ...economy,
    id: 'industrial-profit',
    label: { zh: '规上工业利润', en: 'Profit of industry above designated size' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    definition: {
      zh: '规模以上工业企业在一定时期的利润总额。',
      en: 'Total profit in a period of industrial enterprises above designated size.',
    },
  },
  {
    ...economy,
    id: 'land-area',
    label: { zh: '土地面积', en: 'Land area' },
    unit: '平方公里',
    digits: 2,
    accumulation: 'stock',
    direction: 'neutral',
    owner: 'natural-resources',
    definition: { zh: '管辖范围内的土地面积。', en: 'Land area under the jurisdiction.' },
  },
  {
    ...economy,
    id: 'gdp-per-land',
    label: { zh: '建设用地地均生产总值', en: 'GDP per built-up land' },
    unit: '亿元/平方公里',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '每平方公里建设用地产出的地区生产总值。',
      en: 'GDP produced per square kilometre of construction land.',
    },
  },
  {
    ...economy,
    id: 'gdp-per-head',
    label: { zh: '人均生产总值', en: 'GDP per head' },
    unit: '万美元',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '地区生产总值除以常住人口，按年平均汇率折成美元。',
      en: 'GDP divided by the resident population, converted into US dollars at the average rate of the year.',
    },
  },
  {
    ...economy,
    id: 'revenue-milestone',
    label: { zh: '营业收入大关', en: 'Revenue mark passed' },
    unit: '亿元',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '某一企业年营业收入先后越过的整数关口，企业与次序写在对象中。',
      en: 'Round marks that the yearly revenue of one enterprise has passed one after another; the enterprise and the order are named as the subject.',
    },
  },
  {
    ...economy,
    id: 'revenue-compound-growth',
    label: { zh: '营业收入年均复合增速', en: 'Compound growth of revenue' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '某一企业营业收入在一段年份内的年均复合增长率，企业写在对象中。',
      en: 'Compound yearly growth of the revenue of one enterprise over some years; the enterprise is named as the subject.',
    },
  },
  {
    ...enterprises,
    id: 'hundred-billion-companies',
    label: { zh: '市值千亿级企业', en: 'Companies worth over 100 billion yuan' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    owner: 'finance',
    definition: {
      zh: '期末市值超过一千亿元的上市企业。',
      en: 'Listed enterprises with a market value of more than 100 billion yuan at the end of the period.',
    },
  },
  {
    ...enterprises,
    id: 'product-market-share',
    label: { zh: '产品市场份额', en: 'Market share of a product' },
    unit: '%',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '某一产品的销售占同类产品市场的比重，产品写在对象中。',
      en: 'Share of one product in the market of its kind by sales; the product is named as the subject.',
    },
  },
  {
    ...enterprises,
    id: 'hidden-champions',
    label: { zh: '隐形冠军企业', en: 'Hidden champions' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末有效期内的市级以上隐形冠军企业。',
      en: 'Hidden champions, municipal and above, valid at the end of the period.',
    },
  },
  {
    ...innovation,
    id: 'national-science-first-prizes',
    label: { zh: '国家科技进步一等奖', en: 'First prizes of the national science award' },
    unit: '项',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '区内单位累计获得的国家科技进步奖一等奖。',
      en: 'First prizes of the national award for science and technology progress so far won by units of the zone.',
    },
  },
  {
    ...innovation,
    id: 'provincial-top-achievements',
    label: { zh: '山东十大科技成果', en: 'Shandong top ten achievements' },
    unit: '项',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '区内单位累计入选山东十大科技成果的成果。',
      en: "Achievements of units of the zone so far among Shandong's top ten in science and technology.",
    },
  },
  {
    ...innovation,
    id: 'research-platforms',
    label: { zh: '省级以上企业研发平台', en: 'Provincial and higher research platforms' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末在企业设立的省级及以上研发平台。',
      en: 'Provincial and higher research platforms located in enterprises at the end of the period.',
    },
  },
  {
    ...innovation,
    id: 'national-research-platforms',
    label: { zh: '国家级企业研发平台', en: 'National research platforms' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末在企业设立的国家级研发平台。',
      en: 'National research platforms located in enterprises at the end of the period.',
    },
  },
  {
    ...evaluation,
    id: 'assessed-development-zones',
    label: { zh: '参评开发区', en: 'Development zones assessed' },
    unit: '个',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: {
      zh: '参加当年全省开发区综合考核的开发区。',
      en: 'Development zones that took part in the provincial assessment of the year.',
    },
  },
  {
    ...evaluation,
    id: 'development-zone-assessment',
    label: { zh: '开发区综合考核', en: 'Assessment of development zones' },
    unit: '分',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '全省开发区综合考核的年度得分，在全部开发区中排名。',
      en: 'Yearly score in the provincial assessment of development zones, ranked among all development zones.',
    },
  },
  {
    ...evaluation,
    id: 'high-tech-zone-assessment',
    label: { zh: '高新区综合考核', en: 'Assessment of high-tech zones' },
    unit: '分',
    digits: 2,
    accumulation: 'rate',
    definition: {
      zh: '全省开发区综合考核的年度得分，在高新区中排名。',
      en: 'Yearly score in the provincial assessment of development zones, ranked among high-tech zones.',
    },
  },
]

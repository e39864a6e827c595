import type { Figure } from '../../../engines/indicators/figure.ts'

const plan = { document: 'work-conference-2021', period: '2016..2020' } as const
const climate = { document: 'work-conference-2021', period: '2019' } as const
const year = { document: 'work-conference-2021', period: '2020' } as const
const firstInCity = { comparison: 'rank-in-city', value: '1', unit: '名', printed: '淄博市第一' } as const
const firstInProvince = { comparison: 'rank-in-province', value: '1', unit: '名', printed: '全省第一' } as const

/** The thirteenth five-year plan, its last year, and the aim of the fourteenth. */
export const workConferenceFigures: readonly Figure[] = [
  { ...year, paragraph: 5, indicator: 'gdp', comparison: 'average-growth', base: '2015', value: '7.9', unit: '%' },
  { ...year, paragraph: 6, indicator: 'gdp', comparison: 'growth-since', base: '2010', value: '204', unit: '%' },
  { ...plan, paragraph: 8, indicator: 'biopharma-scale', ...firstInProvince },
  { ...plan, paragraph: 10, indicator: 'chip-packaging-world-share', value: '20', unit: '%' },
  { ...plan, paragraph: 11, indicator: 'introduced-major-projects', value: '308', unit: '个' },
  { ...plan, paragraph: 12, indicator: 'tech-renovation-projects', value: '127', unit: '个' },
  { ...plan, paragraph: 13, indicator: 'outside-investment', value: '783.8', unit: '亿元' },
  { ...plan, paragraph: 14, indicator: 'projects-put-into-production', value: '116', unit: '个' },
  { ...plan, paragraph: 15, indicator: 'planned-area', subject: '淄博科学城核心区', value: '30', unit: '平方公里' },
  { ...plan, paragraph: 17, indicator: 'planned-area', subject: '双创公园城', value: '31', unit: '平方公里' },

  { ...plan, paragraph: 19, indicator: 'incubators', value: '13', unit: '个' },
  {
    ...plan,
    paragraph: 20,
    indicator: 'maker-spaces',
    value: '20',
    unit: '家',
    qualifier: 'at-least',
    printed: '20余家',
  },
  { ...plan, paragraph: 56, indicator: 'national-incubators', value: '5', unit: '家' },
  { ...plan, paragraph: 21, indicator: 'excellent-national-incubators', value: '5', unit: '家' },
  { ...plan, paragraph: 23, indicator: 'excellent-national-incubators', ...firstInProvince },

  { ...plan, paragraph: 24, indicator: 'permit-transfer-rate', value: '100', unit: '%' },
  { ...plan, paragraph: 26, indicator: 'company-setup-hours', value: '2', unit: '小时', printed: '2小时内' },
  { ...climate, paragraph: 29, indicator: 'evaluated-zones', scope: 'province', value: '32', unit: '个' },
  { ...climate, paragraph: 31, indicator: 'government-service-score', ...firstInProvince, printed: '第1名' },
  {
    ...climate,
    paragraph: 33,
    indicator: 'business-climate-score',
    comparison: 'rank-in-province',
    value: '2',
    unit: '名',
  },

  { ...plan, paragraph: 36, indicator: 'eurasia-trains', comparison: 'share-of-province', value: '30', unit: '%' },
  { ...plan, paragraph: 37, indicator: 'eurasia-train-load-rate', value: '90', unit: '%' },
  {
    ...plan,
    paragraph: 38,
    indicator: 'urban-construction-investment',
    value: '100',
    unit: '亿元',
    qualifier: 'at-least',
    printed: '100余亿元',
  },
  { ...plan, paragraph: 40, indicator: 'ecological-parks', value: '12', unit: '个' },
  { ...plan, paragraph: 41, indicator: 'demolition-score', ...firstInCity, printed: '综合排名第一' },
  { ...plan, paragraph: 41, indicator: 'demolition-first-years', value: '3', unit: '年', printed: '连续三年' },
  { ...plan, paragraph: 43, indicator: 'new-schools', value: '12', unit: '所' },
  { ...plan, paragraph: 46, indicator: 'inclusive-kindergarten-coverage', value: '90.48', unit: '%' },
  { ...plan, paragraph: 49, indicator: 'school-group-coverage', value: '100', unit: '%' },
  { ...plan, paragraph: 51, indicator: 'basic-medical-insurance-coverage', value: '100', unit: '%' },
  { ...plan, paragraph: 51, indicator: 'poor-health-check-rate', value: '100', unit: '%' },
  { ...plan, paragraph: 51, indicator: 'family-doctor-coverage', value: '100', unit: '%' },
  { ...plan, paragraph: 52, indicator: 'party-service-stations', value: '14', unit: '个' },

  { ...year, paragraph: 64, indicator: 'gdp', comparison: 'growth', value: '8.2', unit: '%' },
  { ...year, paragraph: 66, indicator: 'industrial-value-added', comparison: 'growth', value: '11.6', unit: '%' },
  { ...year, paragraph: 68, indicator: 'fixed-asset-investment', comparison: 'growth', value: '28.9', unit: '%' },
  { ...year, paragraph: 69, indicator: 'trade-value', comparison: 'growth', value: '12.5', unit: '%' },
  { ...year, paragraph: 70, indicator: 'relief-for-enterprises', value: '6.86', unit: '亿元' },
  { ...year, paragraph: 73, indicator: 'major-projects', value: '394', unit: '个' },
  { ...year, paragraph: 73, indicator: 'major-project-investment', value: '1377', unit: '亿元' },
  { ...year, paragraph: 74, indicator: 'major-projects', ...firstInCity },
  { ...year, paragraph: 74, indicator: 'major-project-investment', ...firstInCity },
  { ...year, paragraph: 74, indicator: 'major-projects-started', ...firstInCity },
  { ...year, paragraph: 74, indicator: 'yearly-investment-completion-rate', ...firstInCity },
  { ...year, paragraph: 75, indicator: 'batch-start-events', value: '5', unit: '次' },
  { ...year, paragraph: 76, indicator: 'batch-started-projects', value: '71', unit: '个' },
  { ...year, paragraph: 77, indicator: 'site-reviews', scope: 'city', value: '2', unit: '次', printed: '两次' },
  { ...year, paragraph: 77, indicator: 'site-review-score', ...firstInCity, printed: '第一名' },
  { ...year, paragraph: 78, indicator: 'outside-province-capital', comparison: 'growth', value: '131', unit: '%' },
  { ...year, paragraph: 79, indicator: 'foreign-capital', comparison: 'growth', value: '121', unit: '%' },

  {
    document: 'work-conference-2021',
    period: '2021..2025',
    paragraph: 83,
    indicator: 'national-zone-evaluation',
    comparison: 'rank-in-nation',
    value: '30',
    unit: '位',
    printed: '前30位',
    target: true,
  },
]

import type { Indicator } from '../../engines/indicators/indicator.ts'

const shared = { group: 'innovation', owner: 'science-technology', frequency: 'year', direction: 'higher' } as const

export const innovation: readonly Indicator[] = [
  {
    ...shared,
    id: 'incubators',
    label: { zh: '孵化器', en: 'Incubators' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末备案在册的各级科技企业孵化器。',
      en: 'Technology business incubators of every level on file at the end of the period.',
    },
  },
  {
    ...shared,
    id: 'national-incubators',
    label: { zh: '国家级孵化器', en: 'National incubators' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末在册的国家级科技企业孵化器。',
      en: 'National technology business incubators on the list at the end of the period.',
    },
  },
  {
    ...shared,
    id: 'maker-spaces',
    label: { zh: '众创空间', en: 'Maker spaces' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末备案在册的各级众创空间。',
      en: 'Maker spaces of every level on file at the end of the period.',
    },
  },
  {
    ...shared,
    id: 'research-coverage',
    label: { zh: '规上工业研发机构覆盖率', en: 'Industrial enterprises with a research unit' },
    unit: '%',
    digits: 0,
    accumulation: 'rate',
    definition: {
      zh: '建有研发机构的规模以上工业企业占规模以上工业企业总数的比重。',
      en: 'Share of industrial enterprises above designated size that have a research and development unit.',
    },
  },
  {
    ...shared,
    id: 'new-provincial-platforms',
    label: { zh: '新增省级以上创新平台', en: 'New innovation platforms, provincial and above' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内新获批的省级和国家级创新平台数。',
      en: 'Provincial and national innovation platforms newly approved in the period.',
    },
  },
  {
    ...shared,
    id: 'new-provincial-technology-centres',
    label: { zh: '新增省级企业技术中心', en: 'New provincial enterprise technology centres' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '期内新认定的省级企业技术中心数。',
      en: 'Provincial enterprise technology centres newly recognised in the period.',
    },
  },
]

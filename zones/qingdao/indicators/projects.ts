import type { Indicator } from '../../../engines/indicators/indicator.ts'

const projects = { group: 'projects', owner: 'development-reform', frequency: 'year', direction: 'higher' } as const

/** Projects introduced in the year, by sector and size. */
export const projectIndicators: readonly Indicator[] = [
  {
    ...projects,
    id: 'introduced-projects',
    label: { zh: '新引进高质量项目', en: 'Newly introduced quality projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    parts: [
      'introduced-medical-projects',
      'introduced-manufacturing-projects',
      'introduced-information-projects',
      'introduced-service-projects',
    ],
    definition: {
      zh: '当年签约引进并列入高质量项目名单的产业项目。',
      en: 'Industrial projects signed and introduced in the year and put on the list of quality projects.',
    },
  },
  {
    ...projects,
    id: 'introduced-project-investment',
    label: { zh: '新引进项目总投资', en: 'Investment of introduced projects' },
    unit: '亿元',
    digits: 2,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当年新引进高质量项目的计划总投资之和。',
      en: 'Sum of the total investment planned for the quality projects newly introduced in the year.',
    },
  },
  {
    ...projects,
    id: 'introduced-projects-over-5-billion',
    label: { zh: '五十亿元以上项目', en: 'Introduced projects of 5 billion yuan and more' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当年新引进项目中计划总投资不低于五十亿元的项目。',
      en: 'Projects newly introduced in the year with a planned total investment of 5 billion yuan or more.',
    },
  },
  {
    ...projects,
    id: 'introduced-projects-over-1-billion',
    label: { zh: '十亿元以上项目', en: 'Introduced projects of 1 billion yuan and more' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当年新引进项目中计划总投资不低于十亿元的项目。',
      en: 'Projects newly introduced in the year with a planned total investment of 1 billion yuan or more.',
    },
  },
  {
    ...projects,
    id: 'introduced-medical-projects',
    label: { zh: '医疗医药引进项目', en: 'Introduced medical projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当年新引进项目中属于医疗医药板块的项目。',
      en: 'Projects newly introduced in the year in medicine and pharmaceuticals.',
    },
  },
  {
    ...projects,
    id: 'introduced-manufacturing-projects',
    label: { zh: '智能制造引进项目', en: 'Introduced smart-manufacturing projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当年新引进项目中属于智能制造板块的项目。',
      en: 'Projects newly introduced in the year in smart manufacturing.',
    },
  },
  {
    ...projects,
    id: 'introduced-information-projects',
    label: { zh: '信息技术引进项目', en: 'Introduced information-technology projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当年新引进项目中属于新一代信息技术板块的项目。',
      en: 'Projects newly introduced in the year in new-generation information technology.',
    },
  },
  {
    ...projects,
    id: 'introduced-service-projects',
    label: { zh: '现代服务业引进项目', en: 'Introduced modern-service projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'investment-promotion',
    definition: {
      zh: '当年新引进项目中属于现代服务业板块的项目。',
      en: 'Projects newly introduced in the year in modern services.',
    },
  },
  {
    ...projects,
    id: 'foreign-project-investment',
    label: { zh: '外资项目总投资', en: 'Total investment of a foreign-funded project' },
    unit: '亿美元',
    digits: 2,
    accumulation: 'stock',
    owner: 'investment-promotion',
    definition: {
      zh: '某一外商投资项目签约时以美元计的计划总投资，项目写在对象中。',
      en: 'Total investment in US dollars planned for one foreign-funded project when it was signed; the project is named as the subject.',
    },
  },
]

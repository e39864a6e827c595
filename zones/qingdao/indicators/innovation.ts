import type { Indicator } from '../../../engines/indicators/indicator.ts'

const innovation = { group: 'innovation', owner: 'science-technology', frequency: 'year', direction: 'higher' } as const

/** Innovation points, centres, open challenges and talent. */
export const innovationIndicators: readonly Indicator[] = [
  {
    ...innovation,
    id: 'new-technology-smes',
    label: { zh: '新入库科技型中小企业', en: 'Newly registered technology-based SMEs' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年新取得入库编号的科技型中小企业。',
      en: 'Technology-based small and medium-sized enterprises that obtained a number in the national database for the first time in the year.',
    },
  },
  {
    ...innovation,
    id: 'points-enterprises',
    label: { zh: '创新积分企业', en: 'Enterprises with innovation points' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末纳入创新积分制管理平台的科技企业。',
      en: 'Technology enterprises on the platform of the innovation-points system at the end of the period.',
    },
  },
  {
    ...innovation,
    id: 'points-enterprise-classes',
    label: { zh: '创新积分企业类别', en: 'Growth stages in the innovation points' },
    unit: '类',
    digits: 0,
    accumulation: 'stock',
    direction: 'neutral',
    definition: {
      zh: '创新积分按成长阶段分设的企业类别。',
      en: 'Classes of enterprises that the innovation points distinguish by growth stage.',
    },
  },
  {
    ...innovation,
    id: 'technology-innovation-centres',
    label: { zh: '市级以上技术创新中心', en: 'Technology innovation centres' },
    unit: '家',
    digits: 0,
    accumulation: 'stock',
    definition: {
      zh: '期末经市级以上认定的技术创新中心。',
      en: 'Technology innovation centres recognised at municipal level or above at the end of the period.',
    },
  },
  {
    ...innovation,
    id: 'new-technology-innovation-centres',
    label: { zh: '新增市级技术创新中心', en: 'New municipal technology innovation centres' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年新获市级认定的技术创新中心。',
      en: 'Technology innovation centres newly recognised by the city in the year.',
    },
  },
  {
    ...innovation,
    id: 'open-challenge-projects',
    label: { zh: '揭榜挂帅入选项目', en: 'Selected open-challenge projects' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年入选智能制造系统解决方案揭榜挂帅名单的项目。',
      en: 'Projects selected in the year in the open challenges for smart-manufacturing solutions.',
    },
  },
  {
    ...innovation,
    id: 'open-challenge-enterprises',
    label: { zh: '揭榜挂帅入选企业', en: 'Enterprises selected in open challenges' },
    unit: '家',
    digits: 0,
    accumulation: 'flow',
    definition: {
      zh: '当年有项目入选智能制造系统解决方案揭榜挂帅名单的企业。',
      en: 'Enterprises with a project selected in the year in the open challenges for smart-manufacturing solutions.',
    },
  },
  {
    ...innovation,
    id: 'association-experts',
    label: { zh: '产业协会特聘专家', en: 'Experts appointed by an association' },
    unit: '位',
    digits: 0,
    accumulation: 'flow',
    owner: 'talent',
    definition: {
      zh: '产业协会当期新聘任的特聘专家，协会写在对象中。',
      en: 'Experts newly appointed by an industry association in the period; the association is named as the subject.',
    },
  },
  {
    ...innovation,
    id: 'introduced-graduates',
    label: { zh: '引进本科以上产业人才', en: 'Introduced graduates for industry' },
    unit: '人',
    digits: 0,
    accumulation: 'flow',
    owner: 'talent',
    definition: {
      zh: '当年新引进的具有本科以上学历的产业人才。',
      en: "People with a bachelor's degree or above newly recruited for industry in the year.",
    },
  },
  {
    ...innovation,
    id: 'research-assistant-posts',
    label: { zh: '科研助理岗', en: 'Research assistant posts' },
    unit: '个',
    digits: 0,
    accumulation: 'flow',
    owner: 'talent',
    definition: { zh: '当年开发的科研助理岗位。', en: 'Research assistant posts created in the year.' },
  },
]

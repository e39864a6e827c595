import type { PackDepartment } from '../../mechanisms/zone-pack.ts'

export const departments: readonly PackDepartment[] = [
  { id: 'committee-office', label: { zh: '管委会办公室', en: 'Administrative Committee Office' } },
  {
    id: 'development-reform',
    label: { zh: '发展改革局', en: 'Development and Reform Bureau' },
    named: { document: 'press-conference-2023', paragraph: 26 },
  },
  {
    id: 'industry-commerce',
    label: { zh: '工信商务局', en: 'Industry, Information and Commerce Bureau' },
    named: { document: 'press-conference-2023', paragraph: 14 },
  },
  { id: 'investment-promotion', label: { zh: '投资促进局', en: 'Investment Promotion Bureau' } },
  { id: 'statistics', label: { zh: '统计局', en: 'Statistics Bureau' } },
  { id: 'science-technology', label: { zh: '科技创新局', en: 'Science and Technology Bureau' } },
  { id: 'talent', label: { zh: '人才局', en: 'Talent Bureau' } },
  { id: 'finance', label: { zh: '财政金融局', en: 'Finance Bureau' } },
  { id: 'market-supervision', label: { zh: '市场监管局', en: 'Market Supervision Bureau' } },
  { id: 'administrative-approval', label: { zh: '行政审批服务局', en: 'Administrative Approval Bureau' } },
  { id: 'planning-construction', label: { zh: '建设局', en: 'Construction Bureau' } },
  { id: 'natural-resources', label: { zh: '自然资源局', en: 'Natural Resources Bureau' } },
  { id: 'ecology', label: { zh: '生态环境局', en: 'Ecology and Environment Bureau' } },
  { id: 'education-health', label: { zh: '教育卫生局', en: 'Education and Health Bureau' } },
  { id: 'town-affairs', label: { zh: '社会事务局', en: 'Social Affairs Bureau' } },
  { id: 'bonded-zone', label: { zh: '综保区服务中心', en: 'Bonded Zone Service Centre' } },
]

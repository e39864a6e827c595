import type { PackDepartment } from '../../mechanisms/zone-pack.ts'

export const departments: readonly PackDepartment[] = [
  { id: 'committee-office', label: { zh: '党政综合部', en: 'Administrative committee office' } },
  { id: 'development-reform', label: { zh: '经济发展部', en: 'Development and reform' } },
  { id: 'industry-commerce', label: { zh: '产业发展部', en: 'Industry and commerce' } },
  { id: 'investment-promotion', label: { zh: '招商促进部', en: 'Investment promotion' } },
  { id: 'science-technology', label: { zh: '科技创新部', en: 'Science and technology' } },
  { id: 'talent', label: { zh: '人才服务部', en: 'Talent service' } },
  { id: 'statistics', label: { zh: '统计中心', en: 'Statistics' } },
  { id: 'finance', label: { zh: '财政金融部', en: 'Finance' } },
  { id: 'market-supervision', label: { zh: '市场监管部', en: 'Market supervision' } },
  {
    id: 'administrative-approval',
    label: { zh: '行政审批服务部', en: 'Administrative approval' },
    named: { document: 'briefs-2023', paragraph: 9 },
  },
  { id: 'planning-construction', label: { zh: '规划建设部', en: 'Planning and construction' } },
  { id: 'natural-resources', label: { zh: '自然资源部', en: 'Natural resources' } },
  { id: 'ecology', label: { zh: '生态环境部', en: 'Ecology and environment' } },
  { id: 'education-health', label: { zh: '社会事业部', en: 'Education and health' } },
]

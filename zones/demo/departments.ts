import type { PackDepartment } from '../../mechanisms/zone-pack.ts'

export const departments: readonly PackDepartment[] = [
  { id: 'committee-office', label: { zh: '党政办公室', en: 'Administrative committee office' } },
  { id: 'development-reform', label: { zh: '发展改革局', en: 'Development and reform' } },
  { id: 'industry-commerce', label: { zh: '工业和商务局', en: 'Industry and commerce' } },
  { id: 'investment-promotion', label: { zh: '招商局', en: 'Investment promotion' } },
  { id: 'science-technology', label: { zh: '科技创新局', en: 'Science and technology' } },
  { id: 'talent', label: { zh: '人才服务局', en: 'Talent service' } },
  { id: 'statistics', label: { zh: '统计局', en: 'Statistics' } },
  { id: 'finance', label: { zh: '财政金融局', en: 'Finance' } },
  { id: 'market-supervision', label: { zh: '市场监督管理局', en: 'Market supervision' } },
  { id: 'administrative-approval', label: { zh: '行政审批局', en: 'Administrative approval' } },
  { id: 'planning-construction', label: { zh: '规划建设局', en: 'Planning and construction' } },
  { id: 'natural-resources', label: { zh: '自然资源局', en: 'Natural resources' } },
  { id: 'ecology', label: { zh: '生态环境局', en: 'Ecology and environment' } },
  { id: 'education-health', label: { zh: '教育卫生局', en: 'Education and health' } },
]

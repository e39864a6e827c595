import { day } from '../../../kernel/day.ts'
import type { Source } from '../../../kernel/source.ts'

export const sources = {
  standard2018: {
    id: 'gbt-36132-2018',
    title: '绿色工厂评价通则',
    issuer: '国家市场监督管理总局 国家标准化管理委员会',
    number: 'GB/T 36132—2018',
  },
  standard2025: {
    id: 'gbt-36132-2025',
    title: '绿色工厂评价通则',
    issuer: '国家市场监督管理总局 国家标准化管理委员会',
    number: 'GB/T 36132—2025',
    day: day('2025-12-31'),
  },
  measure: {
    id: 'green-manufacturing-2024',
    title: '绿色工厂梯度培育及管理暂行办法',
    issuer: '工业和信息化部',
    number: '工信部节〔2024〕13号',
  },
  notice: {
    id: 'green-manufacturing-2025',
    title: '2025年度绿色制造名单推荐工作的通知（题名待核）',
    issuer: '工业和信息化部办公厅',
    number: '工信厅节函〔2025〕390号',
  },
  local: { id: 'green-factory-local', title: '省、市绿色工厂办法（待本区补）', issuer: '省、市工业和信息化部门' },
} as const satisfies Record<string, Source>

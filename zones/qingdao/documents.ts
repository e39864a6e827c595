import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  {
    id: 'briefs-2023',
    seed: '002',
    title: '青岛高新区园区简讯（2023年度绿色制造、揭榜挂帅、协会专家）',
    issuer: '新闻报道',
  },
  { id: 'innovation-2023', seed: '002', title: '青岛高新区2023年科技创新与产业发展报道', issuer: '新闻报道' },
  { id: 'business-climate-2023', seed: '002', title: '青岛高新区2023年营商环境报道', issuer: '新闻报道' },
]

import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  { id: 'briefs-2023', seed: '002', title: '青岛高新区园区简讯四则', issuer: '新闻报道' },
  { id: 'innovation-2023', seed: '002', title: '青岛高新区：动力激荡 向“新”而行', issuer: '新闻报道' },
  { id: 'business-climate-2023', seed: '002', title: '青岛高新区2023年营商环境交出优异答卷', issuer: '新闻报道' },
]

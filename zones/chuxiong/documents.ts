import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  { id: 'chuxiong-2021', seed: '004', title: '楚雄高新区：“2主3辅”产业体系形成', issuer: '新闻报道' },
]

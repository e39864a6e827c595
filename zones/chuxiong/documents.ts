import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  { id: 'development-2021', seed: '004', title: '楚雄高新区2021年发展报道', issuer: '新闻报道' },
]

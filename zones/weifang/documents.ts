import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  { id: 'weifang-decade-2021', seed: '004', title: '潍坊高新区：冲刺一流国家高新区', issuer: '新闻报道' },
]

import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  { id: 'decade-2021', seed: '004', title: '潍坊高新区十年发展报道（2012—2021年）', issuer: '新闻报道' },
]

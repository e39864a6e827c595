import type { PackDocument } from '../../mechanisms/zone-pack.ts'

export const documents: readonly PackDocument[] = [
  { id: 'daqing-2021', seed: '004', title: '大庆高新区：“油头化尾”答卷很精彩', issuer: '新闻报道' },
]

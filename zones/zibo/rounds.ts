import type { PackRound } from '../../mechanisms/collection/pack-round.ts'

/** 演示数据: what is being collected at the first start. */
export const rounds: readonly PackRound[] = [
  { period: '2023-09', audience: 'department', dueIn: 3 },
  { period: '2023', audience: 'department', dueIn: -2 },
  { period: '2023', audience: 'enterprise', dueIn: 8 },
]

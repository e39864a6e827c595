import type { PackRound } from '../../mechanisms/collection/pack-round.ts'

/** 演示数据: what is being collected at the first start. */
export const rounds: readonly PackRound[] = [
  { period: '2025-09', audience: 'department', dueIn: 3, lock: true },
  { period: '2025', audience: 'department', dueIn: -1, lock: true },
]

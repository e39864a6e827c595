import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { batchesAround } from '../../engines/delivery/batches/around.ts'
import type { FoldedBatch } from '../../engines/delivery/batches/fold.ts'
import { day } from '../../kernel/day.ts'

const batch = (state: FoldedBatch['state'], on: string) => ({ state, day: day(on) })
const today = day('2023-09-30')

describe('驾驶舱看哪两个批次：下一批，上一批', () => {
  const rows: [string, ReturnType<typeof batch>[], next: string | null, last: string | null][] = [
    ['一个批次也没有', [], null, null],
    ['今天开工的还算下一批', [batch('announced', '2023-09-30')], '2023-09-30', null],
    [
      '将来的取最早，过去的取最近',
      [
        batch('proposed', '2023-12-01'),
        batch('announced', '2023-10-08'),
        batch('announced', '2023-03-01'),
        batch('announced', '2023-06-28'),
      ],
      '2023-10-08',
      '2023-06-28',
    ],
    ['取消的都不算', [batch('cancelled', '2023-10-08'), batch('cancelled', '2023-06-28')], null, null],
    ['日子过了还没公布的，没有别的才算下一批，不算上一批', [batch('proposed', '2023-08-01')], '2023-08-01', null],
    [
      '有将来的，过了日子没公布的不挡路',
      [batch('proposed', '2023-08-01'), batch('proposed', '2024-01-05')],
      '2024-01-05',
      null,
    ],
  ]
  for (const [title, batches, next, last] of rows)
    it(title, () => {
      for (const order of [batches, batches.toReversed()]) {
        const around = batchesAround(order, today)
        assert.deepEqual([around.next?.day ?? null, around.last?.day ?? null], [next, last])
      }
    })
})

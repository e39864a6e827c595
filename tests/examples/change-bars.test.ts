import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changeBarsOf } from '../../server/points/ranking/change-bars.ts'

const told = (changes: number[]): string =>
  changeBarsOf(changes)
    .map(({ from, to, count }) => `${from}~${to}:${count}`)
    .join(' ')

describe('谁升谁降的条形：左边只有降的，右边只有升的', () => {
  const rows: readonly [string, number[], string][] = [
    ['没有人动就没有条形', [0, 0], ''],
    ['不变的哪一条也不在', [0, 0.1, -0.1, 0], '-0.1~0:1 0~0.1:1'],
    ['刚好在界上的算靠近零的一条', [0.3, 0.1, -0.2], '-0.3~-0.2:0 -0.2~-0.1:1 -0.1~0:0 0~0.1:1 0.1~0.2:0 0.2~0.3:1'],
    [
      '变动大，条就宽：最多2分的用2.0以内十条',
      [2, -1.9],
      [
        ...['-2~-1.8:1', '-1.8~-1.6:0', '-1.6~-1.4:0', '-1.4~-1.2:0', '-1.2~-1:0', '-1~-0.8:0', '-0.8~-0.6:0'],
        ...['-0.6~-0.4:0', '-0.4~-0.2:0', '-0.2~0:0', '0~0.2:0', '0.2~0.4:0', '0.4~0.6:0', '0.6~0.8:0', '0.8~1:0'],
        ...['1~1.2:0', '1.2~1.4:0', '1.4~1.6:0', '1.6~1.8:0', '1.8~2:1'],
      ].join(' '),
    ],
  ]
  for (const [title, changes, bars] of rows) it(title, () => assert.equal(told(changes), bars))
})

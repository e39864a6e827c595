import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { barsOf, type DrawnTask } from '../../web/delivery/project/schedule/bars.ts'

const task: DrawnTask = {
  start: '2024-05-06',
  finish: '2024-07-31',
  baseline: { start: '2024-05-06', finish: '2024-06-28' },
  asked: { start: '2024-05-06', finish: '2024-06-28' },
  latest: { start: '2024-05-06', finish: '2024-07-31' },
  slack: 0,
  critical: true,
  state: 'started',
  days: 40,
  summary: false,
  done: 0.4,
}

describe('工期图里的一条', () => {
  it('晚于期限的一段画斜线', () => {
    assert.deepEqual(barsOf(task, '2024-06-03').late, { from: '2024-06-28', to: '2024-07-31' })
  })
  it('准了延期，按新的期限不晚，就没有斜线；首版基线还在', () => {
    const granted = { ...task, asked: { start: '2024-06-10', finish: '2024-07-31' } }
    assert.equal(barsOf(granted, '2024-06-03').late, null)
    assert.equal(granted.baseline!.finish, '2024-06-28')
  })
  it('准了延期还是赶不上，斜线从新的期限画起', () => {
    const granted = { ...task, asked: { start: '2024-06-03', finish: '2024-07-15' } }
    assert.deepEqual(barsOf(granted, '2024-06-03').late, { from: '2024-07-15', to: '2024-07-31' })
  })
})

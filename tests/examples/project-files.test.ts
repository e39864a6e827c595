import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Drawn } from '../../engines/delivery/editing/drawn.ts'
import { readProjectFile } from '../../engines/delivery/interchange/project-file.ts'
import { NetworkError } from '../../engines/delivery/scheduling/refusal.ts'

const plan: Drawn = { network: { tasks: [{ id: 'production', name: '投产', duration: 0 }] }, promised: 'production' }

describe('读入 Microsoft Project 文件', () => {
  const file = (inner: string, rest = '') =>
    `<Project xmlns="http://schemas.microsoft.com/project"><CalendarUID>1</CalendarUID>${rest}<Tasks>${inner}</Tasks></Project>`
  const task = (uid: number, name: string, rest = '') =>
    `<Task><UID>${uid}</UID><Name>${name}</Name><OutlineLevel>1</OutlineLevel><Duration>PT16H0M0S</Duration>${rest}</Task>`
  const read = (text: string) => readProjectFile(text, plan, new Map())
  const said = (text: string): string => {
    try {
      read(text)
    } catch (error) {
      if (error instanceof NetworkError) return error.message
      throw error
    }
    return ''
  }

  it('没看懂的说出来；承诺的节点猜了就说是猜的', () => {
    const { drawn, left } = read(
      file(
        task(1, '基础', '<Notes>雨季</Notes><Cost>5</Cost>') +
          task(2, '主体', '<PredecessorLink><PredecessorUID>1</PredecessorUID></PredecessorLink>') +
          task(3, '停用', '<Active>0</Active>') +
          task(4, '外接', '<PredecessorLink><PredecessorUID>99</PredecessorUID></PredecessorLink>'),
        '<Resources><Resource><Name>王工</Name></Resource></Resources>',
      ),
    )
    assert.deepEqual(
      left.map(({ zh }) => zh),
      [
        '1个空行或停用的任务没有读入',
        '1条衔接指向文件以外的任务，没有读入',
        '1个资源没有读入',
        '1个任务的备注没有读入',
        '1个任务的费用没有读入',
        '文件没有说哪一步守承诺，暂以“外接”为准，请核对',
      ],
    )
    assert.deepEqual(
      drawn.network.tasks.map(({ name, duration }) => [name, duration]),
      [
        ['基础', 2],
        ['主体', 2],
        ['外接', 2],
      ],
    )
  })

  it('不是这种文件、外部实体、成堆的实体、没有任务，都拒绝', () => {
    assert.match(said('{}'), /XML/)
    assert.match(said('<html></html>'), /不是 Microsoft Project XML/)
    assert.match(
      said('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Project>&e;</Project>'),
      /文档类型声明，不接受/,
    )
    assert.match(said(file(task(1, '&e;'))), /不认识的实体/)
    assert.match(said(file('')), /没有任务/)
    assert.match(said(file(task(1, '甲') + task(1, '乙'))), /重复/)
    assert.match(said(' '.repeat((32 << 20) + 1)), /文件太大，至多32 MB/)
  })
})

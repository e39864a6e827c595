import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Draft, saysNothing } from '../../web/delivery/project/report/draft.ts'

type Written = Partial<Pick<Draft, 'tasks' | 'invested' | 'stuck' | 'photos'>>

const draft = (written: Written): Draft => ({
  form: { period: '2026-11-X3', tasks: [{ id: 'build', milestone: false }] } as unknown as Draft['form'],
  tasks: {},
  invested: '',
  stuck: null,
  photos: [],
  waiting: false,
  ...written,
})

describe('旬报草稿：什么都没填，不算一份旬报', () => {
  const rows: readonly (readonly [string, Written, boolean])[] = [
    ['什么都没填', {}, true],
    ['投资一栏只有空格', { invested: ' ' }, true],
    ['投资0也是一句话', { invested: '0' }, false],
    ['一步完成0%也是一句话', { tasks: { build: { percent: 0, started: null, finished: null } } }, false],
    ['卡在哪里', { stuck: '等设备' }, false],
    ['一张照片', { photos: [{ key: 'a', id: null, taken: null, position: null }] }, false],
  ]
  for (const [title, written, nothing] of rows) it(title, () => assert.equal(saysNothing(draft(written)), nothing))
})

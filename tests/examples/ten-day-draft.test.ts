import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { saysNothing } from '../../engines/delivery/standing/history.ts'
import { bodyOf, type Draft, hasUnread } from '../../web/delivery/project/report/draft.ts'
import { percentIn } from '../../web/delivery/project/report/percent.ts'

type Written = Partial<Pick<Draft, 'tasks' | 'invested' | 'stuck' | 'photos'>>

const draft = (written: Written): Draft => ({
  form: { period: '2026-11-X3', tasks: [{ id: 'build', milestone: false }] } as unknown as Draft['form'],
  tasks: {},
  invested: '',
  stuck: null,
  note: '',
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
  for (const [title, written, nothing] of rows) {
    const given = draft(written)
    const photos = given.photos.map(({ key }) => key)
    it(title, () => assert.equal(saysNothing(bodyOf(given, photos)), nothing))
  }
  it('只点了步骤的名、什么也没说，也不算', () => {
    assert.ok(saysNothing({ tasks: [{}], stuck: '', photos: [] }))
    assert.ok(!saysNothing({ tasks: [], note: '围挡完成' }))
  })
})

describe('完成多少：写0到100的整数；别的不丢，也不当数', () => {
  const rows: readonly (readonly [string, number | null | undefined])[] = [
    ['40', 40],
    [' 40 % ', 40],
    ['４０％', 40],
    ['0', 0],
    ['100', 100],
    ['', null],
    ['%', null],
    ['101', undefined],
    ['12.5', undefined],
    ['四十', undefined],
    ['4o', undefined],
    ['-5', undefined],
  ]
  for (const [text, percent] of rows) {
    it(`“${text}”${percent === undefined ? '读不出' : `是${percent}`}`, () => assert.equal(percentIn(text), percent))
  }
  it('读不出的留在草稿里，改好以前不能提交', () => {
    const step = { percent: null, started: null, finished: null }
    assert.ok(hasUnread(draft({ tasks: { build: { ...step, unread: '四十' } } })))
    assert.ok(!hasUnread(draft({ tasks: { build: step } })))
  })
})

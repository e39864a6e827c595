import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Answers, type AskedItem, faultsOf, settledAnswers } from '../../engines/collection/answers.ts'
import {
  type Move,
  type Mover,
  moveIds,
  movesOf,
  refusalOf,
  stateAfter,
  type TaskStanding,
  type TaskState,
  taskStateIds,
} from '../../engines/collection/collection.ts'
import { type AskedNumber, readCorrection, readEntry } from '../../engines/collection/filling.ts'
import { type Post, postIds } from '../../kernel/post.ts'

const fillers: readonly Post[] = ['department-clerk', 'project-officer', 'investment-officer', 'statistician']
const task = (state: TaskState, given: Partial<TaskStanding> = {}): TaskStanding => ({
  state,
  department: 'finance',
  enterprise: null,
  submittedBy: 'wang',
  ...given,
})
const mover = (post: Post, given: Partial<Mover> = {}): Mover => ({
  account: 'li',
  post,
  department: 'finance',
  enterprise: null,
  ...given,
})

/** Written out by hand, so that a change of the table is seen here. */
const expected: Record<TaskState, { filler: Move[]; reviewer: Move[] }> = {
  open: { filler: ['save', 'submit'], reviewer: [] },
  draft: { filler: ['save', 'submit'], reviewer: [] },
  submitted: { filler: [], reviewer: ['return', 'review'] },
  returned: { filler: ['save', 'submit'], reviewer: [] },
  reviewed: { filler: [], reviewer: ['return', 'lock'] },
  locked: { filler: [], reviewer: [] },
}

describe('填报：谁在什么时候可以办哪一步', () => {
  for (const state of taskStateIds) {
    for (const post of postIds) {
      it(`${state}：${post} 在本部门、在别的部门`, () => {
        const reviews = post === 'statistician' ? expected[state].reviewer : []
        const own = fillers.includes(post) ? expected[state].filler : []
        assert.deepEqual(movesOf(task(state), mover(post)), [...own, ...reviews])
        assert.deepEqual(movesOf(task(state), mover(post, { department: 'talent' })), reviews)
        assert.deepEqual(movesOf(task(state), mover(post, { department: null })), reviews)
      })
    }
    it(`${state}：企业只办自己的`, () => {
      const ours = task(state, { department: null, enterprise: 'e1' })
      const from = (enterprise: string | null) => mover('enterprise', { department: null, enterprise })
      assert.deepEqual(movesOf(ours, from('e1')), expected[state].filler)
      assert.deepEqual(movesOf(ours, from('e2')), [])
      assert.deepEqual(movesOf(ours, from(null)), [])
      assert.deepEqual(movesOf(task(state), from('e1')), [])
      assert.deepEqual(movesOf(ours, mover('department-clerk', { enterprise: 'e1' })), [])
    })
    it(`${state}：没有人审核自己的填报`, () => {
      const own = task(state, { submittedBy: 'li' })
      for (const move of ['return', 'review', 'lock'] as const)
        assert.ok(refusalOf(move, own, mover('statistician')), move)
    })
  }

  it('每一步走到哪里', () => {
    const steps = taskStateIds.flatMap((state) =>
      moveIds
        .filter((move) => expected[state].filler.includes(move) || expected[state].reviewer.includes(move))
        .map((move) => `${state} ${move} ${stateAfter(move, state)}`),
    )
    assert.deepEqual(steps, [
      'open save draft',
      'open submit submitted',
      'draft save draft',
      'draft submit submitted',
      'submitted return returned',
      'submitted review reviewed',
      'returned save returned',
      'returned submit submitted',
      'reviewed return returned',
      'reviewed lock locked',
    ])
  })

  it('拒绝时说明现在的状态和可以的状态', () => {
    const said = refusalOf('lock', task('submitted'), mover('statistician'))
    assert.equal(said?.zh, '现在是“待审”，只有已审的填报可以锁定入库')
    assert.match(refusalOf('submit', task('open'), mover('department-clerk', { department: 'x' }))!.zh, /不归您/)
    assert.match(refusalOf('review', task('submitted'), mover('leader'))!.zh, /由统计人员办理/)
  })
})

const investment: AskedNumber = {
  label: { zh: '本旬完成投资', en: 'Investment of the ten days' },
  unit: '万元',
  digits: 1,
  accumulation: 'flow',
}
const lastTime = { value: '910', when: { zh: '上旬', en: 'in the ten days before' } }
const projects: AskedNumber = {
  ...investment,
  label: { zh: '开工项目', en: 'Projects started' },
  unit: '个',
  digits: 0,
}

describe('填报：离开一格就校核', () => {
  const cases: readonly [typed: string, value: string | null, said: string, repairs: readonly string[]][] = [
    ['860', '860', '', []],
    ['1,050.5', '1050.5', '', []],
    ['０８６０', '860', '', []],
    ['860万元', '860', '', []],
    ['0.086亿元', '860', '', []],
    ['0.086亿', '860', '', []],
    ['8.6', '8.6', '上旬是910万元，这次是8.6万元。是不是填成了百万元？', ['860']],
    ['8600000', '8600000', '上旬是910万元，这次是8600000万元。是不是填成了元？', ['860']],
    ['0.09', '0.09', '上旬是910万元，这次是0.09万元。是不是填成了亿元？', ['900']],
    ['9000', '9000', '上旬是910万元，这次是9000万元。是不是多写了一位？', ['900']],
    ['3000', '3000', '上旬是910万元，这次是3000万元。是其3.3倍，请核对', []],
    ['200', '200', '上旬是910万元，这次是200万元。只有其4.6分之一，请核对', []],
    ['910', '910', '上旬是910万元，这次是910万元。两次完全相同，请核对', []],
    ['-860', '-860', '上旬是910万元，这次是−860万元。正负号相反，请核对', ['860']],
    ['1,0.5', null, '“1,0.5”读不出：不是一个数，可写 860 或 1,050.5', []],
    ['没有', null, '“没有”读不出：不是一个数，可写 860 或 1,050.5', []],
    ['约900', null, '“约900”不是准确数，请填具体的数', ['900']],
    ['5人', null, '这里按万元填，“5人”的单位不能换算', []],
  ]
  for (const [typed, value, said, repairs] of cases) {
    it(`上旬910万元，填“${typed}”`, () => {
      const read = readEntry(typed, investment, lastTime)
      assert.equal(read.value, value)
      assert.equal(read.finding?.text.zh ?? '', said)
      assert.deepEqual(read.finding?.repairs.map((repair) => repair.value) ?? [], repairs)
    })
  }
  it('差一个数量级的，要写明原因才算数', () => {
    const weighty = (typed: string) => readEntry(typed, investment, lastTime).finding?.weighty
    for (const typed of ['8.6', '0.09', '9000', '30000', '8600000']) assert.equal(weighty(typed), true, typed)
    for (const typed of ['3000', '200', '910', '-860']) assert.equal(weighty(typed), false, typed)
    assert.equal(weighty('860'), undefined)
  })
  it('更正也与原数比：单位不同先换算，不是数的不比', () => {
    const asked = { ...investment, unit: '亿元' } as const
    const { finding } = readCorrection('1150', asked, { value: '12.0', unit: '亿元' })
    assert.deepEqual([finding?.weighty, finding?.text.zh], [true, '原数是12亿元，这次是1150亿元。是不是填成了百万元？'])
    assert.equal(readCorrection('1150', asked, { value: '120000', unit: '万元' }).finding?.weighty, true)
    assert.equal(readCorrection('12.5', asked, { value: '120000', unit: '万元' }).finding, undefined)
    assert.equal(readCorrection('1150', asked, { value: '1/4', unit: '亿元' }).finding, undefined)
  })
  it('修好之后不再问', () => {
    for (const typed of ['8.6', '8600000', '0.09', '9000', '-860']) {
      const [repair] = readEntry(typed, investment, lastTime).finding!.repairs
      assert.equal(readEntry(repair!.value, investment, lastTime).finding, undefined)
    }
  })
  it('个数不能是负数，也不能有小数', () => {
    assert.equal(readEntry('-3', projects).finding?.severity, 'stop')
    assert.equal(readEntry('3.5', projects).finding?.text.zh, '开工项目按个数，要填整数，现在是3.5')
    assert.equal(readEntry('2', projects, { ...lastTime, value: '2' }).finding, undefined)
  })
  it('上次是零，或没有上次：不猜', () => {
    assert.equal(readEntry('8.6', investment, { ...lastTime, value: '0' }).finding, undefined)
    assert.equal(readEntry('8.6', investment).finding, undefined)
    assert.equal(readEntry('0', investment, lastTime).finding, undefined)
  })
  it('空着就是没有填，不是零', () => assert.deepEqual(readEntry('  ', investment, lastTime), { value: null }))
})

describe('填报：齐了才能提交', () => {
  const item = (id: string, given: AskedNumber): AskedItem => ({ ...given, id, last: lastTime })
  const items = [item('a', investment), item('b', { ...projects, accumulation: 'stock' })]
  const answer = (value: string | null, reason = '', kept = false) => ({ value, reason, kept })
  const faults = (answers: Answers): string[] => faultsOf(items, answers).map(({ zh }) => zh)

  it('没有填的、只写“—”没有原因的，都说出来', () => {
    assert.deepEqual(faults({ a: answer('—') }), ['本旬完成投资填了“—”，请写明原因，如未发生', '开工项目还没有填'])
  })
  it('未发生写明原因，就是未知，不是零', () => {
    const answers = { a: answer('—', '本旬停工'), b: answer(null, '未发生') }
    assert.deepEqual(faults(answers), [])
    assert.deepEqual(settledAnswers(items, answers).a, { value: null, reason: '本旬停工', kept: false })
  })
  it('疑似填错的要认可，读不出的不能认可', () => {
    assert.equal(faults({ a: answer('8.6'), b: answer('900') }).length, 1)
    assert.deepEqual(faults({ a: answer('3000', '', true), b: answer('900') }), [])
    assert.equal(faults({ a: answer('八点六几', '', true), b: answer('900') }).length, 1)
  })
  it('差一个数量级的，认可了还要写明原因', () => {
    const asked = '本旬完成投资：与上次相差太大，请写明为什么就是这个数'
    assert.deepEqual(faults({ a: answer('8.6', ' ', true), b: answer('900') }), [asked])
    assert.deepEqual(faults({ a: answer('8.6', '本旬停工三天', true), b: answer('900') }), [])
  })
  it('交上去的是读好的数', () => {
    const settled = settledAnswers(items, { a: answer('0.0860亿元'), b: answer('1,000') })
    assert.deepEqual([settled.a?.value, settled.b?.value], ['860', '1000'])
  })
})

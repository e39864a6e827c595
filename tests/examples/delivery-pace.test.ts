import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Happening, ProjectEvent } from '../../engines/delivery/standing/history.ts'
import { askedOn, askedPercent } from '../../engines/delivery/standing/pace.ts'
import { stepRefusal } from '../../engines/delivery/standing/said-of-step.ts'
import { standingOf } from '../../engines/delivery/standing/standing.ts'
import { type Day, day } from '../../kernel/day.ts'
import { period } from '../../kernel/period.ts'
import type { Post } from '../../kernel/post.ts'

const rules = { deciders: ['leader'] } as const
const tasks = [
  { id: 'permit', name: '施工许可', duration: 20 },
  { id: 'structure', name: '主体施工', duration: 60 },
  { id: 'install', name: '设备安装', duration: 20 },
  { id: 'production', name: '投产', duration: 0 },
]
const links = [
  { from: 'permit', to: 'structure' },
  { from: 'structure', to: 'install' },
  { from: 'install', to: 'production' },
]
const on = (when: string, what: Happening, post: Post = 'project-officer'): ProjectEvent => ({
  on: day(when),
  by: { person: post, post },
  ...what,
})
const planOf = (network = { tasks, links }) =>
  on('2024-01-02', { kind: 'planned', template: null, network, promised: 'production', reason: '首版' })
const promised = on('2024-01-02', { kind: 'promised', day: day('2024-06-28') })
type Said = { readonly task: string; readonly percent?: number; readonly started?: Day; readonly finished?: Day }
const report = (when: string, ten: string, said: readonly Said[], invested?: string): ProjectEvent =>
  on(when, { kind: 'reported', period: period(ten), tasks: [...said], ...(invested && { invested }) })
const permitDone = report('2024-02-01', '2024-01-X3', [
  { task: 'permit', started: day('2024-01-02'), finished: day('2024-01-30') },
])
const begun = [planOf(), promised, permitDone]
const seen = (events: readonly ProjectEvent[], when: string) => standingOf(events, day(when), rules)

describe('旬报的完成比例怎样算进项目', () => {
  it('开工当天报的40%就算数：预计提前，形象进度跟着动', () => {
    const started = day('2024-02-20')
    const none = seen([...begun, report('2024-02-20', '2024-02-X2', [{ task: 'structure', started }])], '2024-02-20')
    const some = seen(
      [...begun, report('2024-02-20', '2024-02-X2', [{ task: 'structure', started, percent: 40 }])],
      '2024-02-20',
    )
    assert.deepEqual([none.pace.reported, some.pace.reported], [20, 44])
    assert.equal(none.pace.asked, some.pace.asked)
    assert.ok(some.expected! < none.expected!)
    assert.equal(some.late! - none.late!, -24)
  })

  it('没写开始日的40%，最迟从旬末就已开始', () => {
    const { tasks: steps } = seen(
      [...begun, report('2024-02-22', '2024-02-X2', [{ task: 'structure', percent: 40 }])],
      '2024-02-22',
    )
    const structure = steps.find(({ id }) => id === 'structure')!
    assert.deepEqual([structure.state, structure.start, structure.done], ['started', '2024-02-20', 0.4])
  })

  it('报了100%就是完成，没写日子的算旬末', () => {
    const { tasks: steps } = seen(
      [...begun, report('2024-04-22', '2024-04-X2', [{ task: 'structure', percent: 100, started: day('2024-02-01') }])],
      '2024-04-22',
    )
    const structure = steps.find(({ id }) => id === 'structure')!
    assert.deepEqual([structure.state, structure.finish], ['finished', '2024-04-20'])
  })

  it('灯的理由写明已报多少、应到多少', () => {
    const { reason, pace } = seen(
      [...begun, report('2024-05-09', '2024-05-X1', [{ task: 'structure', percent: 40 }])],
      '2024-05-09',
    )
    assert.equal(pace.reported, 44)
    assert.match(reason.text.zh, new RegExp(`形象进度44%，按期限应到${pace.asked}%`))
    assert.ok(reason.children!.some(({ state, text }) => state === 'unmet' && text.zh.startsWith('形象进度')))
  })

  it('只报投资：形象进度不动，也不算报过进度', () => {
    const money = report('2024-04-08', '2024-04-X1', [], '860')
    const [without, withMoney] = [seen(begun, '2024-04-08'), seen([...begun, money], '2024-04-08')]
    assert.deepEqual(withMoney.pace, without.pace)
    assert.equal(withMoney.lamp, 'unknown')
    assert.equal(withMoney.lastReport, '2024-01-X3')
    assert.equal(withMoney.invested.get(period('2024-04-X1')), '860')
  })

  it('从来没有报过：形象进度未报，不是0', () => {
    const { pace, reason } = seen([planOf(), promised], '2024-03-01')
    assert.equal(pace.reported, null)
    assert.notEqual(pace.asked, null)
    assert.doesNotMatch(reason.text.zh, /形象进度/)
  })

  it('各步都不占时间的方案：没有应到多少', () => {
    const { pace } = seen(
      [planOf({ tasks: [{ id: 'production', name: '投产', duration: 0 }], links: [] }), promised],
      '2024-03-01',
    )
    assert.deepEqual(pace, { reported: null, asked: null })
  })

  it('没有方案、没有承诺：两样都未知', () => {
    assert.deepEqual(seen([], '2024-03-01').pace, { reported: null, asked: null })
    assert.deepEqual(seen([planOf()], '2024-03-01').pace, { reported: null, asked: null })
  })

  it('准了延期，应到的按新的期限算；以前的旬报仍对照当时的期限', () => {
    const asked = on('2024-05-06', {
      kind: 'extension-requested',
      request: '1',
      day: day('2024-09-30'),
      reason: '雨季',
    })
    const granted = on(
      '2024-05-07',
      { kind: 'extension-decided', request: '1', granted: true, reason: '属实' },
      'leader',
    )
    const events = [...begun, asked, granted]
    const [before, after] = [seen(begun, '2024-05-07'), seen(events, '2024-05-07')]
    assert.ok(after.pace.asked! < before.pace.asked!)
    assert.equal(after.tasks.at(-1)!.asked.finish, '2024-09-30')
    assert.equal(after.tasks.at(-1)!.baseline!.finish, '2024-06-28')
    assert.equal(askedOn(events, after.promise, day('2024-05-06'))!.get('production')!.finish, '2024-06-28')
    assert.equal(askedOn(events, after.promise, day('2024-05-07'))!.get('production')!.finish, '2024-09-30')
  })

  it('报得多一点，形象进度不会少，预计不会更晚', () => {
    const percent = fc.integer({ min: 1, max: 99 })
    fc.assert(
      fc.property(percent, percent, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((done) =>
          seen([...begun, report('2024-04-08', '2024-04-X1', [{ task: 'structure', percent: done }])], '2024-04-08'),
        )
        assert.ok(less!.pace.reported! <= more!.pace.reported!)
        assert.ok(less!.expected! >= more!.expected!)
      }),
    )
  })
})

describe('一步到某天应完成多少，按工作日', () => {
  const bar = { start: day('2024-03-04'), finish: day('2024-03-15') }
  for (const [when, percent] of [
    ['2024-03-03', 0],
    ['2024-03-04', 10],
    ['2024-03-08', 50],
    ['2024-03-10', 50],
    ['2024-03-15', 100],
    ['2024-03-20', 100],
  ] as const) {
    it(`${when} ${percent}%`, () => assert.equal(askedPercent(bar, day(when)), percent))
  }
})

describe('旬报里说不通的进度，用一句话退回', () => {
  const structure = { id: 'structure', name: '主体施工', duration: 60 }
  const done = { ...structure, actual: { start: '2024-02-01', finish: '2024-04-15' } }
  const milestone = { id: 'production', name: '投产', duration: 0 }
  const rows = [
    [
      '完成了又只有40%',
      structure,
      { finished: day('2024-04-15'), percent: 40 },
      /报了 2024-04-15 完成，就不能只完成40%/,
    ],
    ['节点没有百分之几', milestone, { percent: 40 }, /“投产”是一个节点/],
    ['下一旬才开始，这一旬不会有进度', structure, { started: day('2024-04-22'), percent: 10 }, /2024-04-22 才开始/],
    ['上一旬已报完成，不能退回90%', done, { percent: 90 }, /已报 2024-04-15 完成，不能再报90%/],
    ['完成早于开始', structure, { started: day('2024-04-12'), finished: day('2024-04-11') }, /早于开始日/],
    ['还没到的日子', structure, { started: day('2024-05-01') }, /还没有到/],
    ['如常', structure, { started: day('2024-04-12'), percent: 40 }, null],
    ['比上旬少，照收，另有提示', { ...structure, actual: { start: '2024-02-01', percent: 60 } }, { percent: 50 }, null],
  ] as const
  for (const [title, step, said, sentence] of rows) {
    it(title, () => {
      const given = { step, report: { task: step.id, ...said }, period: period('2024-04-X2'), on: day('2024-04-25') }
      const refusal = stepRefusal(given)
      if (sentence === null) assert.equal(refusal, undefined)
      else assert.match(refusal!.zh, sentence)
    })
  }
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Happening, ProjectEvent } from '../../engines/delivery/standing/history.ts'
import { standingOf } from '../../engines/delivery/standing/standing.ts'
import { day } from '../../kernel/day.ts'
import { period } from '../../kernel/period.ts'
import type { Post } from '../../kernel/post.ts'

const rules = { deciders: ['leader'] } as const
const network = {
  tasks: [
    { id: 'permit', name: '施工许可', duration: 10 },
    { id: 'structure', name: '主体施工', duration: 60 },
    { id: 'notice', name: '公示', duration: 10, fixed: true },
    { id: 'production', name: '投产', duration: 0 },
  ],
  links: [
    { from: 'permit', to: 'structure' },
    { from: 'structure', to: 'notice' },
    { from: 'notice', to: 'production' },
  ],
}
const on = (when: string, what: Happening, post: Post = 'project-officer', person = '甲'): ProjectEvent => ({
  on: day(when),
  by: { person, post },
  ...what,
})
const planned = on('2023-12-01', { kind: 'planned', template: null, network, promised: 'production', reason: '首版' })
const promised = on('2023-12-01', { kind: 'promised', day: day('2024-06-28') })
const report = (when: string, ten: string, task: string, percent: number, started?: string): ProjectEvent =>
  on(when, {
    kind: 'reported',
    period: period(ten),
    tasks: [{ task, percent, ...(started ? { started: day(started) } : {}) }],
    invested: '860',
  })
const permitDone = on('2024-01-22', {
  kind: 'reported',
  period: period('2024-01-X2'),
  tasks: [{ task: 'permit', started: day('2024-01-02'), finished: day('2024-01-15') }],
})

describe('一个项目今天站在哪里', () => {
  it('没有方案、没有承诺日：未知，不是正常', () => {
    assert.equal(standingOf([], day('2024-01-02'), rules).lamp, 'unknown')
    const bare = standingOf([planned], day('2024-01-02'), rules)
    assert.deepEqual([bare.lamp, bare.reason.text.zh, bare.edition], ['unknown', '还没有承诺日', 1])
  })

  it('办完的节点，照首版方案仍是关键；首版有余量的，办完也不是', () => {
    const side = {
      tasks: [...network.tasks, { id: 'drawings', name: '图纸归档', duration: 5 }],
      links: [...network.links, { from: 'drawings', to: 'production' }],
    }
    const done = on('2024-01-22', {
      kind: 'reported',
      period: period('2024-01-X2'),
      tasks: ['permit', 'drawings'].map((task) => ({ task, started: day('2024-01-02'), finished: day('2024-01-15') })),
    })
    const history = [{ ...planned, network: side }, promised, done]
    const { tasks } = standingOf(history, day('2024-01-22'), rules)
    const known = new Map(tasks.map(({ id, state, critical }) => [id, [state, critical]]))
    assert.deepEqual(known.get('permit'), ['finished', true])
    assert.deepEqual(known.get('drawings'), ['finished', false])
  })

  it('基线从承诺日倒排，只排一次；承诺、计划、预计是三件事', () => {
    const early = standingOf([planned, promised], day('2024-01-02'), rules)
    const production = early.tasks.at(-1)!
    assert.equal(production.baseline!.finish, '2024-06-28')
    assert.ok(early.expected! < '2024-06-28')
    assert.ok(early.late! < 0)
    const later = standingOf([planned, promised, permitDone], day('2024-05-20'), rules)
    assert.deepEqual(later.tasks.at(-1)!.baseline, production.baseline)
    assert.equal(later.due, '2024-06-28')
    assert.ok(later.late! > 0)
    assert.equal(later.infeasible!.culprit, 'structure')
    assert.match(later.infeasible!.reason.text.zh, /可压缩的是主体施工/)
    assert.doesNotMatch(later.infeasible!.reason.text.zh, /可压缩的是.*公示/)
  })

  it('按旬报的进度前推：报得快就赶得上，没报就是未报', () => {
    const behind = [planned, promised, permitDone, report('2024-05-10', '2024-05-X1', 'structure', 50, '2024-01-16')]
    const quick = [planned, promised, permitDone, report('2024-05-10', '2024-05-X1', 'structure', 90, '2024-01-16')]
    const seen = day('2024-05-13')
    assert.equal(standingOf(behind, seen, rules).lamp, 'red')
    assert.notEqual(standingOf(quick, seen, rules).lamp, 'red')
    const silent = standingOf([planned, promised, permitDone], day('2024-03-15'), rules)
    assert.equal(silent.lamp, 'unknown')
    assert.match(silent.reason.text.zh, /未报进度/)
  })

  it('过去的任何一天都能再看：之后的事不算', () => {
    const events = [planned, promised, permitDone, report('2024-05-10', '2024-05-X1', 'structure', 90, '2024-01-16')]
    const then = standingOf(events, day('2024-01-02'), rules)
    assert.deepEqual(
      then.tasks.map(({ state }) => state),
      ['open', 'open', 'open', 'open'],
    )
    assert.equal(then.lastReport, null)
  })

  it('准了延期，错过的日子仍看得见', () => {
    const asked = on('2024-07-10', {
      kind: 'extension-requested',
      request: '1',
      day: day('2024-09-30'),
      reason: '雨季',
    })
    const decided = on(
      '2024-07-11',
      { kind: 'extension-decided', request: '1', granted: true, reason: '属实' },
      'leader',
      '乙',
    )
    const standing = standingOf([planned, promised, permitDone, asked, decided], day('2024-07-15'), rules)
    assert.deepEqual([standing.promised, standing.due], ['2024-06-28', '2024-09-30'])
    assert.deepEqual(
      standing.missed.map((missed) => missed.day),
      ['2024-06-28'],
    )
  })

  it('完成了：实际日到了，就不再预计', () => {
    const finished = on('2024-06-20', {
      kind: 'reported',
      period: period('2024-06-X2'),
      tasks: ['structure', 'notice', 'production'].map((task) => ({ task, finished: day('2024-06-19') })),
    })
    const standing = standingOf([planned, promised, permitDone, finished], day('2024-07-15'), rules)
    assert.deepEqual([standing.reached, standing.lamp, standing.infeasible], ['2024-06-19', 'green', null])
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { contradictionsOf, doubtfulProjects } from '../../engines/delivery/doubts/contradictions.ts'
import type { ProjectFacts } from '../../engines/delivery/doubts/facts.ts'
import { cadenceOutlook, investmentCadence } from '../../engines/delivery/standing/cadence.ts'
import { calibrate, type FinishedProject, forecastOf } from '../../engines/delivery/standing/forecast.ts'
import { type MilestoneFacts, milestoneLamp, worstLamp } from '../../engines/delivery/standing/lamp.ts'
import { foldProgress } from '../../engines/delivery/standing/progress.ts'
import { foldPromise, type PromiseEvent, promiseStanding } from '../../engines/delivery/standing/promise.ts'
import { day } from '../../kernel/day.ts'
import { period, split } from '../../kernel/period.ts'

const rules = { deciders: ['leader'] } as const
const officer = { person: '甲', post: 'project-officer' } as const
const leader = { person: '乙', post: 'leader' } as const
const promised: PromiseEvent = { kind: 'promised', on: day('2025-01-06'), by: officer, day: day('2025-06-30') }
const asked = (on: string, to: string): PromiseEvent => ({
  kind: 'extension-requested',
  request: to,
  on: day(on),
  by: officer,
  day: day(to),
  reason: '设备晚到',
})
const granted = (on: string, request: string): PromiseEvent => ({
  kind: 'extension-decided',
  request,
  on: day(on),
  by: leader,
  granted: true,
  reason: '情况属实',
})

describe('承诺日不能改写', () => {
  it('再报一个承诺日被拒绝，只能申请延期；申请人和没有权限的岗位不能决定', () => {
    const fold = (...events: PromiseEvent[]) => foldPromise([promised, ...events], rules)
    assert.throws(() => fold({ ...promised, on: day('2025-02-01') }), /承诺日 2025-06-30 已经作出，不能改写/)
    assert.throws(() => fold(asked('2025-06-01', '2025-06-20')), /延期要晚于现在的期限 2025-06-30/)
    const decided = { ...granted('2025-06-10', '2025-07-31'), by: officer } as PromiseEvent
    assert.throws(() => fold(asked('2025-06-01', '2025-07-31'), decided), /这个岗位不能决定延期/)
    const own = { ...decided, by: { person: '甲', post: 'leader' } } as PromiseEvent
    assert.throws(() => fold(asked('2025-06-01', '2025-07-31'), own), /申请人不能决定自己的延期/)
  })

  it('过了期才批的延期，错过的日子还在；到期前批的不算错过', () => {
    const lateGrant = foldPromise(
      [promised, asked('2025-07-01', '2025-07-31'), granted('2025-07-08', '2025-07-31')],
      rules,
    )
    assert.deepEqual([lateGrant.promised, lateGrant.due], ['2025-06-30', '2025-07-31'])
    const red = promiseStanding(lateGrant, day('2025-07-10'))
    assert.deepEqual([red.lamp, red.missed.map((one) => one.day)], ['red', ['2025-06-30']])
    const inTime = foldPromise(
      [promised, asked('2025-06-01', '2025-07-31'), granted('2025-06-10', '2025-07-31')],
      rules,
    )
    assert.deepEqual(
      [promiseStanding(inTime, day('2025-07-10')).lamp, promiseStanding(inTime, day('2025-08-01')).lamp],
      ['amber', 'red'],
    )
  })
})

describe('红黄绿灰', () => {
  const facts: MilestoneFacts = {
    label: { zh: '竣工验收', en: 'Acceptance' },
    due: day('2025-06-30'),
    expected: day('2025-05-30'),
    begun: true,
    reported: period('2025-03-X2'),
    today: day('2025-03-25'),
  }
  const rows: readonly (readonly [string, Partial<MilestoneFacts>, string, RegExp])[] = [
    ['余量充足是绿', {}, 'green', /有20个工作日的余量/],
    ['余量不多是黄', { expected: day('2025-06-26') }, 'amber', /只有2个工作日的余量/],
    ['预计超期是红', { expected: day('2025-07-18') }, 'red', /预计 2025-07-18 完成，比期限晚14个工作日/],
    ['已经超期是红，不报也是红', { today: day('2025-07-02'), reported: undefined }, 'red', /已超期2个工作日/],
    ['该报没报是灰', { reported: period('2025-02-X3') }, 'unknown', /自2025年3月上旬起未报进度/],
    ['从未报过是灰', { reported: undefined }, 'unknown', /从未报过进度/],
    ['按期完成是绿', { actual: day('2025-06-30') }, 'green', /2025-06-30 完成/],
  ]
  for (const [title, given, lamp, sentence] of rows) {
    it(title, () => {
      const lit = milestoneLamp({ ...facts, ...given })
      assert.equal(lit.lamp, lamp)
      assert.match(lit.reason.text.zh, sentence)
    })
  }

  it('项目看最差的节点', () => {
    const lamps = [facts, { ...facts, expected: day('2025-07-18') }].map((one) => milestoneLamp(one))
    assert.equal(worstLamp(lamps).lamp, 'red')
    assert.equal(worstLamp([]).lamp, 'unknown')
  })
})

describe('旬报', () => {
  it('后报的更正先报的，退步和漏报说得出', () => {
    const task = (percent: number) => [{ task: 'a', started: day('2025-03-03'), percent }]
    const progress = foldProgress(
      { tasks: [{ id: 'a', name: '主体施工', duration: 20 }] },
      [
        { period: period('2025-03-X1'), on: day('2025-03-11'), tasks: task(90), invested: '100' },
        { period: period('2025-03-X1'), on: day('2025-03-12'), tasks: task(30), invested: '120.5' },
        { period: period('2025-03-X3'), on: day('2025-04-01'), tasks: task(25) },
      ],
      day('2025-04-02'),
    )
    assert.equal(progress.network.tasks[0]!.actual!.percent, 25)
    assert.deepEqual([...progress.invested], [['2025-03-X1', '120.5']])
    assert.deepEqual(
      progress.setbacks.map(({ text }) => text.zh),
      ['主体施工的进度由30%退到25%'],
    )
    assert.deepEqual(progress.missing, ['2025-03-X2'])
  })
})

describe('以旬保年', () => {
  it('欠账转入下旬，说出哪一旬末全年已不可能完成', () => {
    const periods = split(period('2025'), 'ten-days')
    const tree = investmentCadence(period('2025'), new Map(periods.map((one) => [one, '10'])), 0)
    const done = (each: string, count: number) => new Map(periods.slice(0, count).map((one) => [one, each]))
    const behind = cadenceOutlook({ tree, done: done('8', 3), asOf: day('2025-01-31') })
    assert.deepEqual([behind.lamp, behind.rows[3]!.due, behind.remaining], ['amber', '16', '336'])
    const lost = cadenceOutlook({ tree, done: done('0', 15), asOf: day('2025-05-31') })
    assert.deepEqual([lost.lamp, lost.impossibleSince], ['red', '2025-05-X1'])
    const silent = cadenceOutlook({ tree, done: done('8', 2), asOf: day('2025-01-31') })
    assert.equal(silent.lamp, 'unknown')
  })
})

describe('互相矛盾的进度', () => {
  const sound: ProjectFacts = {
    id: 'sound',
    label: { zh: '实', en: 'Sound' },
    total: '1000',
    started: day('2025-01-02'),
    periods: [
      {
        period: period('2025-02-X1'),
        invested: '200',
        physical: 20,
        photos: [{ id: '1', taken: day('2025-02-08'), fingerprint: 'a' }],
      },
      {
        period: period('2025-02-X2'),
        invested: '300',
        physical: 31,
        photos: [{ id: '2', taken: day('2025-02-18'), fingerprint: 'b' }],
      },
    ],
    statistics: { since: day('2025-02-01'), invested: '295', upTo: day('2025-02-20') },
  }
  const [first, last] = sound.periods as [ProjectFacts['periods'][number], ProjectFacts['periods'][number]]
  const rows: readonly (readonly [string, Partial<ProjectFacts>, string])[] = [
    ['投资超前15个百分点', { periods: [first, { ...last, invested: '500' }], statistics: undefined }, 'money-ahead'],
    ['累计数变小', { periods: [first, { ...last, invested: '190' }], statistics: undefined }, 'sums-fall'],
    ['与统计入库数差一成', { statistics: { ...sound.statistics!, invested: '200' } }, 'statistics-differ'],
    ['开工两个月没有纳统', { statistics: { upTo: day('2025-04-30') } }, 'not-in-statistics'],
    ['开工前就有形象进度', { started: day('2025-02-25') }, 'before-start'],
    ['进度倒退', { setbacks: [{ zh: '主体施工的进度由30%退到25%', en: 'Structure fell' }] }, 'sums-fall'],
    ['照片用了两次', { periods: [first, { ...last, photos: first.photos! }] }, 'photo-again'],
    ['照片离现场太远', { periods: [first, { ...last, photos: [{ id: '3', metresFromSite: 5200 }] }] }, 'photo-place'],
    ['有进度没有照片', { periods: [first, { ...last, photos: [] }] }, 'no-photo'],
  ]
  it('前后一致的没有疑点', () => assert.deepEqual(contradictionsOf(sound), []))
  for (const [title, change, kind] of rows) {
    it(title, () => assert.ok(contradictionsOf({ ...sound, ...change }).some((one) => one.kind === kind)))
  }

  it('疑点多的排在前面，没有疑点的不列', () => {
    const one = { ...sound, id: 'one', statistics: { ...sound.statistics!, invested: '200' } }
    const two = { ...one, id: 'two', started: day('2025-02-25') }
    assert.deepEqual(
      doubtfulProjects([sound, one, two]).map(({ id }) => id),
      ['two', 'one'],
    )
  })
})

describe('投产预测', () => {
  const finished = Array.from(
    { length: 20 },
    (_, index): FinishedProject => ({
      id: `${index}`,
      kind: 'new-build',
      phases: [{ phase: 'building', planned: 100, took: 101 + index * 5 }],
    }),
  )
  const project = { kind: 'new-build', today: day('2025-01-02'), left: [{ phase: 'building', planned: 100 }] }

  it('五成、八成把握的日期，同一种子同一答案，并回头检验', () => {
    const forecast = forecastOf(project, finished)
    assert.deepEqual(forecast, forecastOf(project, finished))
    const { p50, p80 } = forecast.workdays!
    assert.ok(p50 > 135 && p50 < 160 && p80 > 165 && p80 < 190, `${p50} ${p80}`)
    assert.ok(forecast.p50! < forecast.p80!)
    const { judged, held50, held80 } = calibrate(finished)
    assert.equal(judged, 20)
    assert.ok(held80 >= 14 && held80 <= 18 && held50 >= 8 && held50 <= 12, `${held50} ${held80}`)
  })

  it('同类项目太少就不预测', () => {
    const forecast = forecastOf(project, finished.slice(0, 3))
    assert.deepEqual([forecast.p50, forecast.learnedFrom], [undefined, 3])
    assert.equal(forecast.reason.text.zh, '同类已投产项目只有3个，不足5个，不作预测')
  })
})

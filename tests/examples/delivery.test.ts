import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { planOf } from '../../engines/delivery/plan/plan.ts'
import { plannedWorkdays } from '../../engines/delivery/plan/planned-workdays.ts'
import { infeasibleOf } from '../../engines/delivery/scheduling/infeasible.ts'
import type { Network } from '../../engines/delivery/scheduling/network.ts'
import { NetworkError, readNetwork } from '../../engines/delivery/scheduling/refusal.ts'
import { scheduleBackward, scheduleBetween, scheduleForward } from '../../engines/delivery/scheduling/schedule.ts'
import { slipOf } from '../../engines/delivery/scheduling/slip.ts'
import { spendingByPeriod } from '../../engines/delivery/standing/cadence.ts'
import { day } from '../../kernel/day.ts'

const factory: Network = {
  tasks: [
    { id: 'permit', name: '施工许可', duration: 5, fixed: true },
    { id: 'structure', name: '主体施工', duration: 40 },
    { id: 'equipment', name: '设备订货', duration: 20 },
    { id: 'installation', name: '设备安装', duration: 10 },
    { id: 'acceptance', name: '竣工验收', deadline: '2025-06-30' },
  ],
  links: [
    { from: 'permit', to: 'structure' },
    { from: 'structure', to: 'installation' },
    { from: 'equipment', to: 'installation' },
    { from: 'installation', to: 'acceptance' },
  ],
}

const datesOf = (tasks: readonly { id: string; start: string; finish: string }[]) =>
  Object.fromEntries(tasks.map(({ id, start, finish }) => [id, `${start}..${finish}`]))

const refusal = (network: unknown): string => {
  try {
    planOf(readNetwork(network))
  } catch (error) {
    if (error instanceof NetworkError) return error.message
    throw error
  }
  return ''
}

const pair = (link: object, second: object = {}): Network =>
  readNetwork({
    tasks: [
      { id: 'a', name: '甲', duration: 5 },
      { id: 'b', name: '乙', duration: 3, ...second },
    ],
    links: [{ from: 'a', to: 'b', ...link }],
  })
const second = (network: Network, from = '2025-03-03') => {
  const { start, finish } = scheduleForward(planOf(network), from).tasks[1]!
  return `${start}..${finish}`
}

describe('倒排工期', () => {
  it('从承诺日往回排，跨清明、五一、端午也不差一天', () => {
    const { tasks, start } = scheduleBackward(planOf(factory), '2025-06-30')
    assert.equal(start, '2025-04-10')
    assert.deepEqual(datesOf(tasks), {
      permit: '2025-04-10..2025-04-16',
      structure: '2025-04-17..2025-06-16',
      equipment: '2025-05-19..2025-06-16',
      installation: '2025-06-17..2025-06-30',
      acceptance: '2025-06-30..2025-06-30',
    })
    assert.deepEqual(
      tasks.map(({ slack, critical }) => [slack, critical]),
      [
        [0, true],
        [0, true],
        [25, false],
        [0, true],
        [0, true],
      ],
    )
  })

  it('四种衔接加提前、滞后', () => {
    assert.equal(second(pair({ lag: 2 })), '2025-03-12..2025-03-14')
    assert.equal(second(pair({ lag: -2 })), '2025-03-06..2025-03-10')
    assert.equal(second(pair({ type: 'SS', lag: 1 })), '2025-03-04..2025-03-06')
    assert.equal(second(pair({ type: 'FF', lag: 1 })), '2025-03-06..2025-03-10')
    assert.equal(second(pair({ type: 'SF', lag: 4 })), '2025-03-04..2025-03-06')
    assert.equal(second(pair({ lag: 2, lagIn: 'elapsed-days' })), '2025-03-10..2025-03-12')
    assert.equal(second(pair({ lag: 40, lagIn: 'percent' })), '2025-03-12..2025-03-14')
  })

  it('时间要求：不早于、必须完成、越晚越好、七天日历', () => {
    assert.equal(
      second(pair({}, { constraints: [{ kind: 'start-no-earlier-than', on: '2025-03-15' }] })),
      '2025-03-17..2025-03-19',
    )
    assert.equal(
      second(pair({}, { constraints: [{ kind: 'must-finish', on: '2025-03-20' }] })),
      '2025-03-18..2025-03-20',
    )
    assert.equal(
      second(pair({ type: 'SS' }, { constraints: [{ kind: 'as-late-as-possible' }] })),
      '2025-03-05..2025-03-07',
    )
    assert.equal(second(pair({}, { calendar: 'every-day' })), '2025-03-08..2025-03-10')
  })

  it('汇总任务从下级第一天到最后一天，总时差是下级最少的', () => {
    const network = readNetwork({
      tasks: [
        { id: 'works', name: '土建' },
        { id: 'base', parent: 'works', duration: 5 },
        { id: 'walls', parent: 'works', duration: 5 },
        { id: 'roof', duration: 2 },
      ],
      links: [
        { from: 'base', to: 'walls' },
        { from: 'works', to: 'roof' },
      ],
    })
    const [works, , , roof] = scheduleForward(planOf(network), '2025-03-03').tasks
    assert.deepEqual([works!.start, works!.finish, works!.slack], ['2025-03-03', '2025-03-14', 0])
    assert.deepEqual([roof!.start, roof!.finish], ['2025-03-17', '2025-03-18'])
  })

  it('在建任务按未完成部分从今天排，已完成的不动', () => {
    const tasks = [
      { id: 'a', duration: 5, actual: { start: '2025-03-03', finish: '2025-03-05' } },
      { id: 'b', duration: 10, actual: { start: '2025-03-06', percent: 40 } },
    ]
    const schedule = scheduleForward(planOf(readNetwork({ tasks, links: [{ from: 'a', to: 'b' }] })), '2025-03-17')
    assert.deepEqual(datesOf(schedule.tasks), { a: '2025-03-03..2025-03-05', b: '2025-03-06..2025-03-24' })
    assert.deepEqual(
      schedule.tasks.map(({ state }) => state),
      ['finished', 'started'],
    )
  })

  it('排进放假安排尚未公布的年份，暂按周一至周五，并说明', () => {
    const { tasks, warning } = scheduleForward(
      planOf(readNetwork({ tasks: [{ id: 'a', duration: 600 }] })),
      '2030-01-01',
    )
    assert.equal(tasks[0]!.start, '2030-01-01')
    assert.match(warning!.zh, /^20\d\d年放假安排尚未公布，暂按周一至周五排$/)
  })
})

describe('隔几个工作日', () => {
  for (const [from, to, days, title] of [
    ['2025-09-30', '2025-10-11', 3, '国庆以后，调休的周六算'],
    ['2025-10-11', '2025-09-30', -3, '往回数是负数'],
    ['2027-09-30', '2027-12-03', 46, '放假安排尚未公布的年份按周一至周五，与排出的工期一致'],
    ['2026-12-30', '2027-01-05', 4, '跨到尚未公布的年份'],
    ['2025-06-28', '2025-06-29', 0, '周末'],
  ] as const)
    it(`${title}：${from} 到 ${to} 是 ${days}`, () => assert.equal(plannedWorkdays(day(from), day(to)), days))

  it('跨到尚未公布的年份，投资照样按工作日摊', () => {
    const spent = spendingByPeriod(
      { tasks: [{ id: 'works', start: day('2026-12-21'), finish: day('2027-01-10') }] },
      [{ task: 'works', amount: '150' }],
      0,
    )
    assert.deepEqual([...spent.values()], ['90', '60'])
  })
})

describe('排不出来的网络，说出在哪里', () => {
  const rows: readonly (readonly [string, unknown, RegExp])[] = [
    [
      '衔接成环',
      {
        tasks: [
          { id: 'a', name: '甲' },
          { id: 'b', name: '乙' },
          { id: 'c', name: '丙' },
        ],
        links: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'c' },
          { from: 'c', to: 'a' },
        ],
      },
      /衔接关系成环，无法排期：(甲 → 乙 → 丙 → 甲|乙 → 丙 → 甲 → 乙|丙 → 甲 → 乙 → 丙)/,
    ],
    ['没有的任务', { tasks: [{ id: 'a' }], links: [{ from: 'a', to: 'z' }] }, /“a → z”里的任务“z”不存在/],
    ['编号重复', { tasks: [{ id: 'a' }, { id: 'a' }] }, /任务编号“a”重复/],
    [
      '上下级成环',
      {
        tasks: [
          { id: 'a', parent: 'b' },
          { id: 'b', parent: 'a' },
        ],
      },
      /上下级关系成环：a → b → a/,
    ],
    ['没有的日历', { tasks: [{ id: 'a', calendar: '农历' }] }, /日历“农历”不存在，可用：official/],
    [
      '要求矛盾',
      {
        tasks: [
          {
            id: 'a',
            name: '甲',
            duration: 1,
            constraints: [
              { kind: 'start-no-earlier-than', on: '2025-05-01' },
              { kind: 'finish-no-later-than', on: '2025-04-01' },
            ],
          },
        ],
      },
      /“甲”的要求不可能做到：2025-05-01 才能开始，却要在 2025-04-01 前完成/,
    ],
    ['没有的日子', { tasks: [{ id: 'a', deadline: '2025-02-30' }] }, /tasks\.0\.deadline 不对：日期应写成/],
  ]
  for (const [title, network, sentence] of rows) it(title, () => assert.match(refusal(network), sentence))
})

describe('最早做不到的一组', () => {
  it('说出期限、预计、差几个工作日、可压缩什么；法定时长不算', () => {
    const found = infeasibleOf(scheduleBetween(planOf(factory), '2025-04-15', '2025-06-30'))!
    assert.deepEqual(
      [found.task, found.due, found.expected, found.shortage],
      ['acceptance', '2025-06-30', '2025-07-03', 3],
    )
    assert.deepEqual(found.chain, ['permit', 'structure', 'installation', 'acceptance'])
    assert.deepEqual(found.compressible, [
      { id: 'structure', days: 40 },
      { id: 'installation', days: 10 },
    ])
    assert.equal(
      found.reason.text.zh,
      '竣工验收最迟 2025-06-30，但 主体施工 按今天的进度 2025-06-19 完成：差3个工作日；可压缩的是主体施工（余40天）、设备安装（余10天）',
    )
  })

  it('做得到就没有', () => {
    assert.equal(infeasibleOf(scheduleBetween(planOf(factory), '2025-04-10', '2025-06-30')), undefined)
  })
})

describe('推迟一个日期', () => {
  it('时差以内只动自己，超出就带动后面，先说最先失守的承诺', () => {
    const plan = planOf(factory)
    const within = slipOf(plan, day('2025-04-10'), { task: 'equipment', start: day('2025-05-19') })
    assert.deepEqual([within.moved.map(({ id }) => id), within.broken], [['equipment'], []])
    const beyond = slipOf(plan, day('2025-04-10'), { task: 'equipment', start: day('2025-05-22') })
    assert.deepEqual(beyond.broken, [
      {
        task: 'acceptance',
        day: '2025-06-30',
        before: '2025-06-30',
        after: '2025-07-03',
        chain: ['equipment', 'installation', 'acceptance'],
      },
    ])
    assert.match(
      beyond.reason.text.zh,
      /^设备订货推到 2025-05-22 开始，带动2项任务移动；最先失守的承诺是竣工验收：2025-06-30 → 2025-07-03$/,
    )
  })
})

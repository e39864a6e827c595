import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { batchAccount, startOf } from '../../engines/delivery/batches/account.ts'
import { batchLifecycle } from '../../engines/delivery/batches/acts.ts'
import { foldBatch } from '../../engines/delivery/batches/fold.ts'
import type { BatchEvent, BatchHappening } from '../../engines/delivery/batches/history.ts'
import {
  lacksOf,
  type ReadinessFacts,
  readinessOf,
  readinessRulesOn,
  stepFacts,
  stepsBefore,
} from '../../engines/delivery/batches/readiness.ts'
import { batchStanding, heldBack } from '../../engines/delivery/batches/standing.ts'
import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import { day } from '../../kernel/day.ts'
import type { Post } from '../../kernel/post.ts'
import { batchStarts } from '../../mechanisms/delivery/batch-starts/batch-starts.ts'
import { guards, phases } from '../../mechanisms/delivery/project-plans/phases.ts'
import { networkOfTemplate } from '../../mechanisms/delivery/project-plans/template.ts'
import { planTemplates } from '../../mechanisms/delivery/project-plans/templates.ts'
import { sixOnes } from '../../mechanisms/delivery/six-ones/six-ones.ts'

const [rules] = batchStarts.editions as [(typeof batchStarts.editions)[0]]
const actor = (post: Post, department: string | null): Actor => ({
  account: post,
  person: post,
  post,
  department,
  enterprise: null,
})
const officer = actor('project-officer', 'development-reform')
const [first, second] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const at = (on: string, happening: BatchHappening, by = officer): BatchEvent => ({ on: day(on), by, ...happening })
const proposed = at('2023-10-09', {
  kind: 'proposed',
  name: '第三批',
  day: day('2023-10-27'),
  place: '产业园',
  host: 'leader',
  rules: rules.id,
})
const listed = (project: string) => at('2023-10-09', { kind: 'listed', project })
const announced = at('2023-10-20', { kind: 'announced' })
const admitted = (project: string) =>
  at('2023-10-19', { kind: 'admitted', project, reason: '边建边办', lacks: [] }, actor('leader', null))
const moved = (on: string, to: string) => at(on, { kind: 'rescheduled', day: day(to), reason: '下雨' })
const postponed = (on: string) =>
  at(on, { kind: 'postponed', project: first, reason: '设备未到', until: day('2023-12-01') })

const plan = networkOfTemplate(planTemplates.find(({ id }) => id === 'industrial-build')!)
const finished = (except: readonly string[]) => ({
  ...plan,
  tasks: plan.tasks.map((task) => (except.includes(task.id) ? task : { ...task, actual: { finish: '2023-09-28' } })),
})
const needed = sixOnes.filter((one) => one.needed).map(({ id, label }) => ({ id, label, has: true }))
const permits = { id: 'permits', label: phases.permits.label, guard: guards.preparing }
const whole: ReadinessFacts = {
  sixOnes: needed,
  phase: permits,
  startedOn: null,
  steps: stepFacts(finished([]), rules, () => null),
}

describe('开工条件：从台账和推进方案推出来，一条一条说得清', () => {
  it('开工前的步骤只有先于开工的；投产、供电不在内', () => {
    const before = stepsBefore(plan, 'start')!.map(({ id }) => id)
    assert.equal(before.length, 15)
    assert.ok(before.includes('building-permit') && before.includes('land-title') && before.includes('agreement'))
    assert.ok(!before.includes('foundation') && !before.includes('production') && !before.includes('start'))
    assert.equal(stepsBefore(plan, 'no-such-step'), null)
  })

  it('要先做完的小项在汇总项下面，先开始不必先做完的不算', () => {
    const tasks = ['a', 'b', 'c', 'd', 'permits', 'start'].map((id) => ({ id, ...(id < 'c' && { parent: 'permits' }) }))
    const links = [
      { from: 'permits', to: 'start' },
      { from: 'c', to: 'a', type: 'FF' as const },
      { from: 'd', to: 'b', type: 'SS' as const },
    ]
    assert.deepEqual(
      stepsBefore({ tasks, links }, 'start')!.map(({ id }) => id),
      ['a', 'b', 'c'],
    )
  })

  for (const [title, facts, state, zh] of [
    ['样样齐备，就绪', {}, 'ready', '21项条件齐备'],
    [
      '缺挂包领导',
      { sixOnes: needed.map((one) => ({ ...one, has: one.id !== 'leader' })) },
      'lacks',
      '还缺：一位挂包领导',
    ],
    [
      '施工许可没有办下来',
      { steps: stepFacts(finished(['building-permit']), rules, () => day('2023-11-02')) },
      'lacks',
      '还缺：施工许可没有办结',
    ],
    [
      '缺四项，只说前三项',
      { steps: stepFacts(finished(['environment', 'energy', 'tender', 'building-permit']), rules, () => null) },
      'lacks',
      '还缺：环评编制与批复没有办结、节能审查没有办结、施工单位选定没有办结等4项',
    ],
    ['没有推进方案，不清楚，不是就绪', { steps: null }, 'unknown', '没有含“开工”的推进方案，开工前要办什么不清楚'],
    [
      '没有方案又缺属地，说缺什么',
      { steps: null, sixOnes: needed.map((one) => ({ ...one, has: one.id !== 'locality' })) },
      'lacks',
      '还缺：一个属地保障',
    ],
    ['阶段没有登记，不清楚', { phase: null }, 'unknown', '阶段没有登记'],
    [
      '已经在建，不是准备开工',
      { phase: { id: 'building', label: phases.building.label, guard: guards.building } },
      'lacks',
      '还缺：阶段“在建”，抓进度、保节点',
    ],
    ['已经开工', { startedOn: day('2023-05-06') }, 'started', '2023-05-06 已开工'],
  ] as const)
    it(title, () => {
      const judged = readinessOf({ ...whole, ...facts }, rules)
      assert.deepEqual([judged.state, judged.text.zh], [state, zh])
    })

  it('没办结的步骤说预计哪天办结；特准时记下缺什么', () => {
    const steps = stepFacts(finished(['energy']), rules, (id) => (id === 'energy' ? day('2023-11-02') : null))
    const judged = readinessOf({ ...whole, steps }, rules)
    assert.deepEqual(
      judged.conditions.flatMap(({ id, expected }) => (expected ? [[id, expected]] : [])),
      [['step.energy', '2023-11-02']],
    )
    assert.deepEqual(
      lacksOf(judged).map(({ zh }) => zh),
      ['节能审查没有办结'],
    )
  })

  it('规则有首日、有来源，标明是演示规则；首日以前没有规则', () => {
    assert.equal(rules.official, false)
    assert.equal(readinessRulesOn(batchStarts.editions, day('2023-10-09')), rules)
    assert.throws(() => readinessRulesOn(batchStarts.editions, day('2021-12-31')), /还没有集中开工的规则/)
  })
})

describe('一个批次：提出、列入、特准、公布、改期、暂缓、取消', () => {
  const refused = (events: BatchEvent[], event: BatchEvent): string => {
    const folded = foldBatch(events, day('2099-01-01'))!
    assert.ok(folded)
    try {
      foldBatch([...events, event], day('2099-01-01'))
    } catch (error) {
      return (error as Error).message
    }
    return ''
  }
  for (const [title, events, event, sentence] of [
    ['同一个项目不列两次', [proposed, listed(first)], listed(first), '这个项目已经在本批次里'],
    ['空的批次不公布', [proposed], announced, '批次里还没有项目'],
    ['开工日过了不公布', [proposed, listed(first)], at('2023-10-30', { kind: 'announced' }), '2023-10-27 已经过去'],
    ['不在里面的不特准', [proposed, listed(first)], admitted(second), '这个项目不在本批次里'],
    [
      '公布以后不再列入',
      [proposed, listed(first), announced],
      at('2023-10-21', { kind: 'listed', project: second }),
      '这个批次现在是“已公布”，筹备中时才能列入项目',
    ],
    [
      '改到同一天没有意义',
      [proposed, listed(first), announced],
      moved('2023-10-23', '2023-10-27'),
      '本来就定在 2023-10-27',
    ],
    ['暂缓到的日子要在以后', [proposed, listed(first), announced], postponed('2023-12-01'), '2023-12-01 已经过去'],
    [
      '日子不倒着记',
      [proposed, listed(first), announced],
      moved('2023-10-01', '2023-11-01'),
      '2023-10-01 早于已有的记录 2023-10-20',
    ],
    [
      '取消了的不改期',
      [proposed, listed(first), at('2023-10-20', { kind: 'cancelled', reason: '并入下一批' })],
      moved('2023-10-23', '2023-11-01'),
      '这个批次现在是“已取消”，已公布时才能改期',
    ],
  ] as const)
    it(title, () => assert.equal(refused([...events], event), sentence))

  it('改期不改首次公布的日子', () => {
    const batch = foldBatch([proposed, listed(first), announced, moved('2023-10-23', '2023-11-03')], day('2023-10-24'))!
    assert.deepEqual([batch.promised, batch.day], ['2023-10-27', '2023-11-03'])
    assert.equal(foldBatch([proposed], day('2023-10-08')), null)
  })

  it('谁能办：提出的部门、推进的部门、领导特准、专员登记', () => {
    const batch = foldBatch([proposed, listed(first)], day('2023-10-10'))!
    const other = { ...batch, project: { department: 'planning-construction' } }
    const own = { ...batch, project: { department: 'development-reform' } }
    const { unentitled, untimely } = batchLifecycle
    const said = (...given: Parameters<typeof unentitled>) => unentitled(...given)?.zh
    assert.equal(said('announced', batch, officer), undefined)
    assert.equal(said('announced', batch, actor('supervisor', 'committee-office')), undefined)
    assert.match(said('announced', batch, actor('project-officer', 'planning-construction'))!, /由提出批次的部门/)
    assert.equal(said('listed', other, actor('project-officer', 'planning-construction')), undefined)
    assert.match(said('listed', other, officer)!, /由推进该项目的部门/)
    assert.match(said('admitted', own, officer)!, /特准列入由管委会领导办理/)
    assert.match(said('started', own, actor('leader', null))!, /登记开工由该项目的专员或挂包领导办理/)
    assert.match(said('listed', own, actor('department-clerk', 'development-reform'))!, /列入项目由/)
    assert.match(untimely('started', 'proposed')!.zh, /已公布时才能登记开工/)
  })
})

describe('批次的账：当日开工几个、晚几个工作日、总投资多少', () => {
  const batch = { promised: day('2023-10-27'), day: day('2023-10-27') }
  for (const [title, given, startedOn, today, outcome, late] of [
    ['没到日子，待开工', batch, null, '2023-10-26', 'awaited', null],
    ['当天还没有登记，也是待开工', batch, null, '2023-10-27', 'awaited', null],
    ['过了一个工作日，应开未开', batch, null, '2023-10-30', 'missing', 1],
    ['当日开工', batch, '2023-10-27', '2023-11-30', 'on-the-day', 0],
    ['提前开工', batch, '2023-10-20', '2023-11-30', 'early', null],
    ['晚三个工作日', batch, '2023-11-01', '2023-11-30', 'late', 3],
    ['周末开工，晚了，没有过工作日', batch, '2023-10-28', '2023-11-30', 'late', 0],
    ['那天还没有开工的，不拿以后的事说', batch, '2023-11-01', '2023-10-31', 'missing', 2],
    ['改了期，没到新的日子', { ...batch, day: day('2023-11-03') }, null, '2023-11-01', 'awaited', null],
    [
      '按新的日子开工，仍比首次公布晚五个工作日',
      { ...batch, day: day('2023-11-03') },
      '2023-11-03',
      '2023-11-30',
      'late',
      5,
    ],
  ] as const)
    it(title, () => {
      const start = startOf(given, { postponed: null }, { startedOn: startedOn ? day(startedOn) : null }, day(today))
      assert.deepEqual(start, { outcome, late })
    })

  it('合计不差一分，不知道投资的另记，不当零', () => {
    const account = batchAccount([
      { outcome: 'on-the-day', late: 0, investment: '0.1' },
      { outcome: 'early', late: null, investment: '0.2' },
      { outcome: 'late', late: 3, investment: null },
      { outcome: 'missing', late: 4, investment: '12.55' },
    ])
    assert.deepEqual(
      [
        account.investment,
        account.investmentUnknown,
        account.started,
        account.startRate,
        account.onTimeRate,
        account.lateWorkdays,
      ],
      ['12.85', 1, 3, '75.0', '50.0', 3],
    )
    assert.deepEqual([batchAccount([]).startRate, batchAccount([]).investment], [null, null])
    const thirty = Array.from({ length: 32 }, (_, place) => ({
      outcome: place < 30 ? ('on-the-day' as const) : ('missing' as const),
      late: null,
      investment: '1',
    }))
    assert.equal(batchAccount(thirty).startRate, '93.8')
  })

  it('批次的灯和一句话', () => {
    const facts = { ...whole, investment: '3.20' }
    const stand = (events: BatchEvent[], on: string, known: Partial<typeof facts> = {}) =>
      batchStanding(foldBatch(events, day(on))!, () => ({ ...facts, ...known }), rules, day(on))
    const lacking = { steps: stepFacts(finished(['energy']), rules, () => null) }
    const both = [proposed, listed(first), listed(second)]
    const said = ({ lamp, reason }: ReturnType<typeof stand>) => [lamp, reason.zh]
    assert.deepEqual(said(stand([proposed], '2023-10-10')), ['amber', '还没有列入项目'])
    assert.deepEqual(said(stand(both, '2023-10-10')), ['green', '拟 2023-10-27 开工，2个项目都可以公布'])
    assert.deepEqual(said(stand(both, '2023-10-10', lacking)), ['amber', '拟 2023-10-27 开工，2个项目还没有就绪'])
    const one = stand([...both, admitted(first)], '2023-10-19', lacking)
    assert.deepEqual(
      heldBack(one).map(({ project }) => project),
      [second],
    )
    const out = [...both, admitted(first), announced]
    assert.deepEqual(said(stand(out, '2023-10-31')), ['red', '2个项目已开工0个，应开未开2个'])
    assert.deepEqual(said(stand(out, '2023-10-31', { startedOn: day('2023-10-27') })), ['green', '2个项目已开工2个'])
    assert.deepEqual(said(stand([...out, postponed('2023-10-26')], '2023-10-31')), [
      'red',
      '2个项目已开工0个，暂缓1个，应开未开1个',
    ])
    assert.equal(stand([...out, postponed('2023-10-26')], '2023-10-31').account.investment, '6.4')
  })
})

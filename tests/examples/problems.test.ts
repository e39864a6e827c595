import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { problemLifecycle, problemStates } from '../../engines/delivery/problems/acts.ts'
import { assess } from '../../engines/delivery/problems/assessment.ts'
import { writeBulletin } from '../../engines/delivery/problems/bulletin.ts'
import { rulesOn } from '../../engines/delivery/problems/escalation.ts'
import { afterEvent, foldProblem } from '../../engines/delivery/problems/fold.ts'
import type { ProblemEvent, ProblemHappening } from '../../engines/delivery/problems/history.ts'
import { threeLists as listsOf, type NumberedProblem } from '../../engines/delivery/problems/lists.ts'
import { problemStanding } from '../../engines/delivery/problems/standing.ts'
import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import { day } from '../../kernel/day.ts'
import type { Post } from '../../kernel/post.ts'
import { threeLists } from '../../mechanisms/delivery/three-lists/three-lists.ts'

const { editions, sentences } = threeLists

const actor = (account: string, post: Post, department: string | null, enterprise: string | null = null): Actor => ({
  account,
  person: account,
  post,
  department,
  enterprise,
})
const officer = actor('officer', 'project-officer', 'development-reform')
const clerk = actor('clerk', 'department-clerk', 'planning-construction')
const stranger = actor('stranger', 'department-clerk', 'ecology')
const supervisor = actor('supervisor', 'supervisor', 'committee-office')
const company = actor('company', 'enterprise', null, 'e1')

const at = (on: string, by: Actor, happening: ProblemHappening): ProblemEvent => ({ on: day(on), by, ...happening })
const filed = (on: string, by = officer) =>
  at(on, by, { kind: 'filed', title: '10千伏供电接入未排期', origin: 'officer' })
const dispatched = (on: string, workdays = 5) =>
  at(on, officer, { kind: 'dispatched', department: 'planning-construction', workdays })
const received = (on: string) => at(on, clerk, { kind: 'received' })
const answered = (on: string) => at(on, clerk, { kind: 'answered', text: '接入方案已批复' })
const closed = (on: string, by = officer) => at(on, by, { kind: 'closed' })

const seen = (on: string, ...events: ProblemEvent[]) => problemStanding(events, day(on), editions)!
const numbered = (serial: number, on: string, ...events: ProblemEvent[]): NumberedProblem => ({
  id: `problem-${serial}`,
  serial,
  standing: seen(on, ...events),
})

describe('问题的时钟：只数工作日', () => {
  // 2023-09-29 to 10-06 is off; 10-07 and 10-08 are worked.
  const history = [filed('2023-09-25'), dispatched('2023-09-26'), received('2023-09-27')]
  for (const [title, today, left, lamp] of [
    ['派单当天不计', '2023-09-26', 5, 'green'],
    ['中秋国庆连休不计', '2023-10-06', 3, 'green'],
    ['调休上班的周六要计', '2023-10-07', 2, 'green'],
    ['只剩两成为黄', '2023-10-08', 1, 'amber'],
    ['到期当天还不算超', '2023-10-09', 0, 'amber'],
    ['第二天超期1天', '2023-10-10', -1, 'red'],
  ] as const) {
    it(title, () => {
      const { clock, lamp: shown } = seen(today, ...history)
      assert.equal(clock!.left, left)
      assert.equal(shown, lamp)
      assert.equal(clock!.due, '2023-10-09')
    })
  }

  it('请补充期间停走，补充后接着走，到期日顺延', () => {
    const back = at('2023-10-07', clerk, { kind: 'sent-back', reason: '缺范围图' })
    const more = at('2023-10-11', officer, { kind: 'supplemented', text: '范围图已补' })
    const waiting = seen('2023-10-10', ...history, back).clock!
    assert.deepEqual([waiting.running, waiting.left, waiting.due], [false, 2, null])
    const again = seen('2023-10-12', ...history, back, more).clock!
    assert.deepEqual([again.running, again.left, again.stopped, again.due], [true, 1, 4, '2023-10-13'])
  })

  it('当天退当天补，一天也不白停', () => {
    const back = at('2023-09-28', clerk, { kind: 'sent-back', reason: '缺范围图' })
    const more = at('2023-09-28', officer, { kind: 'supplemented', text: '范围图已补' })
    assert.equal(seen('2023-10-07', ...history, back, more).clock!.due, '2023-10-09')
  })

  it('放假安排没有公布的年份，数到哪里说到哪里', () => {
    const { clock } = seen('2031-03-03', filed('2030-12-26'), dispatched('2030-12-27', 30))
    assert.equal(clock!.due, null)
    assert.match(clock!.warning!.zh, /尚未公布/)
  })
})

describe('督办、通报、考核按时钟逐级升', () => {
  const history = [filed('2023-09-25'), dispatched('2023-09-26')]
  for (const [today, level, over] of [
    ['2023-10-09', null, 0],
    ['2023-10-10', 'supervision', 1],
    ['2023-10-11', 'supervision', 2],
    ['2023-10-12', 'bulletin', 3],
    ['2023-10-16', 'assessment', 5],
  ] as const) {
    it(`${today}：${level ?? '没有升级'}`, () => {
      const standing = seen(today, ...history)
      assert.equal(standing.level, level)
      assert.equal(-standing.clock!.left + 0, over)
    })
  }

  it('每一级写着哪天到的', () => {
    assert.deepEqual(seen('2023-10-20', ...history).clock!.reached, [
      { level: 'supervision', on: '2023-10-10' },
      { level: 'bulletin', on: '2023-10-12' },
      { level: 'assessment', on: '2023-10-16' },
    ])
  })

  it('督查可以提前督办', () => {
    const urged = at('2023-09-28', supervisor, { kind: 'urged', reason: '市领导批示' })
    const standing = seen('2023-09-28', ...history, urged)
    assert.deepEqual([standing.level, standing.lamp, standing.clock!.left], ['supervision', 'amber', 3])
  })

  it('改派另一个部门，时钟重新走，前一个部门的账还在', () => {
    const other = at('2023-10-11', officer, { kind: 'dispatched', department: 'ecology', workdays: 3 })
    const standing = seen('2023-10-11', ...history, other)
    assert.deepEqual([standing.department, standing.clock!.left, standing.level], ['ecology', 3, null])
    const rows = assess(
      [numbered(1, '2023-10-11', ...history, other)],
      { from: day('2023-10-01'), to: day('2023-12-31') },
      editions,
    )
    const first = rows.find(({ department }) => department === 'planning-construction')!
    assert.deepEqual(
      first.deductions.map(({ kind, on }) => [kind, on]),
      [['supervision', '2023-10-10']],
    )
  })

  it('演示规则说明自己是演示规则；第一天之前没有规则', () => {
    const rules = rulesOn(editions, day('2023-01-01'))
    assert.equal(rules.official, false)
    assert.match(rules.label.zh, /待核/)
    assert.throws(() => rulesOn(editions, day('2021-12-31')), /还没有三张清单的规则/)
  })
})

describe('谁能办什么', () => {
  const waiting = foldProblem([filed('2023-09-25')], day('2023-09-25'))!
  const sent = foldProblem([filed('2023-09-25'), dispatched('2023-09-26')], day('2023-09-26'))!
  const done = foldProblem([filed('2023-09-25'), dispatched('2023-09-26'), answered('2023-09-28')], day('2023-09-28'))!

  it('每个状态下，每个人下一步能办的事', () => {
    assert.deepEqual(problemLifecycle.movesOf(waiting, officer), ['dispatched', 'withdrawn', 'noted'])
    assert.deepEqual(problemLifecycle.movesOf(waiting, clerk), [])
    assert.deepEqual(problemLifecycle.movesOf(sent, clerk), [
      'received',
      'answered',
      'sent-back',
      'assigned',
      'fulfilled',
      'noted',
    ])
    assert.deepEqual(problemLifecycle.movesOf(sent, stranger), [])
    assert.deepEqual(problemLifecycle.movesOf(sent, supervisor), [
      'dispatched',
      'urged',
      'assigned',
      'fulfilled',
      'noted',
    ])
    assert.deepEqual(problemLifecycle.movesOf(done, officer), ['rejected', 'closed', 'fulfilled', 'noted'])
    assert.deepEqual(problemLifecycle.movesOf(done, clerk), ['fulfilled', 'noted'])
    assert.deepEqual(problemLifecycle.movesOf(done, supervisor), ['rejected', 'closed', 'fulfilled', 'noted'])
  })

  it('企业提的问题，由这家企业核验，别家不行', () => {
    const own = foldProblem(
      [filed('2023-09-25', company), dispatched('2023-09-26'), answered('2023-09-28')],
      day('2023-09-28'),
    )!
    assert.deepEqual(problemLifecycle.movesOf(own, company), ['rejected', 'closed', 'noted'])
    assert.deepEqual(problemLifecycle.movesOf(own, actor('other', 'enterprise', null, 'e2')), [])
    assert.deepEqual(problemLifecycle.movesOf(own, officer), ['fulfilled', 'noted'])
  })

  it('自己的答复不能自己销号', () => {
    const both = actor('officer', 'project-officer', 'planning-construction')
    const events = [
      filed('2023-09-25', both),
      dispatched('2023-09-26'),
      at('2023-09-27', both, { kind: 'answered', text: '已办' }),
    ]
    const problem = foldProblem(events, day('2023-09-27'))!
    assert.match(problemLifecycle.unentitled('closed', problem, both)!.zh, /别人核验/)
  })

  it('办不了的事，说清现在的状态', () => {
    assert.throws(() => afterEvent(waiting, answered('2023-09-26')), /待派单.*待签收、办理中时才能答复/)
    assert.throws(() => afterEvent(sent, received('2023-09-25')), /早于已有的记录/)
    assert.throws(() => afterEvent(done, filed('2023-09-29')), /已经提出过/)
    assert.equal(problemStates[done.state].zh, '待核验')
  })
})

describe('三张清单是同一件事的三面', () => {
  const assigned = (on: string, responsibility: string, due: string) =>
    at(on, clerk, { kind: 'assigned', responsibility, what: '批复接入方案', who: '孙主任', due: day(due) })
  const history = [
    filed('2023-09-25'),
    dispatched('2023-09-26'),
    assigned('2023-09-27', 'a', '2023-10-08'),
    assigned('2023-09-27', 'b', '2023-10-20'),
    at('2023-10-09', clerk, { kind: 'fulfilled', responsibility: 'a' }),
  ]

  it('责任落实一项，进度里多一条', () => {
    const lists = listsOf([numbered(37, '2023-10-09', ...history)])
    assert.deepEqual(
      lists.progress.map(({ kind, text, lamp }) => [kind, text, lamp]),
      [['fulfilled', '批复接入方案', 'red']],
    )
    assert.deepEqual(
      lists.responsibilities.map(({ id, lamp }) => [id, lamp]),
      [
        ['b', 'green'],
        ['a', 'red'],
      ],
    )
  })

  it('问题销号，没落实的责任随之了结，进度里写着', () => {
    const lists = listsOf([numbered(37, '2023-10-12', ...history, answered('2023-10-10'), closed('2023-10-12'))])
    assert.ok(lists.responsibilities.every(({ done }) => done !== null))
    assert.equal(lists.responsibilities.find(({ id }) => id === 'b')!.reason.text.zh, '2023-10-12 随问题销号')
    assert.deepEqual(
      lists.progress.map(({ kind }) => kind),
      ['closed', 'answered', 'fulfilled'],
    )
  })

  it('没有的责任、已落实的责任，落实不了', () => {
    const fulfilled = (responsibility: string) => at('2023-10-10', clerk, { kind: 'fulfilled', responsibility })
    assert.throws(() => seen('2023-10-10', ...history, fulfilled('c')), /没有这项责任/)
    assert.throws(() => seen('2023-10-10', ...history, fulfilled('a')), /已于 2023-10-09 落实/)
  })
})

describe('通报与考核由数据写成', () => {
  const late = [filed('2023-09-25'), dispatched('2023-09-26')]
  const rejected = [
    ...late,
    answered('2023-09-27'),
    at('2023-09-28', officer, { kind: 'rejected', reason: '现场没有落实' }),
  ]
  const problems = (on: string) => [numbered(37, on, ...late), numbered(38, on, ...rejected)]
  const write = (on: string) =>
    writeBulletin(
      problems(on),
      {
        zone: { zh: '淄博高新区', en: 'Zibo High-tech Zone' },
        day: day(on),
        demonstration: false,
        projectOf: () => '氮化硅粉体项目',
        departmentOf: () => ({ zh: '建设局', en: 'Construction Bureau' }),
      },
      sentences,
    )

  it('到通报标准的写进通报，按件写明超几天', () => {
    const { title, paragraphs, serials } = write('2023-10-12')
    assert.equal(title.zh, '关于淄博高新区重大项目逾期问题办理情况的通报')
    assert.deepEqual(serials, [37])
    assert.deepEqual(paragraphs.map(({ text }) => text.zh).slice(0, 3), [
      '截至2023年10月12日，全区重大项目在办问题2件，其中超期2件；超期已达通报标准的1件，涉及1个部门。现通报如下。',
      '一、建设局（1件）',
      '第37号，氮化硅粉体项目：10千伏供电接入未排期。2023年9月26日派单，限5个工作日，已超期3个工作日。',
    ])
    assert.match(paragraphs.at(-1)!.text.zh, /待核/)
  })

  it('没有达到标准的，也照实说', () => {
    assert.match(write('2023-10-09').paragraphs[0]!.text.zh, /没有达到通报标准的问题/)
  })

  it('每一分扣在哪件事上，写得出来', () => {
    const [row] = assess(problems('2023-10-31'), { from: day('2023-10-01'), to: day('2023-10-31') }, editions)
    assert.deepEqual(
      row!.deductions.map(({ serial, kind, points }) => [serial, kind, points]),
      [
        [37, 'supervision', '0.5'],
        [38, 'supervision', '0.5'],
        [37, 'bulletin', '1.0'],
        [38, 'bulletin', '1.0'],
        [37, 'assessment', '2.0'],
        [38, 'assessment', '2.0'],
      ],
    )
    assert.deepEqual([row!.deducted, row!.score], ['7.0', '93.0'])
    const [before] = assess(problems('2023-10-31'), { from: day('2023-09-01'), to: day('2023-09-30') }, editions)
    assert.deepEqual(
      before!.deductions.map(({ cause, reason }) => [cause.zh, reason]),
      [['答复不到位被退回', '现场没有落实']],
    )
  })
})

import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { consultationLifecycle } from '../../engines/delivery/clinic/acts.ts'
import { afterConsultationEvent, foldConsultation, lastRound } from '../../engines/delivery/clinic/fold.ts'
import type { ConsultationEvent, ConsultationHappening } from '../../engines/delivery/clinic/history.ts'
import {
  type ConsultationStanding,
  consultationStanding,
  consultationWaitsFor,
  stillOpen,
} from '../../engines/delivery/clinic/standing.ts'
import { clinicRulesOn, type TriageFacts, triage } from '../../engines/delivery/clinic/triage.ts'
import type { ProblemEvent } from '../../engines/delivery/problems/history.ts'
import { problemStanding } from '../../engines/delivery/problems/standing.ts'
import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import { day } from '../../kernel/day.ts'
import type { Post } from '../../kernel/post.ts'
import { projectClinic } from '../../mechanisms/delivery/project-clinic/project-clinic.ts'
import { threeLists } from '../../mechanisms/delivery/three-lists/three-lists.ts'

const { editions } = projectClinic
const rules = editions[0]!

const actor = (account: string, post: Post, department: string | null): Actor => ({
  account,
  person: account,
  post,
  department,
  enterprise: null,
})
const officer = actor('officer', 'project-officer', 'development-reform')
const approval = actor('approval', 'department-clerk', 'administrative-approval')
const construction = actor('construction', 'department-clerk', 'planning-construction')
const stranger = actor('stranger', 'department-clerk', 'ecology')
const leader = actor('leader', 'leader', 'committee-office')

const at = (on: string, by: Actor, happening: ConsultationHappening): ConsultationEvent => ({
  on: day(on),
  by,
  ...happening,
})
const problem = '11111111-1111-4111-8111-111111111111'
const called = (on: string) =>
  at(on, officer, { kind: 'called', complaint: '供电没有着落', grade: 'ordinary', rules: rules.id, grounds: [] })
const asked = (on: string, department = 'administrative-approval') =>
  at(on, officer, { kind: 'asked', department, workdays: 5 })
const opined = (on: string, by = approval) => at(on, by, { kind: 'opined', cause: 'procedures', text: '可以并联' })
const diagnosed = (on: string) => at(on, officer, { kind: 'diagnosed', cause: 'utilities', text: '症结在外线' })
const prescribed = (on: string, due: string, followUp: string) =>
  at(on, officer, {
    kind: 'prescribed',
    measure: '外线列入计划',
    department: 'administrative-approval',
    due: day(due),
    followUp: day(followUp),
    problem,
  })

/** The problem that carries the prescription: dispatched on a day, perhaps closed. */
const carried = (on: string, ...more: ProblemEvent[]) => {
  const history: ProblemEvent[] = [
    { on: day('2023-10-16'), by: officer, kind: 'filed', title: '外线列入计划', origin: 'clinic' },
    { on: day('2023-10-16'), by: officer, kind: 'dispatched', department: 'administrative-approval', workdays: 5 },
    ...more,
  ]
  return new Map([[problem, problemStanding(history, day(on), threeLists.editions)!]])
}
const closed: ProblemEvent[] = [
  { on: day('2023-10-20'), by: approval, kind: 'answered', text: '已列入' },
  { on: day('2023-10-20'), by: officer, kind: 'closed' },
]

const seen = (on: string, events: readonly ConsultationEvent[], problems = new Map()): ConsultationStanding => ({
  ...consultationStanding(events, day(on), editions, problems)!,
  projectDepartment: 'development-reform',
})

describe('分诊：达到规则的叫出来，不知道的不算零', () => {
  const nothing: TriageFacts = { late: 0, over: 0, overdue: 0, silent: 0 }
  for (const [title, facts, grade, grounds] of [
    ['样样正常', {}, null, []],
    ['晚9个工作日还不到', { late: 9 }, null, []],
    ['晚10个工作日，门诊', { late: 10 }, 'ordinary', ['behind']],
    ['晚20个工作日，急诊', { late: 20 }, 'emergency', ['far-behind', 'behind']],
    ['提前30个工作日', { late: -30 }, null, []],
    ['问题超期5个工作日，急诊', { over: 5, overdue: 1 }, 'emergency', ['problem-in-assessment']],
    ['2件问题都超期1天，门诊', { over: 1, overdue: 2 }, 'ordinary', ['several-overdue']],
    ['缺2旬旬报，门诊', { silent: 2 }, 'ordinary', ['silent']],
    ['没有计划的不知道晚不晚', { late: null, silent: null }, null, []],
  ] as const) {
    it(title, () => {
      const verdict = triage({ ...nothing, ...facts }, rules)
      assert.equal(verdict.grade, grade)
      assert.deepEqual(
        verdict.grounds.map(({ criterion }) => criterion),
        grounds,
      )
    })
  }

  it('每一条都写明查到多少；不知道的写不知道', () => {
    const { reasons, grounds } = triage({ ...nothing, late: null, over: 6, overdue: 1 }, rules)
    assert.deepEqual(
      reasons.map(({ state, value }) => [state, value]),
      [
        ['unknown', undefined],
        ['met', '6'],
        ['unknown', undefined],
        ['unmet', '1'],
        ['unmet', '0'],
      ],
    )
    assert.deepEqual(
      grounds.map(({ text }) => text.zh),
      ['在办问题超期最多6个工作日'],
    )
  })

  it('演示规则说明自己是演示规则；第一天之前没有规则', () => {
    assert.equal(rules.official, false)
    assert.match(rules.label.zh, /待核/)
    assert.throws(() => clinicRulesOn(editions, day('2021-12-31')), /还没有项目会诊的规则/)
  })
})

describe('请部门出意见：只数工作日', () => {
  // 2023-09-29 to 10-06 is off; 10-07 and 10-08 are worked.
  const history = [called('2023-09-26'), asked('2023-09-26'), asked('2023-09-26', 'planning-construction')]
  for (const [title, today, lamp, reason] of [
    ['限期里', '2023-10-07', 'green', '已出意见0个，还等2个'],
    ['最后一天', '2023-10-09', 'amber', '已出意见0个，还等2个'],
    ['超期', '2023-10-10', 'red', '2个部门的意见超期'],
  ] as const) {
    it(title, () => {
      const standing = seen(today, history)
      assert.deepEqual([standing.lamp, standing.reason.zh], [lamp, reason])
      assert.equal(standing.asked[0]!.due, '2023-10-09')
    })
  }

  it('晚出的意见，永远看得出晚', () => {
    const { asked: terms } = seen('2023-10-12', [...history, opined('2023-10-11')])
    assert.deepEqual([terms[0]!.lamp, terms[0]!.reason.zh], ['red', '2023-10-11 才出意见'])
  })

  it('意见没齐不能诊断；没出意见的过了限期，就不再等', () => {
    const half = foldConsultation([...history, opined('2023-10-07')], day('2023-10-09'))!
    assert.throws(() => afterConsultationEvent(half, diagnosed('2023-10-09')), /还有1个部门没有出意见，限到 2023-10-09/)
    assert.equal(afterConsultationEvent(half, diagnosed('2023-10-10')).state, 'diagnosed')
    const nobody = foldConsultation([called('2023-09-26')], day('2023-09-26'))!
    assert.throws(() => afterConsultationEvent(nobody, diagnosed('2023-09-26')), /还没有请部门会诊/)
  })

  it('一个部门一轮只请一次，只出一次意见；没请的出不了', () => {
    const open = foldConsultation([...history, opined('2023-10-07')], day('2023-10-07'))!
    assert.throws(() => afterConsultationEvent(open, asked('2023-10-07')), /这一轮已经请过/)
    assert.throws(() => afterConsultationEvent(open, opined('2023-10-08')), /已于 2023-10-07 出过意见/)
    assert.throws(() => afterConsultationEvent(open, opined('2023-10-08', stranger)), /没有请您的部门/)
  })
})

describe('开方、复诊、痊愈', () => {
  const before = [called('2023-10-09'), asked('2023-10-09'), opined('2023-10-11'), diagnosed('2023-10-12')]
  const history = [...before, prescribed('2023-10-16', '2023-10-23', '2023-10-26')]

  for (const [title, today, problems, lamp, reason] of [
    ['处方在办', '2023-10-17', carried('2023-10-17'), 'green', '处方还有1项在办，2023-10-26 复诊'],
    ['处方超期', '2023-10-24', carried('2023-10-24'), 'red', '处方超期1项，2023-10-26 复诊'],
    ['都已销号', '2023-10-20', carried('2023-10-20', ...closed), 'green', '处方都已销号，2023-10-26 复诊'],
    ['今天复诊', '2023-10-26', carried('2023-10-26', ...closed), 'amber', '处方都已销号，2023-10-26 复诊'],
    ['该复诊没复诊', '2023-10-30', carried('2023-10-30', ...closed), 'red', '应于 2023-10-26 复诊，已过2个工作日'],
    ['看不到问题的人', '2023-10-17', new Map(), 'unknown', '处方办理情况看不到，2023-10-26 复诊'],
  ] as const) {
    it(title, () => {
      const standing = seen(today, history, problems as Map<string, never>)
      assert.deepEqual([standing.lamp, standing.reason.zh], [lamp, reason])
    })
  }

  it('等开方超过2个工作日为黄', () => {
    assert.equal(seen('2023-10-16', before).lamp, 'green')
    assert.deepEqual(
      [seen('2023-10-17', before).lamp, seen('2023-10-17', before).reason.zh],
      ['amber', '等开方已3个工作日'],
    )
  })

  it('处方的问题没有销号，还不能判痊愈', () => {
    assert.deepEqual(stillOpen(seen('2023-10-17', history, carried('2023-10-17'))), [problem])
    assert.deepEqual(stillOpen(seen('2023-10-20', history, carried('2023-10-20', ...closed))), [])
  })

  it('日子对不上的方开不出来；同一个问题一轮只开一次', () => {
    const open = foldConsultation(before, day('2023-10-16'))!
    const wrong = (due: string, followUp: string) => () =>
      afterConsultationEvent(open, prescribed('2023-10-16', due, followUp))
    assert.throws(wrong('2023-10-16', '2023-10-20'), /2023-10-16 已经过去/)
    assert.throws(wrong('2023-10-23', '2023-10-20'), /复诊日 2023-10-20 早于办结日 2023-10-23/)
    const treating = foldConsultation(history, day('2023-10-16'))!
    assert.throws(
      () => afterConsultationEvent(treating, prescribed('2023-10-17', '2023-10-23', '2023-10-26')),
      /已经为这个问题开过方/,
    )
  })

  it('再会诊开新的一轮，上一轮的意见、诊断、处方都留着', () => {
    const again = [...history, at('2023-10-26', officer, { kind: 'reconvened', text: '没有见效' })]
    const standing = seen('2023-10-26', [...again, asked('2023-10-26', 'planning-construction')], carried('2023-10-26'))
    assert.deepEqual([standing.state, standing.rounds.length, standing.followUp], ['consulting', 2, null])
    assert.equal(standing.rounds[0]!.prescriptions.length, 1)
    assert.deepEqual(
      lastRound(standing).asked.map(({ department }) => department),
      ['planning-construction'],
    )
    assert.throws(
      () => afterConsultationEvent(foldConsultation(again, day('2023-10-27'))!, opined('2023-10-27')),
      /没有请您的部门/,
    )
  })

  it('往回看一天，看到的就是那一天', () => {
    const cured = [...history, at('2023-10-27', officer, { kind: 'cured', text: '已送电' })]
    assert.equal(seen('2023-10-26', cured, carried('2023-10-26', ...closed)).state, 'treating')
    assert.equal(seen('2023-10-27', cured).reason.zh, '2023-10-27 痊愈，会诊1轮')
    assert.equal(consultationStanding(cured, day('2023-10-08'), editions, new Map()), null)
  })
})

describe('谁能办什么', () => {
  const moves = (standing: ConsultationStanding, by: Actor) => consultationLifecycle.movesOf(standing, by)
  const history = [called('2023-10-09'), asked('2023-10-09')]

  it('每个状态下，每个人下一步能办的事', () => {
    const consulting = seen('2023-10-09', history)
    assert.deepEqual(moves(consulting, officer), ['asked', 'diagnosed', 'withdrawn'])
    assert.deepEqual(moves(consulting, leader), ['asked', 'diagnosed', 'withdrawn'])
    assert.deepEqual(moves(consulting, approval), ['opined'])
    assert.deepEqual(moves(consulting, construction), [])
    assert.deepEqual(moves(consulting, actor('other', 'project-officer', 'ecology')), [])
    const diagnosis = seen('2023-10-12', [...history, opined('2023-10-11'), diagnosed('2023-10-12')])
    assert.deepEqual(moves(diagnosis, officer), ['diagnosed', 'prescribed', 'withdrawn'])
    assert.deepEqual(moves(diagnosis, approval), [])
    const treating = seen('2023-10-16', [
      ...history,
      opined('2023-10-11'),
      diagnosed('2023-10-12'),
      prescribed('2023-10-16', '2023-10-23', '2023-10-26'),
    ])
    assert.deepEqual(moves(treating, officer), ['prescribed', 'cured', 'continued', 'reconvened'])
  })

  it('等谁：先等没出意见的部门，意见齐了等召集人，复诊日到了再等召集人', () => {
    const waits = (on: string, events: readonly ConsultationEvent[], by: Actor) =>
      consultationWaitsFor(seen(on, events), by, day(on))
    assert.deepEqual([waits('2023-10-09', history, approval), waits('2023-10-09', history, officer)], [true, false])
    const heard = [...history, opined('2023-10-11')]
    assert.deepEqual([waits('2023-10-11', heard, approval), waits('2023-10-11', heard, officer)], [false, true])
    const treated = [...heard, diagnosed('2023-10-12'), prescribed('2023-10-16', '2023-10-23', '2023-10-26')]
    assert.deepEqual([waits('2023-10-25', treated, officer), waits('2023-10-26', treated, officer)], [false, true])
  })

  it('办不了的事，说清现在的状态', () => {
    const open = foldConsultation(history, day('2023-10-09'))!
    assert.throws(
      () => afterConsultationEvent(open, prescribed('2023-10-10', '2023-10-23', '2023-10-26')),
      /这次会诊现在是“会诊中”，待开方、治疗中时才能开方/,
    )
    assert.throws(() => afterConsultationEvent(open, opined('2023-10-08')), /早于已有的记录/)
    assert.throws(() => afterConsultationEvent(open, called('2023-10-10')), /已经召集过/)
  })
})

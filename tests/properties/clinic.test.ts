import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  type ConsultationMove,
  type ConsultationState,
  consultationLifecycle,
} from '../../engines/delivery/clinic/acts.ts'
import { contradictsConsultation, foldConsultation } from '../../engines/delivery/clinic/fold.ts'
import type { ConsultationEvent, ConsultationHappening } from '../../engines/delivery/clinic/history.ts'
import { consultationStanding } from '../../engines/delivery/clinic/standing.ts'
import { measureIds, type TriageFacts, triage } from '../../engines/delivery/clinic/triage.ts'
import type { Actor } from '../../engines/delivery/recorded/actor.ts'
import { isWorkday } from '../../kernel/calendar.ts'
import { addDays, type Day, day } from '../../kernel/day.ts'
import { projectClinic } from '../../mechanisms/delivery/project-clinic/project-clinic.ts'

const { editions } = projectClinic
const rules = editions[0]!

const officer: Actor = { account: 'o', person: 'o', post: 'project-officer', department: 'dr', enterprise: null }
const clerkOf = (department: string): Actor => ({
  ...officer,
  account: department,
  post: 'department-clerk',
  department,
})
const departments = ['a', 'b', 'c']

type Choice = { readonly pick: number; readonly gap: number; readonly which: number; readonly workdays: number }
const choices = fc.array(
  fc.record({ pick: fc.nat(99), gap: fc.nat(9), which: fc.nat(2), workdays: fc.integer({ min: 1, max: 8 }) }),
  { maxLength: 30 },
)
const firstDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays(day('2022-01-03'), days))

function happening(move: ConsultationMove, department: string, on: Day, choice: Choice, at: number) {
  const { workdays } = choice
  const due = addDays(on, workdays)
  const made: Record<ConsultationMove, ConsultationHappening> = {
    asked: { kind: 'asked', department, workdays },
    opined: { kind: 'opined', cause: 'procedures', text: '写' },
    diagnosed: { kind: 'diagnosed', cause: 'procedures', text: '写' },
    prescribed: { kind: 'prescribed', measure: '办', department, due, followUp: addDays(due, 3), problem: `p${at}` },
    cured: { kind: 'cured', text: '写' },
    continued: { kind: 'continued', text: '写', followUp: due },
    reconvened: { kind: 'reconvened', text: '写' },
    withdrawn: { kind: 'withdrawn', reason: '因' },
  }
  return made[move]
}

/** Tries acts one after the other, each some days after the one before; keeps those that nothing stands against. */
function walk(start: Day, picks: readonly Choice[]): ConsultationEvent[] {
  const events: ConsultationEvent[] = [
    { on: start, by: officer, kind: 'called', complaint: '病', grade: 'ordinary', rules: rules.id, grounds: [] },
  ]
  let on = start
  for (const [at, choice] of picks.entries()) {
    const move = consultationLifecycle.moves[choice.pick % consultationLifecycle.moves.length]!
    const department = departments[choice.which]!
    on = addDays(on, choice.gap)
    const by = move === 'opined' ? clerkOf(department) : officer
    const event: ConsultationEvent = { on, by, ...happening(move, department, on, choice, at) }
    if (!contradictsConsultation(foldConsultation(events, on)!, event)) events.push(event)
  }
  return events
}

const history = fc.record({ start: firstDay, picks: choices, later: fc.nat(30) }).map(({ start, picks, later }) => {
  const events = walk(start, picks)
  return { events, today: addDays(events.at(-1)!.on, later) }
})

/** Counted day by day: a working day after the asking up to and including the day. */
function workdaysAfter(from: Day, to: Day): number {
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkday(date)) count += 1
  return count
}

describe('项目会诊的性质', () => {
  it('意见超没超期，与一天一天数出来的一样', () => {
    let late = 0
    fc.assert(
      fc.property(history, ({ events, today }) => {
        for (const { on, workdays, opinion, lamp } of consultationStanding(events, today, editions, new Map())!.asked) {
          const used = workdaysAfter(on, opinion?.on ?? today)
          assert.equal(lamp === 'red', used > workdays)
          if (used > workdays) late += 1
        }
      }),
      { numRuns: 300, seed: 7 },
    )
    assert.ok(late > 20, String(late))
  })

  it('每一步都在办理表上；没听完的不诊断，没诊断的不开方，没开方的不痊愈', () => {
    const reached = new Set<ConsultationState>()
    fc.assert(
      fc.property(history, ({ events, today }) => {
        let state: ConsultationState = 'consulting'
        for (const [at, event] of events.entries()) {
          if (event.kind === 'called') continue
          const { from, to } = consultationLifecycle.transitions[event.kind]
          assert.ok(from.includes(state), `${event.kind} ${state}`)
          state = to ?? state
          reached.add(state)
          const round = events.slice(0, at).findLastIndex(({ kind }) => kind === 'reconvened' || kind === 'called')
          const before = events.slice(round, at).map(({ kind }) => kind)
          if (event.kind === 'diagnosed') assert.ok(before.includes('asked'))
          if (event.kind === 'prescribed') assert.ok(before.includes('diagnosed'))
          if (event.kind === 'cured') assert.ok(before.includes('prescribed'))
        }
        assert.equal(foldConsultation(events, today)!.state, state)
      }),
      { numRuns: 400, seed: 11 },
    )
    assert.deepEqual([...reached].toSorted(), ['consulting', 'cured', 'diagnosed', 'treating', 'withdrawn'])
  })

  it('往回看一天，后来的事一概不算；写下的处方一条不少', () => {
    fc.assert(
      fc.property(history, fc.nat(60), ({ events, today }, back) => {
        const then = addDays(today, -back)
        const seen = foldConsultation(events, then)
        assert.deepEqual(
          seen,
          foldConsultation(
            events.filter(({ on }) => on <= then),
            today,
          ),
        )
        const prescribed = events.filter(({ kind, on }) => kind === 'prescribed' && on <= then).length
        const kept = seen?.rounds.flatMap(({ prescriptions }) => prescriptions).length ?? 0
        assert.equal(kept, seen ? prescribed : 0)
      }),
      { numRuns: 300, seed: 13 },
    )
  })

  it('分诊：级别是达到的规则里最急的；情况更坏不会更轻；不知道的不叫人', () => {
    const amount = fc.option(fc.integer({ min: -40, max: 40 }), { nil: null })
    const facts = fc.record({ late: amount, over: amount, overdue: amount, silent: amount })
    const gravity = (grade: string | null): number => (grade === 'emergency' ? 2 : grade === 'ordinary' ? 1 : 0)
    const expected = (given: TriageFacts): number =>
      Math.max(
        0,
        ...rules.criteria
          .filter(({ measure, atLeast }) => given[measure] !== null && given[measure]! >= atLeast)
          .map(({ grade }) => gravity(grade)),
      )
    fc.assert(
      fc.property(facts, fc.constantFrom(...measureIds), fc.nat(20), (given, measure, more) => {
        const found = gravity(triage(given, rules).grade)
        assert.equal(found, expected(given))
        const known = given[measure]
        if (known !== null) {
          assert.ok(gravity(triage({ ...given, [measure]: known + more }, rules).grade) >= found)
          assert.ok(gravity(triage({ ...given, [measure]: null }, rules).grade) <= found)
        }
      }),
      { seed: 17 },
    )
  })
})

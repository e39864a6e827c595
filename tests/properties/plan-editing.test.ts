import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Drawn, drawnOf, scheduleDrawn } from '../../engines/delivery/editing/drawn.ts'
import type { Edit } from '../../engines/delivery/editing/edit.ts'
import { readPredecessors, writePredecessors } from '../../engines/delivery/editing/predecessors.ts'
import { act, openSitting, redo, type Sitting, undo } from '../../engines/delivery/editing/sitting.ts'
import { writeMspdi } from '../../engines/delivery/interchange/mspdi-write.ts'
import { readProjectFile } from '../../engines/delivery/interchange/project-file.ts'
import { planOf } from '../../engines/delivery/plan/plan.ts'
import {
  type ConstraintKind,
  constraintKinds,
  type Link,
  type LinkType,
  type Network,
  type Task,
  taskLabel,
} from '../../engines/delivery/scheduling/network.ts'
import { NetworkError, refusalsOf } from '../../engines/delivery/scheduling/refusal.ts'
import { addDays, day } from '../../kernel/day.ts'
import { network } from '../schedules.ts'

const today = day('2025-03-03')
const nothing = new Map()
const types: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF']
const shifts = ['raise', 'lower', 'indent', 'outdent', 'remove', 'promise'] as const

type Wish = { readonly kind: number; readonly one: number; readonly other: number; readonly amount: number }
const wishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({ kind: fc.nat(11), one: fc.nat(), other: fc.nat(), amount: fc.integer({ min: -3, max: 12 }) }),
  { maxLength: 25 },
)

/** An edit of a plan as it stands; many cannot be done, which is what is wanted. */
function editOf({ network: { tasks, links = [] } }: Drawn, { kind, one, other, amount }: Wish, index: number): Edit {
  const task = tasks[one % tasks.length]!.id
  const to = tasks[other % tasks.length]!.id
  const link = links[one % Math.max(1, links.length)]
  if (kind < shifts.length) return { kind: shifts[kind]!, task }
  if (kind === 6) return { kind: 'move', task, start: amount < 0 ? null : addDays(today, amount) }
  if (kind === 7) return { kind: 'last', task, days: amount }
  if (kind === 8) return { kind: 'add', task: `new-${index}`, name: `新${index}`, behind: amount < 0 ? null : task }
  if (kind === 9 && link) return { kind: 'unlink', from: link.from, to: link.to, type: link.type ?? 'FS' }
  if (kind === 10) return { kind: 'rename', task, name: amount < 0 ? '' : `改${index}`, language: 'zh' }
  return { kind: 'link', link: { from: task, to, type: types[other % types.length]!, lag: amount } }
}

/** Does what can be done of some wishes; what cannot is refused in words and changes nothing. */
function sat(drawn: Drawn, wished: readonly Wish[]): Sitting {
  return wished.reduce((sitting, wish, index) => {
    try {
      return act(sitting, editOf(sitting.now, wish, index), nothing)
    } catch (error) {
      if (!(error instanceof NetworkError)) throw error
      assert.ok(error.sentences.every(({ zh, en }) => zh !== '' && en !== ''))
      return sitting
    }
  }, openSitting(drawn))
}

/** Whether something waits for itself, told leaf by leaf: a link of a summary is one of everything that it holds. */
function hasLoop({ tasks, links = [] }: Network): boolean {
  const parts = Map.groupBy(tasks, ({ parent }) => parent)
  const leaves = (id: string): string[] => parts.get(id)?.flatMap((part) => leaves(part.id)) ?? [id]
  const after = new Map<string, Set<string>>()
  for (const { from, to } of links) {
    for (const one of leaves(from)) after.set(one, new Set([...(after.get(one) ?? []), ...leaves(to)]))
  }
  const reach = (start: string): boolean => {
    const met = new Set<string>()
    const open = [...(after.get(start) ?? [])]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (at === start) return true
      if (met.has(at)) continue
      met.add(at)
      open.push(...(after.get(at) ?? []))
    }
    return false
  }
  return tasks.some(({ id }) => reach(id))
}

const drawn: fc.Arbitrary<Drawn> = network.map((net) => ({ network: net, promised: net.tasks.at(-1)!.id }))

describe('怎么改都撤得回来 · whatever is done can be undone', () => {
  it('撤到底是原样，重做到底是最后，中间每一步都在 · back to the beginning and forth to the end', () => {
    fc.assert(
      fc.property(drawn, wishes, (plan, wished) => {
        const end = sat(plan, wished)
        const states = end.done.map(({ after }) => after)
        let at = end
        for (let step = states.length - 1; step >= 0; step -= 1) {
          assert.deepEqual(at.now, states[step])
          at = undo(at)
        }
        assert.deepEqual(at.now, drawnOf(plan))
        for (const state of states) {
          at = redo(at)
          assert.deepEqual(at.now, state)
        }
        assert.deepEqual(at, end)
      }),
    )
  })

  it('任何一改都不成环；拒绝的衔接真的会成环 · no edit makes a loop, and what is refused for a loop is one', () => {
    fc.assert(
      fc.property(drawn, wishes, fc.nat(), fc.nat(), (plan, wished, one, other) => {
        const { now } = sat(plan, wished)
        assert.ok(!hasLoop(now.network))
        assert.deepEqual(refusalsOf(now.network), [])
        assert.equal(scheduleDrawn(now, { today, due: null, happened: nothing }).tasks.length, now.network.tasks.length)
        const { tasks, links = [] } = now.network
        const link = { from: tasks[one % tasks.length]!.id, to: tasks[other % tasks.length]!.id, type: 'FS' as const }
        if (links.some(({ from, to, type }) => from === link.from && to === link.to && type === 'FS')) return
        const loops = hasLoop({ ...now.network, links: [...links, link] })
        const attempt = () => act(openSitting(now), { kind: 'link', link }, nothing)
        if (loops) assert.throws(attempt, /成环/)
        else attempt()
      }),
    )
  })
})

/** What Microsoft Project and we both know of a task; a summary has no length of its own. */
const dressed = (plan: Drawn): fc.Arbitrary<Drawn> =>
  fc
    .array(
      fc.record({
        fixed: fc.boolean(),
        english: fc.boolean(),
        calendar: fc.constantFrom(undefined, 'weekdays', 'every-day', 'shifts'),
        kind: fc.constantFrom<(ConstraintKind | undefined)[]>(
          undefined,
          undefined,
          ...(Object.keys(constraintKinds) as ConstraintKind[]),
        ),
        on: fc.integer({ min: 0, max: 60 }).map((days) => addDays(today, days)),
        deadline: fc.boolean(),
        duration: fc.constantFrom(0, 0.5, 1, 7, 40),
      }),
      { minLength: plan.network.tasks.length, maxLength: plan.network.tasks.length },
    )
    .map((looks) => {
      const summaries = new Set(plan.network.tasks.map(({ parent }) => parent))
      const tasks = plan.network.tasks.map(({ parent, id }, index): Task => {
        const { fixed, english, calendar, kind, on, deadline, duration } = looks[index]!
        const isSummary = summaries.has(id)
        const name = `${id}“<&>”`
        const dated = kind && !kind.startsWith('as-')
        const bound =
          isSummary && kind !== 'start-no-earlier-than' && kind !== 'finish-no-later-than' ? undefined : kind
        return {
          id,
          name: english ? { zh: name, en: `Step ${id}` } : name,
          ...(isSummary ? {} : { duration }),
          ...(parent !== undefined && { parent }),
          ...(fixed && { fixed }),
          ...(calendar && { calendar }),
          ...(bound && bound !== 'as-soon-as-possible' && { constraints: [{ kind: bound, ...(dated && { on }) }] }),
          ...(deadline && { deadline: on }),
        }
      })
      const shifts = {
        id: 'calendar-9',
        name: '两班',
        week: [1, 2, 3, 4, 5, 6, 7].map((): [string, string][] => [['06:00', '22:00']]),
      }
      const used = tasks.some(({ calendar }) => calendar === 'shifts')
      return {
        ...plan,
        network: {
          ...plan.network,
          ...(used && { calendars: [shifts] }),
          tasks: tasks.map((task) => (task.calendar === 'shifts' ? { ...task, calendar: shifts.id } : task)),
        },
      }
    })
    .filter((given) => refusalsOf(given.network).length === 0)

/** The same network with everything said that is otherwise understood. */
const plain = ({ network: { tasks, links = [], calendar = 'official', calendars = [] }, promised }: Drawn) => ({
  tasks: tasks.map(({ calendar: own, ...task }) => [task, calendars.find(({ id }) => id === own)?.name ?? own]),
  links: links.map(({ from, to, type = 'FS', lag = 0 }) => `${from} ${to} ${type} ${lag}`).sort(),
  calendar,
  calendars: calendars.map(({ name, week }) => ({ name, week })),
  promised,
})

describe('写成 Microsoft Project 文件再读回 · to Microsoft Project and back', () => {
  it('两边都懂的一点不丢：行、层级、名称、工期、衔接、要求、期限、日历、承诺的节点 · nothing that both know is lost', () => {
    const plans = fc
      .tuple(drawn, wishes)
      .map(([plan, wished]) => sat(plan, wished).now)
      .chain(dressed)
    fc.assert(
      fc.property(plans, (plan) => {
        const schedule = scheduleDrawn(plan, { today, due: null, happened: nothing })
        const { text, left } = writeMspdi(schedule, { promised: plan.promised })
        assert.deepEqual(left, [])
        const read = readProjectFile(text, plan, nothing)
        assert.deepEqual(read.left, [])
        assert.deepEqual(plain(read.drawn), plain(plan))
        planOf(read.drawn.network)
      }),
      { numRuns: 60 },
    )
  })
})

/** A link in one way of many to write it: wide or narrow signs, blanks, large or small letters, units said or not. */
const spelling = fc.record({
  byName: fc.boolean(),
  wide: fc.boolean(),
  blank: fc.constantFrom('', ' ', '　'),
  minus: fc.constantFrom('-', '−', '–', '－'),
  unit: fc.nat(2),
  small: fc.boolean(),
  divider: fc.constantFrom(',', '，', '、', '; ', '；'),
})
const unitsOf = {
  workdays: ['', 'd', '个工作日'],
  'elapsed-days': ['e', 'ed', '自然日'],
  percent: ['%', '％', '%'],
} as const
const wideOf = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

type Lagged = { readonly lag: number; readonly lagIn: 'workdays' | 'elapsed-days' | 'percent' }
const lagged: fc.Arbitrary<Lagged> = fc.record({
  lag: fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4),
  lagIn: fc.constantFrom('workdays', 'elapsed-days', 'percent'),
})

const said = ({ from, to, type = 'FS', lag = 0, lagIn = 'workdays' }: Link): string =>
  [from, to, type, lag, lag === 0 ? '' : lagIn].join(' ')

/** Plans whose links have lags of every kind, each type once between two tasks. */
const linkedPlan: fc.Arbitrary<Drawn> = fc
  .tuple(drawn, wishes)
  .map(([plan, wished]) => sat(plan, wished).now)
  .chain((plan) => {
    const { tasks, links = [] } = plan.network
    const once = [...new Map(links.map((link) => [`${link.from} ${link.to} ${link.type}`, link])).values()]
    return fc.array(lagged, { minLength: once.length, maxLength: once.length }).map((lags) => ({
      ...plan,
      network: { tasks, links: once.map((link, index) => ({ ...link, ...lags[index]! })) },
    }))
  })

describe('前置写成字再读回 · predecessors written and read', () => {
  it('表里写的，读回来一条不差；原样写回，方案一点不变 · what the table says is read back', () => {
    fc.assert(
      fc.property(linkedPlan, (plan) => {
        const { tasks, links = [] } = plan.network
        const texts = writePredecessors(plan)
        for (const { id } of tasks) {
          const own = links.filter(({ to }) => to === id)
          assert.deepEqual(readPredecessors(texts.get(id) ?? '', plan, id).map(said), own.map(said))
        }
        const { id } = tasks.at(-1)!
        const { now } = act(openSitting(plan), { kind: 'follow', task: id, before: texts.get(id) ?? '' }, nothing)
        const sorted = (list: readonly Link[] = []) =>
          list.toSorted((one, other) => said(one).localeCompare(said(other)))
        assert.deepEqual(sorted(now.network.links), sorted(links))
      }),
    )
  })

  it('全角半角、大小写、空格、单位、名称怎么写都一样 · however it is spelled', () => {
    fc.assert(
      fc.property(linkedPlan, fc.array(spelling, { minLength: 1, maxLength: 8 }), (plan, spellings) => {
        const { tasks, links = [] } = plan.network
        const places = new Map<string | undefined, number>()
        const numbers = new Map<string, string>()
        for (const { id, parent } of drawnOf(plan).network.tasks) {
          const place = (places.get(parent) ?? 0) + 1
          places.set(parent, place)
          numbers.set(id, parent === undefined ? `${place}` : `${numbers.get(parent)}.${place}`)
        }
        const spelled = ({ from, type = 'FS', lag = 0, lagIn = 'workdays' }: Link, index: number): string => {
          const { byName, wide, blank, minus, unit, small, divider } = spellings[index % spellings.length]!
          const who = byName ? taskLabel(tasks.find(({ id }) => id === from)!).zh : numbers.get(from)!
          const length =
            lag === 0 ? '' : `${blank}${lag > 0 ? '+' : minus}${Math.abs(lag)}${blank}${unitsOf[lagIn][unit]}`
          const text = `${who}${blank}${small ? type.toLowerCase() : type}${length}`
          return `${wide ? wideOf(text) : text}${divider}`
        }
        for (const { id } of tasks) {
          const own = links.filter(({ to }) => to === id)
          assert.deepEqual(readPredecessors(own.map(spelled).join(''), plan, id).map(said), own.map(said))
        }
      }),
    )
  })
})

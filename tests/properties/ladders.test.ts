import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Condition, Ladder, LadderFact } from '../../engines/ladders/ladder.ts'
import { openEditionOn, openLadder } from '../../engines/ladders/opened.ts'
import { answerAll } from '../../engines/ladders/population.ts'
import type { Subject } from '../../engines/ladders/subject.ts'
import { answerEdition } from '../../engines/ladders/telling/rung-answer.ts'
import { stateOf } from '../../engines/ladders/verdict.ts'
import { addDays, day } from '../../kernel/day.ts'
import { conditionOf, ladder } from '../ladder-house.ts'

const on = day('2026-05-01')
const amount = (name: string): LadderFact => ({ name, label: { zh: name, en: name }, type: 'number', unit: '万元' })
const whole = (name: string): LadderFact => ({ ...amount(name), unit: '件' })

/** A ladder of two rungs, the first of them with these conditions. */
function small(facts: readonly LadderFact[], conditions: readonly Condition[]) {
  const rung = (id: string, given: readonly Condition[]): Ladder['rungs'][number] => ({
    id,
    label: { zh: id, en: id },
    track: 'only',
    level: 1,
    editions: [
      {
        id: `${id}-2020`,
        label: { zh: id, en: id },
        firstDay: day('2020-01-01'),
        source: { id, title: id, issuer: id },
        official: false,
        conditions: given,
        valid: { months: 36 },
      },
    ],
  })
  const open = openLadder({
    id: 'small',
    label: { zh: '小梯', en: 'small' },
    tracks: [{ id: 'only', label: { zh: '一', en: 'one' } }],
    facts,
    rungs: [rung('first', conditions), rung('second', [])],
    reminders: { prepare: 6, warn: 20 },
  })
  return { open, edition: openEditionOn(open.rungs.get('first')!, on)! }
}

type Tree =
  | { readonly kind: 'rule'; readonly fact: string; readonly least: number }
  | { readonly kind: 'title' }
  | { readonly kind: 'judgement'; readonly id: string }
  | { readonly kind: 'any' | 'all'; readonly children: readonly Tree[] }

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      kind: fc.constant('rule' as const),
      fact: fc.constantFrom('甲', '乙'),
      least: fc.integer({ min: 0, max: 2 }),
    }),
    fc.constant({ kind: 'title' as const }),
    fc.record({ kind: fc.constant('judgement' as const), id: fc.constantFrom('子', '丑') }),
    fc.record({
      kind: fc.constantFrom('any' as const, 'all' as const),
      children: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}))

type World = {
  readonly 甲: number | null
  readonly 乙: number | null
  readonly title: boolean | null
  readonly 子: boolean | null
  readonly 丑: boolean | null
}
const numbers = [0, 1, 2]
const flags = [true, false]
const world = fc.record({
  甲: fc.constantFrom(null, ...numbers),
  乙: fc.constantFrom(null, ...numbers),
  title: fc.constantFrom(null, ...flags),
  子: fc.constantFrom(null, ...flags),
  丑: fc.constantFrom(null, ...flags),
})

/** Every world that the gaps leave open. */
function completions(given: World): World[] {
  const choices = (key: keyof World) =>
    given[key] !== null ? [given[key]] : key === '甲' || key === '乙' ? numbers : flags
  return (Object.keys(given) as (keyof World)[]).reduce<World[]>(
    (worlds, key) => worlds.flatMap((one) => choices(key).map((value) => ({ ...one, [key]: value }))),
    [given],
  )
}

function naive(one: Tree, given: World): boolean {
  if (one.kind === 'rule') return given[one.fact as '甲' | '乙']! >= one.least
  if (one.kind === 'title') return given.title!
  if (one.kind === 'judgement') return given[one.id as '子' | '丑']!
  const told = one.children.map((child) => naive(child, given))
  return one.kind === 'any' ? told.some(Boolean) : told.every(Boolean)
}

/** The tree as conditions; each with an id of its own, judgements by theirs. */
function written(one: Tree, names: { next: number; judgements: [id: string, question: string][] }): Condition {
  names.next += 1
  const common = { id: `c${names.next}`, label: { zh: '条', en: 'one' } }
  if (one.kind === 'rule') return { ...common, rule: `${one.fact} >= ${one.least}` }
  if (one.kind === 'title') return { ...common, titles: ['second'] }
  if (one.kind === 'judgement') {
    names.judgements.push([common.id, one.id])
    return { ...common, judgement: common.label }
  }
  const children = one.children.map((child) => written(child, names))
  return one.kind === 'any' ? { ...common, any: children } : { ...common, all: children }
}

describe('梯度 · ladders', () => {
  it('未知就是未知：已有结论的，缺的怎么补都不翻案；补全后与穷举一致', () => {
    fc.assert(
      fc.property(tree, world, (given, facts) => {
        const names = { next: 0, judgements: [] as [string, string][] }
        const { open, edition } = small([whole('甲'), whole('乙')], [written(given, names)])
        const subject: Subject = {
          id: '甲公司',
          facts: { 甲: facts.甲, 乙: facts.乙 },
          judgements: names.judgements.flatMap(([condition, question]) => {
            const holds = facts[question as '子' | '丑']
            return holds === null ? [] : [{ edition: 'first-2020', condition, holds, by: '某', on }]
          }),
          ...(facts.title === null ? {} : { titles: facts.title ? [{ rung: 'second', from: day('2025-01-01') }] : [] }),
        }
        const { state } = answerEdition(open, edition, { subject, on })
        const outcomes = new Set(completions(facts).map((one) => naive(given, one)))
        if (state !== 'unknown') assert.deepEqual([...outcomes], [state === 'met'])
        if (Object.values(facts).every((fact) => fact !== null)) assert.notEqual(state, 'unknown')
      }),
      { numRuns: 400 },
    )
  })

  const cents = fc.integer({ min: -50000, max: 500000 }).map((value) => value / 100)
  const percent = fc.integer({ min: 1, max: 120 })
  const forms = fc.record({
    form: fc.constantFrom(
      (sign: string, share: number) => `甲 / 丙 ${sign} ${share}%`,
      (sign: string, share: number) => `甲 ${sign} ${share}万元`,
      (sign: string, share: number) => `(甲 + 乙) / 丙 ${sign} ${share}%`,
      (sign: string, share: number) => `甲 ${sign} 丙 * ${share}%`,
      (sign: string, share: number) => `(甲 / 3 - 乙) / 2 ${sign} ${share}万元`,
      (sign: string, share: number) => `丙 - 甲 * 3 ${sign} ${share}万元`,
      (sign: string, share: number) => `甲 between ${share}万元 and ${share * 2}万元 and 丙 ${sign} -1万元`,
    ),
    sign: fc.constantFrom('>=', '>', '<=', '<'),
    share: percent,
  })

  it('差距补足一分不多：补足即满足，少一个最小单位就不满足', () => {
    let gaps = 0
    fc.assert(
      fc.property(
        forms,
        fc.record({ 甲: cents, 乙: cents, 丙: cents.filter((value) => value > 0) }),
        fc.boolean(),
        ({ form, sign, share }, facts, counted) => {
          const own = counted ? Math.round(facts.甲) : facts.甲
          const digits = counted ? { digits: 0 } : {}
          const { open, edition } = small(
            [{ ...amount('甲'), ...digits }, amount('乙'), amount('丙')],
            [{ id: 'bound', label: { zh: '条', en: 'one' }, rule: form(sign, share), moves: '甲' }],
          )
          const state = (changed: Subject['facts']) =>
            answerEdition(open, edition, { subject: { id: 'x', facts: { ...facts, 甲: own, ...changed } }, on })
          const told = conditionOf(state({}), 'bound')
          if (told.state !== 'unmet' || told.gaps.length !== 1) return
          gaps += 1
          const [gap] = told.gaps
          const { name } = gap!.fact
          const grain = (counted && name === '甲' ? 1 : 0.01) * (gap!.over ? 1 : -1)
          assert.equal(state({ [name]: gap!.target }).state, 'met', JSON.stringify(gap))
          const less = (Number(gap!.target) + grain).toFixed(2)
          assert.equal(state({ [name]: less }).state, 'unmet', JSON.stringify(gap))
          assert.equal(Number(gap!.amount) > 0, true)
        },
      ),
      { numRuns: 600 },
    )
    assert.ok(gaps > 100, String(gaps))
  })

  const factOf = ({ type }: LadderFact): fc.Arbitrary<number | string | boolean> => {
    if (type === 'flag') return fc.boolean()
    if (type === 'day') return fc.integer({ min: 0, max: 5000 }).map((days) => addDays(on, -days))
    if (type === 'text') return fc.constantFrom('补短板', '六基', '国家级', '市级', '战略性新兴产业', '其他')
    return fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30000 }))
  }
  const told = ladder.given.facts.filter(({ elapsed }) => !elapsed)
  const enterprise = fc.tuple(...told.map((fact) => fc.tuple(factOf(fact), fc.boolean()))).map((given) => ({
    full: Object.fromEntries(given.map(([value], index) => [told[index]!.name, value])),
    gaps: Object.fromEntries(given.map(([value, known], index) => [told[index]!.name, known ? value : null])),
  }))

  it('全部称号：缺数时的结论，补全后不变；批量与单户一致', () => {
    let decided = 0
    fc.assert(
      fc.property(enterprise, fc.boolean(), ({ full, gaps }, few) => {
        const partly = few ? { ...full, ...Object.fromEntries(Object.entries(gaps).slice(0, 25)) } : gaps
        const titles = [{ rung: 'specialised', from: day('2025-01-01') }]
        const subjects: Subject[] = [
          { id: '补全', facts: full, titles },
          { id: '缺数', facts: partly, titles },
          { id: '称号未知', facts: full },
        ]
        for (const { edition, met } of answerAll(ladder, subjects, on).rungs) {
          for (const [row, subject] of subjects.entries())
            assert.equal(answerEdition(ladder, edition, { subject, on }).state, stateOf(met[row]!), edition.given.id)
          for (const row of [1, 2]) {
            if (met[row] === -1) continue
            decided += 1
            assert.ok(met[0] === met[row] || met[0] === -1, `${edition.given.id} ${met.join(' ')}`)
          }
        }
      }),
      { numRuns: 60 },
    )
    assert.ok(decided > 100, String(decided))
  })
})

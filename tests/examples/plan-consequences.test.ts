import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { lostBetween } from '../../engines/delivery/editing/lost.ts'
import { plannedWorkdays } from '../../engines/delivery/plan/planned-workdays.ts'
import type { Network } from '../../engines/delivery/scheduling/network.ts'
import { day } from '../../kernel/day.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { consequencesOf } from '../../web/delivery/project/plan/consequences.ts'
import { backwardStart } from '../../web/delivery/project/plan/done-steps.ts'
import { lengthsOf, type Template } from '../../web/delivery/project/plan/lengths.ts'

const declared = delivery.templates.find(({ id }) => id === 'technical-transformation')!
const network = delivery.networkOf(declared)
const template = { id: declared.id, tasks: declared.tasks, network } as unknown as Template
const planned = (drawn: Network) => ({
  asOf: '2026-11-23',
  plan: { template: declared.id, network: drawn, promised: declared.promised } as never,
})
const own = { id: 'own', name: '试验线', duration: 20 }

describe('按模板重编：在图上改过的，存以前说清会丢什么', () => {
  const rows: readonly (readonly [string, Network, RegExp | null])[] = [
    ['没有改过，不问', network, null],
    [
      '经网络送来，键的次序不同，也不算改过',
      { ...network, links: network.links!.map(({ from, to, ...rest }) => ({ to, from, lag: 0, ...rest })) },
      null,
    ],
    ['自己加的步骤', { ...network, tasks: [...network.tasks, own] }, /去掉1步（试验线）/],
    ['删掉的步骤', { ...network, tasks: network.tasks.slice(1) }, /重新出现1步/],
    ['少了一条先后关系', { ...network, links: network.links!.slice(1) }, /1条先后关系改回模板/],
    [
      '加了约束的步骤',
      {
        ...network,
        tasks: network.tasks.map((task, at) => (at === 0 ? { ...task, deadline: '2027-01-29' } : task)),
      },
      /改回模板1步/,
    ],
    [
      '报过的实际日期不算改过',
      { ...network, tasks: network.tasks.map((task) => ({ ...task, actual: { start: '2026-06-30' } })) },
      null,
    ],
  ]
  for (const [title, now, told] of rows) {
    it(title, () => {
      const said = consequencesOf(planned(now), template, {}, { promise: '', done: {} })
      if (told === null) assert.deepEqual(said, [])
      else assert.match(said[0]!.zh, told)
    })
  }
  it('改过的工作日照样带进表里，不丢；换了模板才说', () => {
    const longer = { ...network, tasks: network.tasks.map((task) => ({ ...task, duration: (task.duration ?? 0) + 1 })) }
    const lengths = lengthsOf(planned(longer), template)
    assert.equal(Object.keys(lengths).length, network.tasks.length)
    assert.deepEqual(consequencesOf(planned(longer), template, lengths, { promise: '', done: {} }), [])
    assert.match(lostBetween(longer, network, { lengths: true })!.zh, /改回模板/)
  })
})

describe('第一次承诺：存以前说清不能改写，倒排从哪天开始', () => {
  const fresh = { asOf: '2026-11-23', plan: null }
  it('已经过了的，说过了多少个工作日', () => {
    const promise = day('2026-12-31')
    const start = backwardStart(template, {}, promise)!
    assert.ok(start < fresh.asOf)
    const [said] = consequencesOf(fresh, template, {}, { promise, done: {} })
    assert.match(said!.zh, /^承诺2026年12月31日，存下后不能改写，只能申请延期；倒排要从/)
    assert.ok(said!.zh.endsWith(`已经过了${plannedWorkdays(start, day('2026-11-23'))}个工作日。`))
  })
  it('来得及的，只说不能改写；没有写承诺日，不问', () => {
    const [said] = consequencesOf(fresh, template, {}, { promise: '2032-12-31', done: {} })
    assert.equal(said!.zh, '承诺2032年12月31日，存下后不能改写，只能申请延期。')
    assert.deepEqual(consequencesOf(fresh, template, {}, { promise: '', done: {} }), [])
  })
  it('办完的步骤不再算进去', () => {
    const done = Object.fromEntries(declared.tasks.slice(0, 3).map(({ id }) => [id, '2026-06-30']))
    const promise = day('2026-12-31')
    assert.ok(backwardStart(template, {}, promise, done)! > backwardStart(template, {}, promise)!)
  })
})

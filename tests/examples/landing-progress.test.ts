import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { layHandbook, readHandbook } from '../../engines/delivery/handbook/handbook.ts'
import {
  further,
  type PlanStep,
  progressOfItems,
  stepsOfItem,
  type Told,
  toldBySteps,
} from '../../engines/delivery/handbook/progress.ts'
import { standingOf } from '../../engines/delivery/standing/standing.ts'
import { day } from '../../kernel/day.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { landingHandbook } from '../../mechanisms/delivery/landing-handbook/landing-handbook.ts'
import { ownLand } from '../../mechanisms/delivery/project-plans/own-land.ts'
import { projectRows } from '../../mechanisms/demonstration/projects.ts'
import { qingdao } from '../../zones/qingdao/pack.ts'

const handbook = readHandbook(landingHandbook)
const itemOf = (id: string) => handbook.items.find((item) => item.id === id)!
const step = (id: string, state: PlanStep['state'], more: Partial<PlanStep> = {}): PlanStep => ({
  id,
  label: { zh: id, en: id },
  state,
  finish: day('2023-06-30'),
  silent: false,
  ...more,
})

describe('手册里的一件办到哪：看旬报，没报就是没有报', () => {
  const onLand = { 新供土地: true, 新建房屋: true }
  const facts = { ...Object.fromEntries(handbook.facts.map(({ name }) => [name, null])), ...onLand }

  it('方案里的步骤按名目认，或者就叫这件事的名字', () => {
    const plan = [step('energy', 'open'), step('mine', 'open', { label: itemOf('soil').label }), step('other', 'open')]
    assert.deepEqual(
      ['energy', 'soil', 'roads'].map((id) => stepsOfItem(itemOf(id), plan).map((one) => one.id)),
      [['energy'], ['mine'], []],
    )
  })

  const rows: [string, PlanStep[], Told | null][] = [
    ['没有这一步', [], null],
    [
      '办成了，记最后一天',
      [step('a', 'finished'), step('b', 'finished', { finish: day('2023-07-03') })],
      { state: 'done', on: day('2023-07-03') },
    ],
    ['办成一半还是在办', [step('a', 'finished'), step('b', 'open')], { state: 'begun', on: null }],
    ['没有开始', [step('a', 'open')], { state: 'open', on: null }],
    ['该开始了没有人报', [step('a', 'open', { silent: true })], null],
  ]
  for (const [title, steps, told] of rows) it(title, () => assert.deepEqual(toldBySteps(steps), told))

  it('旬报和报道说得不一样，以办得更远的为准', () => {
    const [begun, done] = [
      { state: 'begun', on: null },
      { state: 'done', on: day('2023-06-30') },
    ] as const
    assert.deepEqual(
      [further(begun, done), further(done, begun), further(null, begun), further(null, null)],
      [done, done, begun, null],
    )
  })

  it('条件定不下来、方案里列了的，要办；条件说不用办的，列了也不用办', () => {
    const needOf = (more: object, taken: string[]) =>
      layHandbook(handbook, { ...facts, ...more }, new Set(taken)).items.find(({ item }) => item.id === 'energy')!.need
    assert.equal(needOf({}, []), 'open')
    assert.equal(needOf({}, ['energy']), 'needed')
    assert.equal(needOf({ 年综合能耗: 10, 年用电量: 10 }, ['energy']), 'spared')
  })

  it('等的都办成了就可以办，没办成的说得出是哪几件；没报的不当作没办', () => {
    const { items } = layHandbook(handbook, facts)
    const tell = (told: Record<string, Told['state']>) =>
      progressOfItems(items, (id) => (told[id] ? { state: told[id], on: null } : null))
    const early = tell({ filing: 'done', environment: 'open', 'land-contract': 'open', 'land-notice': 'begun' })
    assert.equal(early.get('environment')!.state, 'next')
    assert.deepEqual(early.get('land-contract'), { state: 'waiting', on: null, heldBy: ['land-notice'] })
    assert.deepEqual([early.get('land-notice')!.heldBy, early.get('conditions')!.state], [[], 'unknown'])
  })
})

describe('占地类产业项目的方案：手册里一定要办的，一件一步', () => {
  it('二十件每件都有步骤，先后与手册一样', () => {
    const always = layHandbook(handbook, {
      ...Object.fromEntries(handbook.facts.map(({ name }) => [name, null])),
      新供土地: true,
      新建房屋: true,
    }).items.filter(({ need }) => need === 'needed')
    assert.equal(always.length, 20)
    const steps = ownLand.tasks.map(({ id, label }) => ({ id, label }))
    for (const { item } of always) assert.equal(stepsOfItem(item, steps).length, 1, item.label.zh)
    const before = new Map(
      ownLand.tasks.map(({ id, after = [] }) => [id, after.map((one) => (typeof one === 'string' ? one : one.task))]),
    )
    const reaches = (from: string, to: string): boolean =>
      (before.get(to) ?? []).some((one) => one === from || reaches(from, one))
    for (const { item, waitsFor } of always)
      for (const other of waitsFor) {
        const [from, to] = [itemOf(other), item].map((one) => stepsOfItem(one, steps)[0]?.id)
        if (from && to && from !== to) assert.ok(reaches(from, to), `${other} → ${item.id}`)
      }
  })
})

describe('青岛高新区的六个市级重点项目与二十六件事项', () => {
  const [batch] = qingdao.records.projects ?? []
  const asOf = day('2023-12-31')
  const projects = projectRows(batch!)
  const published = (indicator: string) => qingdao.figures.find((figure) => figure.indicator === indicator)!.value
  const standings = new Map(
    delivery
      .demonstration([batch!])
      .map(({ number, events }) => [number, standingOf(events, asOf, { deciders: delivery.deciders })]),
  )
  const stateOf = (number: string, id: string) => standings.get(number)!.tasks.find((task) => task.id === id)!

  it('报道的数：六个、85.3亿元、26项', () => {
    assert.equal(String(projects.length), published('city-key-projects'))
    const sum = projects.reduce((total, { investment }) => total + Math.round(Number(investment) * 100), 0)
    assert.equal(sum / 100, Number(published('city-key-project-investment')))
    assert.equal(String(handbook.items.length), published('landing-procedures'))
  })

  it('报道点名的四个，写的是报道的话，指的是清单里的事项', () => {
    const named = new Set(Object.values(batch!.named ?? {}).map(({ name }) => name))
    assert.equal(named.size, 4)
    const batches = qingdao.records.projects ?? []
    const told = new Set(batches.flatMap((one) => Object.values(one.named ?? {})).map(({ name }) => name))
    const rows = batches.flatMap(projectRows)
    for (const { number, said } of qingdao.publishedProjects ?? []) {
      assert.ok(told.has(rows.find((one) => one.number === number)!.name), number)
      for (const { document, item } of said) {
        assert.ok(qingdao.documents.some(({ id }) => id === document))
        assert.ok(item === undefined || itemOf(item))
      }
    }
  })

  it('演示的日子不违背报道：阿斯利康在试桩、节能在审；国药科技城一年里签约、拿地、开工、封顶', () => {
    assert.deepEqual(
      ['test-piles', 'energy', 'building-permit'].map((id) => stateOf('QD-2023-006', id).state),
      ['started', 'started', 'open'],
    )
    for (const id of ['agreement', 'land-contract', 'start', 'structure']) {
      const { state, finish } = stateOf('QD-2023-005', id)
      assert.deepEqual([state, finish.slice(0, 4)], ['finished', '2023'], id)
    }
  })

  it('第三代半导体和海尔大健康在建，承诺2024年内投产', () => {
    for (const number of ['QD-2023-001', 'QD-2023-002']) {
      assert.equal(stateOf(number, 'start').state, 'finished')
      assert.equal(stateOf(number, 'acceptance').state, 'open')
      assert.equal(standings.get(number)!.due!.slice(0, 4), '2024')
    }
  })
})

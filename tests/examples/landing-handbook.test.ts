import { strict as assert } from 'node:assert'
import { describe, it } from 'node:test'
import { layHandbook, readHandbook } from '../../engines/delivery/handbook/handbook.ts'
import { landingHandbook, landingHandbooks } from '../../mechanisms/delivery/landing-handbook/landing-handbook.ts'
import { phaseIds } from '../../mechanisms/delivery/project-plans/phases.ts'
import { owners } from '../../mechanisms/delivery/project-plans/template.ts'
import { planTemplates } from '../../mechanisms/delivery/project-plans/templates.ts'

const handbook = readHandbook(landingHandbook)
const nothing = Object.fromEntries(
  handbook.facts.filter(({ type }) => type === 'flag').map(({ name }) => [name, false]),
)
const onLand = {
  ...nothing,
  新供土地: true,
  新建房屋: true,
  占地面积: 60,
  年综合能耗: 800,
  年用电量: 300,
  挖填土石方: 0,
}

describe('落地手册：办哪几件、先后、要几天', () => {
  it('一共26件，条件读得懂，先办的排在前面', () => {
    assert.equal(handbook.items.length, 26)
    for (const { phase, owner, steps } of handbook.items) {
      assert.ok((phaseIds as readonly string[]).includes(phase))
      assert.ok(owner in owners)
      for (const step of steps)
        assert.ok(
          planTemplates.some(({ tasks }) => tasks.some(({ id }) => id === step)),
          step,
        )
    }
  })

  it('每一种方案都有一本手册；城建、民生不办土地出让和节能审查，条件都读得懂', () => {
    for (const { id } of planTemplates)
      assert.equal(landingHandbooks.filter(({ templates }) => templates.includes(id)).length, 1, id)
    for (const { edition, templates } of landingHandbooks) {
      const { items, facts, official } = readHandbook(edition)
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length)
      assert.equal(official, false)
      for (const { name } of facts)
        assert.ok(
          edition.items.some(({ when }) => when?.includes(name)),
          name,
        )
      for (const { phase, owner, steps } of items) {
        assert.ok((phaseIds as readonly string[]).includes(phase))
        assert.ok(owner in owners)
        for (const step of steps)
          assert.ok(
            planTemplates.some(({ tasks }) => tasks.some(({ id }) => id === step)),
            step,
          )
      }
      const industrial = templates.includes('industrial-build')
      for (const id of ['land-notice', 'energy', 'filing'])
        assert.equal(
          items.some((item) => item.id === id),
          industrial,
          id,
        )
    }
  })

  it('一项排到它要等的前面去，用一句话拒绝', () => {
    const items = [...landingHandbook.items].reverse()
    assert.throws(() => readHandbook({ ...landingHandbook, items }), /之前没有“acceptance”这一项/)
  })

  const needs = (facts: Record<string, unknown>) => {
    const laid = layHandbook(handbook, facts as never)
    const of = (id: string) => laid.items.find(({ item }) => item.id === id)!
    return { laid, of }
  }

  it('买地建厂：节能审查按能耗定，没说就是未定，不当作不用办', () => {
    assert.equal(needs(onLand).of('energy').need, 'spared')
    assert.equal(needs({ ...onLand, 年综合能耗: 1000 }).of('energy').need, 'needed')
    assert.equal(needs({ ...onLand, 年综合能耗: null }).of('energy').need, 'open')
    assert.equal(needs({ ...onLand, 年综合能耗: null, 年用电量: 500 }).of('energy').need, 'needed')
  })

  it('60亩是4公顷，要办水土保持；7亩不到0.5公顷，土石方也少，就不用', () => {
    assert.equal(needs(onLand).of('soil').need, 'needed')
    assert.equal(needs({ ...onLand, 占地面积: 7 }).of('soil').need, 'spared')
    assert.match(needs(onLand).of('soil').condition!.zh, /占地面积/)
  })

  it('不办的事项不挡路：后面的直接等它前面的', () => {
    const { of } = needs({ ...onLand, 新供土地: false })
    assert.equal(of('land-notice').need, 'spared')
    assert.deepEqual(of('works-permit').waitsFor, ['scheme', 'filing'])
    assert.deepEqual(of('scheme').waitsFor, [])
  })

  it('总天数是最长的一串，决定它的事项标得出', () => {
    const { laid, of } = needs(onLand)
    // 规划条件10 供地15 公告22 合同5 用地许可3 工程许可5 施工许可3 接入10 消防10 验收10 登记3
    assert.equal(laid.workdays.most, 96)
    assert.equal(laid.workdays.least, 96)
    assert.ok(of('land-notice').decisive && of('building-title').decisive)
    assert.ok(!of('company').decisive && !of('environment').decisive)
  })

  it('未定的事项算在最多里，不算在最少里', () => {
    const { laid } = needs({ ...onLand, 特殊建设工程: null, 依法必须招标: null })
    assert.equal(laid.workdays.least, 96)
    assert.ok(laid.workdays.most >= laid.workdays.least)
    assert.ok(laid.items.some(({ need }) => need === 'open'))
  })
})

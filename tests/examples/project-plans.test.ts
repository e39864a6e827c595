import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { planOf } from '../../engines/delivery/plan/plan.ts'
import { scheduleBackward } from '../../engines/delivery/scheduling/schedule.ts'
import { phaseIds } from '../../mechanisms/delivery/project-plans/phases.ts'
import { networkOfTemplate } from '../../mechanisms/delivery/project-plans/template.ts'
import { planTemplates } from '../../mechanisms/delivery/project-plans/templates.ts'

const within = (day: string, from: string, to: string): boolean => day >= from && day <= to

describe('倒排工期模板', () => {
  for (const template of planTemplates) {
    it(`${template.label.zh}：从承诺日往回排，没有环，阶段不倒走`, () => {
      const { tasks } = scheduleBackward(planOf(networkOfTemplate(template)), '2025-06-30')
      const phaseOf = new Map(template.tasks.map(({ id, phase }) => [id, phaseIds.indexOf(phase)]))
      assert.equal(tasks.length, template.tasks.length)
      for (const { id, after = [] } of template.tasks) {
        for (const before of after) {
          const task = typeof before === 'string' ? before : before.task
          assert.ok(phaseOf.get(task)! <= phaseOf.get(id)!, `${task} → ${id}`)
        }
      }
      assert.ok(template.tasks.some(({ id }) => id === template.promised))
    })
  }

  it('每个模板从开工到投用都走得到', () => {
    for (const { tasks } of planTemplates) {
      const walked = new Set(tasks.map(({ phase }) => phase))
      assert.ok(['started', 'building', 'completed', 'producing'].every((phase) => walked.has(phase as never)))
    }
  })

  it('本区可以改工期；改了不存在的步骤就说出来', () => {
    const [template] = planTemplates
    const usual = scheduleBackward(planOf(networkOfTemplate(template!)), '2025-06-30')
    const slower = scheduleBackward(planOf(networkOfTemplate(template!, { structure: 120 })), '2025-06-30')
    assert.ok(slower.start < usual.start)
    assert.ok(within(slower.start, '2023-01-01', usual.start))
    assert.throws(() => networkOfTemplate(template!, { roof: 10 }), /“工业新建”没有步骤“roof”/)
  })
})

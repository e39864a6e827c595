import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ProjectPage } from '../../contract/delivery/project.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { doneAtFirst, isTold, whyAsked } from '../../web/delivery/project/plan/done-steps.ts'
import type { Template } from '../../web/delivery/project/plan/lengths.ts'

const declared = delivery.templates.find(({ id }) => id === 'technical-transformation')!
const template = {
  ...declared,
  tasks: declared.tasks.map(({ id, phase, days = 0 }) => ({ id, phaseId: phase, days })),
  network: delivery.networkOf(declared),
} as unknown as Template

const pageAt = (now: string, tasks: object[] = []) => {
  const at = delivery.phases.findIndex(({ id }) => id === now)
  return {
    asOf: '2026-11-21',
    plan: tasks.length > 0 ? { template: template.id } : null,
    tasks,
    phases: delivery.phases.map(({ id, label }, place) => ({
      id,
      label,
      state: place < at ? 'done' : place === at ? 'now' : 'ahead',
    })),
  } as unknown as ProjectPage
}

describe('编方案时问哪些步骤已经办完', () => {
  it('台账过了哪个阶段，那个阶段的步骤就先勾上，日子留给人写', () => {
    assert.deepEqual(doneAtFirst(pageAt('permits'), template), { filing: '' })
    assert.deepEqual(Object.keys(doneAtFirst(pageAt('building'), template)), [
      'filing',
      'environment',
      'energy',
      'design',
      'start',
    ])
    assert.deepEqual(doneAtFirst(pageAt('signed'), template), {})
  })

  it('报过的按报的日子', () => {
    const tasks = [
      { id: 'filing', state: 'finished', finish: '2026-06-30' },
      { id: 'design', state: 'open', finish: '2026-12-30' },
    ]
    assert.deepEqual(doneAtFirst(pageAt('permits', tasks), template), { filing: '2026-06-30' })
  })

  it('过了签约就问；没过的，倒排起点在今天以前才问', () => {
    assert.match(whyAsked(pageAt('permits'), template, {}, '')!.zh, /已经到“办手续”/)
    assert.equal(whyAsked(pageAt('signed'), template, {}, '2028-12-29'), null)
    assert.match(whyAsked(pageAt('signed'), template, {}, '2026-12-31')!.zh, /^倒排要从2026年\d+月\d+日开始，已经过了/)
  })

  it('勾了就要有日子，而且是过了的日子', () => {
    assert.equal(isTold({ filing: '' }, '', '2026-11-21'), false)
    assert.equal(isTold({ filing: '' }, '2026-06-30', '2026-11-21'), true)
    assert.equal(isTold({ filing: '2026-12-01' }, '2026-06-30', '2026-11-21'), false)
    assert.equal(isTold({}, '', '2026-11-21'), true)
  })
})

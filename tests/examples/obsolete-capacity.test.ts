import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Finding, type FindingAct, findingsOn, roundOn } from '../../engines/screening/screening.ts'
import { day } from '../../kernel/day.ts'
import { Fault } from '../../kernel/fault.ts'
import { catalogue2024 } from '../../mechanisms/assessments/obsolete-capacity/catalogues.ts'
import { obsoleteCapacity } from '../../mechanisms/assessments/obsolete-capacity/obsolete-capacity.ts'
import {
  technicalTransformation,
  transformationOf,
} from '../../mechanisms/assessments/technical-transformation/technical-transformation.ts'
import { planTemplates } from '../../mechanisms/delivery/project-plans/templates.ts'
import { catalogue } from '../../mechanisms/indicator-catalogue/catalogue.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { packs } from '../packs.ts'

const finding: Finding = {
  id: '一',
  subject: '甲',
  item: 'boiler',
  origin: 'hotline',
  on: day('2024-03-01'),
  due: day('2024-06-30'),
}
const standing = (on: string, acts: readonly FindingAct[] = [], one: Finding = finding) =>
  findingsOn(catalogue2024, [one], acts, day(on))[0]!
const closed: FindingAct = { finding: '一', on: day('2024-06-01'), act: 'closed', proof: '验收单' }
const extended: FindingAct = {
  finding: '一',
  on: day('2024-06-20'),
  act: 'extended',
  to: day('2024-09-30'),
  reason: '停气',
}

describe('淘汰落后产能：清单', () => {
  const rows: readonly (readonly [string, string, readonly FindingAct[], unknown])[] = [
    ['期限前：还有30天', '2024-05-31', [], ['open', 30]],
    ['期限当天还不算超期', '2024-06-30', [], ['open', 0]],
    ['期限后：超9天', '2024-07-09', [], ['overdue', -9]],
    ['销号以后没有期限', '2024-07-09', [closed], ['closed', null]],
    ['销号之前的那天还在整改', '2024-05-31', [closed], ['open', 30]],
    ['延期到9月底', '2024-07-09', [extended], ['open', 83]],
    [
      '复查又有，重新整改',
      '2024-07-09',
      [closed, { finding: '一', on: day('2024-07-01'), act: 'reopened', reason: '复查' }],
      ['overdue', -9],
    ],
  ]
  for (const [title, on, acts, expected] of rows)
    it(title, () => {
      const { state, days } = standing(on, acts)
      assert.deepEqual([state, days], expected)
    })

  const refusals: readonly (readonly [string, () => unknown, RegExp])[] = [
    ['目录里没有', () => standing('2024-07-09', [], { ...finding, item: 'kiln' }), /没有“kiln”这一项/],
    ['销号没有佐证', () => standing('2024-07-09', [{ ...closed, proof: ' ' } as FindingAct]), /销号要写明佐证/],
    ['延期没有原因', () => standing('2024-07-09', [{ ...extended, reason: '' } as FindingAct]), /要写明原因/],
    [
      '期限晚于禁用日',
      () =>
        findingsOn(
          { ...catalogue2024, items: [{ ...catalogue2024.items[0]!, by: day('2024-05-31') }] },
          [{ ...finding, item: 'blast-furnace' }],
          [],
          day('2024-04-01'),
        ),
      /2024-05-31起禁止使用，整改期限2024-06-30不能晚于这一天/,
    ],
  ]
  for (const [title, act, sentence] of refusals)
    it(`不收：${title}`, () =>
      assert.throws(act, (error) => error instanceof Fault && sentence.test(error.sentence.zh)))
})

describe('淘汰落后产能：排查', () => {
  const { round, visits, findings, acts } = obsoleteCapacity.demonstration
  const on = (text: string) => roundOn(round, visits, findingsOn(catalogue2024, findings, acts, day(text)), day(text))

  it('淄博260家全部排查：演示数据与报道同数', () => {
    const published = packs.zibo.figures.find(({ indicator }) => indicator === 'obsolete-capacity-screened')!.value
    const { subjects, screened, clean, withFindings, late, findings: states } = on('2024-08-31')
    assert.deepEqual([subjects, screened, clean, withFindings, late], [Number(published), 260, 255, 5, false])
    assert.deepEqual(states, { open: 2, overdue: 1, closed: 2 })
  })

  it('中途：还有谁没看，过了期限就是迟', () => {
    assert.equal(on('2024-03-31').waiting.length, 260 - 62)
    assert.equal(roundOn(round, visits.slice(0, 10), [], day('2024-10-01')).late, true)
  })

  it('名单以外的举报另计', () => {
    const standings = findingsOn(catalogue2024, [finding], [], day('2024-05-01'))
    const { outside, findings: states } = roundOn(round, visits, standings, day('2024-05-01'))
    assert.deepEqual([outside, states.open], [1, 0])
  })

  it('目录只是节录，凭记忆，不称正式；拆除的两家钢厂在报道里', () => {
    assert.equal(catalogue2024.official, false)
    assert.match(catalogue2024.label.zh, /节录，待核/)
    for (const { document } of obsoleteCapacity.published.zibo!)
      assert.ok(packs.zibo.documents.some(({ id }) => id === document))
  })

  it('清单的栏目指向现有名录', () => {
    for (const field of obsoleteCapacity.finding.fields)
      if (field.kind === 'reference') assert.ok(register.has(field.to), field.to)
  })
})

describe('技术改造：与项目台账相接', () => {
  const project = { id: '一', level: 'technical', enterprise: '甲', year: 2023, begun: true, completed: '0.35' }
  const projects = [
    project,
    { ...project, id: '二', begun: false, completed: '0.1' },
    { ...project, id: '三', level: 'city' },
    { ...project, id: '四', year: 2022 },
    { ...project, id: '五', enterprise: '乙', completed: null },
  ]

  it('一家企业一年的技改投资：0.35 + 0.1亿元 = 4500万元', () => {
    const { projects: own, begun, invested } = transformationOf(projects, { enterprise: '甲', year: 2023 })
    assert.deepEqual([own, begun, invested?.toFixed()], [['一', '二'], 1, '4500'])
  })

  it('有一个没报就是未知；没有项目才是零', () => {
    const untold = transformationOf(projects, { enterprise: '乙', year: 2023 })
    assert.deepEqual([untold.invested, untold.unreported], [null, ['五']])
    assert.equal(transformationOf(projects, { enterprise: '丙', year: 2023 }).invested?.toFixed(), '0')
  })

  it('级别、模板、指标都在', () => {
    const level = register.get('project')!.fields.find(({ id }) => id === 'level')!
    assert.ok(level.kind === 'choice' && level.choices.some(({ value }) => value === technicalTransformation.level))
    assert.ok(planTemplates.some(({ id }) => id === technicalTransformation.template))
    for (const id of technicalTransformation.indicators) assert.ok(catalogue.some((one) => one.id === id))
  })
})

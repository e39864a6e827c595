import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { ConsultationLine, ConsultationPage } from '../../contract/delivery/clinic/consultation-page.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { day } from '../../kernel/day.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { demonstrateConsultations } from '../../server/delivery/clinic/demonstrate.ts'
import { demonstrateProblems } from '../../server/delivery/problems/demonstrate.ts'
import { createRow } from '../../server/register/store.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const loader = viewerWith({ account: 'pack', person: '数据包', post: 'system-administrator', zone: 'zibo' })
type Clinic = { asOf: string; demonstration: boolean; open: ConsultationLine[]; ended: ConsultationLine[] }

eachServer('项目会诊的演示数据', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>

  before(async () => {
    house = await openClinicHouse(server)
    const zibo = smallPacks.find(({ zone }) => zone.id === 'zibo')!
    await house.frame.database.inZone(loader, async (tx) => {
      for (let at = 0; at < 24; at += 1) {
        const row = { name: `演示项目${at}`, number: `D-${at}`, year: 2023 }
        await createRow(tx, kindOf(kinds, 'project'), row, { by: 'pack', demonstration: true })
      }
      const { threeLists, projectClinic } = delivery
      assert.equal(await demonstrateConsultations(tx, projectClinic, threeLists, zibo), 0)
      await demonstrateProblems(tx, threeLists, zibo, day('2024-06-03'))
      assert.equal(await demonstrateConsultations(tx, projectClinic, threeLists, zibo), 8)
    })
  })
  after(() => house.close())

  const clinic = async () => (await house.call<Clinic>('zibo-supervisor', 'GET', '/clinic')).answer

  it('每一种情形都有：意见超期、等意见、等开方、在治、该复诊、再会诊、痊愈', async () => {
    const { open, ended, demonstration } = await clinic()
    assert.equal(demonstration, true)
    assert.deepEqual(new Set(open.map(({ state }) => state)), new Set(['consulting', 'diagnosed', 'treating']))
    assert.deepEqual(new Set(open.map(({ lamp }) => lamp)), new Set(['red', 'amber', 'green']))
    assert.deepEqual(
      ended.map(({ state }) => state),
      ['cured'],
    )
    assert.equal(open.filter(({ round }) => round === 2).length, 1)
    assert.ok([...open, ...ended].every((line) => line.demonstration))
  })

  it('每一张处方都落在同一个项目的一个问题上；痊愈的，问题已销号', async () => {
    const { open, ended } = await clinic()
    for (const { id, state, project } of [...open, ...ended]) {
      const { answer } = await house.call<ConsultationPage>('zibo-supervisor', 'GET', `/clinic/${id}`)
      for (const { problem } of answer.rounds.flatMap(({ prescriptions }) => prescriptions)) {
        assert.equal(problem!.project.id, project.id)
        if (state === 'cured') assert.equal(problem!.state, 'closed')
      }
    }
  })

  it('办一件，也记在演示的那一天；别的区一件也没有', async () => {
    const { open } = await clinic()
    const treating = open.find(({ state }) => state === 'treating')!
    const { answer } = await house.call<ConsultationPage>('zibo-supervisor', 'POST', `/clinic/${treating.id}/acts`, {
      act: { kind: 'reconvened', text: '再请部门' },
    })
    assert.equal(answer.timeline[0]!.on, '2023-10-12')
    assert.deepEqual((await house.call<Clinic>('demo-supervisor', 'GET', '/clinic')).answer.open, [])
  })
})

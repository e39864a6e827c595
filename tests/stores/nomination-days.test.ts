import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { openDueDays } from '../../contract/delivery/due-days.ts'
import type { NominationRules } from '../../contract/ladder/nominations.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { eachServer } from '../database.ts'
import { openEnterpriseLadderHouse } from '../enterprise-ladder-house.ts'
import { signedIn } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const [clerk, leader, enterprise] = ['demo-department-clerk', 'demo-leader', 'demo-enterprise'] as const
type Days = z.output<NonNullable<typeof openDueDays.answer>>

eachServer('我的期限：申报批次、称号到期、淘汰退出，部门和企业各看各的', (server) => {
  let house: Awaited<ReturnType<typeof openEnterpriseLadderHouse>>
  let batch = ''
  const days = async (who: string) => {
    const answer = await (await signedIn(house.frame.app, who))({ url: '/api/delivery/days' })
    assert.equal(answer.status, 200, answer.body)
    return (answer.json() as unknown as Days).days
  }
  const told = async (who: string, kind: string) =>
    (await days(who)).filter((one) => one.kind === kind).map(({ day, title, lamp }) => [day, title.zh, lamp])
  before(async () => {
    house = await openEnterpriseLadderHouse(server)
    const opened = {
      name: '第一批',
      title: 'innovative-sme',
      edition: 'innovative-sme-2022',
      firstDay: '2026-11-23',
      lastDay: '2026-11-27',
      publicity: 5,
    }
    batch = (await house.call<{ batch: string }>(clerk, 'POST', '/nominations', opened)).answer.batch
    house.turnTo('2026-11-23')
  })
  after(() => house.close())

  it('发布批次时，本部门管的称号在前', async () => {
    const first = async (who: string) =>
      (await house.call<NominationRules>(who, 'GET', '/nominations/rules')).answer.titles[0]!.id
    assert.equal(await first('demo-industry-clerk'), 'innovative-sme')
    assert.equal(await first('demo-science-clerk'), 'technology-sme')
  })

  it('地址里的编号写错了，说明从哪里打开，不说外文的编号名', async () => {
    const wrong = await house.call(clerk, 'GET', '/nominations/甲')
    assert.deepEqual([wrong.status, /不是系统给的编号，请从列表里打开/.test(wrong.said)], [400, true])
  })

  it('申报期内：发布部门、领导和企业都看到截止日；别的岗位没有这一条', async () => {
    assert.deepEqual(await told(clerk, 'nomination'), [['2026-11-27', '申报截止：第一批', 'green']])
    assert.deepEqual(await told(leader, 'nomination'), await told(clerk, 'nomination'))
    assert.deepEqual(await told(enterprise, 'nomination'), [['2026-11-27', '申报截止：第一批', 'green']])
    assert.deepEqual(await told('demo-statistician', 'nomination'), [])
    const [own] = (await days(enterprise)).filter(({ kind }) => kind === 'nomination')
    assert.deepEqual([own!.lines[1]!.zh, own!.path], ['尚未申报', `/ladder/nominations/${batch}/enterprises/own`])
  })

  it('快截止亮黄灯；过了截止，部门看到审核期限，过了期限亮红灯；退回补正的企业看到补正截止', async () => {
    const acts = `/nominations/${batch}/enterprises`
    await house.call(enterprise, 'POST', `${acts}/own/acts`, { act: { kind: 'submitted', promised: true } })
    house.turnTo('2026-11-26')
    assert.deepEqual(await told(clerk, 'nomination'), [['2026-11-27', '申报截止：第一批', 'amber']])
    house.turnTo('2026-11-30')
    assert.deepEqual(await told(clerk, 'nomination'), [['2026-12-25', '审核期限：第一批', 'amber']])
    assert.deepEqual(await told(enterprise, 'nomination'), [])
    const back = { kind: 'returned', reason: '缺审计报告', days: 3 }
    assert.equal((await house.call(clerk, 'POST', `${acts}/${house.own}/acts`, { act: back })).status, 200)
    assert.deepEqual(await told(enterprise, 'nomination'), [['2026-12-03', '补正截止：第一批', 'amber']])
    house.turnTo('2026-12-28')
    assert.deepEqual(await told(clerk, 'nomination'), [['2026-12-25', '审核期限：第一批', 'red']])
    const [late] = (await days(clerk)).filter(({ kind }) => kind === 'nomination')
    assert.deepEqual([late!.stretch, late!.lines[1]!.zh], ['gone', '已审完，待公示，审核超期1个工作日'])
  })

  it('称号到期：企业看自己的，办这个称号的部门看一个月有几家；再得一次的看后一次', async () => {
    const granted = (of: string, on: string, until: string) =>
      house.frame.database.inZone(viewerWith({ post: 'statistician' }), (tx) =>
        createRow(
          tx,
          kindOf(kinds, 'enterprise_title'),
          { name: `创新型${on}`, enterprise: of, rung: 'innovative-sme', granted_on: on, valid_until: until },
          { by: 'somebody' },
        ),
      )
    await granted(house.own, '2021-01-20', '2027-01-10')
    await granted(house.own, '2024-01-20', '2027-01-20')
    await granted(house.other, '2024-01-29', '2027-01-29')
    assert.deepEqual(
      (await told(enterprise, 'title')).filter(([, title]) => /到期/.test(String(title))),
      [['2027-01-20', '创新型中小企业到期复核', 'amber']],
    )
    assert.deepEqual(
      (await told(clerk, 'title')).map(([day, title]) => [day, title]),
      [['2027-01-20', '创新型中小企业到期复核：2027年1月2家']],
    )
    assert.deepEqual(await told(leader, 'title'), [])
  })

  it('淘汰退出：企业看自己的期限，延期看延到的日子，销号的没有；日历里也有', async () => {
    const found = (of: string, name: string, more: object) =>
      house.frame.database.inZone(viewerWith({ post: 'statistician' }), (tx) =>
        createRow(
          tx,
          kindOf(kinds, 'obsolete_finding'),
          { name, enterprise: of, found_on: '2026-10-01', due_on: '2026-12-20', ...more },
          { by: 'somebody' },
        ),
      )
    await found(house.own, '冲天炉', {})
    await found(house.own, '锅炉', { extended_to: '2027-01-15' })
    await found(house.own, '窑', { closed_on: '2026-12-01' })
    await found(house.other, '别家的炉', {})
    assert.deepEqual(await told(enterprise, 'finding'), [
      ['2026-12-20', '淘汰退出期限：冲天炉', 'red'],
      ['2027-01-15', '淘汰退出期限：锅炉', 'amber'],
    ])
    assert.deepEqual(await told(leader, 'finding'), [])
    const { rows } = await house.frame.database.asSystem((tx) =>
      sql<{ code: string }>`select department_id as code from account_post
        where zone_id = 'demo' and post = 'department-clerk'`.execute(tx),
    )
    const department = await house.frame.database.inZone(viewerWith({ post: 'statistician' }), (tx) =>
      createRow(tx, kindOf(kinds, 'department'), { name: '承办部门', code: rows[0]!.code }, { by: 'somebody' }),
    )
    await found(house.other, '别家的窑炉', { department: department.id })
    assert.deepEqual(await told(clerk, 'finding'), [['2026-12-20', '淘汰退出期限：别家的窑炉', 'red']])
    const calendar = await (await signedIn(house.frame.app, enterprise))({ url: '/api/delivery/days.ics' })
    assert.match(calendar.body, /淘汰退出期限/)
    assert.match(calendar.body, /到期复核/)
  })
})

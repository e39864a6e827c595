import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { z } from 'zod'
import type { openDueDays } from '../../contract/delivery/due-days.ts'
import type { ShownVisitor } from '../../contract/delivery/reviews/review-page.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { signedIn } from '../frame.ts'

type Answer = z.output<NonNullable<typeof openDueDays.answer>>

const officer = 'demo-project-officer'
const clerk = 'demo-department-clerk'
const leader = 'demo-leader'

eachServer('我的期限：项目、问题、会诊、集中开工、观摩，各人看各人的；日历里是同一张清单', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>
  before(async () => {
    house = await openClinicHouse(server)
    const done = async (who: string, path: string, payload: object) => {
      const { status, said, answer } = await house.call<Record<string, string>>(who, 'POST', path, payload)
      assert.equal(status, 200, said)
      return answer
    }
    const project = `/projects/${house.own}`
    await done(officer, `${project}/plan`, { template: 'technical-transformation', reason: '专题会' })
    await done(officer, `${project}/promise`, { day: '2028-06-30' })
    const { problem } = await done(officer, `${project}/problems`, { title: '供电接入未排期', origin: 'officer' })
    const dispatched = { kind: 'dispatched', department: 'administrative-approval', workdays: 3 }
    await done(officer, `/problems/${problem}/acts`, { act: dispatched })
    const called = { complaint: '供电没有着落', grade: 'emergency', departments: ['administrative-approval'] }
    await done(officer, `${project}/consultations`, called)
    const start = { name: '第三批集中开工', day: '2026-11-25', place: '临江产业园', host: 'leader' }
    await done(officer, '/batches', { ...start, projects: [house.own] })
    const { people } = (await house.call<{ people: ShownVisitor[] }>(officer, 'GET', '/visitors')).answer
    const visitors = people.filter(({ post }) => post === 'leader').map(({ account }) => account)
    await done(officer, '/reviews', { title: '四季度观摩', day: '2026-11-24', projects: [house.own], visitors })
  })
  after(() => house.close())

  const days = async (who: string, query = '') => (await house.call<Answer>(who, 'GET', `/days${query}`)).answer
  const kindsOf = ({ days: found }: Answer): string[] => [...new Set(found.map(({ kind }) => kind))].sort()
  const titled = ({ days: found }: Answer, kind: string) =>
    found.filter((one) => one.kind === kind).map(({ day, title, path }) => [day, title.zh, path.split('/')[2]])

  it('承办部门：派给它的问题按钟到期，请它的会诊按限期出意见；别的不是它的', async () => {
    const seen = await days(clerk)
    assert.deepEqual(kindsOf(seen), ['consultation', 'problem'])
    assert.deepEqual(titled(seen, 'problem'), [['2026-11-25', '第1号问题：供电接入未排期', 'problems']])
    assert.match(titled(seen, 'consultation')[0]![1]!, /会诊意见：年产2万吨氮化硅粉体/)
    assert.deepEqual([seen.asOf, seen.severalDays], ['2026-11-21', null])
    assert.deepEqual(
      seen.days.map(({ day, stretch }) => (day <= '2026-11-30' ? 'now' : 'later') === stretch),
      seen.days.map(() => true),
    )
    assert.ok(
      seen.days.every(({ day }, at) => at === 0 || seen.days[at - 1]!.day <= day),
      'the earliest first',
    )
  })

  it('推进部门：本部门项目的集中开工；派出去的问题在别人那里，不算它的', async () => {
    const seen = await days(officer)
    assert.deepEqual(kindsOf(seen).includes('problem'), false)
    assert.deepEqual(titled(seen, 'batch'), [['2026-11-25', '集中开工：第三批集中开工', 'batches']])
    assert.deepEqual(titled(seen, 'review'), [], 'convened, but not invited')
  })

  it('领导：全区的项目，请他评议的观摩；过去的日子看不到后来的', async () => {
    assert.deepEqual(titled(await days(leader), 'review'), [['2026-11-24', '现场观摩：四季度观摩', 'reviews']])
    assert.deepEqual((await days(leader, '?on=2026-11-20')).days, [])
  })

  it('日历文件就是这一页；承诺离得远，页上不列，日历里有', async () => {
    const told = async (who: string, query = '') =>
      (await (await signedIn(house.frame.app, who))({ url: `/api/delivery/days.ics${query}` })).body.replaceAll(
        '\r\n ',
        '',
      )
    const file = await told(officer)
    for (const { title } of (await days(officer)).days) assert.ok(file.includes(`SUMMARY:${title.zh}`), title.zh)
    assert.ok(file.includes('SUMMARY:承诺：年产2万吨氮化硅粉体'))
    assert.equal(file.includes('供电接入未排期'), false)
    assert.ok((await told(clerk, '?language=en')).includes('SUMMARY:Problem 1'))
  })

  it('日历文件写明是谁的；每行至多75字节，汉字不拆开', async () => {
    const asked = async (who: string, query = '') =>
      (await signedIn(house.frame.app, who))({ url: `/api/delivery/days.ics${query}` })
    const file = await asked(officer)
    const named = file.fileName.replace(/\.ics$/, '')
    assert.match(named, /^.+-期限$/)
    assert.ok(file.body.includes(`X-WR-CALNAME:${named}`))
    const lines = file.body.split('\r\n')
    assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\ufffd')))
    assert.ok(lines.some((line) => line.startsWith(' ')))
    assert.match((await asked(officer, '?language=en')).body, /X-WR-CALNAME:.+-due days/)
  })

  it('银行看不了；别的区、没有事的部门，什么也没有', async () => {
    for (const path of ['/days', '/days.ics']) assert.equal((await house.call('demo-bank', 'GET', path)).status, 403)
    for (const who of ['zibo-leader', 'demo-investment-officer', 'demo-enterprise'])
      assert.deepEqual((await days(who)).days, [], who)
  })
})

import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { HandbookAnswer } from '../../contract/delivery/handbook.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const officer = 'demo-project-officer'
const nameOf = (post: Post): string => `演示·${posts[post].zh}`

eachServer('落地手册的回答：存下来，写明谁、哪天；可以改，可以收回', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>
  before(async () => {
    house = await openClinicHouse(server)
  })
  after(() => house.close())

  const read = async (query = '', who = officer) =>
    (await house.call<HandbookAnswer>(who, 'GET', `/projects/${house.own}/handbook${query}`)).answer
  const give = (who: string, fact: string, value: string | null, project = house.own) =>
    house.call<HandbookAnswer>(who, 'POST', `/projects/${project}/handbook/answers`, { fact, value })
  const factOf = ({ facts }: HandbookAnswer, id: string) => {
    const { value, given } = facts.find((fact) => fact.id === id)!
    return [value, given?.by ?? null, given?.on ?? null]
  }
  const needOf = ({ items }: HandbookAnswer, id: string) => items.find((item) => item.id === id)!.need

  it('答了就存下：别人打开也是这样，写明谁、哪天答的', async () => {
    assert.deepEqual(factOf(await read(), 'hazardous'), [null, null, null])
    assert.equal(needOf(await read(), 'safety'), 'open')
    const { answer, status } = await give(officer, 'hazardous', 'no')
    assert.equal(status, 200)
    const seen = await read('', 'demo-leader')
    assert.deepEqual(factOf(seen, 'hazardous'), [false, nameOf('project-officer'), '2026-11-21'])
    assert.equal(needOf(seen, 'safety'), 'spared')
    assert.deepEqual([answer.mayAnswer, seen.mayAnswer], [true, false])
    await give(officer, 'coal', '1200.5')
    assert.deepEqual(factOf(await read(), 'coal'), ['1200.5', nameOf('project-officer'), '2026-11-21'])
    assert.equal(needOf(await read(), 'energy'), 'needed')
  })

  it('改了以最后一次为准；收回就又不知道；试算的不写谁答的，也不改存下的；过去的日子看不到后来的回答', async () => {
    await give('demo-project-lead', 'hazardous', 'yes')
    assert.deepEqual(factOf(await read(), 'hazardous').slice(0, 2), [true, nameOf('project-lead')])
    assert.deepEqual(factOf(await read('?answers=hazardous:no'), 'hazardous'), [false, null, null])
    assert.equal(factOf(await read(), 'hazardous')[0], true)
    const past = await read('?on=2026-11-20')
    assert.deepEqual([factOf(past, 'hazardous')[0], past.mayAnswer], [null, false])
    await give(officer, 'hazardous', null)
    assert.deepEqual(factOf(await read(), 'hazardous'), [null, null, null])
  })

  it('同一个回答答两次只记一次；审计里有谁答了什么', async () => {
    for (const value of ['100', '100']) await give(officer, 'earthwork', value)
    const rows = await house.frame.database.readAsSystem<{ fact: string }>(
      `select fact from handbook_answer where fact = 'earthwork'`,
    )
    assert.equal(rows.length, 1)
    const noted = await house.frame.database.readAsSystem<{ detail: { fact: string; value: string } }>(
      `select detail from audit_entry where act = 'delivery.handbook-answered' order by number desc limit 1`,
    )
    assert.deepEqual([noted[0]!.detail.fact, noted[0]!.detail.value], ['earthwork', '100'])
  })

  it('没有问的、答得不对的、不归自己的，一句话退回', async () => {
    assert.match((await give(officer, 'height', '3')).said, /没有问“height”，可以答的有：coal/)
    assert.match((await give(officer, 'height', null)).said, /没有问“height”/)
    assert.match((await give(officer, 'hazardous', '3')).said, /请答 yes 或 no/)
    assert.match((await give(officer, 'coal', 'yes')).said, /请填0或大于0的数/)
    assert.equal((await give(officer, 'coal', '-3')).status, 400)
    for (const who of ['demo-leader', 'demo-department-clerk', 'demo-statistician', 'demo-bank'])
      assert.equal((await give(who, 'coal', '1')).status, 403, who)
    for (const who of ['zibo-project-officer', 'demo-enterprise'])
      assert.equal((await give(who, 'coal', '1')).status, 404, who)
  })

  it('数据库自己也拦：替人署名、别的岗位、别的部门、改、删、别的区看', async () => {
    const { frame, own } = house
    const seenBy = (post: string, department = 'development-reform') =>
      viewerWith({ account: 'x', post, department, zone: 'demo' } as Parameters<typeof viewerWith>[0])
    const run = (text: string, viewer = seenBy('project-officer')) =>
      frame.database.inZone(viewer, (tx) => sql`${sql.raw(text)}`.execute(tx))
    let number = 90
    const insert = (by: string, viewer = seenBy('project-officer')) => {
      number += 1
      return run(
        `insert into handbook_answer (project, number, fact, value, by, person, post)
          values ('${own}', ${number}, 'coal', '7', '${by}', '某人', '${viewer.post}')`,
        viewer,
      )
    }
    await insert('x')
    const refused = [
      insert('somebody-else'),
      insert('x', seenBy('leader')),
      insert('x', seenBy('project-lead', 'ecology')),
    ]
    for (const one of await Promise.allSettled(refused))
      assert.match(String((one as PromiseRejectedResult).reason), /row-level security/)
    for (const change of [`update handbook_answer set by = 'y'`, 'delete from handbook_answer'])
      await assert.rejects(run(change), /denied|append/i)
    for (const viewer of [seenBy('bank'), seenBy('enterprise'), { ...seenBy('leader'), zone: 'zibo' }]) {
      const { rows } = await run('select fact from handbook_answer', viewer)
      assert.deepEqual(rows, [])
    }
  })
})

import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { NominationBatchPage, NominationPage } from '../../contract/ladder/nomination-page.ts'
import type { LadderEditions } from '../../contract/ladder/population.ts'
import type { PublicListPage } from '../../contract/ladder/publicity.ts'
import { eachServer } from '../database.ts'
import { openEnterpriseLadderHouse } from '../enterprise-ladder-house.ts'
import { viewerWith } from '../viewer.ts'

const [clerk, leader, enterprise] = ['demo-department-clerk', 'demo-leader', 'demo-enterprise'] as const

eachServer('公示：不用登录就能看名单、提异议、凭回执查答复', (server) => {
  let house: Awaited<ReturnType<typeof openEnterpriseLadderHouse>>
  let batch = ''
  let receipt = ''
  const nominate = (who: string, given: object) =>
    house.call(who, 'POST', `/nominations/${batch}/enterprises/${house.own}/acts`, { act: given })
  const inPublic = async <T>(path = '', payload?: object, zone = 'demo') => {
    const answered = await house.frame.app.inject({
      method: payload ? 'POST' : 'GET',
      url: `/api/publicity/${zone}/${batch}${path}`,
      ...(payload && { payload }),
    })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.statusCode, said: answer.error?.sentence.zh ?? '', answer, body: answered.body }
  }
  const objection = (more: object = {}) => ({
    enterprise: house.own,
    name: '张三',
    contact: '13800000000',
    reason: '该企业的主要专利已经转让，登记簿可查',
    ...more,
  })
  before(async () => {
    house = await openEnterpriseLadderHouse(server)
    const edition = 'innovative-sme-2022'
    const opened = { name: '第一批', title: 'innovative-sme', edition, firstDay: '2026-11-23', lastDay: '2026-11-27' }
    batch = (await house.call<{ batch: string }>(clerk, 'POST', '/nominations', { ...opened, publicity: 5 })).answer
      .batch
    house.turnTo('2026-11-23')
    await house.call(enterprise, 'POST', `/nominations/${batch}/enterprises/own/acts`, {
      act: { kind: 'submitted', promised: true },
    })
    house.turnTo('2026-11-30')
    await nominate(clerk, { kind: 'recommended', reason: '逐条核过' })
    const { answer } = await house.call<LadderEditions>(clerk, 'GET', '/editions')
    for (const { item } of answer.editions.find(({ id }) => id === edition)!.items)
      await house.call('demo-industry-clerk', 'POST', `/editions/${edition}/confirmations`, {
        items: [{ item }],
        title: '办法',
        number: '工信部企业〔2022〕63号',
        clause: '第三十一条',
      })
  })
  after(() => house.close())

  it('没有公示的、别的区的、没有的，谁也看不到', async () => {
    assert.deepEqual([(await inPublic()).status, (await inPublic()).said], [404, '没有这份公示名单'])
    assert.equal((await inPublic('/objections', objection())).status, 404)
    const published = await house.call<NominationBatchPage>(clerk, 'POST', `/nominations/${batch}/acts`, {
      act: { kind: 'published' },
    })
    assert.equal(published.answer.publicity.until, '2026-12-07')
    assert.equal((await inPublic('', undefined, 'zibo')).status, 404)
    assert.equal((await inPublic('', undefined, 'nowhere')).status, 404)
    const mistyped = await house.frame.app.inject({ method: 'GET', url: '/api/publicity/demo/xyz' })
    assert.deepEqual([mistyped.statusCode, mistyped.json().error.sentence.zh], [404, '没有这份公示名单'])
  })

  it('名单上只有公示的内容；异议要实名、写事实，名单以外的不受理', async () => {
    const { answer, body } = await inPublic<PublicListPage>()
    assert.deepEqual(
      [answer.name, answer.takesObjections, answer.list.map(({ name, struck }) => [name, struck])],
      ['第一批', true, [['甲公司', false]]],
    )
    assert.doesNotMatch(body, /逐条核过/)
    assert.match((await inPublic('/objections', objection({ reason: '不行' }))).said, /写明事实和依据，至少10个字/)
    assert.match((await inPublic('/objections', objection({ contact: '' }))).said, /写明电话或邮箱/)
    assert.match((await inPublic('/objections', objection({ enterprise: house.other }))).said, /不在公示名单里/)
  })

  it('异议即时进入申报的经过；姓名、联系方式只有受理部门和领导看得到，企业和别的岗位看不到', async () => {
    const sent = await inPublic<{ receipt: string }>('/objections', objection())
    assert.equal(sent.status, 200, sent.said)
    receipt = sent.answer.receipt
    const page = async (who: string, of = house.own) =>
      (await house.call<NominationPage>(who, 'GET', `/nominations/${batch}/enterprises/${of}`)).answer
    for (const who of [clerk, leader]) {
      const [made] = (await page(who)).nomination!.objections
      assert.deepEqual([made!.objector, made!.reach], ['社会公众', { name: '张三', contact: '13800000000' }])
    }
    const own = await page(enterprise, 'own')
    assert.deepEqual([own.nomination!.objections[0]!.reach, own.timeline[0]!.post.zh], [null, '社会公众'])
    assert.doesNotMatch(JSON.stringify(own), /张三|13800000000/)
    assert.doesNotMatch(JSON.stringify(await page('demo-statistician')), /张三|13800000000/)
    const { said } = await nominate(clerk, { kind: 'objected', objector: '来信人', text: '另一件' })
    assert.equal(said, '')
  })

  it('凭回执查答复；回执不对的查不到', async () => {
    const read = (code: string) =>
      inPublic<{ enterprise: string; answer: { upheld: boolean; reason: string } | null }>(`/objections/${code}`)
    assert.deepEqual([(await read(receipt)).answer.enterprise, (await read(receipt)).answer.answer], ['甲公司', null])
    assert.equal((await read('AAAA-AAAA-AAAA')).said, '没有这个回执号')
    const { answer } = await house.call<NominationPage>(leader, 'GET', `/nominations/${batch}/enterprises/${house.own}`)
    const { number } = answer.nomination!.objections.find(({ reach }) => reach !== null)!
    const dismissed = { kind: 'dismissed', objection: number, reason: '专利登记簿载明归该企业' }
    assert.equal((await nominate(leader, dismissed)).status, 200)
    const told = (await read(receipt)).answer.answer!
    assert.deepEqual([told.upheld, told.reason], [false, '专利登记簿载明归该企业'])
    assert.doesNotMatch((await read(receipt)).body, /张三|13800000000/)
  })

  it('太频繁的要等；过了公示期不再受理', async () => {
    let last = await inPublic('/objections', objection())
    for (let count = 0; last.status === 200 && count < 10; count += 1) last = await inPublic('/objections', objection())
    assert.deepEqual([last.status, /操作太频繁/.test(last.said)], [429, true])
    house.turnTo('2026-12-08')
    assert.match((await inPublic('/objections', objection())).said, /公示期到2026-12-07为止，现在不再受理异议/)
    assert.equal((await inPublic<PublicListPage>()).answer.takesObjections, false)
  })

  it('数据库自己也拦：有岗位的人不能替公众提，期外、名单外的写不进，写进的改不了', async () => {
    const call = (post: 'leader' | 'department-clerk', account: string, about: string, on: string) =>
      house.frame.database.inZone(viewerWith({ zone: 'demo', post, account }), (tx) =>
        sql`select object_in_public(${batch}::uuid, ${about}::uuid, ${on}::date, '李四', '13900000000', '随便写一写的内容', 'BBBB-BBBB-BBBB')`.execute(
          tx,
        ),
      )
    await assert.rejects(call('leader', 'somebody', house.own, '2026-12-01'), /only the public/)
    await assert.rejects(call('leader', 'public', house.own, '2026-12-08'), /on no list that is public/)
    await assert.rejects(call('leader', 'public', house.other, '2026-12-01'), /on no list that is public/)
    const rows = (post: 'leader' | 'enterprise' | 'statistician' | 'bank', zone = 'demo') =>
      house.frame.database.inZone(viewerWith({ zone, post }), async (tx) => {
        const found = await sql<{ n: number }>`select count(*)::int as n from public_objection`.execute(tx)
        return found.rows[0]!.n
      })
    assert.ok((await rows('leader')) > 0)
    assert.deepEqual(
      [await rows('enterprise'), await rows('statistician'), await rows('bank'), await rows('leader', 'zibo')],
      [0, 0, 0, 0],
    )
    const rewritten = house.frame.database.asSystem((tx) => sql`update public_objection set name = '王五'`.execute(tx))
    await assert.rejects(rewritten, /只能追加/)
  })
})

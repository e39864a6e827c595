import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { LadderPage } from '../../contract/ladder/answer.ts'
import type { NominationBatchPage, NominationPage } from '../../contract/ladder/nomination-page.ts'
import type { NominationBatches, NominationRules } from '../../contract/ladder/nominations.ts'
import type { LadderEditions } from '../../contract/ladder/population.ts'
import { eachServer } from '../database.ts'
import { openEnterpriseLadderHouse } from '../enterprise-ladder-house.ts'
import { viewerWith } from '../viewer.ts'

const [clerk, leader, enterprise] = ['demo-department-clerk', 'demo-leader', 'demo-enterprise'] as const

const opened = {
  name: '2026年第四批创新型中小企业',
  title: 'innovative-sme',
  edition: 'innovative-sme-2022',
  firstDay: '2026-11-23',
  lastDay: '2026-11-27',
  publicity: 5,
}

eachServer('申报批次：发布、申报、审核、公示、异议、认定', (server) => {
  let house: Awaited<ReturnType<typeof openEnterpriseLadderHouse>>
  let batch = ''
  before(async () => {
    house = await openEnterpriseLadderHouse(server)
  })
  after(() => house.close())

  const open = (who: string, given: object = {}) =>
    house.call<{ batch: string; serial: number }>(who, 'POST', '/nominations', { ...opened, ...given })
  const list = async (who: string) => (await house.call<NominationBatches>(who, 'GET', '/nominations')).answer
  const page = async (who: string) =>
    (await house.call<NominationBatchPage>(who, 'GET', `/nominations/${batch}`)).answer
  const act = (who: string, given: object, version?: number) =>
    house.call<NominationBatchPage>(who, 'POST', `/nominations/${batch}/acts`, { act: given, version })
  const nominate = (who: string, of: string, given: object, version?: number) =>
    house.call<{ version: number }>(who, 'POST', `/nominations/${batch}/enterprises/${of}/acts`, {
      act: given,
      version,
    })
  const nomination = (who: string, of: string) =>
    house.call<NominationPage>(who, 'GET', `/nominations/${batch}/enterprises/${of}`)

  it('批次由部门经办人发布：称号、办法、起止日都要对得上', async () => {
    const { answer } = await house.call<NominationRules>(clerk, 'GET', '/nominations/rules')
    assert.ok(!answer.titles.flatMap(({ editions }) => editions).some(({ id }) => id === 'specialised-2022'))
    for (const who of [leader, enterprise]) assert.equal((await open(who)).status, 403)
    assert.match((await open(clerk, { title: 'nothing' })).said, /没有“nothing”这个称号，可选：technology-sme/)
    assert.match((await open(clerk, { edition: 'high-tech-2016' })).said, /没有“high-tech-2016”这一版办法/)
    const ended = { title: 'specialised', edition: 'specialised-2022' }
    assert.match((await open(clerk, ended)).said, /2022-08-01起施行，到2026-03-31为止，申报不能从2026-11-23开始/)
    assert.match((await open(clerk, { lastDay: '2026-11-22' })).said, /申报截止日早于开始日/)
    assert.match((await open(clerk, { lastDay: '2026-11-23' })).said, /只有1个工作日.*应不早于2026-11-27/)
    assert.match((await open(clerk, { firstDay: '2026-11-02', lastDay: '2026-11-20' })).said, /2026-11-20 已经过去/)
    assert.equal((await open(clerk, { publicity: 3 })).status, 400)
    const made = await open(clerk)
    assert.deepEqual([made.status, made.answer.serial], [200, 1])
    batch = made.answer.batch
    const [line] = (await list(enterprise)).batches
    assert.deepEqual([line!.phase, line!.counts, line!.own, line!.course[1]!.standing], ['coming', null, null, 'next'])
  })

  it('申报期内企业自己申报，部门也可以推荐，推荐要写理由；期外不收', async () => {
    assert.match(
      (await nominate(enterprise, 'own', { kind: 'submitted', promised: true })).said,
      /批次现在未开始，申报中时才能申报/,
    )
    house.turnTo('2026-11-23')
    assert.match((await nominate(enterprise, 'own', { kind: 'submitted' })).said, /要先作出真实性承诺/)
    assert.equal((await nominate(enterprise, 'own', { kind: 'submitted', promised: true })).status, 200)
    assert.match((await nominate(enterprise, 'own', { kind: 'submitted', promised: true })).said, /已经提交过/)
    assert.equal((await nominate(enterprise, house.other, { kind: 'submitted' })).status, 404)
    assert.match((await nominate(clerk, house.other, { kind: 'submitted' })).said, /要写明理由/)
    assert.equal((await nominate(leader, house.other, { kind: 'submitted', note: '好' })).status, 403)
    assert.equal((await nominate('demo-project-officer', house.other, { kind: 'submitted' })).status, 403)
    assert.equal((await nominate(clerk, house.other, { kind: 'submitted', note: '走访时了解' })).status, 200)
    assert.match((await nominate(clerk, 'own', { kind: 'recommended', reason: '够条件' })).status.toString(), /400/)
    const early = await nominate(clerk, house.own, { kind: 'recommended', reason: '够条件' })
    assert.match(early.said, /批次现在申报中，审核中时才能推荐/)
  })

  it('企业只看得见自己的申报，能撤回再报；版本旧了要再看一遍', async () => {
    const seen = await page(enterprise)
    assert.deepEqual(
      seen.nominations.map(({ enterprise: { id } }) => id),
      [house.own],
    )
    assert.equal((await page(leader)).nominations.length, 2)
    assert.deepEqual((await page('demo-project-officer')).nominations, [])
    assert.equal((await nomination(enterprise, house.other)).status, 404)
    assert.equal((await house.call('demo-bank', 'GET', `/nominations/${batch}`)).status, 403)
    assert.equal((await house.call('zibo-leader', 'GET', `/nominations/${batch}`)).status, 404)
    assert.equal((await nominate(enterprise, 'own', { kind: 'withdrawn', reason: '材料要补' })).status, 200)
    assert.match((await nominate(enterprise, 'own', { kind: 'resubmitted', promised: true }, 1)).said, /刚有人办过/)
    assert.equal((await nominate(enterprise, 'own', { kind: 'resubmitted', promised: true }, 2)).status, 200)
    const { answer } = await nomination(enterprise, 'own')
    assert.deepEqual([answer.rung.state, answer.nomination!.stateLabel.zh, answer.version], ['met', '已申报', 3])
    assert.ok(answer.facts.every(({ name }) => name !== '实缴资本') && answer.facts.length < 30)
    assert.equal((await list(enterprise)).batches[0]!.own!.stateLabel.zh, '已申报')
  })

  it('截止后逐家审：推荐人自己不审自己推荐的；退回的补正期内可再报；不予推荐要写哪一条', async () => {
    house.turnTo('2026-11-30')
    assert.equal((await nominate(enterprise, 'own', { kind: 'recommended', reason: '自己' })).status, 403)
    const own = await nominate(clerk, house.other, { kind: 'recommended', reason: '够条件' })
    assert.deepEqual([own.status, /本人推荐的除外/.test(own.said)], [403, true])
    assert.equal((await nominate(leader, house.other, { kind: 'recommended', reason: '' })).status, 400)
    assert.equal((await nominate(leader, house.other, { kind: 'recommended', reason: '逐条核过' })).status, 200)
    const clause = { kind: 'refused', condition: 'nothing', reason: '不够' }
    assert.match((await nominate(clerk, house.own, clause)).said, /这一版办法没有“nothing”这一条，可选：/)
    assert.match((await act(clerk, { kind: 'published' })).said, /还有1家没有审完：甲公司/)
    const back = { kind: 'returned', reason: '缺审计报告', days: 3 }
    assert.equal((await nominate(clerk, house.own, back)).status, 200)
    assert.match((await act(clerk, { kind: 'published' })).said, /还有1家没有审完：甲公司/)
    const { answer } = await nomination(enterprise, 'own')
    assert.equal(answer.nomination!.reason!.zh, '2026年12月3日前补正：缺审计报告')
    house.turnTo('2026-12-04')
    assert.match(
      (await nominate(enterprise, 'own', { kind: 'resubmitted', promised: true })).said,
      /补正到2026年12月3日为止，已经过了/,
    )
    house.turnTo('2026-12-02')
    assert.equal((await nominate(enterprise, 'own', { kind: 'resubmitted', promised: true, note: '已补' })).status, 200)
    assert.equal((await nominate(clerk, house.own, { kind: 'recommended', reason: '补齐了' })).status, 200)
    const line = (await page(clerk)).nominations.find(({ enterprise: { id } }) => id === house.own)!
    assert.deepEqual([line.decision!.told!.state, line.decision!.reason], ['met', '补齐了'])
  })

  it('办法还有待核的不能公示，核定以后公示5个工作日，名单可下载为Excel和公文', async () => {
    assert.match((await act(clerk, { kind: 'published' })).said, /还有1处待核/)
    const { answer } = await house.call<LadderEditions>(clerk, 'GET', '/editions')
    for (const { item } of answer.editions.find(({ id }) => id === opened.edition)!.items)
      await house.call('demo-industry-clerk', 'POST', `/editions/${opened.edition}/confirmations`, {
        items: [{ item }],
        title: '优质中小企业梯度培育管理暂行办法',
        number: '工信部企业〔2022〕63号',
        clause: '第三十一条',
      })
    assert.equal((await house.download(enterprise, `/nominations/${batch}/list`)).status, 409)
    assert.equal((await act('demo-statistician', { kind: 'published' })).status, 403)
    const published = await act(clerk, { kind: 'published' })
    assert.deepEqual(
      [
        published.answer.publicity.until,
        published.answer.publicity.list.map(({ name }) => name),
        published.answer.clock,
      ],
      ['2026-12-09', ['甲公司', '乙公司'], { limit: 5, used: 0 }],
    )
    assert.equal((await page(enterprise)).publicity.list.length, 2)
    for (const format of ['xlsx', 'docx']) {
      const file = await house.download(enterprise, `/nominations/${batch}/list?format=${format}`)
      assert.deepEqual([file.status, file.fileName.endsWith(`公示名单 2026年12月2日.${format}`)], [200, true])
      assert.equal(file.bytes.subarray(0, 2).toString(), 'PK')
    }
    assert.match((await nominate(enterprise, 'own', { kind: 'withdrawn', reason: '不报了' })).said, /拟推荐/)
  })

  it('公示期内登记异议，答复要写理由，答完、期满才能认定', async () => {
    const grant = {
      kind: 'granted',
      document: '关于公布创新型中小企业名单的通知',
      number: '淄工信〔2026〕21号',
      issuer: '市工业和信息化局',
      firstDay: '2026-12-10',
      without: [],
    }
    const objected = { kind: 'objected', objector: '某某公司（署名）', text: '专利权属有争议' }
    assert.equal((await nominate(leader, house.own, objected)).status, 403)
    assert.equal((await nominate(clerk, house.own, objected)).status, 200)
    assert.equal((await nominate(clerk, house.other, objected)).status, 200)
    assert.match((await act(clerk, grant)).said, /公示到2026年12月9日，期满后才能登记认定/)
    house.turnTo('2026-12-10')
    assert.match((await nominate(clerk, house.own, objected)).said, /批次现在待认定，公示中时才能登记异议/)
    assert.match((await act(clerk, grant)).said, /异议还没有答复：甲公司、乙公司/)
    const number = async (id: string) =>
      (await page(clerk)).nominations.find(({ enterprise: of }) => of.id === id)!.objections[0]!.number
    const answer = { objection: await number(house.own), reason: '专利登记簿载明归该企业' }
    assert.match((await nominate(leader, house.own, { kind: 'dismissed', ...answer, objection: 1 })).said, /没有这一条/)
    assert.equal((await nominate(leader, house.own, { kind: 'dismissed', ...answer })).status, 200)
    assert.match((await nominate(leader, house.own, { kind: 'upheld', ...answer })).said, /已经答复/)
    const upheld = { kind: 'upheld', objection: await number(house.other), reason: '专利已转让' }
    assert.equal((await nominate(leader, house.other, upheld)).status, 200)
    assert.ok((await page(enterprise)).publicity.list.find(({ name }) => name === '乙公司')!.struck)
    assert.match((await act(clerk, { ...grant, firstDay: '2026-12-11' })).said, /2026-12-11 还没有到/)
    assert.match((await act(clerk, { ...grant, firstDay: '2026-11-01' })).said, /早于公示的那天/)
    const out = [{ enterprise: house.other, reason: '未列入' }]
    assert.match((await act(clerk, { ...grant, without: out })).said, /不在公示名单里/)
    const nobody = [{ enterprise: house.own, reason: '未列入' }]
    assert.match((await act(clerk, { ...grant, without: nobody })).said, /请取消批次/)
    const granted = await act(clerk, grant)
    assert.deepEqual([granted.answer.phase, granted.answer.counts!.granted], ['granted', 1])
  })

  it('认定的称号进称号台账，梯度上随即是已得；没有认定的不进', async () => {
    const { answer } = await house.call<LadderPage>(enterprise, 'GET', '/enterprises/own')
    const rung = answer.rungs.find(({ id }) => id === 'innovative-sme')!
    assert.deepEqual(
      [rung.place, rung.title],
      ['held', { from: '2026-12-10', until: '2029-12-10', number: '淄工信〔2026〕21号' }],
    )
    const rows = await house.frame.database.inZone(viewerWith(), (tx) =>
      sql<{ name: string; document: string; titles: string[] }>`select t.name, h.document_id as document, e.titles
        from register.enterprise_title t
        join register.history h on h.zone_id = t.zone_id and h.kind = 'enterprise_title' and h.row_id = t.id
        join register.enterprise e on e.zone_id = t.zone_id and e.id = t.enterprise`.execute(tx),
    )
    assert.deepEqual(rows.rows, [
      {
        name: '甲公司2026年创新型中小企业',
        document: '市工业和信息化局《关于公布创新型中小企业名单的通知》（淄工信〔2026〕21号）',
        titles: ['innovative-sme'],
      },
    ])
    const again = await open(clerk, { name: '下一批', firstDay: '2026-12-10', lastDay: '2026-12-16' })
    batch = again.answer.batch
    assert.match(
      (await nominate(enterprise, 'own', { kind: 'submitted', promised: true })).said,
      /已是创新型中小企业，有效期到2029-12-10/,
    )
    assert.match((await nomination(enterprise, 'own')).answer.hindrance!.zh, /已是创新型中小企业/)
  })

  it('不够条件的不能推荐；延长、取消；放假安排没公布的年份数不出哪天期满', async () => {
    assert.match((await act(clerk, { kind: 'extended', lastDay: '2026-12-15', reason: '改' })).said, /只能往后延/)
    assert.equal((await act(leader, { kind: 'extended', lastDay: '2026-12-17', reason: '系统维护' })).status, 200)
    assert.equal((await act(clerk, { kind: 'cancelled', reason: '与省里合并' })).status, 200)
    assert.match((await nominate(clerk, house.other, { kind: 'submitted', note: '好' })).said, /批次现在已取消/)
    const specialised = {
      title: 'specialised',
      edition: 'specialised-2026',
      firstDay: '2026-12-10',
      lastDay: '2026-12-16',
    }
    batch = (await open(clerk, { ...specialised, name: '专精特新', publicity: 30 })).answer.batch
    await nominate(enterprise, 'own', { kind: 'submitted', promised: true })
    await nominate(clerk, house.other, { kind: 'submitted', note: '走访时了解' })
    house.turnTo('2026-12-17')
    const short = await nominate(leader, house.other, { kind: 'recommended', reason: '照顾' })
    assert.match(short.said, /不能推荐：.*研发费用.*没有满足；请退回补正，或写明条款不予推荐/)
    const refused = { kind: 'refused', condition: 'research', reason: '研发费用不够' }
    assert.equal((await nominate(leader, house.other, refused)).status, 200)
    assert.equal(
      (await nominate(clerk, house.own, { kind: 'recommended', reason: '缺数的几条待平台测算' })).status,
      200,
    )
    const lineOf = async (id: string) => (await page(clerk)).nominations.find(({ enterprise: of }) => of.id === id)!
    const [own, other] = [await lineOf(house.own), await lineOf(house.other)]
    assert.deepEqual([own.decision!.told!.state, own.decision!.told!.unknown.length > 0], ['unknown', true])
    assert.deepEqual([other.decision!.told!.state, other.stateLabel.zh], ['unmet', '不予推荐'])
    assert.match(other.decision!.clause!.zh, /研发费用/)
    assert.match((await act(clerk, { kind: 'published' })).said, /公示30个工作日数到哪天还不知道：.*2027年/)
  })

  it('部门只看得见、只办得了自己发布的批次；数据库自己也拒绝', async () => {
    const at = (viewer: Parameters<typeof viewerWith>[0]) => viewerWith({ account: 'a', ...viewer })
    const seen = (viewer: Parameters<typeof viewerWith>[0]) =>
      house.frame.database.inZone(at(viewer), (tx) =>
        tx.selectFrom('nomination_event').select('enterprise').distinct().execute(),
      )
    assert.equal((await seen({ post: 'department-clerk', department: 'administrative-approval' })).length, 2)
    for (const viewer of [
      { post: 'department-clerk', department: 'ecology' },
      { post: 'project-officer' },
      { post: 'bank' },
      { post: 'expert' },
      { post: 'enterprise', enterprise: '00000000-0000-4000-8000-000000000000' },
      { post: 'leader', zone: 'zibo' },
    ] as const)
      assert.deepEqual(await seen(viewer), [], JSON.stringify(viewer))
    const insert = (viewer: Parameters<typeof viewerWith>[0], kind: string, more: { by?: string; of?: string } = {}) =>
      house.frame.database.inZone(at(viewer), (tx) =>
        sql`insert into nomination_event (batch, enterprise, number, kind, body, on_day, by, person, post, department)
          values (${batch}, ${more.of ?? house.own}, 9, ${kind}, '{}', '2026-12-11', ${more.by ?? 'a'}, '某人',
            ${viewer!.post}, ${viewer!.department ?? null})`.execute(tx),
      )
    const refused = /row-level security/
    const own = { post: 'enterprise', enterprise: house.own } as const
    await assert.rejects(insert(own, 'recommended'), refused)
    await assert.rejects(insert(own, 'withdrawn', { by: 'b' }), refused)
    await assert.rejects(insert(own, 'withdrawn', { of: house.other }), refused)
    await assert.rejects(insert({ post: 'department-clerk', department: 'ecology' }, 'recommended'), refused)
    await assert.rejects(insert({ post: 'leader' }, 'objected'), refused)
    await assert.rejects(insert({ post: 'statistician' }, 'recommended'), refused)
    const publish = (viewer: Parameters<typeof viewerWith>[0]) =>
      house.frame.database.inZone(at(viewer), (tx) =>
        sql`insert into nomination_batch_event (batch, number, kind, body, on_day, by, person, post, department)
          values (${batch}, 9, 'published', '{}', '2026-12-11', 'a', '某人', ${viewer!.post}, ${viewer!.department ?? null})`.execute(
          tx,
        ),
      )
    await assert.rejects(publish({ post: 'department-clerk', department: 'ecology' }), refused)
    await assert.rejects(publish({ post: 'statistician' }), refused)
    await assert.rejects(publish({ post: 'enterprise', enterprise: house.own }), refused)
    const change = house.frame.database.asSystem((tx) => sql`update nomination_event set body = '{}'`.execute(tx))
    await assert.rejects(change, /JX001|不能改写|append|只能/)
  })
})

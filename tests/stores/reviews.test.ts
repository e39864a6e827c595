import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { sql } from 'kysely'
import type { ReviewLine, ReviewPage, ScoreForm, ShownVisitor } from '../../contract/delivery/reviews/review-page.ts'
import { type Post, posts } from '../../kernel/post.ts'
import { siteReview } from '../../mechanisms/delivery/site-review/site-review.ts'
import type { Viewer } from '../../server/viewer.ts'
import { openClinicHouse } from '../clinic-house.ts'
import { eachServer } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const officer = 'demo-project-officer'
const marks = (value: number) => Object.fromEntries(siteReview.sheets[0]!.criteria.map(({ id }) => [id, value]))
const visitors = ['leader', 'department-clerk', 'statistician', 'supervisor', 'investment-officer', 'project-lead']

eachServer('现场观摩：召集、请人、打分、封分、排名', (server) => {
  let house: Awaited<ReturnType<typeof openClinicHouse>>
  let review = ''
  let people: ShownVisitor[] = []

  before(async () => {
    house = await openClinicHouse(server, { locality: '临江街道' })
  })
  after(() => house.close())

  const act = (who: string, what: object, version?: number) =>
    house.call<ReviewPage>(who, 'POST', `/reviews/${review}/acts`, {
      act: what,
      ...(version !== undefined && { version }),
    })
  const open = async (who: string) => (await house.call<ReviewPage>(who, 'GET', `/reviews/${review}`)).answer
  const score = (post: string, stop: string, value: number, more: object = {}) =>
    house.call<ScoreForm>(`demo-${post}`, 'POST', `/reviews/${review}/scores`, { stop, marks: marks(value), ...more })
  /** Who signs in as `demo-` and the name of the post; a post may have others too. */
  const holderOf = (post: string) => people.find(({ person }) => person === `演示·${posts[post as Post].zh}`)
  const accountOf = (post: string): string => holderOf(post)!.account
  const seenBy = async (post: string): Promise<string[]> => {
    const who = holderOf(post)
    const rows = await house.frame.database.readInZone<{ post: string }>(
      viewerWith({ account: who?.account ?? 'x', post: (who?.post ?? post) as Viewer['post'] }),
      'select distinct post from review_score order by post',
    )
    return rows.map((row) => row.post)
  }

  it('由项目专员、督查、领导召集；请的人要在本区有岗位；企业看不到', async () => {
    people = (await house.call<{ people: ShownVisitor[] }>(officer, 'GET', '/visitors')).answer.people
    assert.ok(people.length >= 8 && people.every(({ post }) => post !== 'enterprise' && post !== 'bank'))
    const given = { title: '四季度观摩', day: '2026-11-21', projects: [house.own, house.others] }
    const convene = (who: string, more: object = {}) =>
      house.call<{ review: string; serial: number }>(who, 'POST', '/reviews', { ...given, ...more })
    assert.equal((await convene('demo-department-clerk')).status, 403)
    assert.match((await convene(officer, { projects: [] })).said, /请选要看的项目/)
    assert.match((await convene(officer, { day: '2026-11-20' })).said, /已经过去/)
    assert.match((await convene(officer, { visitors: ['nobody'] })).said, /不在本区/)
    const { status, answer } = await convene(officer, { visitors: visitors.slice(0, 2).map(accountOf) })
    assert.deepEqual([status, answer.serial], [200, 1])
    review = answer.review
    const more = visitors.slice(2).map(accountOf)
    const { answer: page } = await act(officer, { kind: 'invited', visitors: more })
    assert.equal(page.people.length, 6)
    assert.match((await act(officer, { kind: 'invited', visitors: more.slice(0, 1) })).said, /已经请过/)
    assert.equal((await house.call('demo-enterprise', 'GET', '/reviews')).status, 403)
    assert.equal((await house.call('demo-department-clerk', 'GET', '/visitors')).status, 403)
  })

  it('议程：默认按列入的次序，可以重排；时间接着算', async () => {
    const page = await open(officer)
    assert.deepEqual(
      page.agenda.map(({ project, from, place }) => [project.id, from, place]),
      [
        [house.own, '09:00', '临江街道'],
        [house.others, '09:30', '临江街道'],
      ],
    )
    const stop = (project: string, minutes: number) => ({ project, minutes, place: '工地', presenter: '周经理' })
    const agreed = { kind: 'agreed', begins: '14:00', stops: [stop(house.others, 45), stop(house.own, 20)] }
    assert.match((await act(officer, agreed, page.version - 1)).said, /刚有人办过/)
    assert.match((await act(officer, { ...agreed, begins: '25:00' })).said, /begins/)
    const { answer } = await act(officer, agreed, page.version)
    assert.deepEqual(
      answer.agenda.map(({ number, from, to }) => [number, from, to]),
      [
        [1, '14:00', '14:45'],
        [2, '14:45', '15:05'],
      ],
    )
    assert.equal(answer.agenda[1]!.abstain, 1)
  })

  it('没开始打分、没被请、要回避、没打全，都打不了', async () => {
    assert.match((await score('leader', house.own, 4)).said, /第2站现在是“未到”/)
    assert.equal((await act(officer, { kind: 'opened', stop: house.own })).answer.state, 'under-way')
    assert.match((await score('service-agent', house.own, 4)).said, /没有请您评议/)
    assert.match((await score('project-lead', house.own, 5)).said, /本部门推进的项目，请回避/)
    assert.match((await score('leader', house.own, 6)).said, /“建设进度”不能打6分/)
    assert.match((await score('leader', house.own, 4, { marks: { progress: 4 } })).said, /“投资完成”还没有打分/)
    assert.match((await act('demo-department-clerk', { kind: 'closed', stop: house.own })).said, /岗位|不/)
  })

  it('一人一站一份，封分前可以改；封分前谁也看不到别人的分，数据库里也看不到', async () => {
    assert.equal((await score('leader', house.own, 5, { remark: '进度快' })).status, 200)
    assert.equal((await score('leader', house.own, 4, { remark: '进度快' })).answer.stops[1]!.given!.marks.progress, 4)
    for (const [post, value] of [
      ['department-clerk', 3],
      ['statistician', 4],
      ['supervisor', 1],
      ['investment-officer', 5],
    ] as const)
      assert.equal((await score(post, house.own, value)).status, 200)
    const form = (await house.call<ScoreForm>('demo-department-clerk', 'GET', `/reviews/${review}/score`)).answer
    assert.deepEqual(form.stops[1]!.given, { marks: marks(3), remark: null })
    const page = await open(officer)
    assert.deepEqual([page.ranking, page.agenda[1]!.scored], [[], 5])
    assert.equal(JSON.stringify(page).includes('进度快'), false)
    assert.deepEqual(await seenBy('department-clerk'), ['department-clerk'])
    assert.deepEqual(await seenBy('project-lead'), [])
    const lines = await house.call<{ reviews: ReviewLine[] }>('demo-leader', 'GET', '/reviews?mine=yes')
    assert.deepEqual(lines.answer.reviews, [])
  })

  it('封分以后冻结、亮分；去掉最高最低各一个，每一名说得清', async () => {
    const { answer } = await act(officer, { kind: 'closed', stop: house.own })
    const [place] = answer.ranking
    assert.deepEqual([place!.place, place!.score, place!.counted], [1, '73.33', 3])
    assert.deepEqual(
      place!.leftOut.map(({ score: given, text }) => [given, text.zh]),
      [
        ['100.00', '去掉最高分'],
        ['20.00', '去掉最低分'],
      ],
    )
    assert.deepEqual(place!.remarks, ['进度快'])
    assert.equal(answer.final, false)
    assert.match((await score('leader', house.own, 5)).said, /第2站现在是“已封分”/)
    assert.equal((await seenBy('project-lead')).length, 5)
    assert.deepEqual(await seenBy('enterprise'), [])
    assert.match((await act(officer, { kind: 'concluded' })).said, /还有1站没有封分/)
  })

  it('跳过的站不排名；出结果，Word 和 Excel 都有', async () => {
    await act('demo-supervisor', { kind: 'skipped', stop: house.others, reason: '道路封闭' })
    const { answer } = await act(officer, { kind: 'concluded' })
    assert.deepEqual([answer.state, answer.final, answer.ranking.length], ['concluded', true, 1])
    for (const format of ['docx', 'xlsx']) {
      const { file } = await house.call('demo-department-clerk', 'GET', `/reviews/${review}/result?format=${format}`)
      assert.equal(file.fileName, `四季度观摩 2026年11月21日.${format}`)
      assert.equal(file.bytes.subarray(0, 2).toString(), 'PK')
    }
    type Of = { reviews: { place: number; score: string; number: number }[] }
    const { reviews } = (await house.call<Of>(officer, 'GET', `/projects/${house.own}/batches`)).answer
    assert.deepEqual(
      reviews.map(({ place, score: given, number }) => [place, given, number]),
      [[1, '73.33', 2]],
    )
    assert.match((await act(officer, { kind: 'cancelled', reason: '因' })).said, /已出结果/)
  })

  it('绕过接口也不行：没开的站、没请的人、代别人打分、封了分，数据库都不收', async () => {
    const insert = (who: Partial<Viewer>, stop: string, by: string, post: string, number = 90) =>
      house.frame.database.inZone(viewerWith(who), (tx) =>
        sql
          .raw(`insert into review_score (review, stop, number, marks, on_day, by, person, post)
            values ('${review}', '${stop}', ${number}, '{}', '2026-11-21', '${by}', 'x', '${post}')`)
          .execute(tx),
      )
    const account = accountOf('leader')
    const leader = { account, post: 'leader' } as const
    for (const [who, stop, by, post] of [
      [leader, house.own, account, 'leader'],
      [leader, house.others, account, 'leader'],
      [leader, house.own, 'somebody-else', 'leader'],
      [{ account: 'stranger', post: 'leader' }, house.own, 'stranger', 'leader'],
      [{ account, post: 'enterprise', enterprise: house.own }, house.own, account, 'enterprise'],
    ] as const)
      await assert.rejects(insert(who, stop, by, post), /row-level security/)
    await assert.rejects(
      house.frame.database.inZone(viewerWith({ account: 'x', post: 'project-officer', department: 'ecology' }), (tx) =>
        sql
          .raw(`insert into review_event (review, number, kind, body, on_day, by, person, post, department)
            values ('${review}', 90, 'concluded', '{}', '2026-11-21', 'x', 'x', 'project-officer', 'ecology')`)
          .execute(tx),
      ),
      /row-level security/,
    )
    for (const table of ['review_event', 'review_score'])
      await assert.rejects(
        house.frame.database.asSystem((tx) => sql.raw(`update ${table} set person = 'x'`).execute(tx)),
        /change|appended|只/,
      )
  })

  it('别的高新区看不到、办不了；审计里有每一步，没有分数', async () => {
    const elsewhere = 'zibo-leader'
    for (const path of [`/reviews/${review}`, `/reviews/${review}/score`, `/reviews/${review}/result?format=docx`])
      assert.equal((await house.call(elsewhere, 'GET', path)).status, 404, path)
    assert.equal((await act(elsewhere, { kind: 'cancelled', reason: '因' })).status, 404)
    const given = { stop: house.own, marks: marks(5) }
    assert.equal((await house.call(elsewhere, 'POST', `/reviews/${review}/scores`, given)).status, 404)
    const borrowed = { title: '借来的', day: '2026-11-21', projects: [house.own] }
    assert.equal((await house.call(elsewhere, 'POST', '/reviews', borrowed)).status, 404)
    const trail = await house.frame.database.readAsSystem<{ act: string; detail: object }>(
      `select act, detail from audit_entry where zone_id = 'demo' and act like 'review.%' order by number`,
    )
    assert.deepEqual(Object.groupBy(trail, ({ act: name }) => name)['review.scored']!.length, 6)
    assert.equal(JSON.stringify(trail).includes('progress'), false)
  })
})

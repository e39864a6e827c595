import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { AssessmentPage, StandingShown } from '../../contract/assessments/assessments.ts'
import type { AssessmentEdition } from '../../contract/assessments/editions.ts'
import type { AssessedPage } from '../../contract/assessments/subject.ts'
import type { Post } from '../../kernel/post.ts'
import { openAssessmentHouse } from '../assessment-house.ts'
import { eachServer } from '../database.ts'
import { viewerWith } from '../viewer.ts'

const leader = 'demo-leader'
/** 工信部门的科员: 亩均评价、绿色工厂和落后产能归工信部门管。 */
const clerk = 'demo-industry-clerk'
const [otherClerk, statistician] = ['demo-department-clerk', 'demo-statistician']
const star = '/listing-nursery/editions/star-2024'
const shandong = '/output-per-mu/editions/output-per-mu-shandong-2019'

const paper = { title: '亩均效益评价办法', number: '某工信发〔2024〕8号', clause: '附件1' }
const shares = 'A至D各类比例'

eachServer('核定待核的评价办法', (server) => {
  let house: Awaited<ReturnType<typeof openAssessmentHouse>>
  before(async () => {
    house = await openAssessmentHouse(server, {
      甲公司: { taxes: '1200' },
      乙公司: { taxes: '1000', research_spending: '2000' },
      丙公司: { taxes: '600' },
    })
  })
  after(() => house.close())

  const edition = async (path = shandong, who = clerk) => (await house.call<AssessmentEdition>(who, 'GET', path)).answer
  const confirm = (items: readonly object[], { who = clerk, on = shandong, ...more }: Record<string, unknown> = {}) =>
    house.call<AssessmentEdition>(String(who), 'POST', `${on}/confirmations`, { items, ...paper, ...more })
  const withdraw = (item: string, note = '核错了', who = clerk) =>
    house.call<AssessmentEdition>(who, 'POST', `${shandong}/withdrawals`, { item, note })
  const listed = async () =>
    (await house.call<{ rows: StandingShown[] }>(leader, 'GET', '/output-per-mu/subjects')).answer.rows
  const named = async (label: string, path = shandong) =>
    (await edition(path)).items.find((one) => one.label.zh === label)!

  it('每一处都列出记录值；没核完，写明还有几处、结果不得公布', async () => {
    const { items, open, publishable, may, history } = await edition()
    assert.deepEqual([items.length, open, may.confirm, history], [12, 12, true, []])
    assert.equal(publishable.zh, '还有12处待核，核定前结果不得公布')
    assert.deepEqual(
      (await named('亩均税收：权重')).values.map(({ label, unit, recalled, confirmed }) => [
        label.zh,
        recalled,
        unit,
        confirmed,
      ]),
      [['亩均税收', '20', '分', null]],
    )
    assert.deepEqual(
      (await named(shares)).values.map(({ label, recalled }) => [label.zh, recalled]),
      [
        ['A类', '20'],
        ['B类', '45'],
        ['C类', '30'],
        ['D类', '5'],
      ],
    )
    assert.equal((await edition(shandong, leader)).may.confirm, false)
  })

  it('领导、企业、观察员、银行、专家和别的区不能核定，数据库里也不能', async () => {
    const { item } = await named('亩均税收：权重')
    for (const post of ['leader', 'enterprise', 'observer', 'bank', 'expert', 'supervisor'])
      assert.equal((await confirm([{ item }], { who: `demo-${post}` })).status, 403, post)
    for (const post of ['enterprise', 'observer', 'bank', 'expert'])
      assert.equal((await house.call(`demo-${post}`, 'GET', shandong)).status, 403, post)
    assert.equal((await withdraw(item, '试试', 'demo-enterprise')).status, 403)
    const insert = (post: Post, by: string, zone = 'demo') =>
      house.frame.database.inZone(viewerWith({ account: 'someone', post, zone }), (tx) =>
        tx
          .insertInto('rule_confirmation')
          .values({
            zone_id: 'demo',
            edition: 'x',
            item: 'y',
            number: 1,
            kind: 'confirmed',
            says: null,
            title: '办法',
            issuer: null,
            document_number: null,
            clause: null,
            note: null,
            on_day: '2026-11-21',
            by,
            person: '某',
            post,
          })
          .execute(),
      )
    for (const post of ['enterprise', 'observer', 'leader', 'bank'] as const)
      await assert.rejects(insert(post, 'someone'), /row-level security/, post)
    await assert.rejects(insert('department-clerk', 'another'), /row-level security/)
    await assert.rejects(insert('department-clerk', 'someone', 'zibo'), /row-level security/)
    assert.deepEqual(
      await house.frame.database.readInZone(viewerWith({ post: 'observer' }), 'select * from rule_confirmation'),
      [],
    )
  })

  it('办法由哪个部门负责，就由哪个部门的科员核定；别的部门看得到，核定和撤回都被拒绝，统计人员可以', async () => {
    const { item } = await named('亩均税收：权重')
    const other = await edition(shandong, otherClerk)
    assert.deepEqual([other.open, other.may.confirm], [12, false])
    for (const refused of [await confirm([{ item }], { who: otherClerk }), await withdraw(item, '试试', otherClerk)])
      assert.deepEqual([refused.status, /由工业和商务局核定，请转给该部门/.test(refused.said)], [403, true])
    assert.equal((await edition()).open, 12)
    for (const [path, who, may] of [
      [shandong, statistician, true],
      [star, clerk, false],
      [star, statistician, true],
    ] as const)
      assert.equal((await edition(path, who)).may.confirm, may, `${path} ${who}`)
    assert.equal((await confirm([{ item: 'x' }], { who: clerk, on: star })).status, 403)
  })

  it('不写文件、文号、条款，数值不成数，比例不合一百，都说清楚，什么也没记下', async () => {
    const { item } = await named('亩均税收：权重')
    for (const lacks of ['title', 'number', 'clause'])
      assert.equal((await confirm([{ item }], { [lacks]: '' })).status, 400, lacks)
    assert.match((await confirm([])).said, /至少选一项/)
    assert.match((await confirm([{ item, values: ['很多'] }])).said, /“亩均税收”要写成不小于零的数字/)
    assert.match((await confirm([{ item, values: ['20', '30'] }])).said, /有1个数值，给了2个/)
    assert.match((await confirm([{ item: 'nothing' }])).said, /没有“nothing”这一处要核定/)
    const { item: share } = await named(shares)
    assert.match((await confirm([{ item: share, values: ['20', '50', '30', '5'] }])).said, /合计应为100，现在是105/)
    const { item: formula } = await named('计分公式（借用旌德）')
    assert.match((await confirm([{ item: formula, values: ['1'] }])).said, /没有可改的数值/)
    assert.match((await confirm([{ item }, { item: share, values: ['1'] }])).said, /有4个数值/)
    const strange = await confirm([{ item }], { on: '/output-per-mu/editions/none' })
    assert.deepEqual([strange.status, /没有“none”这一版；有的是/.test(strange.said)], [404, true])
    assert.equal((await edition()).open, 12)
  })

  it('按文件改了分值，名单随即按新分值排；页面写着已由本区核定、文号、日期', async () => {
    const before = await listed()
    const { item } = await named('研发经费投入强度：权重')
    const told = await confirm([{ item, values: ['60'] }], { note: '以区办法为准' })
    assert.equal(told.answer.open, 11)
    const shown = told.answer.items.find((one) => one.item === item)!
    assert.equal(shown.confirmed!.text.zh, '已由本区核定 · 某工信发〔2024〕8号 · 2026-11-21')
    assert.deepEqual([shown.values[0]!.recalled, shown.values[0]!.confirmed], ['20', '60'])
    assert.match(shown.confirmed!.paper, /《亩均效益评价办法》 某工信发〔2024〕8号 附件1/)
    const [first] = await listed()
    assert.deepEqual([before[0]!.name, first!.name], ['乙公司', '乙公司'])
    assert.equal(first!.score! > before[0]!.score! + 30, true)
    const other = await house.call<AssessmentEdition>('zibo-leader', 'GET', shandong)
    assert.deepEqual([other.answer.open, other.answer.history], [12, []])
  })

  it('核过的不能再核；撤回写明理由，记录里都留着，分值回到记录值', async () => {
    const { item } = await named('研发经费投入强度：权重')
    assert.match((await confirm([{ item }])).said, /已经核定；要改，先撤回核定/)
    assert.equal((await withdraw(item, '')).status, 400)
    const { answer } = await withdraw(item, '文号抄错')
    assert.equal(answer.open, 12)
    assert.deepEqual(
      answer.history.map(({ act, told }) => [act.zh, /文号抄错|60.*8号/.test(told)]),
      [
        ['撤回核定', true],
        ['核定', true],
      ],
    )
    assert.match((await withdraw(item)).said, /没有核定，不用撤回/)
    assert.equal((await listed())[0]!.score! < 100, true)
    await assert.rejects(
      house.frame.database.asSystem((tx) => tx.deleteFrom('rule_confirmation').execute()),
      /append|只能|insert/i,
    )
  })

  it('比例和措施按区里的文件核定，等级和措施随之变；全部核完才可公布', async () => {
    const { items } = await edition()
    const land = items.find(({ label }) => label.zh === '差别化措施：用地')!
    const said = land.values.map(({ recalled }) => (recalled === '优先保障' ? '应保尽保' : recalled))
    assert.equal((await listed())[0]!.grade, 'B')
    const { item: share } = await named(shares)
    await confirm([
      { item: land.item, values: said },
      { item: share, values: ['50', '30', '15', '5'] },
    ])
    const rest = (await edition()).items.filter(({ confirmed }) => !confirmed).map(({ item }) => ({ item }))
    const { answer } = await confirm(rest)
    assert.deepEqual([answer.open, answer.publishable.zh], [0, '已全部核定，结果可以公布'])
    const page = (await house.call<AssessmentPage>(leader, 'GET', '/output-per-mu')).answer
    assert.deepEqual(page.editions.find(({ inForce }) => inForce)!.unconfirmed, [])
    assert.deepEqual([...new Set(page.measures.map(({ certainty }) => certainty.zh))], ['有据'])
    const best = (await listed())[0]!
    const own = (await house.call<AssessedPage>(leader, 'GET', `/output-per-mu/subjects/${best.id}`)).answer
    const measure = own.measures.find(({ label }) => label.zh === '用地')!
    assert.deepEqual([own.standing.grade, measure.told.zh], ['A', '应保尽保'])
  })

  it('绿色工厂、上市、载体、落后产能的待核处也能核，标记随之去掉', async () => {
    for (const [path, who] of [
      ['/green-factory/editions/green-factory-2025', clerk],
      ['/green-factory/editions/green-municipal', clerk],
      [star, statistician],
      ['/obsolete-capacity/editions/obsolete-2024', clerk],
    ] as const) {
      const { items, may } = await edition(path, who)
      assert.ok(items.length > 0 && may.confirm, path)
      const done = await confirm(
        items.map(({ item }) => ({ item })),
        { on: path, who },
      )
      assert.deepEqual([done.said, done.answer.open], ['', 0], path)
    }
    const group = await confirm([{ item: '能源低碳化/weight', values: ['8', '8', '8'] }], {
      on: '/green-factory/editions/green-factory-2025',
    })
    assert.match(group.said, /已经核定/)
  })

  it('每次核定和撤回都进审计记录', async () => {
    const acts = await house.frame.database.readAsSystem<{ act: string; subject: string }>(
      "select act, subject from audit_entry where zone_id = 'demo' and act like 'rule.%' order by number",
    )
    assert.deepEqual(
      acts.slice(0, 3).map(({ act, subject }) => [act, subject]),
      [
        ['rule.confirm', 'assessments/output-per-mu/output-per-mu-shandong-2019'],
        ['rule.withdraw', 'assessments/output-per-mu/output-per-mu-shandong-2019'],
        ['rule.confirm', 'assessments/output-per-mu/output-per-mu-shandong-2019'],
      ],
    )
  })
})

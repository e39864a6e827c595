import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { EvaluationEntries, TriedEvaluationTable } from '../../contract/evaluation/entries.ts'
import type { Contributions, EvaluationPage } from '../../contract/evaluation/evaluation.ts'
import { entryColumns } from '../../engines/evaluation/entry-table.ts'
import { day } from '../../kernel/day.ts'
import { appendEntries } from '../../server/evaluation/store.ts'
import { eachServer } from '../database.ts'
import { factOf, told as from, openEvaluationServer } from '../evaluation-server.ts'
import { viewerWith } from '../viewer.ts'

const statistician = 'demo-statistician'
const leader = 'demo-leader'
const supervisor = 'demo-supervisor'

eachServer('综合评价：得分、填数、核定、贡献', (server) => {
  let house: Awaited<ReturnType<typeof openEvaluationServer>>
  before(async () => {
    house = await openEvaluationServer(server)
  })
  after(() => house.close())

  const call: typeof house.call = (...given) => house.call(...given)
  const page: typeof house.page = (...given) => house.page(...given)
  const fill: typeof house.fill = (...given) => house.fill(...given)
  const fact: typeof house.fact = (...given) => house.fact(...given)
  const item = ({ score }: EvaluationPage, number: string) => score!.items.find((one) => one.number === number)!

  it('什么都没填：年度取最近一年，没设全国界的项从零分到满分；企业年度数据合计进来', async () => {
    const seen = await page()
    assert.deepEqual([seen.year, seen.score!.low, seen.score!.high], [2025, 0, 100])
    assert.deepEqual([factOf(seen, '营业收入').value, factOf(seen, '营业收入').from], [10000, 'records'])
    const research = factOf(seen, '研发经费内部支出')
    assert.deepEqual([research.value, research.from], [null, null])
    const staff = factOf(seen, '研发人员全时当量')
    assert.deepEqual([staff.value, staff.proxy!.zh], [40, '以研发人员数代，口径待核'])
    assert.equal(factOf(seen, '出口总额').value, null)
  })

  it('统计人员设全国界、补数：得分收窄，算得和手算一样；写明来源，待核定', async () => {
    const bounds = { about: 'bounds', name: '1.2', value: '0.1', most: '0.3' }
    const { answer } = await fill(bounds)
    const staff = item(answer, '1.2')
    assert.deepEqual([staff.value, staff.low.toFixed(4), staff.high.toFixed(4)], [0.2, '1.2000', '1.2000'])
    assert.equal(answer.toConfirm.filter(({ kind }) => kind === 'entry').length, 0)
    const before = (await fill({ about: 'bounds', name: '3.3', value: '20', most: '40' })).answer
    assert.deepEqual(before.questions.find(({ name }) => name === '总绿地率')!.items, ['3.3'])
    const after = (await fact('总绿地率', '30')).answer
    const width = ({ score }: EvaluationPage) => score!.high - score!.low
    assert.ok(width(after) < width(before) - 1.6)
    const green = factOf(after, '总绿地率')
    assert.deepEqual([green.value, green.from, green.confirmed, green.source!.zh], [30, 'entry', false, from.source])
    assert.equal(after.toConfirm.filter(({ kind }) => kind === 'entry').length, 1)
  })

  it('填不对的用一句话拒绝，什么都不存', async () => {
    const before = (await call<EvaluationEntries>(leader, 'GET', '/2021/entries')).answer.entries.length
    const said = async (body: object, edition = '2021') => (await fill(body, statistician, edition)).said
    assert.match(
      await said({ about: 'fact', name: '总绿化率', year: 2025, value: '1' }),
      /没有“总绿化率”这项数据；相近的有：总绿地率/,
    )
    assert.match(await said({ about: 'fact', name: '总绿地率', value: '1' }), /要写明年度/)
    const year = 2025
    assert.match(
      await said({ about: 'fact', name: '制造业营业收入', year, value: '-5' }),
      /“制造业营业收入”不能小于0万元，写的是-5万元/,
    )
    assert.match(await said({ about: 'fact', name: '总绿地率', year, value: '101' }), /“总绿地率”不能大于100%/)
    assert.match(await said({ about: 'bounds', name: '1.2', value: '3', most: '1' }), /最小值3要小于最大值1/)
    assert.match(await said({ about: 'weight', name: '9.9', value: '1' }), /没有编号“9.9”的二级指标/)
    assert.match(await said({ about: 'judgement', name: '1.10', year: 2025, value: '101' }), /要在0到100之间/)
    assert.match(await said({ about: 'judgement', name: '1.2', year: 2025, value: '50' }), /由数据算出，不用评分/)
    assert.match(
      await said({ about: 'fact', name: '总绿地率', year: 2025, value: '三十' }),
      /^“数值”不合要求：请写数字，如 12\.5$/,
    )
    assert.match(await said({ about: 'item', name: '7.1', value: '1', label: '新', lower: false }, '2024'), /“7.1”不行/)
    assert.match(await said({ about: 'group', name: '1', value: '15', label: '一' }, '2024'), /已有的指标，不用补/)
    assert.match(
      await said({ about: 'item', name: '1.5', value: '1', label: '新', formula: '利润 / 营受' }, '2024'),
      /算式：.*营受/,
    )
    const entries = (await call<EvaluationEntries>(leader, 'GET', '/2021/entries')).answer.entries
    assert.equal(entries.length, before)
  })

  it('填的人只能是统计人员；企业、银行、观察员、项目专员一概看不到；别区看不见本区填的', async () => {
    for (const who of [leader, supervisor, 'demo-department-clerk'])
      assert.equal((await fill({ about: 'fact', name: '总绿地率', year: 2025, value: '1' }, who)).status, 403, who)
    for (const post of ['enterprise', 'bank', 'observer', 'expert', 'project-officer', 'service-agent'])
      for (const path of ['/2021', '/2021/entries', '/2021/contributions'])
        assert.equal((await call(`demo-${post}`, 'GET', path)).status, 403, `${post} ${path}`)
    const elsewhere = await page('zibo-leader')
    assert.equal(factOf(elsewhere, '总绿地率').value, null)
    assert.deepEqual((await call<EvaluationEntries>('zibo-leader', 'GET', '/2021/entries')).answer.entries, [])
  })

  it('数据库也守着：企业和外人读不到，项目专员填不进，领导填不进，自己不能核定自己，谁也改不了', async () => {
    const { database } = house.frame
    const count = (post: Parameters<typeof viewerWith>[0]) =>
      database.readInZone<{ count: number }>(viewerWith(post), 'select count(*)::int as count from evaluation_entry')
    assert.ok((await count({ post: 'leader' }))[0]!.count > 0)
    for (const post of ['enterprise', 'bank', 'observer', 'expert', 'project-officer'] as const)
      assert.equal((await count({ post }))[0]!.count, 0, post)
    assert.equal((await count({ post: 'department-clerk', department: 'construction' }))[0]!.count, 0)
    assert.ok((await count({ post: 'department-clerk', department: 'development-reform' }))[0]!.count > 0)
    assert.equal((await count({ zone: 'zibo' }))[0]!.count, 0)
    const nothing = { most: null, label: null, formula: null, lower: false }
    const given = { ...from, ...nothing, about: 'fact' as const, name: '房价', year: 2025, value: '1' }
    const appended = (viewer: ReturnType<typeof viewerWith>) =>
      database.inZone(viewer, (tx) =>
        appendEntries(tx, viewer, [given], { edition: 'zone-evaluation-2021', today: day('2026-11-21') }),
      )
    for (const post of ['leader', 'project-officer', 'enterprise'] as const)
      await assert.rejects(appended(viewerWith({ post })), /row-level security/, post)
    const [mine] = await database.readInZone<{ id: string; by: string }>(
      viewerWith(),
      'select id, by from evaluation_entry limit 1',
    )
    const decide = (account: string) =>
      database.inZone(viewerWith({ post: 'leader', account }), (tx) =>
        tx
          .insertInto('evaluation_decision')
          .values({
            edition: null,
            item: null,
            entry: mine!.id,
            state: 'confirmed',
            document: '自己',
            reason: null,
            on_day: '2026-11-21',
            by: account,
            person: '',
            post: 'leader',
          })
          .execute(),
      )
    await assert.rejects(decide(mine!.by), /row-level security/)
    await assert.rejects(
      database.inZone(viewerWith(), (tx) => tx.updateTable('evaluation_entry').set({ value: '9' }).execute()),
    )
  })

  it('另一人核定或退回；退回的不算数，回到前一条；核定过的不能再核；设定的不能核定', async () => {
    await fact('总绿地率', '35')
    const entries = (await call<EvaluationEntries>(leader, 'GET', '/2021/entries')).answer.entries
    const [latest, earlier] = entries.filter(({ name }) => name === '总绿地率')
    const decide = (id: string, body: object, who = supervisor) =>
      call<EvaluationPage>(who, 'POST', `/2021/entries/${id}/decision`, body)
    assert.equal((await decide(latest!.id, { state: 'confirmed', document: '年报' }, statistician)).status, 403)
    const back = await decide(latest!.id, { state: 'refused', reason: '口径不对' })
    assert.equal(factOf(back.answer, '总绿地率').value, 30)
    const kept = await decide(earlier!.id, { state: 'confirmed', document: '园林局年报' }, leader)
    assert.equal(factOf(kept.answer, '总绿地率').confirmed, true)
    assert.match((await decide(earlier!.id, { state: 'confirmed', document: '再' })).said, /已经核定过/)
    const bounds = entries.find(({ about }) => about === 'bounds')!
    assert.match((await decide(bounds.id, { state: 'confirmed', document: '估计' })).said, /只是设定，不能核定/)
    const history = (await call<EvaluationEntries>(leader, 'GET', '/2021/entries')).answer.entries
    assert.deepEqual(
      history.filter(({ name }) => name === '总绿地率').map(({ state, stands }) => [state, stands]),
      [
        ['refused', false],
        ['confirmed', true],
      ],
    )
  })

  it('没核完不签发；办法里待核的由领导或督查对照文件核定，缺的要先填', async () => {
    const publish = (who = leader) => call<EvaluationPage>(who, 'POST', '/2021/publications', { year: 2025 })
    assert.equal((await publish(statistician)).status, 403)
    const refused = await publish()
    assert.deepEqual([refused.status, /还有47处没有核定，不能签发/.test(refused.said)], [409, true], refused.said)
    const confirm = (item: string) =>
      call<EvaluationPage>(supervisor, 'POST', '/2021/confirmations', { item, document: '国科发火〔2021〕106号' })
    assert.match((await confirm('2021-1-3/weight')).said, /要先填入才能核定/)
    const { answer } = await confirm('formulas')
    assert.ok(!answer.toConfirm.some(({ item: one }) => one === 'formulas'))
    assert.match((await confirm('formulas')).said, /已经核定/)
  })

  it('全部填齐、核定以后才能签发，签发的留着', async () => {
    const lines = (await page()).score!.items.filter(({ weightFrom }) => weightFrom === 'template')
    const { source, reason } = from
    const heads = ['about', 'name', 'value', 'source', 'reason'] as const
    const text = [
      heads.map((id) => entryColumns[id].zh).join('\t'),
      ...lines.map(({ number }) => ['赋权', number, '1', source, reason].join('\t')),
    ].join('\n')
    const filled = await call<{ filled: number }>(statistician, 'POST', '/2021/table', { text })
    assert.equal(filled.answer.filled, 44)
    let seen = await page()
    assert.equal(
      seen.score!.items.every(({ weightFrom }) => weightFrom !== 'template'),
      true,
    )
    for (const { kind, item: one } of seen.toConfirm) {
      if (kind === 'edition') await call(supervisor, 'POST', '/2021/confirmations', { item: one, document: '106号文' })
      else await call(supervisor, 'POST', `/2021/entries/${one}/decision`, { state: 'confirmed', document: '106号文' })
    }
    const done = await call<EvaluationPage>(leader, 'POST', '/2021/publications', { year: 2025 })
    assert.equal(done.status, 200, done.said)
    seen = done.answer
    assert.deepEqual(
      [seen.toConfirm.length, seen.publications[0]!.year, seen.publications[0]!.low],
      [0, 2025, seen.score!.low],
    )
  })

  it('整表填入：先逐行看；有一行不对就整表不填；相同的不再记', async () => {
    const row = (...cells: string[]) => cells.join('\t')
    const heads = row('类别', '编号或项目', '年度', '数值（最小值）', '最大值', '来源', '说明')
    const bad = [
      heads,
      row('数据', '房价', '2025', '9,800', '', '住建局', '年均'),
      row('数据', '房租', '2025', '1', '', '某', '某'),
      row('数据', '总绿地率', '2025', '30', '', '年报', '年报'),
      row('数据', '可支配财力', '2025', '', '', '', ''),
    ].join('\n')
    const tried = await call<TriedEvaluationTable>(statistician, 'POST', '/2021/table/trial', { text: bad })
    assert.deepEqual(tried.answer.counts, { new: 1, known: 1, empty: 1, refused: 1 })
    const refused = await call(statistician, 'POST', '/2021/table', { text: bad })
    assert.match(refused.said, /有1行不能填入，整表没有填入。第3行：没有“房租”这项数据/)
    assert.equal(factOf(await page(), '房价').value, null)
    const good = bad
      .split('\n')
      .filter((line) => !line.includes('房租'))
      .join('\n')
    assert.equal((await call<{ filled: number }>(statistician, 'POST', '/2021/table', { text: good })).answer.filled, 1)
    assert.equal(factOf(await page(), '房价').value, 9800)
    assert.match((await call(statistician, 'POST', '/2021/table', { text: good })).said, /没有新填的数/)
    assert.match((await call(statistician, 'POST', '/2021/table/trial', { text: '没有表头' })).said, /请用导出的表来填/)
  })

  it('导出的 Excel 原样传回：每一行都认得，没有一行要改', async () => {
    const caller = house.callers.get(statistician)!
    const { bytes } = await caller({ method: 'GET', url: '/api/evaluation/2021/entries.xlsx' })
    const file = { name: '填数表.xlsx', content: bytes.toString('base64') }
    const { answer } = await call<TriedEvaluationTable>(statistician, 'POST', '/2021/table/trial', { file })
    assert.deepEqual([answer.counts.new, answer.counts.refused], [0, 0])
    assert.ok(answer.counts.known > 44 && answer.counts.empty > 40)
  })

  it('2024年版：名称没补齐不出得分；补了第二组和一项，数得出还缺几个', async () => {
    const lacking = await page(leader, '/2024')
    assert.deepEqual([lacking.score, lacking.edition.items], [null, { known: 4, inAll: 43 }])
    assert.match(lacking.lacks[0]!.zh, /还有5个一级指标、39个二级指标没有名称/)
    await fill({ about: 'group', name: '2', value: '20', label: '创新能力' }, statistician, '2024')
    const { answer } = await fill(
      { about: 'item', name: '2.1', value: '1.2', label: '研发强度', formula: '研发经费内部支出 / 营业收入' },
      statistician,
      '2024',
    )
    assert.deepEqual(answer.edition.items.known, 5)
    assert.match(answer.lacks[0]!.zh, /还有4个一级指标、38个二级指标没有名称/)
    assert.equal((await call(leader, 'GET', '/2024/contributions')).status, 400)
  })

  it('企业贡献：等于去掉它重算；可按一项看，可倒着看；没有的项说得出有哪些', async () => {
    const all = (await call<Contributions>(leader, 'GET', '/2021/contributions')).answer
    assert.deepEqual([all.enterprises, all.total], [2, 2])
    const one = (await call<Contributions>(leader, 'GET', '/2021/contributions?item=1.2')).answer
    assert.equal(one.item, '1.2')
    assert.ok(one.rows.every(({ items }) => items.find((each) => each.item === '2021-1-2')!.with === 0.2))
    const reversed = (await call<Contributions>(leader, 'GET', '/2021/contributions?order=least')).answer
    assert.deepEqual(
      reversed.rows.map(({ points }) => points),
      all.rows.map(({ points }) => points).toSorted((a, b) => a - b),
    )
    assert.match((await call(leader, 'GET', '/2021/contributions?item=4.1')).said, /没有可算的企业贡献，可选：/)
    assert.ok(all.rows.some(({ id }) => id === house.own))
  })

  it('每件事都进审计', async () => {
    const acts = await house.frame.database.readAsSystem<{ act: string }>(
      `select distinct act from audit_entry where zone_id = 'demo' and act like 'evaluation.%' order by act`,
    )
    assert.deepEqual(
      acts.map(({ act }) => act),
      [
        'evaluation.confirm',
        'evaluation.entry-confirmed',
        'evaluation.entry-refused',
        'evaluation.fill',
        'evaluation.publish',
        'evaluation.table',
      ],
    )
  })
})

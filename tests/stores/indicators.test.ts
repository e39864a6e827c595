import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { Client } from 'pg'
import type { z } from 'zod'
import type { CockpitAnswer } from '../../contract/cockpit.ts'
import type { openDeliveryStatistics } from '../../contract/delivery/ledger.ts'
import type { FindingRow } from '../../contract/findings.ts'
import type { FigurePage } from '../../contract/indicators/figures.ts'
import type { PublishedFigure } from '../../contract/indicators/published.ts'
import type { TargetPlanPage, TargetShare } from '../../contract/targets.ts'
import type { Day } from '../../kernel/day.ts'
import { decimal } from '../../kernel/decimal.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { appendTarget, readTargetsOn, standingTargets } from '../../server/targets/store.ts'
import type { Viewer } from '../../server/viewer.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'
import { viewerWith } from '../viewer.ts'

const keeper: Viewer = viewerWith({ account: 'keeper', person: '演示·统计人员', zone: 'zibo' })

/** A number locked on 5 April, corrected on 11 June in the first hour of the day in China; a made-up one besides. */
async function enterOn(owner: Client): Promise<void> {
  const add = (period: string, value: string, asOf: string, demonstration: boolean, moment: string | null) =>
    owner.query<{ id: string }>(
      `insert into observation (zone_id, indicator, period, value, unit, origin, as_of, entered_by, demonstration, entered_at)
       values ('zibo', 'foreign-capital', $1, $2, '万美元', 'reported', $3, '演示·填报人', $4, coalesce($5::timestamptz, now()))
       returning id`,
      [period, value, asOf, demonstration, moment],
    )
  const { rows } = await add('2024-03', '120', '2024-03-31', false, '2024-04-05T02:00:00Z')
  await owner.query(
    `insert into observation (zone_id, indicator, period, value, unit, origin, as_of, entered_by, entered_at, supersedes, reason)
     values ('zibo', 'foreign-capital', '2024-03', '115', '万美元', 'reported', '2024-03-31', '演示·填报人',
       '2024-06-10T16:30:00Z', $1, '外汇登记核减')`,
    [rows[0]!.id],
  )
  await add('2024-02', '77', '2024-02-29', true, null)
}

eachServer('指标：从数据包到打开每一个数 · from the pack to the opened figure', (server) => {
  let frame: Frame
  let leader: Caller
  let statistician: Caller
  const declarations = {
    packs: [packs.demo, packs.zibo],
    ...mechanisms,
  }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    await loadPacks(frame.database, declarations, () => {}, frame.clock.now)
    leader = await signedIn(frame.app, 'zibo-leader')
    statistician = await signedIn(frame.app, 'zibo-statistician')
  })
  after(() => frame.close())

  const get = async <T>(who: Caller, url: string): Promise<T> => {
    const answered = await who({ method: 'GET', url })
    assert.equal(answered.status, 200, answered.body)
    return answered.json() as T
  }
  const figure = (key: string, rest: string): Promise<FigurePage> => get(leader, `/api/figures/${key}?${rest}`)

  it('再载入一次，什么也不多', async () => {
    const before = await frame.database.readAsSystem('select count(*) from observation')
    await loadPacks(frame.database, declarations, () => {}, frame.clock.now)
    assert.deepEqual(await frame.database.readAsSystem('select count(*) from observation'), before)
  })

  it('+22.86%：公式、两个输入、台账86行、文件与段落', async () => {
    const page = await figure('tech-renovation-projects:growth', 'period=2023-01..09')
    assert.equal(page.shown.value, '+22.86')
    assert.equal(page.agrees, true)
    assert.equal(page.provenance.formula?.numbers.zh, '(86 − 70) ÷ 70 × 100 = 22.857142… → 22.86')
    assert.deepEqual(
      page.provenance.inputs.map(({ shown }) => [shown.value, shown.origin]),
      [
        ['86', 'counted'],
        ['70', 'inferred'],
      ],
    )
    assert.equal(page.provenance.records?.total, 86)
    assert.equal(page.provenance.records?.demonstration, true)
    assert.equal(page.provenance.published?.paragraph, 11)
  })

  it('台账多出一行：公布数仍是86，计数不再印证', async () => {
    const clerk = await signedIn(frame.app, 'zibo-project-officer')
    const values = { name: '新列入的技改项目', level: 'technical', year: 2023 }
    const created = await clerk({ method: 'POST', url: '/api/registers/project/rows', payload: { values } })
    assert.equal(created.status, 200, created.body)
    const page = await figure('tech-renovation-projects', 'period=2023-01..09')
    assert.deepEqual([page.shown.value, page.shown.origin], ['86', 'reported'])
    const { id, revision } = created.json() as unknown as { id: string; revision: number }
    const archived = await clerk({
      method: 'POST',
      url: `/api/registers/project/rows/${id}/archive`,
      payload: { reason: '重复录入', revision },
    })
    assert.equal(archived.status, 200, archived.body)
    assert.equal((await figure('tech-renovation-projects', 'period=2023-01..09')).shown.origin, 'counted')
  })

  it('不说时期，打开最近报的一期', async () => {
    assert.equal((await figure('high-tech-enterprises', '')).period, '2024')
  })

  it('没有报的数打开是一页“未报”，不是零也不是出错', async () => {
    const page = await figure('industrial-value-added', 'period=2023-01..09')
    assert.equal(page.shown.value, null)
  })

  it('问一个不存在的指标、读不出的时期：一句话', async () => {
    for (const url of [
      '/api/figures/no-such?period=2023',
      '/api/figures/gdp?period=2023-13',
      '/api/figures/gdp:odd?period=2023',
    ]) {
      const answered = await leader({ method: 'GET', url })
      assert.ok(answered.status === 400 || answered.status === 404, url)
      assert.match(answered.body, /sentence/)
    }
  })

  it('公布的数都列得出，能重算的全部一致', async () => {
    const { figures } = await get<{ figures: PublishedFigure[] }>(leader, '/api/published')
    assert.equal(figures.length, packs.zibo.figures.length)
    assert.equal(figures.filter(({ agrees }) => agrees === false).length, 0)
    assert.ok(figures.filter(({ agrees }) => agrees === true).length >= 15)
  })

  it('驾驶舱：8项目标中6项快于序时，1项慢2.4，1项未报；36旬', async () => {
    const cockpit = await get<CockpitAnswer>(leader, '/api/cockpit?period=2023-01..09')
    const lamps = cockpit.targets.map(({ lamp }) => lamp)
    assert.deepEqual(
      ['green', 'amber', 'red', 'unknown'].map((lamp) => lamps.filter((one) => one === lamp).length),
      [6, 1, 0, 1],
    )
    assert.equal(cockpit.targets.find(({ lamp }) => lamp === 'amber')?.ahead, '-2.4')
    assert.equal(cockpit.cadence?.cells.length, 36)
    const actual = cockpit.cadence!.cells.reduce((sum, { actual }) => sum.plus(actual ?? 0), decimal(0))
    assert.equal(actual.toFixed(), '140')
    assert.equal(cockpit.slipping?.demonstration, true)
    assert.ok(cockpit.slipping!.rows.length > 0)
    assert.ok(cockpit.slipping!.rows.every(({ days, promised, forecast }) => days > 0 && promised < forecast))
  })

  it('项目统计：公布的开工率与投资完成率，从台账数得出', async () => {
    type Statistics = z.output<NonNullable<typeof openDeliveryStatistics.answer>>
    const { by } = await get<Statistics>(leader, '/api/delivery/statistics?year=2023')
    const of = (level: string) => by.level.find(({ value }) => value === level)!
    assert.deepEqual([of('technical').count, of('technical').startRate], [86, '97.67'])
    assert.deepEqual([of('city').newStarted, of('city').newStarts, of('city').newStartRate], [30, 32, '93.8'])
    assert.deepEqual([of('provincial').completion, of('city').completion], ['72.6', '82.4'])
    assert.ok(of('city').figures.length > 0)
  })

  const address = '/api/targets/city-major-project-completed-investment/2023'
  const addsUp = (node: TargetShare): void => {
    if (node.parts.length === 0) return
    const sum = node.parts.reduce((all, part) => all.plus(part.value), decimal(0))
    assert.equal(sum.toFixed(), decimal(node.value).toFixed(), node.id)
    for (const part of node.parts) addsUp(part)
  }

  it('目标分解层层加得起来；改一处，其余跟着变，理由必填', async () => {
    const page = await get<TargetPlanPage>(leader, address)
    assert.equal(page.plan.value, '169.9')
    assert.equal(page.demonstration, true, '旬报是演示数据，要说出来')
    addsUp(page.plan)
    const path = ['2023-Q2', '2023-05']
    const payload = { path, value: '20', mode: 'keep-total', reason: '五月集中开工' }
    const edited = await statistician({ method: 'POST', url: `${address}/share`, payload })
    assert.equal(edited.status, 200, edited.body)
    const plan = (edited.json() as unknown as TargetPlanPage).plan
    addsUp(plan)
    assert.equal(plan.parts[1]!.parts[1]!.value, '20')
    const silent = await statistician({ method: 'POST', url: `${address}/share`, payload: { ...payload, reason: ' ' } })
    assert.equal(silent.status, 400)
    assert.equal((await leader({ method: 'POST', url: `${address}/share`, payload })).status, 403)
  })

  it('校核：说了理由才能认可；认可随数走', async () => {
    const demo = await signedIn(frame.app, 'demo-statistician')
    const { findings } = await get<{ findings: FindingRow[] }>(demo, '/api/findings')
    const parts = findings.find(({ kind }) => kind === 'parts')!
    assert.match(parts.text.zh, /8800/)
    const accept = (reason: string) =>
      demo({ method: 'POST', url: '/api/findings/acceptance', payload: { finding: parts.id, reason } })
    assert.equal((await accept('')).status, 400)
    assert.equal((await accept('合计含农民专业合作社100户')).status, 200)
    const again = await get<{ findings: FindingRow[] }>(demo, '/api/findings')
    assert.equal(again.findings.find(({ id }) => id === parts.id)?.accepted?.reason, '合计含农民专业合作社100户')
  })

  it('回到某一天：那天以前公布的才看得见', async () => {
    const then = await figure('tech-renovation-projects', 'period=2023-01..09&on=2023-10-11')
    assert.equal(then.shown.value, null)
    const later = await figure('tech-renovation-projects', 'period=2023-01..09&on=2023-10-12')
    assert.equal(later.shown.value, '86')
  })

  it('回到某一天：改过的数，改以前仍是旧数；演示数据随它的时期', async () => {
    const owner = new Client(frame.superuser)
    await owner.connect()
    try {
      await enterOn(owner)
    } finally {
      await owner.end()
    }
    const on = async (day: string) => (await figure('foreign-capital', `period=2024-03&on=${day}`)).shown.value
    assert.deepEqual(
      [await on('2024-04-04'), await on('2024-04-05'), await on('2024-06-10'), await on('2024-06-11')],
      [null, '120', '120', '115'],
    )
    const made = async (day: string) => (await figure('foreign-capital', `period=2024-02&on=${day}`)).shown.value
    assert.deepEqual([await made('2024-02-28'), await made('2024-02-29')], [null, '77'])
  })

  it('回到某一天：数据包的目标自年初起，后来改的那天还没有改', async () => {
    const key = 'provincial-key-projects-started'
    const given = { indicator: key, year: '2023', department: 'development-reform', value: '15', unit: '个' }
    const on = (day: string) =>
      frame.database.inZone(keeper, async (tx) =>
        (await readTargetsOn(tx, day as Day)).filter(({ indicator }) => indicator === key).map(({ value }) => value),
      )
    await frame.database.inZone(keeper, async (tx) => {
      const before = (await standingTargets(tx)).find(({ indicator }) => indicator === key)
      await appendTarget(tx, keeper, { ...given, reason: '年中调整' }, before)
    })
    assert.deepEqual([await on('2022-12-31'), await on('2023-01-01'), await on('9999-12-31')], [[], ['14'], ['15']])
  })

  it('写下的数改不了、删不掉', async () => {
    const owner = new Client(frame.superuser)
    await owner.connect()
    try {
      await assert.rejects(
        owner.query("update observation set value = '87' where indicator = 'tech-renovation-projects'"),
        /appended/,
      )
      await assert.rejects(owner.query('delete from target'), /appended/)
    } finally {
      await owner.end()
    }
  })

  it('企业只看得见公布的数，看不见目标', async () => {
    const enterprise = await signedIn(frame.app, 'zibo-enterprise')
    assert.equal((await enterprise({ method: 'GET', url: '/api/targets' })).status, 403)
    const page = await get<FigurePage>(enterprise, '/api/figures/tech-renovation-projects?period=2023-01..09')
    assert.equal(page.shown.value, '86')
    assert.equal(page.provenance.records, null)
  })
})

import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { read, utils } from '@e965/xlsx'
import { sql } from 'kysely'
import type { ProjectLine } from '../../contract/delivery/project.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { changeRow, createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const officer = 'demo-project-officer'
const lead = 'demo-project-lead'
const clerk = 'demo-department-clerk'
const leader = 'demo-leader'
const formula = '=HYPERLINK("http://example.cn","看")'
const day = 24 * 3600

type Row = Readonly<Record<string, string | number>>

eachServer('清单导出成 Excel：与页面一样，公式不跑，负数是数，看不到的不在里面', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    const by = { by: 'somebody' }
    const projects = await frame.database.inZone(viewerWith(), async (tx) => {
      const row = { name: '发展改革局', code: 'development-reform' }
      const department = (await createRow(tx, kindOf(kinds, 'department'), row, by)).id
      const added: string[] = []
      for (const given of [
        { name: formula, level: 'city', investment: '12.50', year: 2026 },
        { name: '储能电池包', level: 'provincial', investment: '3.00', year: 2026 },
      ])
        added.push((await createRow(tx, kindOf(kinds, 'project'), { ...given, department }, by)).id)
      return added
    })
    await signIn()
    for (const [project, department] of [
      [projects[0], 'administrative-approval'],
      [projects[1], 'planning-construction'],
    ]) {
      const { problem } = await act<{ problem: string }>(officer, `projects/${project}/problems`, {
        title: `+1-1 ${department}`,
        origin: 'visit',
      })
      const dispatch = { act: { kind: 'dispatched', department, workdays: 3 } }
      await act(lead, `problems/${problem}/acts`, dispatch)
    }
    const consulted = { complaint: '@SUM(1)', grade: 'ordinary', departments: ['administrative-approval'] }
    await act(lead, `projects/${projects[0]}/consultations`, consulted)
    await act(lead, 'batches', {
      name: '-2+3 一季度集中开工',
      day: '2027-03-02',
      place: '东区',
      host: 'leader',
      projects,
    })
    frame.clock.forward(12 * day)
    await signIn()
  })
  after(() => frame.close())

  async function signIn(): Promise<void> {
    for (const name of [officer, lead, clerk, leader, 'demo-bank', 'demo-enterprise', 'zibo-leader'])
      callers.set(name, await signedIn(frame.app, name))
  }
  async function act<T>(who: string, path: string, payload: object): Promise<T> {
    const answer = await callers.get(who)!({ method: 'POST', url: `/api/delivery/${path}`, payload })
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as unknown as T
  }
  async function sheet(who: string, path: string) {
    const { status, bytes } = await callers.get(who)!({ url: `/api/delivery/${path}` })
    assert.equal(status, 200, path)
    const { SheetNames, Sheets } = read(bytes, { cellFormula: true })
    const cells = Sheets[SheetNames[0]!]!
    return { cells, rows: utils.sheet_to_json<Row>(cells) }
  }
  const status = async (who: string, path: string) => (await callers.get(who)!({ url: `/api/delivery/${path}` })).status

  const lists = [
    ['projects.xlsx', '项目名称', formula],
    ['problems/export?view=all', '问题', '+1-1 administrative-approval'],
    ['clinic/consultations.xlsx', '主诉', '@SUM(1)'],
    ['batches.xlsx', '批次', '-2+3 一季度集中开工'],
    ['statistics.xlsx', '名称', '市重大项目'],
  ] as const

  for (const [path, column, expected] of lists) {
    it(`${path}：文字是文字格，一个公式也没有`, async () => {
      const { cells, rows } = await sheet(leader, path)
      assert.ok(
        rows.some((row) => row[column] === expected),
        JSON.stringify(rows.map((row) => row[column])),
      )
      for (const [address, cell] of Object.entries(cells)) {
        if (address.startsWith('!')) continue
        assert.equal(cell.f, undefined, address)
        assert.ok(cell.t === 's' || cell.t === 'n', `${address} ${cell.t}`)
      }
    })
  }

  it('超期是负数，是数字格', async () => {
    const { rows } = await sheet(leader, 'problems/export?view=all')
    const left = rows.map((row) => row['剩余（工作日，负为超期）'])
    assert.deepEqual(
      left.map((one) => typeof one === 'number' && one < 0),
      [true, true],
    )
  })

  it('统计：钱是数，没填的空着，不是0', async () => {
    const { rows } = await sheet(leader, 'statistics.xlsx?year=2026')
    const city = rows.find((row) => row.名称 === '市重大项目')!
    assert.equal(city['总投资（亿元）'], 12.5)
    assert.equal(city['年度计划（亿元）'], undefined)
    assert.deepEqual(new Set(rows.map((row) => row.按什么分)).size > 1, true)
  })

  it('英文的表头也是英文', async () => {
    const { rows } = await sheet(leader, 'statistics.xlsx?year=2026&language=en')
    assert.ok('Investment (CNY 100 m)' in rows[0]!)
  })

  it('部门只拿得到派给自己的；别的区一行没有；岗位不看的，文件也不给', async () => {
    const own = (await sheet(clerk, 'problems/export?view=all')).rows
    assert.deepEqual(
      own.map((row) => row.问题),
      ['+1-1 administrative-approval'],
    )
    for (const [path] of lists) assert.deepEqual((await sheet('zibo-leader', path)).rows, [], path)
    assert.equal(await status('demo-bank', 'statistics.xlsx'), 403)
    assert.equal(await status('demo-enterprise', 'clinic/consultations.xlsx'), 403)
    assert.equal(await status('demo-enterprise', 'batches.xlsx'), 403)
    assert.equal(await status('demo-enterprise', 'reviews.xlsx'), 403)
    assert.deepEqual((await sheet('demo-enterprise', 'projects.xlsx')).rows, [])
  })

  it('误期的单独成表：只有红灯和黄灯', async () => {
    const all = (await sheet(leader, 'projects.xlsx')).rows
    const slipping = (await sheet(leader, 'projects.xlsx?slipping=yes')).rows
    assert.equal(all.length, 2)
    assert.deepEqual(
      slipping,
      all.filter((row) => /红|黄/.test(String(row.灯))),
    )
  })

  it('看过的清单不陈旧：项目换了负责人，部门改了名，再看就是新的', async () => {
    const seen = async () => {
      const answer = await callers.get(leader)!({ url: '/api/delivery/projects?year=2026' })
      const { projects } = answer.json() as unknown as { projects: ProjectLine[] }
      return projects.find(({ name }) => name === '储能电池包')!
    }
    const { id, department } = await seen()
    assert.equal(department?.zh, '发展改革局')
    const change = { by: 'somebody', reason: '职责调整' }
    await frame.database.inZone(viewerWith(), async (tx) => {
      await changeRow(tx, kindOf(kinds, 'project'), id, { leader: '李主任' }, change)
      const [row] = (
        await sql<{ id: string }>`select id from register.department where code = 'development-reform'`.execute(tx)
      ).rows
      await changeRow(tx, kindOf(kinds, 'department'), row!.id, { name: '发展和改革局' }, change)
    })
    const after = await seen()
    assert.deepEqual([after.leader, after.department?.zh], ['李主任', '发展和改革局'])
  })
})

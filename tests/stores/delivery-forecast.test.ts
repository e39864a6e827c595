import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { read, utils } from '@e965/xlsx'
import type { CockpitAnswer } from '../../contract/cockpit.ts'
import type { DeliveryOverview } from '../../contract/delivery/ledger.ts'
import type { ProjectLine, ProjectPage } from '../../contract/delivery/project.ts'
import { decimal } from '../../kernel/decimal.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { total } from '../../server/delivery/standing/money.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

type Days = readonly [string | null, string | null]
type List = { readonly years: { year: string }[]; readonly projects: ProjectLine[] }

const cells = [
  ['形象进度（%）', ({ pace }: ProjectLine) => pace.reported],
  ['按期限应到（%）', ({ pace }: ProjectLine) => pace.asked],
  ['欠账（万元）', ({ debt }: ProjectLine) => debt],
  ['承诺节点', ({ milestone }: ProjectLine) => milestone?.zh ?? null],
] as const

eachServer('投产预测：一个项目一个答案，网页、清单、表格、命令行都一样', (server) => {
  let frame: Frame
  let leader: Caller
  const declarations = { packs: [packs.demo, packs.zibo], ...mechanisms }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    await loadPacks(frame.database, { ...declarations, packs: [packs.zibo] }, () => {}, frame.clock.now)
    leader = await signedIn(frame.app, 'zibo-leader')
  })
  after(() => frame.close())

  const list = async (query: string): Promise<List> =>
    (await leader({ url: `/api/delivery/projects?limit=500${query}` })).json() as unknown as List

  it('淄博每一个项目：P50、P80 在自己的网页、清单和表格里是同两天', async () => {
    const { years } = await list('')
    const shown = new Map<string, Days>()
    for (const { year } of years) {
      const { projects } = await list(`&year=${year}`)
      const file = await leader({ url: `/api/delivery/projects.xlsx?year=${year}` })
      const book = read(file.bytes)
      const rows = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1, raw: false })
      const head = rows.find((row) => row.includes('可能投产日P50'))!
      const [name, likely, safe] = ['项目名称', '可能投产日P50', '稳妥投产日P80'].map((one) => head.indexOf(one))
      assert.ok(name !== -1, head.join())
      const written = new Map(rows.map((row) => [row[name!], [row[likely!] ?? null, row[safe!] ?? null]]))
      for (const line of projects) {
        assert.deepEqual(written.get(line.name), [line.likely, line.safe], line.name)
        const page = (await leader({ url: `/api/delivery/projects/${line.id}` })).json() as unknown as ProjectPage
        assert.deepEqual([page.likely, page.safe, page.asOf], [line.likely, line.safe, line.asOf], line.name)
        if (page.forecast && page.likely) assert.ok(page.forecast.reason.text.zh.includes(`${page.safe} 投产`))
        shown.set(line.id, [line.likely, line.safe])
      }
    }
    assert.ok([...shown.values()].filter(([likely]) => likely !== null).length > 10, `${shown.size} projects`)
  })

  it('形象进度、欠账、完成率、承诺节点：清单、表格、网页是同一个数', async () => {
    const { projects } = await list('')
    const file = await leader({ url: '/api/delivery/projects.xlsx' })
    const book = read(file.bytes)
    const rows = utils.sheet_to_json<(string | number)[]>(book.Sheets[book.SheetNames[0]!]!, { header: 1 })
    const head = rows.find((row) => row.includes('形象进度（%）'))!
    const written = new Map(rows.map((row) => [row[head.indexOf('项目名称')], row]))
    let reported = 0
    for (const line of projects) {
      const page = (await leader({ url: `/api/delivery/projects/${line.id}` })).json() as unknown as ProjectPage
      for (const [column, of] of cells) {
        const cell = written.get(line.name)![head.indexOf(column)] ?? null
        assert.equal(cell === null ? null : String(cell), of(line) === null ? null : String(of(line)), line.name)
        assert.deepEqual(of(page), of(line), `${line.name} ${column}`)
      }
      if (page.cadence) assert.equal(page.cadence.debt, line.debt, line.name)
      const { completed, planned } = line.investment
      if (page.completion !== null)
        assert.equal(page.completion, decimal(completed!).times(100).div(planned!).toFixed(2), line.name)
      if (line.pace.reported !== null) reported += 1
    }
    assert.ok(reported > 10, `${reported} projects`)
  })

  it('欠账：误期页的合计就是清单各行之和，怎么筛都是；驾驶舱的也是', async () => {
    const added = ({ projects }: List): string => total(projects.flatMap(({ debt }) => debt ?? []))
    const { projects, years } = await list('')
    const of = (key: string, value: string | null | undefined) => `&${key}=${encodeURIComponent(value ?? '')}`
    const [one] = projects.filter(({ leader: who, chain }) => who && chain)
    const filters = [
      '',
      '&lamp=red',
      '&lamp=unknown',
      '&late=yes',
      '&within=12',
      of('leader', one!.leader),
      of('chain', one!.chain),
    ]
    for (const filter of [...filters, ...years.map(({ year }) => of('year', year)), '&on=2024-09-20']) {
      const lines = await list(filter)
      const { debt } = (await leader({ url: `/api/delivery?${filter.slice(1)}` })).json() as unknown as DeliveryOverview
      assert.deepEqual(
        [debt.whole, debt.unknown],
        [added(lines), lines.projects.filter((line) => line.debt === null).length],
        filter,
      )
    }
    const now = async (query: string) =>
      ((await leader({ url: `/api/delivery${query}` })).json() as unknown as DeliveryOverview).debt.now
    assert.equal(await now(''), null, '年末最后一旬过完，没有本旬要完成的')
    assert.ok(Number(await now('?on=2024-09-20')) > 0)
    const { slipping } = (await leader({ url: '/api/cockpit?on=2024-09-20' })).json() as unknown as CockpitAnswer
    const query = new URL(slipping!.arrears.href, 'http://zone').searchParams
    const year = of('year', query.get('year'))
    assert.equal(slipping!.arrears.whole, added(await list(`${year}${of('on', query.get('on'))}`)))
    assert.notEqual(slipping!.arrears.whole, '0')
  })
})

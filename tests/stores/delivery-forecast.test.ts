import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { read, utils } from '@e965/xlsx'
import type { ProjectLine, ProjectPage } from '../../contract/delivery-project.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

type Days = readonly [string | null, string | null]
type List = { readonly years: { year: string }[]; readonly projects: ProjectLine[] }

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
})

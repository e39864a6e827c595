import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { z } from 'zod'
import type { CockpitAnswer } from '../../contract/cockpit.ts'
import { type DeliveryOverview, deliveryReaders, type openDeliveryStatistics } from '../../contract/delivery/ledger.ts'
import { decimal } from '../../kernel/decimal.ts'
import { postIds } from '../../kernel/post.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { loadPacks } from '../../server/packs/load.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

type Statistics = z.output<NonNullable<typeof openDeliveryStatistics.answer>>
type Row = Statistics['by']['level'][number]

eachServer('项目统计：个数、投资、开工率、完成率与报道印的一样', (server) => {
  let frame: Frame
  const declarations = { packs: [packs.demo, packs.zibo], ...mechanisms }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    await loadPacks(frame.database, { ...declarations, packs: [packs.zibo] }, () => {}, frame.clock.now)
  })
  after(() => frame.close())

  const ask = async (name: string, query = '') =>
    (await signedIn(frame.app, name))({ url: `/api/delivery/statistics${query}` })
  const statistics = async (name: string, query = ''): Promise<Statistics> => {
    const answer = await ask(name, query)
    assert.equal(answer.status, 200, answer.body)
    return answer.json() as unknown as Statistics
  }
  const rowOf = ({ by }: Statistics, level: string): Row => by.level.find(({ value }) => value === level)!

  it('省级重点14个171.2亿元全部开工，市重大86个1195亿元，新开工32个已开30个，投资完成72.6%、82.4%', async () => {
    const found = await statistics('zibo-leader', '?year=2023')
    const [provincial, city] = [rowOf(found, 'provincial'), rowOf(found, 'city')]
    assert.deepEqual(
      [provincial.count, provincial.investment, provincial.startRate, provincial.completed, provincial.completion],
      [14, '171.2', '100.00', '41.8', '72.6'],
    )
    assert.deepEqual(
      [
        city.count,
        city.investment,
        city.newStarts,
        city.newStarted,
        city.newStartRate,
        city.completed,
        city.completion,
      ],
      [86, '1195', 32, 30, '93.8', '140', '82.4'],
    )
    assert.equal(found.demonstration, true)
    assert.equal(city.figures[0]!.href, '/zibo/figures/city-major-projects?period=2023-01..09')
  })

  it('每一年，级别旁的数点开是同一年的数；2023年的市重大项目是86个', async () => {
    const leader = await signedIn(frame.app, 'zibo-leader')
    const opened = async (href: string) => {
      const { pathname, search } = new URL(href, 'https://jixia.example')
      return leader({ url: `/api/figures/${pathname.split('/').at(-1)}${search}` })
    }
    type Opened = { period: string; shown: { value: string | null } }
    for (const year of ['2023', '2024']) {
      for (const { figures, value } of (await statistics('zibo-leader', `?year=${year}`)).by.level) {
        for (const { href } of figures) assert.equal((await opened(href)).status, 200, `${value} ${href}`)
      }
    }
    const { href } = rowOf(await statistics('zibo-leader', '?year=2023'), 'city').figures[0]!
    const { period, shown } = (await opened(href)).json() as unknown as Opened
    assert.deepEqual([period, shown.value], ['2023-01..09', '86'])
  })

  it('驾驶舱上将误期的有几个，点开的清单、误期页上就都有几个；未报的也一样', async () => {
    const leader = await signedIn(frame.app, 'zibo-leader')
    const cockpit = async (query: string) =>
      (await leader({ url: `/api/cockpit${query}` })).json() as unknown as CockpitAnswer
    const { periods } = await cockpit('')
    let compared = 0
    for (const { period } of periods) {
      const { slipping } = await cockpit(`?period=${period}`)
      if (!slipping) continue
      const { search } = new URL(slipping.href, 'https://jixia.example')
      const total = async (query: string) =>
        ((await leader({ url: `/api/delivery/projects${query}` })).json() as unknown as { total: number }).total
      assert.equal(await total(search), slipping.total, period)
      const { year, on } = Object.fromEntries(new URLSearchParams(search))
      const page = (await leader({ url: `/api/delivery?year=${year}&on=${on}` })).json() as unknown as DeliveryOverview
      assert.equal(page.counts.willMiss, slipping.total)
      assert.ok(page.sentence.some(({ text: { zh } }) => zh === `${slipping.total}个赶不上承诺`))
      assert.equal(
        page.obstacles.reduce((sum, { projects }) => sum + projects, 0),
        slipping.total,
      )
      const { counts, by } = page
      assert.equal(counts.toWatch, counts.willMiss + counts.amber)
      for (const shares of Object.values(by)) {
        assert.equal(
          shares.reduce((sum, { toWatch }) => sum + toWatch, 0),
          counts.toWatch,
        )
      }
      const unreported = new URL(slipping.unreported.href, 'https://jixia.example').search
      assert.deepEqual([await total(unreported), counts.unknown], Array(2).fill(slipping.unreported.count))
      compared += slipping.total
    }
    assert.ok(compared > 0)
  })

  it('按级别、产业链、挂包领导、部门分，各自加起来都是同一批项目', async () => {
    const { by } = await statistics('zibo-statistician', '?year=2023')
    const totals = Object.values(by).map((rows) => ({
      count: rows.reduce((sum, { count }) => sum + count, 0),
      started: rows.reduce((sum, { started }) => sum + started, 0),
      investment: rows.reduce((sum, { investment }) => sum.plus(investment ?? 0), decimal(0)).toFixed(),
    }))
    for (const total of totals) assert.deepEqual(total, totals[0])
    assert.ok(totals[0]!.count >= 100)
  })

  it('没有项目的年份是空的，不是零；年份写错的被拒绝', async () => {
    const none = await statistics('zibo-leader', '?year=2031')
    assert.deepEqual(Object.values(none.by).flat(), [])
    const refused = await ask('zibo-leader', '?year=23')
    assert.deepEqual([refused.status, /年份写成四位数/.test(refused.body)], [400, true])
  })

  it('该看的岗位都看得到，其余的不许看；企业只算自己的项目，别的高新区算不到', async () => {
    for (const post of postIds) {
      const { status } = await ask(`zibo-${post}`)
      assert.equal(status, deliveryReaders.includes(post) ? 200 : 403, post)
    }
    assert.equal((await frame.app.inject({ url: '/api/delivery/statistics' })).statusCode, 401)
    const counted = async (name: string): Promise<number> =>
      (await statistics(name, '?year=2023')).by.level.reduce((sum, { count }) => sum + count, 0)
    const whole = await counted('zibo-leader')
    assert.ok((await counted('zibo-enterprise')) < whole)
    assert.equal(await counted('demo-leader'), 0)
  })
})

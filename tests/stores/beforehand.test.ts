import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { kindOf } from '../../engines/register/kind.ts'
import { dayAt } from '../../kernel/day.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { beforehand, type Errand } from '../../server/application/beforehand.ts'
import { ledgersBeforehand } from '../../server/delivery/ledger/beforehand.ts'
import { viewLedger } from '../../server/delivery/ledger/ledger-view.ts'
import { type DeliveryParts, openParts } from '../../server/delivery/ledger/parts.ts'
import type { Digest } from '../../server/delivery/standing/digest.ts'
import { gatherKnowledge } from '../../server/indicators/knowledge.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { until } from '../started.ts'
import { viewerWith } from '../viewer.ts'

const declarations = { packs: smallPacks, ...mechanisms }
const leader = viewerWith({ post: 'leader' })
const patiently = async () => {}

eachServer('台账先看好，没有人等', (server) => {
  let frame: Frame
  let officer: Caller
  let projects: string[] = []

  const newParts = (): DeliveryParts =>
    openParts(mechanisms.delivery, { kind: kindOf(kinds, 'project'), departments: () => new Map() })
  const today = () => dayAt(frame.clock.now)
  const view = (parts: DeliveryParts) =>
    frame.database.inZone(leader, (tx) => viewLedger(parts, tx, { zone: leader.zone, today: today() }))
  const linesOf = async (parts: DeliveryParts) => (await view(parts)).standings.map(({ line }) => line)

  /** The room's parts, with everything that they look at written down. */
  function watched(): { parts: DeliveryParts; seen: Set<Digest> } {
    const parts = newParts()
    const seen = new Set<Digest>()
    const digests: DeliveryParts['digests'] = (...asked) => {
      const digest = parts.digests(...asked)
      seen.add(digest)
      return digest
    }
    return { parts: { ...parts, digests }, seen }
  }
  const lookAhead = (parts: DeliveryParts, rest = patiently): Promise<void> =>
    ledgersBeforehand(
      parts,
      gatherKnowledge(declarations),
    )({
      database: frame.database,
      viewer: leader,
      today: today(),
      rest,
    })
  const act = async (what: string, payload: object, id = projects[0]!) => {
    const { status, body } = await officer({ method: 'POST', url: `/api/delivery/projects/${id}/${what}`, payload })
    assert.equal(status, 200, body)
  }

  before(async () => {
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    officer = await signedIn(frame.app, 'demo-project-officer')
    projects = await frame.database.inZone(leader, async (tx) => {
      const made: string[] = []
      for (const name of ['年产2万吨氮化硅粉体', '纬三路改造', '生物制剂扩产']) {
        made.push((await createRow(tx, kindOf(kinds, 'project'), { name, year: 2026 }, { by: 'somebody' })).id)
      }
      return made
    })
    for (const id of projects) {
      await act('plan', { template: 'industrial-build', reason: '会议纪要' }, id)
      await act('promise', { day: '2028-06-30' }, id)
    }
  })
  after(() => frame.close())

  it('看过以后，人来看时一个也不重算；这一旬与上一旬都是', async () => {
    const { parts, seen } = watched()
    await lookAhead(parts)
    const ready = new Set(seen)
    const found = await view(parts)
    const before = await found.before()
    assert.equal(found.standings.length, 3)
    assert.ok([...found.standings.map(({ digest }) => digest), ...before].every((digest) => ready.has(digest)))
    assert.deepEqual(await linesOf(parts), await linesOf(newParts()))
  })

  it('正看着时有人办了事，看到的仍是办过以后的', async () => {
    const parts = newParts()
    const former = await linesOf(newParts())
    let acted = false
    await lookAhead(parts, async () => {
      if (acted) return
      acted = true
      await act('extensions', { day: '2029-03-30', reason: '设备晚到' })
      await act('plan', { template: 'technical-transformation', reason: '改为技改' }, projects[1]!)
    })
    const shown = await linesOf(parts)
    assert.notDeepEqual(shown, former)
    assert.deepEqual(shown, await linesOf(newParts()))
  })

  it('新的一天是另一天的样子', async () => {
    const { parts, seen } = watched()
    await lookAhead(parts)
    const yesterday = new Set(seen)
    frame.clock.forward(10 * 86_400)
    await lookAhead(parts)
    const { standings, head } = await view(parts)
    assert.equal(head.asOf, '2026-12-01')
    assert.ok(standings.every(({ digest }) => !yesterday.has(digest)))
    assert.deepEqual(await linesOf(parts), await linesOf(newParts()))
  })

  it('要停就停，事务随之结束', async () => {
    const stop = async () => {
      throw new Error('停')
    }
    await assert.rejects(lookAhead(newParts(), stop), /停/)
    const [open] = await frame.database.readAsSystem<{ count: number }>(
      "select count(*)::int as count from pg_stat_activity where datname = current_database() and state like 'idle in%'",
    )
    assert.equal(open!.count, 0)
  })
})

describe('事先办的事', () => {
  it('开门以后办一遍，每个区都办；换了一天再办；一件办不成，别的照办', async () => {
    const ran: string[] = []
    const failing: Errand = async () => {
      throw new Error('办不成')
    }
    const noted: Errand = async ({ viewer, today }) => void ran.push(`${viewer.zone} ${today}`)
    const frame = await openFrame('own-18', [beforehand([failing, noted], { first: 1, next: 5 })])
    assert.deepEqual(ran, [], 'nothing is done before the server listens')
    await frame.app.listen({ host: '127.0.0.1', port: 0 })
    await until(() => ran.length === 2)
    frame.clock.forward(86_400)
    await until(() => ran.length === 4)
    await frame.close()
    assert.deepEqual(ran, ['demo 2026-11-21', 'zibo 2026-11-21', 'demo 2026-11-22', 'zibo 2026-11-22'])
  })

  it('关门时停下，等手上的放下', async () => {
    let begun = false
    let ended = ''
    const endless: Errand = async ({ rest }) => {
      begun = true
      try {
        for (;;) await rest()
      } catch (error) {
        ended = (error as Error).name
        throw error
      }
    }
    const frame = await openFrame('own-18', [beforehand([endless], { first: 1, next: 5 })])
    await frame.app.listen({ host: '127.0.0.1', port: 0 })
    await until(() => begun)
    await frame.close()
    assert.equal(ended, 'AbortError')
  })
})

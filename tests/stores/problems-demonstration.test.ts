import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { ProblemPage } from '../../contract/delivery/problems/problem-page.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { day } from '../../kernel/day.ts'
import { delivery } from '../../mechanisms/delivery/delivery.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { demonstrateProblems } from '../../server/delivery/problems/demonstrate.ts'
import { problemsInCockpit } from '../../server/delivery/problems/in-cockpit.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const loader = viewerWith({ account: 'pack', person: '数据包', post: 'system-administrator', zone: 'zibo' })

type Listed = { problems: ProblemPage[]; asOf: string; demonstration: boolean }
type Written = { paragraphs: { text: { zh: string } }[]; demonstration: boolean }

eachServer('三张清单的演示数据', (server) => {
  let frame: Frame
  let supervisor: Caller

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    supervisor = await signedIn(frame.app, 'zibo-supervisor')
    const zibo = smallPacks.find(({ zone }) => zone.id === 'zibo')!
    await frame.database.inZone(loader, async (tx) => {
      for (let at = 0; at < 14; at += 1) {
        const row = { name: `演示项目${at}`, number: `D-${at}`, year: 2023 }
        await createRow(tx, kindOf(kinds, 'project'), row, { by: 'pack', demonstration: true })
      }
      assert.equal(await demonstrateProblems(tx, delivery.threeLists, zibo, day('2024-06-03')), 14)
    })
  })
  after(() => frame.close())

  const read = async <T>(path: string) =>
    (await supervisor({ method: 'GET', url: `/api/delivery${path}` })).json() as unknown as T

  it('住在台账那一年的一天，每一级都有', async () => {
    const all = await read<Listed>('/problems')
    assert.deepEqual([all.asOf, all.demonstration], ['2023-10-12', true])
    const levels = new Set(all.problems.map(({ level }) => level))
    assert.deepEqual(levels, new Set([null, 'supervision', 'bulletin', 'assessment']))
    const settled = await read<Listed>('/problems?settled=yes')
    assert.equal(all.problems.length + settled.problems.length, 14)
  })

  it('通报和考核都说明是演示', async () => {
    const bulletin = await read<Written>('/bulletin')
    assert.match(bulletin.paragraphs.at(-1)!.text.zh, /演示数据/)
    assert.equal((await read<Written>('/assessment')).demonstration, true)
  })

  it('驾驶舱里三张清单的件数，与清单一致；银行看不到', async () => {
    const inCockpit = problemsInCockpit({ mechanism: delivery.threeLists, packs: smallPacks })
    const seenBy = (post: 'supervisor' | 'bank') => {
      const viewer = { ...loader, account: 'somebody', post }
      return frame.database.inZone(viewer, (tx) => inCockpit(tx, viewer, day('2023-10-12')))
    }
    const { problems } = await read<Listed>('/problems')
    const { due, lists } = await seenBy('supervisor')
    const [first, ...rest] = lists
    assert.equal(first!.total, problems.length)
    const running = problems.filter(({ clock }) => clock?.running)
    assert.equal(first!.note.zh, `超期${running.filter(({ clock }) => clock!.left < 0).length}件`)
    assert.equal(due!.total, running.filter(({ clock }) => clock!.left <= 0).length)
    assert.deepEqual(
      due!.rows.map(({ id, limit, used }) => [id, limit - used]),
      running.slice(0, 3).map(({ id, clock }) => [id, clock!.left]),
    )
    assert.deepEqual(
      rest.map(({ id, total, parts }) => [id, parts.reduce((sum, { count }) => sum + count, 0) === total]),
      [
        ['responsibilities', true],
        ['progress', true],
      ],
    )
    assert.deepEqual(await seenBy('bank'), { due: null, lists: [] })
  })

  it('办一件，也记在演示的那一天', async () => {
    const { problems } = await read<Listed>('/problems')
    const answer = await supervisor({
      method: 'POST',
      url: `/api/delivery/problems/${problems[0]!.id}/acts`,
      payload: { act: { kind: 'urged', reason: '请抓紧' } },
    })
    const page = answer.json() as unknown as ProblemPage
    assert.equal(page.timeline.find(({ text }) => text?.zh === '请抓紧')!.on, '2023-10-12')
    assert.equal(page.version, (await read<ProblemPage>(`/problems/${problems[0]!.id}`)).version)
  })
})

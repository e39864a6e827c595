import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { DeliveryMap, ZoneOutline } from '../../contract/delivery/map.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { runIn } from '../../server/register/statement.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { framedJpeg } from '../paper-files.ts'
import { viewerWith } from '../viewer.ts'

const square = (west: number) => [
  [west, 36.8],
  [west + 0.1, 36.8],
  [west + 0.1, 36.9],
  [west, 36.9],
  [west, 36.8],
]
const outline = (west: number, source: string) => ({
  geojson: JSON.stringify({ type: 'Polygon', coordinates: [square(west)] }),
  source,
})

eachServer('项目分布：登记的位置、照片推定的位置、区界；谁能导入，谁看不到', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  const ids: Record<string, string> = {}

  before(async () => {
    frame = await openFrame(server, furnish({ packs: smallPacks, ...mechanisms }, await temporaryFolder('uploads')))
    for (const post of ['leader', 'project-lead', 'project-officer', 'enterprise', 'bank', 'expert'])
      callers.set(post, await signedIn(frame.app, `demo-${post}`))
    callers.set('zibo', await signedIn(frame.app, 'zibo-project-officer'))
    await frame.database.inZone(viewerWith(), async (tx) => {
      const row = { level: 'city', year: 2026, locality: '临江街道' }
      for (const [name, place] of [
        ['登记了位置', { longitude: '118.062500', latitude: '36.845000' }],
        ['有照片', {}],
        ['两样都没有', {}],
        ['只登记了经度', { longitude: '118.100000' }],
      ] as const)
        ids[name] = (await createRow(tx, kindOf(kinds, 'project'), { ...row, name, ...place }, { by: 'somebody' })).id
    })
    await ask('project-officer', 'POST', `projects/${ids.有照片}/plan`, { template: 'expansion', reason: '会议纪要' })
    for (const [shows, longitude] of [
      ['塔吊', 118.051],
      ['基坑', 118.052],
      ['一层', 118.053],
    ] as const)
      await ask('project-officer', 'POST', `projects/${ids.有照片}/photos`, {
        period: '2026-11-X3',
        picture: framedJpeg(shows).toString('base64'),
        taken: null,
        position: { longitude, latitude: 36.81, metres: 10 },
      })
  })
  after(() => frame.close())

  async function ask<T>(who: string, method: 'GET' | 'POST', path: string, payload?: object) {
    const answered = await callers.get(who)!({ method, url: `/api/delivery/${path}`, ...(payload && { payload }) })
    const answer = answered.json() as T & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const map = async (who: string) => (await ask<DeliveryMap>(who, 'GET', 'map')).answer

  it('登记的照登记，没登记的由照片推定，其余说没有位置', async () => {
    const { placed, unplaced, by } = await map('leader')
    assert.deepEqual(
      placed.map(({ name, place, inferred }) => [name, place, inferred]).toSorted(),
      [
        ['有照片', [118.052, 36.81], true],
        ['登记了位置', [118.0625, 36.845], false],
      ].toSorted(),
    )
    assert.deepEqual(unplaced.map(({ name }) => name).toSorted(), ['两样都没有', '只登记了经度'].toSorted())
    assert.deepEqual(
      by.map(({ value, all }) => [value, all]),
      [['临江街道', 4]],
    )
  })

  it('开放数据里也有位置', async () => {
    const { answer } = await ask<{ projects: { title: string; locations: object[] }[] }>('leader', 'GET', 'oc4ids.json')
    const { locations } = answer.projects.find(({ title }) => title === '登记了位置')!
    assert.deepEqual(locations, [
      {
        id: `${ids.登记了位置}-place`,
        description: '临江街道',
        geometry: { type: 'Point', coordinates: [118.0625, 36.845] },
      },
    ])
  })

  it('区界：后导入的顶替先导入的，先导入的还在；不是区界的说清楚，什么也没留下', async () => {
    assert.equal((await map('leader')).outline, null)
    const first = await ask<ZoneOutline>('project-officer', 'POST', 'map/outline', outline(118, '自然资源局，第一版'))
    assert.equal(first.status, 200, first.said)
    await ask('project-lead', 'POST', 'map/outline', outline(118.02, '自然资源局，第二版'))
    const { outline: drawn } = await map('leader')
    assert.equal(drawn?.source, '自然资源局，第二版')
    assert.deepEqual(drawn?.rings, [square(118.02)])
    const refused = await ask('project-lead', 'POST', 'map/outline', {
      geojson: '{"type":"Point","coordinates":[118,36]}',
      source: '某图',
    })
    assert.deepEqual([refused.status, refused.said], [400, '第1个图形是 Point，边界要用面（Polygon、MultiPolygon）'])
    const kept = await frame.database.readAsSystem<{ source: string }>('select source from zone_outline order by at')
    assert.deepEqual(
      kept.map(({ source }) => source),
      ['自然资源局，第一版', '自然资源局，第二版'],
    )
  })

  it('领导只看不导入；企业、银行、专家不看；别的区看不到', async () => {
    assert.equal((await ask('leader', 'POST', 'map/outline', outline(118, '某图'))).status, 403)
    for (const who of ['enterprise', 'bank', 'expert']) assert.equal((await ask(who, 'GET', 'map')).status, 403, who)
    const next = await map('zibo')
    assert.equal(next.outline, null)
    assert.deepEqual([next.placed, next.unplaced], [[], []])
  })

  it('绕过接口，数据库也不让：岗位不对的写不进，写进的改不了，外人读不到', async () => {
    const write = (given: Parameters<typeof viewerWith>[0]) =>
      frame.database.inZone(viewerWith(given), (tx) =>
        runIn(tx)({
          text: `insert into zone_outline (rings, source, by, person, post) values ('[]', '某图', 'somebody', '某人', $1)`,
          values: [given?.post],
        }),
      )
    await assert.rejects(write({ post: 'leader' }), /row-level security/)
    await assert.rejects(write({ post: 'bank' }), /row-level security/)
    const change = (text: string) =>
      frame.database.inZone(viewerWith({ post: 'project-lead' }), (tx) => runIn(tx)({ text, values: [] }))
    await assert.rejects(change(`update zone_outline set source = '改过'`), /permission denied|只能追加|append/)
    await assert.rejects(change('delete from zone_outline'), /permission denied|只能追加|append/)
    const read = await frame.database.inZone(viewerWith({ post: 'bank' }), (tx) =>
      runIn(tx)<object>({ text: 'select 1 from zone_outline', values: [] }),
    )
    assert.equal(read.length, 0)
  })
})

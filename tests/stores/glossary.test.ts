import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { GlossaryShelf, GlossaryTerm } from '../../contract/glossary.ts'
import { day } from '../../kernel/day.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { appendFigures } from '../../server/indicators/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Frame, openFrame, signedIn } from '../frame.ts'
import { packs } from '../packs.ts'

eachServer('术语表：每个词都有意思，能去的地方才有路', (server) => {
  let frame: Frame

  before(async () => {
    const declarations = { packs: [packs.demo, packs.zibo], ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    await frame.database.asSystem((tx) =>
      appendFigures(
        tx,
        'zibo',
        packs.zibo.figures.map((figure) => ({ ...figure, asOf: day('2023-10-12') })),
        'pack',
      ),
    )
  })
  after(() => frame.close())

  const shelvesOf = async (name: string): Promise<GlossaryShelf[]> => {
    const caller = await signedIn(frame.app, name)
    const answer = await caller({ url: '/api/glossary' })
    assert.equal(answer.status, 200, answer.body)
    return (answer.json() as unknown as { shelves: GlossaryShelf[] }).shelves
  }
  const termsOf = async (name: string): Promise<Map<string, GlossaryTerm>> => {
    const shelves = await shelvesOf(name)
    return new Map(shelves.flatMap(({ id, terms }) => terms.map((term) => [`${id}/${term.id}`, term] as const)))
  }

  it('栏目、指标、单位、督办各有意思、单位、出处和去处', async () => {
    const terms = await termsOf('zibo-statistician')
    const land = terms.get('registers/parcel.area')!
    assert.deepEqual(
      [land.label.zh, land.label.en, land.unit, land.stands.zh, land.href],
      ['面积', 'Area', '亩', '地块', '/zibo/registers/parcel'],
    )
    const projects = terms.get('indicators/tech-renovation-projects')!
    assert.equal(projects.href, '/zibo/figures/tech-renovation-projects?period=2023-01..09')
    assert.equal(projects.sound.endsWith('sjzdjgxm'), true, projects.sound)
    assert.equal(terms.get('units/亩')!.meaning!.zh, '1亩 ≈ 666.67平方米')
    assert.equal(terms.get('units/万人')!.meaning!.zh, '1万人 = 10000人')
    const supervision = terms.get('problems/supervision')!
    assert.deepEqual(
      [supervision.label.zh, supervision.meaning!.zh, supervision.href],
      ['督办', '超期1个工作日，发督办', '/zibo/projects/problems'],
    )
  })

  it('公式的英文里没有中文的词', async () => {
    for (const { label, formula } of (await termsOf('zibo-statistician')).values())
      assert.doesNotMatch(formula?.en ?? '', /\p{Script=Han}/u, label.zh)
  })

  it('没有数的指标没有去处；别区自己的指标不在这里', async () => {
    const [zibo, demo] = [await termsOf('zibo-statistician'), await termsOf('demo-statistician')]
    assert.equal(demo.get('indicators/tech-renovation-projects')!.href, null)
    const own = packs.zibo.indicators[0]!
    assert.ok(zibo.has(`own-indicators/${own.id}`))
    assert.equal(demo.has(`own-indicators/${own.id}`), false)
  })

  it('金融机构看得到词，没有通向名录和项目的路；没有登录的看不到', async () => {
    const terms = await termsOf('zibo-bank')
    for (const id of ['registers/parcel.area', 'problems/supervision', 'delivery/signed', 'collection/open'])
      assert.equal(terms.get(id)!.href, null, id)
    assert.notEqual(terms.get('indicators/tech-renovation-projects')!.href, null)
    assert.equal((await frame.app.inject({ url: '/api/glossary' })).statusCode, 401)
  })

  it('搜索找得到词，按名称、按意思，去到术语表', async () => {
    const caller = await signedIn(frame.app, 'zibo-bank')
    for (const text of ['六个一', '一位挂包', 'ywgbld']) {
      const answer = await caller({ url: `/api/search?${new URLSearchParams({ text })}` })
      const { groups } = answer.json() as unknown as { groups: { kind: string; hits: { href: string }[] }[] }
      const hrefs = groups.find(({ kind }) => kind === 'term')?.hits.map(({ href }) => decodeURIComponent(href))
      assert.ok(hrefs?.includes('/zibo/glossary?text=一位挂包领导'), `${text}: ${hrefs}`)
    }
  })
})

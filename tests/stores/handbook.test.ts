import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { HandbookAnswer } from '../../contract/delivery/handbook.ts'
import { kindOf } from '../../engines/register/kind.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn, smallPacks } from '../frame.ts'
import { textOfPdf } from '../pdf-text.ts'
import { viewerWith } from '../viewer.ts'

eachServer('落地手册：台账知道的不再问，不知道的问清楚', (server) => {
  let frame: Frame
  const callers = new Map<string, Caller>()
  let project = ''

  before(async () => {
    const declarations = { packs: smallPacks, ...mechanisms }
    frame = await openFrame(server, furnish(declarations, await temporaryFolder('uploads')))
    for (const name of ['demo-project-officer', 'demo-project-lead', 'demo-bank', 'demo-enterprise', 'zibo-leader'])
      callers.set(name, await signedIn(frame.app, name))
    await frame.database.inZone(viewerWith(), async (tx) => {
      const by = { by: 'somebody' }
      const plot = { name: '东区12号', number: 'D-12', area: '60.00' }
      const { id: parcel } = await createRow(tx, kindOf(kinds, 'parcel'), plot, by)
      project = (await createRow(tx, kindOf(kinds, 'project'), { name: '氮化硅粉体', year: 2026, parcel }, by)).id
    })
  })
  after(() => frame.close())

  async function read(who: string, query = '') {
    const answered = await callers.get(who)!({ url: `/api/delivery/projects/${project}/handbook${query}` })
    const answer = answered.json() as unknown as HandbookAnswer & { error?: { sentence: { zh: string } } }
    return { status: answered.status, said: answer.error?.sentence.zh ?? '', answer }
  }
  const factOf = ({ facts }: HandbookAnswer, id: string) => facts.find((fact) => fact.id === id)!.value
  const needOf = ({ items }: HandbookAnswer, id: string) => items.find((item) => item.id === id)!.need

  it('没有方案的，供不供地还不知道；面积从地块名录来', async () => {
    const { answer } = await read('demo-project-officer')
    assert.equal(factOf(answer, 'land'), null)
    assert.equal(factOf(answer, 'area'), '60')
    assert.equal(needOf(answer, 'land-notice'), 'open')
    assert.equal(answer.toldByPlan, null)
    assert.equal(needOf(answer, 'soil'), 'needed')
    assert.equal(answer.official, false)
    assert.match(answer.basis.zh, /先核定/)
  })

  it('定了工业新建的方案，供地和建房就知道了，日子与方案并排', async () => {
    const act = async (what: string, payload: object): Promise<number> => {
      const url = `/api/delivery/projects/${project}/${what}`
      return (await callers.get('demo-project-lead')!({ method: 'POST', url, payload })).status
    }
    assert.equal(await act('plan', { template: 'industrial-build', reason: '落地专班会议纪要' }), 200)
    assert.equal(await act('promise', { day: '2029-06-29' }), 200)
    const { answer } = await read('demo-project-officer')
    assert.deepEqual([factOf(answer, 'land'), factOf(answer, 'building')], [true, true])
    assert.equal(needOf(answer, 'land-notice'), 'needed')
    assert.match(answer.toldByPlan!.zh, /^按2026年11月21日编的推进方案，\d+件定为要办（.+）；编方案以前它们待定。$/)
    const notice = answer.items.find(({ id }) => id === 'land-notice')!
    assert.ok(notice.planned && notice.planned.start <= notice.planned.finish)
    assert.equal(answer.items.find(({ id }) => id === 'soil')!.planned, null)
  })

  it('答一件，定一件，什么也没有存下', async () => {
    const { answer: before } = await read('demo-project-officer')
    assert.deepEqual([needOf(before, 'safety'), needOf(before, 'soil')], ['open', 'needed'])
    const { answer } = await read('demo-project-officer', '?answers=coal:800,electricity:499.9,hazardous:no')
    assert.deepEqual([needOf(answer, 'energy'), needOf(answer, 'safety')], ['spared', 'spared'])
    assert.equal(answer.counts.open, before.counts.open - 1)
    const { answer: heavy } = await read('demo-project-officer', '?answers=electricity:500')
    assert.equal(needOf(heavy, 'energy'), 'needed')
    assert.deepEqual((await read('demo-project-officer')).answer.counts, before.counts)
  })

  it('条件没定、方案里列了的要办；条件不用办而方案里有的、要办而方案里没有的，都说出来', async () => {
    const { answer } = await read('demo-project-officer')
    const saidOf = ({ items }: HandbookAnswer, id: string) =>
      items.find((item) => item.id === id)!.difference?.zh ?? null
    assert.deepEqual([needOf(answer, 'energy'), saidOf(answer, 'energy')], ['needed', null])
    assert.equal(saidOf(answer, 'civil-defence'), '方案里没有')
    assert.equal(answer.items.find(({ id }) => id === 'civil-defence')!.state, 'unknown')
    const { answer: light } = await read('demo-project-officer', '?answers=coal:800,electricity:499.9')
    assert.equal(saidOf(light, 'energy'), '方案里有，按条件不用办')
  })

  it('答得不对，用一句话说明能怎么答', async () => {
    const wrong = async (answers: string) => (await read('demo-project-officer', `?answers=${answers}`)).said
    assert.match(await wrong('height:3'), /没有问“height”，可以答的有：coal/)
    assert.match(await wrong('coal:-3'), /请填0或大于0的数/)
    assert.match(await wrong('hazardous:maybe'), /请答 yes 或 no/)
    assert.match(await wrong('coal'), /coal:1200,hazardous:no/)
  })

  it('银行看不了；别的区、别人的企业，当作没有这个项目', async () => {
    assert.equal((await read('demo-bank')).status, 403)
    assert.equal((await read('zibo-leader')).status, 404)
    assert.equal((await read('demo-enterprise')).status, 404)
  })

  it('城建道路、民生实事各有自己的手册；件数加得拢', async () => {
    const row = (name: string, level: string) =>
      frame.database.inZone(viewerWith(), (tx) =>
        createRow(tx, kindOf(kinds, 'project'), { name, year: 2026, level }, { by: 'somebody' }),
      )
    const handbookOf = async (id: string) =>
      (
        await callers.get('demo-project-officer')!({ url: `/api/delivery/projects/${id}/handbook` })
      ).json() as unknown as HandbookAnswer
    const road = await handbookOf((await row('纬三路改造', 'urban')).id)
    const livelihood = await handbookOf((await row('社区食堂', 'livelihood')).id)
    assert.match(road.basis.zh, /城建道路项目办理手册（演示目录，待核）/)
    assert.match(livelihood.basis.zh, /民生实事项目办理手册/)
    for (const { items, counts, sentence } of [road, livelihood, (await read('demo-project-officer')).answer]) {
      assert.equal(items.length, counts.all)
      assert.equal(counts.needed + counts.open + counts.spared, counts.all)
      assert.equal(counts.done + counts.begun + counts.next + counts.waiting + counts.unknown, counts.needed)
      const [all, needed, ...parts] = [...sentence.zh.split('；')[0]!.matchAll(/(\d+)件/g)].map(([, n]) => Number(n))
      const states = parts.slice(0, parts.length - [counts.open, counts.spared].filter((one) => one > 0).length)
      assert.deepEqual([all, needed], [counts.all, counts.needed])
      assert.equal(
        states.reduce((sum, one) => sum + one, 0),
        counts.needed,
        sentence.zh,
      )
    }
    assert.ok(road.items.every(({ id }) => id !== 'land-notice' && id !== 'energy'))
    assert.ok(livelihood.facts.some(({ id, asked }) => id === 'builds' && asked))
  })

  it('下载的 Word 与页面一样：要办的都在表里', async () => {
    const { answer } = await read('demo-project-officer')
    const url = `/api/delivery/projects/${project}/handbook/file`
    for (const language of ['zh', 'en'] as const) {
      const { bytes } = await callers.get('demo-project-officer')!({ url: `${url}?language=${language}` })
      const text = strFromU8(unzipSync(bytes)['word/document.xml']!)
      assert.ok(text.includes(answer.sentence[language]))
      for (const { label, need } of answer.items)
        if (need !== 'spared') assert.ok(text.includes(label[language]), label.zh)
    }
  })

  it('下载的 PDF 与页面一样：横排 A4，字体在内，要办的都能搜到，每页有页码', async () => {
    const { answer } = await read('demo-project-officer')
    const url = `/api/delivery/projects/${project}/handbook/file?format=pdf`
    for (const language of ['zh', 'en'] as const) {
      const { bytes } = await callers.get('demo-project-officer')!({ url: `${url}&language=${language}` })
      const pdf = Buffer.from(bytes)
      const file = pdf.toString('latin1')
      assert.match(file, /^%PDF-[\s\S]*\/MediaBox \[0 0 841\.89 595\.28\]/)
      const fonts = [...file.matchAll(/\/Type \/FontDescriptor/g)].length
      assert.ok(fonts > 0)
      assert.equal([...file.matchAll(/\/FontFile2 /g)].length, fonts)
      const text = textOfPdf(pdf).replaceAll(/\s/g, '')
      const holds = (words: string) => assert.ok(text.includes(words.replaceAll(/\s/g, '')), words)
      holds(answer.sentence[language])
      for (const { label, need } of answer.items) if (need !== 'spared') holds(label[language])
      const pages = [...file.matchAll(/\/Type \/Page\b/g)].length
      for (let page = 1; page <= pages; page += 1) holds(`${page}/${pages}`)
    }
  })
})

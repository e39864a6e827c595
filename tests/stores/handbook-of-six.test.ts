import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { HandbookAnswer } from '../../contract/delivery/handbook.ts'
import type { ProjectLine, ProjectPage } from '../../contract/delivery/project.ts'
import { owners } from '../../mechanisms/delivery/project-plans/template.ts'
import { mechanisms } from '../../mechanisms/mechanisms.ts'
import { furnish } from '../../server/rooms.ts'
import { eachServer, temporaryFolder } from '../database.ts'
import { type Caller, type Frame, openFrame, signedIn } from '../frame.ts'
import { landingPacks, loadLanding } from '../landing-house.ts'
import { textOfPdf } from '../pdf-text.ts'

type Line = ProjectLine & { readonly number: string }

eachServer('青岛六个市级重点项目：各自要办哪几件、办到哪', (server) => {
  let frame: Frame
  let leader: Caller
  let lines: Line[] = []

  before(async () => {
    frame = await openFrame(server, furnish({ packs: landingPacks, ...mechanisms }, await temporaryFolder('uploads')))
    await loadLanding(frame)
    leader = await signedIn(frame.app, 'demo-leader')
    const listed = await leader({ url: '/api/delivery/projects?year=2023&level=city' })
    lines = (listed.json() as unknown as { projects: Line[] }).projects
  })
  after(() => frame.close())

  const idOf = (number: string): string => lines.find((line) => line.number === number)!.id
  async function open<Answer>(number: string, rest = ''): Promise<Answer> {
    const answered = await leader({ url: `/api/delivery/projects/${idOf(number)}${rest}` })
    assert.equal(answered.status, 200)
    return answered.json() as unknown as Answer
  }
  const handbook = (number: string): Promise<HandbookAnswer> => open(number, '/handbook')
  const itemOf = ({ items }: HandbookAnswer, id: string) => items.find((item) => item.id === id)!

  it('六个都在台账里，每个的手册都是26件，要办的有方案的步骤', async () => {
    assert.equal(lines.length, 6)
    for (const { number } of lines) {
      const { counts, items, project } = await handbook(number)
      assert.deepEqual([counts.all, counts.needed, counts.open, counts.spared], [26, 21, 5, 0], project.name)
      for (const { need, planned, difference } of items) {
        assert.equal(planned !== null, need === 'needed')
        assert.equal(difference, null)
      }
    }
  })

  it('阿斯利康：节能在审，施工许可等它和施工图；报道的话写明在哪篇第几段', async () => {
    const seen = await handbook('QD-2023-006')
    assert.equal(seen.project.name, '阿斯利康吸入气雾剂生产供应基地项目')
    assert.match(seen.inferred!.zh, /49\.33亿元是按7亿美元、假定汇率7\.0467折算/)
    const inferred = lines.map(({ number, investment }) => [number, investment.inferred?.zh ?? null])
    assert.deepEqual(
      inferred.filter(([, how]) => how !== null),
      [['QD-2023-006', seen.inferred!.zh]],
      'the list marks the same sum as the handbook, and no other',
    )
    assert.equal(itemOf(seen, 'land-title').state, 'done')
    assert.equal(itemOf(seen, 'land-title').doneOn, '2023-12-10')
    assert.equal(itemOf(seen, 'energy').state, 'begun')
    assert.equal(itemOf(seen, 'building-permit').state, 'waiting')
    assert.deepEqual(itemOf(seen, 'building-permit').heldBy, ['drawings', 'energy'])
    assert.equal(itemOf(seen, 'soil').state, null)
    assert.deepEqual(
      seen.published.map(({ text, item, source }) => [text.zh, item, source.zh.includes('段')]),
      [
        ['2023年签约，总投资7亿美元', null, true],
        ['正在做桩基试验', null, true],
        ['节能报告已报，专家在线评审过', 'energy', true],
      ],
    )
    assert.match(seen.sentence.zh, /^共26件：要办21件（已办成12件、在办2件、等前面的7件），待定5件；/)
  })

  it('手册、项目页的步骤说的是同一天；不归建设单位的，是同一个部门', async () => {
    for (const { number } of lines) {
      const [seen, page] = [await handbook(number), await open<ProjectPage>(number)]
      const steps = new Map(page.tasks.map((task) => [task.id, task]))
      for (const { id, state, doneOn, planned, owner } of seen.items) {
        const step = steps.get(id)
        if (!step || !planned) continue
        assert.equal(doneOn, step.actual.finish, `${number} ${id}`)
        assert.equal(state === 'done', step.state === 'finished', `${number} ${id}`)
        assert.equal(planned.finish, step.finish)
        if (step.owner?.zh !== owners.builder.zh) assert.deepEqual(step.owner, owner, `${number} ${id}`)
      }
    }
  })

  it('早先某一天看，那时还没办的就不是办成的', async () => {
    const seen = await open<HandbookAnswer>('QD-2023-006', '/handbook?on=2023-11-30')
    assert.equal(itemOf(seen, 'land-title').state, 'waiting')
    assert.equal(itemOf(seen, 'land-contract').state, 'begun')
  })

  it('发出去的 Word 和 PDF 写着办到哪、报道怎么说', async () => {
    const seen = await handbook('QD-2023-006')
    const file = async (query: string) => {
      const url = `/api/delivery/projects/${idOf('QD-2023-006')}/handbook/file?${query}`
      return (await leader({ url })).bytes
    }
    const word = strFromU8(unzipSync(await file('format=docx'))['word/document.xml']!)
    const pdf = textOfPdf(Buffer.from(await file('format=pdf'))).replaceAll(/\s/g, '')
    for (const text of [word, pdf]) {
      for (const said of [
        '办到哪',
        '已办成',
        '等前面的',
        '正在做桩基试验',
        ...seen.sentence.zh.split('；').slice(0, 1),
      ])
        assert.ok(text.includes(said), said)
    }
  })
})

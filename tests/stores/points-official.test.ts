import assert from 'node:assert/strict'
import { after, before, it } from 'node:test'
import type { CertificateText } from '../../contract/points/certificates.ts'
import type { PointsEditionPage } from '../../contract/points/editions.ts'
import type { PointsRunLine } from '../../contract/points/points.ts'
import type { PointsRunPage } from '../../contract/points/runs.ts'
import { criteriaOf, stagesOf } from '../../mechanisms/innovation-points/faults.ts'
import { weightAt, withWeight } from '../../web/points/editions/scheme-edits.ts'
import { eachServer } from '../database.ts'
import { openPointsHouse } from '../points-house.ts'

const statistician = 'demo-statistician'
const leader = 'demo-leader'
const company = 'demo-enterprise'

eachServer('创新积分：逐项核定以后作为正式办法发布', (server) => {
  let house: Awaited<ReturnType<typeof openPointsHouse>>
  let edition: PointsEditionPage
  let run: PointsRunLine
  before(async () => {
    house = await openPointsHouse(server)
    edition = await open('/points/editions', { name: '2024年办法', from: 'template' })
  })
  after(() => house.close())

  const open = async (path: string, body: object): Promise<PointsEditionPage> =>
    (await house.call<PointsEditionPage>(statistician, 'POST', path, body)).answer
  const at = (path: string): string => `/points/editions/${edition.id}${path}`
  const publish = () =>
    house.call<PointsEditionPage>(leader, 'POST', at('/publish'), { version: 1, as: 'official', firstYear: '2023' })

  it('差一项没有核定，就不能作为正式办法；核定要写文件和条款', async () => {
    const items = edition.recalled.map(({ id }) => id)
    const confirm = (some: readonly string[], document: string, clause: string) =>
      house.call<PointsEditionPage>(statistician, 'POST', at('/confirmations'), {
        version: 1,
        items: some,
        document,
        clause,
      })
    assert.match((await confirm(items, '', '附件一')).said, /写明文件名称和文号/)
    assert.match((await confirm(items, '某委发〔2024〕1号', '')).said, /写明条款/)
    assert.equal((await confirm(items.slice(1), '某委发〔2024〕1号', '附件一')).answer.unconfirmed, 1)
    assert.match((await publish()).said, /还有 1 项待核/)
    assert.equal((await confirm(items.slice(0, 1), '某委发〔2024〕1号', '附件二')).answer.unconfirmed, 0)
  })

  it('权重合计不是100的草案不能核定，说得出合计多少', async () => {
    const other = await open('/points/editions', { name: '合计不对', from: 'template' })
    const [first] = criteriaOf(other.scheme.score)
    const stage = stagesOf(other.scheme)[0]!
    const scheme = withWeight(other.scheme, first!.id, stage, weightAt(first!, stage) + 3)
    const path = `/points/editions/${other.id}`
    const saved = await house.call<PointsEditionPage>(statistician, 'PUT', path, { version: 1, scheme })
    const { status, said } = await house.call(statistician, 'POST', `${path}/confirmations`, {
      version: saved.answer.version,
      items: other.recalled.map(({ id }) => id),
      document: '某委发〔2024〕1号',
      clause: '附件一',
    })
    assert.equal(status, 400)
    assert.match(said, /还不能核定：.*103/)
  })

  it('全部核定以后，领导作为正式办法发布，企业的得分也能正式公布', async () => {
    const { answer } = await publish()
    assert.deepEqual([answer.state, answer.inForce, answer.unconfirmed], ['published', true, 0])
    const count = { edition: edition.id, year: '2023', purpose: 'count' }
    run = (await house.call<PointsRunLine>(statistician, 'POST', '/points/runs', count)).answer
    let page: PointsRunPage
    do page = (await house.call<PointsRunPage>(leader, 'GET', `/points/runs/${run.id}`)).answer
    while (page.state === 'counting')
    const own = `/points/runs/${run.id}/enterprises/${house.ids[4]}`
    assert.equal((await house.call(company, 'GET', own)).status, 404)
    const published = await house.call<PointsRunLine>(leader, 'POST', `/points/runs/${run.id}/publish`, {
      as: 'official',
    })
    assert.deepEqual([published.answer.published, published.answer.demonstration], ['official', false])
    assert.equal((await house.call(company, 'GET', own)).status, 200)
  })

  it('证书不写演示，谁都能核验', async () => {
    const path = `/points/runs/${run.id}/enterprises/${house.ids[4]}/certificates`
    const { code } = (await house.call<{ code: string }>(company, 'POST', path, {})).answer
    const answered = await house.frame.app.inject({ url: `/api/verify/points/${code}` })
    const { says } = answered.json() as { says: CertificateText }
    assert.deepEqual([says.name, says.demonstration, says.year], ['试点企业05', false, '2023'])
  })
})

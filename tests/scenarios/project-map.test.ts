import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { landingPacks, loadLanding } from '../landing-house.ts'
import { viewerWith } from '../viewer.ts'

const square = [
  [120.2, 36.2],
  [120.3, 36.2],
  [120.3, 36.3],
  [120.2, 36.3],
  [120.2, 36.2],
]
const file = (shape: object) => ({
  name: '区界.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify(shape)),
})

describe('项目分布：没有位置，导入区界，登记位置，点开一个灯', { skip: whyNoBrowser }, () => {
  let house: House
  before(async () => {
    house = await openHouse({}, landingPacks)
    await loadLanding(house.frame)
  })
  after(() => house.close())

  it('专员导入区界：不是面的说清楚；导入了就画出来，来源写在旁边', async () => {
    const officer = await house.enter('demo-project-officer')
    await officer.goto('/demo/projects/map?year=2023')
    await officer.getByText('个还没有位置').waitFor()
    await officer.getByRole('button', { name: '导入区界' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('边界文件').setInputFiles(file({ type: 'Point', coordinates: [120, 36] }))
    await dialog.getByLabel('来源和审图号').fill('自然资源局，鲁SG（2024）001号')
    await dialog.getByRole('button', { name: '导入区界' }).click()
    await dialog.getByText('边界要用面').waitFor()
    await dialog.getByLabel('边界文件').setInputFiles(file({ type: 'Polygon', coordinates: [square] }))
    await dialog.getByRole('button', { name: '导入区界' }).click()
    await dialog.waitFor({ state: 'detached' })
    await officer.getByText('区界：自然资源局，鲁SG（2024）001号').waitFor()
    assert.ok((await officer.locator('.map-outline').getAttribute('d'))?.startsWith('M'))
    await refuseUnsound(officer, 'the map with an outline')
  })

  it('登记了位置的项目是一个灯：放大、用方向键移；在一处的点开来逐个说；手机上、英文、暗色也一样', async () => {
    const placed = await house.frame.database.inZone(viewerWith(), async (tx) => {
      await sql`update register.project set longitude = 120250000, latitude = 36250000, revision = revision + 1`.execute(
        tx,
      )
      const { rows } = await sql<{
        n: number
      }>`select count(*)::int as n from register.project where year = 2023`.execute(tx)
      return rows[0]!.n
    })
    const lead = await house.enter('demo-project-lead', { width: 390, language: 'en', theme: 'dark' })
    await lead.goto('/demo/projects/map?year=2023')
    const mark = lead.locator('.map-mark').first()
    await mark.waitFor()
    await refuseUnsound(lead, 'the map on a phone')
    const before = await mark.boundingBox()
    await lead.getByRole('button', { name: 'Closer', exact: true }).click()
    await lead.getByRole('button', { name: 'Closer', exact: true }).press('ArrowRight')
    const after = await mark.boundingBox()
    assert.ok(before && after && after.x < before.x, `${before?.x} ${after?.x}`)
    await lead.getByRole('button', { name: 'Whole zone' }).click()
    await mark.click()
    await lead.getByText(`${placed} projects lie here`).waitFor()
    await refuseUnsound(lead, 'projects at one place')
    await lead.locator('.marked-list a').first().click()
    await lead.waitForURL(/\/demo\/projects\/[0-9a-f-]{36}/)
  })
})

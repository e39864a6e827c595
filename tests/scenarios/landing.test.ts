import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { sql } from 'kysely'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { landingPacks, loadLanding } from '../landing-house.ts'

const name = '阿斯利康吸入气雾剂生产供应基地项目'

describe('青岛的一个市级重点项目：从台账到项目页，再到它的落地手册', { skip: whyNoBrowser }, () => {
  let house: House
  before(async () => {
    house = await openHouse({}, landingPacks)
    await loadLanding(house.frame)
    await house.frame.database.asSystem((tx) => sql`update register.project set department = null`.execute(tx))
  })
  after(() => house.close())

  it('项目页说26件办到哪，手册一件件说', async () => {
    const lead = await house.enter('demo-project-lead')
    await lead.goto('/demo/projects/all?year=2023')
    await lead.getByRole('link', { name }).click()
    const section = lead.locator('section', { has: lead.getByRole('heading', { name: '落地手册' }) })
    await section.getByText('共26件：要办21件（已办成12件、在办2件').waitFor()
    assert.equal(await section.locator('.landing-marks li').count(), 26)
    await section.getByText('3 固定资产投资项目节能审查', { exact: true }).waitFor()
    await refuseUnsound(lead, 'a project with its handbook')
    await section.getByRole('link', { name: '打开手册' }).click()
    await lead.getByText('正在做桩基试验').waitFor()
    const energy = lead.getByRole('row', { name: /固定资产投资项目节能审查/ })
    assert.match((await energy.textContent()) ?? '', /见报：节能报告已报，专家在线评审过[\s\S]*行政审批[\s\S]*在办/)
    const permit = lead.getByRole('row', { name: /建筑工程施工许可/ })
    assert.match((await permit.textContent()) ?? '', /等前面的3、15/)
    await refuseUnsound(lead, 'the handbook of a project')
  })

  it('答了能耗不到线，方案里的节能审查就说对不上；手机上、英文、暗色也看得清', async () => {
    const lead = await house.enter('demo-project-lead', { width: 390, language: 'en', theme: 'dark' })
    await lead.goto('/demo/projects/all?year=2023')
    await lead.getByRole('link', { name }).click()
    await lead.getByRole('link', { name: 'Open the handbook' }).click()
    await lead.getByText('Test piles are being driven').waitFor()
    await refuseUnsound(lead, 'the handbook on a phone')
    await lead.goto(`${new URL(lead.url()).pathname}?answers=coal:10,electricity:10`)
    await lead.getByText('that are not needed').click()
    await lead.getByText('In the plan, though it is not needed').waitFor()
  })

  it('一答就存下，写明谁答的；领导打开是存下的那个，自己只能试算', async () => {
    const question = '生产、储存危险化学品'
    const lead = await house.enter('demo-project-lead')
    await lead.goto('/demo/projects/all?year=2023')
    await lead.getByRole('link', { name }).click()
    await lead.getByRole('link', { name: '打开手册' }).click()
    await lead.getByText('一答就存下，写明谁、哪天答的').waitFor()
    await lead.getByLabel(question).selectOption('no')
    await lead.getByText(/演示·挂包领导.* \d{4}-\d\d-\d\d/).waitFor()
    const address = new URL(lead.url())
    assert.equal(address.search, '')
    const leader = await house.enter('demo-leader')
    await leader.goto(address.pathname)
    await leader.getByText('只是试算，不存下来').waitFor()
    assert.equal(await leader.getByLabel(question).inputValue(), 'no')
    await leader.getByLabel(question).selectOption('yes')
    await leader.waitForURL(/answers=hazardous/)
    await lead.reload()
    await lead.getByText('一答就存下，写明谁、哪天答的').waitFor()
    assert.equal(await lead.getByLabel(question).inputValue(), 'no')
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { kindOf } from '../../engines/register/kind.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { startClock } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const statistician = viewerWith()
const days = 24 * 3600
const inbox = '/demo/projects/problems'
const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('一个问题的一生：提出、派单、超期、督办、通报、答复、销号', { skip: whyNoBrowser }, () => {
  const clock = startClock()
  let house: House
  let project = ''

  before(async () => {
    house = await openHouse({ clock: () => clock.now })
    await house.frame.database.inZone(statistician, async (tx) => {
      const by = { by: 'somebody' }
      const department = { name: '发展改革局', code: 'development-reform' }
      const { id } = await createRow(tx, kindOf(kinds, 'department'), department, by)
      const row = { name: '年产2万吨氮化硅粉体', department: id, year: 2026 }
      project = (await createRow(tx, kindOf(kinds, 'project'), row, by)).id
    })
  })
  after(() => house?.close())

  const enter = (post: string, width = 1440): Promise<Page> => house.enter(`demo-${post}`, { width, now: clock.now })

  it('专员提出问题，派给行政审批局，限3个工作日', async () => {
    const officer = await enter('project-officer')
    await officer.goto(`/demo/projects/${project}`)
    await officer.getByRole('link', { name: '提问题' }).click()
    await officer.getByRole('button', { name: '提问题' }).click()
    await officer.getByText('请用一句话写明问题').waitFor()
    await officer.getByRole('textbox', { name: '问题' }).fill('10千伏供电接入未排期')
    await officer.goBack()
    await officer.getByRole('link', { name: '提问题' }).click()
    await officer.getByText('继续上次没有填完的').waitFor()
    assert.equal(await officer.getByRole('textbox', { name: '问题' }).inputValue(), '10千伏供电接入未排期')
    await sound(officer)
    await officer.getByRole('button', { name: '提问题' }).click()
    await officer.getByRole('heading', { name: '10千伏供电接入未排期' }).waitFor()
    await officer.getByRole('button', { name: '派单' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('承办部门').selectOption({ label: '行政审批局' })
    await dialog.getByRole('button', { name: '急办3天' }).click()
    await sound(officer)
    await dialog.getByRole('button', { name: '派单' }).click()
    await officer.getByText('待签收：还剩3个工作日').waitFor()
    await sound(officer)
  })

  it('科员在手机上签收，定下谁在哪天前做什么', async () => {
    const clerk = await enter('department-clerk', 390)
    await clerk.goto(inbox)
    await clerk.getByText('待办1件').waitFor()
    await sound(clerk)
    await clerk.getByRole('link', { name: '10千伏供电接入未排期' }).click()
    await clerk.getByRole('button', { name: '签收' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: '签收' }).click()
    await clerk.getByText('办理中：还剩3个工作日').waitFor()
    await clerk.getByRole('button', { name: '定责任' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('做什么').fill('批复接入方案')
    await dialog.getByLabel('谁来做').fill('孙主任')
    await dialog.getByLabel('哪天前').fill('2026-11-25')
    await sound(clerk)
    await dialog.getByRole('button', { name: '定责任' }).click()
    await clerk.getByText('2026-11-25 前完成，剩3天').waitFor()
    await sound(clerk)
  })

  it('超期1个工作日，自动到督办，督查的待办里有它', async () => {
    clock.forward(5 * days)
    const supervisor = await enter('supervisor')
    await supervisor.goto(inbox)
    await supervisor.getByText('已督办，超1天').waitFor()
    await sound(supervisor)
    await supervisor.getByRole('link', { name: '10千伏供电接入未排期' }).click()
    await supervisor.getByText('超期1个工作日，已到督办').waitFor()
    await sound(supervisor)
  })

  it('超期3个工作日，写进通报；领导看到，下载成公文', async () => {
    clock.forward(4 * days)
    const leader = await enter('leader')
    await leader.goto(`${inbox}/bulletin`)
    await leader.getByText('已超期3个工作日').waitFor()
    await leader.getByRole('heading', { name: '一、行政审批局（1件）' }).waitFor()
    await sound(leader)
    const [download] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('link', { name: '下载公文' }).click(),
    ])
    assert.match(download.suggestedFilename(), /通报 2026年11月30日\.docx$/)
  })

  it('领导印发通报：读过的就是印发的，编了号', async () => {
    const leader = await enter('leader')
    await leader.goto('/demo/projects/papers/draft?kind=bulletin')
    await leader.getByText('印发后编为〔2026〕1号').waitFor()
    await sound(leader)
    await leader.getByRole('button', { name: '印发' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: '印发' }).click()
    await leader.getByRole('heading', { level: 1, name: '〔2026〕1号' }).waitFor()
    await leader.getByText('已超期3个工作日').waitFor()
    await sound(leader)
  })

  it('科员答复，专员核验销号；责任随之了结，三张清单一起变', async () => {
    const clerk = await enter('department-clerk', 390)
    await clerk.goto(inbox)
    await clerk.getByRole('link', { name: '10千伏供电接入未排期' }).click()
    await clerk.getByRole('button', { name: '答复' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByRole('button', { name: '答复' }).click()
    await dialog.getByText('请填写办理结果').waitFor()
    await dialog.getByLabel('办理结果').fill('接入方案已批复')
    await dialog.getByRole('button', { name: '答复' }).click()
    await clerk.getByText('待核验：').waitFor()
    assert.equal(await clerk.getByRole('button', { name: '销号' }).count(), 0)
    const officer = await enter('project-officer')
    await officer.goto(inbox)
    await officer.getByRole('link', { name: '10千伏供电接入未排期' }).click()
    await officer.getByRole('button', { name: '销号' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: '销号' }).click()
    await officer.getByText('已销号，答复超期3个工作日').waitFor()
    await officer.getByText('2026-11-30 才随问题销号').first().waitFor()
    await officer.goto(`/demo/projects/${project}`)
    await officer.getByText('答复：接入方案已批复').waitFor()
    await officer.getByText('销号：10千伏供电接入未排期').waitFor()
    await sound(officer)
  })

  it('印发的不变，旁边说出现在有哪里不同', async () => {
    const leader = await enter('leader')
    await leader.goto('/demo/projects/papers')
    await leader.getByText('〔2026〕1号').waitFor()
    await leader.locator('.jx-table a').click()
    await leader.getByText('已超期3个工作日').first().waitFor()
    await leader
      .getByText(/^[1-9]处不同$/)
      .first()
      .waitFor()
    await sound(leader)
  })

  it('考核写明每一分扣在哪里，部门看到自己的', async () => {
    for (const [post, width] of [
      ['supervisor', 1440],
      ['department-clerk', 390],
    ] as const) {
      const page = await enter(post, width)
      await page.goto(`${inbox}/assessment`)
      await page.getByText('扣1.5分，得98.5分').waitFor()
      await page.getByText('督办：超期1个工作日，发督办').waitFor()
      await page.getByText('通报：超期3个工作日，列入通报').waitFor()
      await sound(page)
    }
  })

  it('深色、英文也看得清楚', async () => {
    const leader = await house.enter('demo-leader', { language: 'en', theme: 'dark', now: clock.now })
    for (const path of [`${inbox}?view=all&settled=yes`, `${inbox}/bulletin`, `${inbox}/assessment`]) {
      await leader.goto(path)
      await leader.getByRole('heading', { level: 1 }).waitFor()
      await leader.waitForLoadState('networkidle')
      await sound(leader)
    }
  })
})

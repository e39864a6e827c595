import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'
import { startClock } from '../frame.ts'

const days = 24 * 3600
const clinic = '/demo/projects/clinic'
const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('一次会诊：召集、部门意见、诊断、开方成问题、复诊、痊愈', { skip: whyNoBrowser }, () => {
  const clock = startClock()
  let house: DeliveryHouse

  before(async () => {
    house = await openDeliveryHouse(2026, { clock: () => clock.now })
  })
  after(() => house?.close())

  const enter = (post: string, width = 1440): Promise<Page> => house.enter(`demo-${post}`, { width, now: clock.now })
  const answer = async (
    page: Page,
    name: string,
    fill: (dialog: ReturnType<Page['getByRole']>) => Promise<unknown>,
  ) => {
    await page.getByRole('button', { name, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await fill(dialog)
    await sound(page)
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  it('专员从项目页召集会诊，请行政审批局', async () => {
    const officer = await enter('project-officer')
    await officer.goto(`/demo/projects/${house.project}`)
    await officer.getByText('没有会诊过').waitFor()
    await officer.getByRole('link', { name: '召集会诊' }).click()
    await officer.getByRole('button', { name: '召集会诊' }).click()
    await officer.getByText('请写明症状').waitFor()
    await officer.getByText('请至少选一个部门').waitFor()
    await sound(officer)
    await officer.getByLabel('症状').fill('施工许可迟迟没有办下来')
    await officer.getByRole('button', { name: '行政审批局' }).click()
    await officer.getByRole('button', { name: '召集会诊' }).click()
    await officer.getByRole('heading', { name: '施工许可迟迟没有办下来' }).waitFor()
    await officer.getByText('会诊中：已出意见0个，还等1个').waitFor()
    await sound(officer)
  })

  it('行政审批局的服务专员在手机上出意见', async () => {
    const clerk = await enter('department-clerk', 390)
    await clerk.goto('/demo/mine')
    await clerk.getByText('等我的会诊').waitFor()
    await sound(clerk)
    await clerk.getByRole('link', { name: '年产2万吨氮化硅粉体' }).click()
    await answer(clerk, '出意见', async (dialog) => {
      await dialog.getByLabel('病因').selectOption({ label: '手续办理' })
      await dialog.getByRole('textbox', { name: '意见' }).fill('缺图审合格书，可以先行受理')
    })
    await clerk.getByText('会诊中：意见已齐，等诊断').waitFor()
    assert.equal(await clerk.getByRole('button', { name: '诊断', exact: true }).count(), 0)
    await sound(clerk)
  })

  it('专员诊断、开方；处方是三张清单里的一个问题', async () => {
    const officer = await enter('project-officer')
    await officer.goto(clinic)
    await officer.getByRole('link', { name: '年产2万吨氮化硅粉体' }).click()
    await answer(officer, '诊断', async (dialog) => {
      await dialog.getByLabel('病因').selectOption({ label: '手续办理' })
      await dialog.getByRole('textbox', { name: '诊断' }).fill('症结在图审')
    })
    await answer(officer, '开方', async (dialog) => {
      await dialog.getByLabel('办什么').fill('先行受理施工许可')
      await dialog.getByLabel('责任部门').selectOption({ label: '行政审批局' })
      await dialog.getByLabel('哪天前办结').fill('2026-11-26')
      await dialog.getByLabel('复诊日').fill('2026-12-01')
    })
    await officer.getByText('治疗中：处方还有1项在办，2026-12-01 复诊').waitFor()
    await sound(officer)
    await officer.getByRole('link', { name: '11月26日前先行受理施工许可' }).click()
    await officer.getByRole('link', { name: '第1号', exact: true }).click()
    await officer.getByRole('heading', { name: '施工许可迟迟没有办下来' }).waitFor()
  })

  it('问题没有销号，判不了痊愈；销号以后，复诊日判痊愈', async () => {
    clock.forward(10 * days)
    const officer = await enter('project-officer')
    await officer.goto(clinic)
    await officer.getByText('在诊1个').first().waitFor()
    await officer.getByRole('link', { name: '年产2万吨氮化硅粉体' }).first().click()
    const address = officer.url()
    await officer.getByRole('button', { name: '判痊愈' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('复诊情况').fill('去现场看过')
    await dialog.getByRole('button', { name: '判痊愈' }).click()
    await dialog.getByText('处方里的第1号问题还没有销号，不能判痊愈').waitFor()
    await sound(officer)

    const clerk = await enter('department-clerk', 390)
    await clerk.goto('/demo/projects/problems')
    await clerk.getByRole('link', { name: '先行受理施工许可' }).click()
    await answer(clerk, '答复', (asked) => asked.getByLabel('办理结果').fill('施工许可已发'))
    await officer.goto('/demo/projects/problems?view=all')
    await officer.getByRole('link', { name: '先行受理施工许可' }).click()
    await answer(officer, '销号', async () => undefined)

    await officer.goto(address)
    await officer.getByText('处方都已销号，2026-12-01 复诊').waitFor()
    await answer(officer, '判痊愈', (asked) => asked.getByLabel('复诊情况').fill('施工许可已发，当天开工'))
    await officer.getByText('2026-12-01 痊愈，会诊1轮').waitFor()
    await sound(officer)
  })

  it('深色、英文、手机上也看得清楚；企业没有会诊这一页', async () => {
    const leader = await house.enter('demo-leader', { language: 'en', theme: 'dark', width: 390, now: clock.now })
    await leader.goto(clinic)
    await leader.locator('small', { hasText: 'Cured on 2026-12-01' }).waitFor()
    await sound(leader)
    const enterprise = await enter('enterprise', 390)
    await enterprise.goto('/demo/projects')
    await enterprise.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await enterprise.getByRole('link', { name: '会诊', exact: true }).count(), 0)
  })
})

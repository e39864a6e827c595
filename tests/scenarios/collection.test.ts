import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { startClock } from '../frame.ts'

const { now } = startClock()
const here = '/demo/collection'
const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('填报的一天：发出、填、审、锁、更正', { skip: whyNoBrowser }, () => {
  let house: House
  let statistician: Page
  let officer: Page

  before(async () => {
    house = await openHouse({ clock: () => now })
    await house.frame.database.asSystem((tx) =>
      tx
        .insertInto('observation')
        .values({
          zone_id: 'demo',
          indicator: 'outside-province-capital',
          comparison: null,
          base: null,
          whole: null,
          period: '2026-09',
          value: '5.5',
          unit: '亿元',
          printed: null,
          origin: 'reported',
          document: null,
          paragraph: null,
          as_of: null,
          entered_by: 'test',
          reason: null,
          supersedes: null,
        })
        .execute(),
    )
    statistician = await house.enter('demo-statistician', { now })
    officer = await house.enter('demo-investment-officer', { width: 390, now })
  })
  after(() => house?.close())

  it('统计人员发出上月的填报，截止日按工作日数好', async () => {
    await statistician.goto(here)
    await statistician.getByText('还没有发过填报').waitFor()
    await sound(statistician)
    await statistician.getByRole('link', { name: '发一轮填报' }).click()
    await statistician.locator('.preview-sum').getByText('3 项').waitFor()
    assert.match((await statistician.locator('.preview-sum').textContent()) ?? '', /1 件.*3 项/)
    await statistician.locator('.preview-due', { hasText: '2026年11月27日截止' }).waitFor()
    assert.equal(await statistician.getByRole('checkbox', { checked: true }).count(), 3)
    await sound(statistician)
    await statistician.getByRole('button', { name: '发出1件填报' }).click()
    await statistician.getByRole('heading', { name: '2026年10月部门填报' }).waitFor()
    await statistician.getByRole('link', { name: '招商局' }).waitFor()
    await statistician.getByText('截至11月21日，2026年10月部门填报未填报：招商局（11月27日截止，剩5天）。').waitFor()
    await sound(statistician)
  })

  it('不发填报的岗位打开“发一轮”：看到这是谁的事，一次也不去问服务器', async () => {
    const clerk = await house.enter('demo-department-clerk', { now })
    const asked: string[] = []
    clerk.on('request', (request) => asked.push(request.url()))
    await clerk.goto(`${here}/new`)
    await clerk.getByText('发一轮填报，是统计人员的事').waitFor()
    assert.deepEqual(
      asked.filter((url) => url.includes('/api/collection/')),
      [],
    )
    await sound(clerk)
  })

  it('专员在手机上填：百万元填进了亿元，一问一改', async () => {
    await officer.goto(here)
    await officer.getByRole('link', { name: '招商局2026年10月填报' }).click()
    await officer.getByText('上月5.5亿元').waitFor()
    await officer.getByLabel('省外到位资金', { exact: true }).fill('550')
    await officer.getByLabel('实际到位外资', { exact: true }).focus()
    await officer.getByText('上月是5.5亿元，这次是550亿元。是不是填成了百万元？').waitFor()
    await sound(officer)
    await officer.getByRole('button', { name: '改为5.5亿元' }).click()
    assert.equal(await officer.getByLabel('省外到位资金', { exact: true }).inputValue(), '5.5')
    await officer.getByLabel('省外到位资金', { exact: true }).blur()
    assert.equal(await officer.getByRole('alert').count(), 0)
  })

  it('没有网络也不丢：存在本机，联网后送出，重新打开还在', async () => {
    await officer.context().setOffline(true)
    await officer.getByLabel('实际到位外资', { exact: true }).fill('1,200')
    await officer.getByText('没有网络。内容存在本机，联网后自动送出。').waitFor()
    await officer.context().setOffline(false)
    await officer.getByText('草稿已存').waitFor()
    await officer.reload()
    await officer.getByLabel('实际到位外资', { exact: true }).waitFor()
    assert.equal(await officer.getByLabel('实际到位外资', { exact: true }).inputValue(), '1,200')
    assert.equal(await officer.getByLabel('省外到位资金', { exact: true }).inputValue(), '5.5')
  })

  it('缺一项不能提交；写明未发生，就能提交', async () => {
    await officer.getByRole('button', { name: '提交2026年10月填报' }).click()
    await officer.getByText('新引进过亿元项目还没有填').waitFor()
    await officer.getByRole('button', { name: '没有这个数 新引进过亿元项目' }).click()
    await officer.getByRole('button', { name: '本期未发生' }).click()
    await officer.getByRole('button', { name: '提交2026年10月填报' }).click()
    await officer.getByText('已提交，待统计审核').waitFor()
    await sound(officer)
  })

  it('统计人员退回、再审、锁定', async () => {
    await statistician.reload()
    await statistician.getByRole('link', { name: '招商局' }).click()
    await statistician.getByText('未知：本期未发生').waitFor()
    await sound(statistician)
    await statistician.getByRole('button', { name: '退回重填' }).click()
    const dialog = statistician.getByRole('dialog')
    await dialog.getByLabel('为什么退回').fill('外资单位请核对')
    await dialog.getByRole('button', { name: '退回重填' }).click()
    await officer.reload()
    await officer.getByText('被退回：外资单位请核对').waitFor()
    await officer.getByRole('button', { name: '提交2026年10月填报' }).click()
    await officer.getByText('已提交，待统计审核').waitFor()
    await statistician.reload()
    await statistician.getByRole('button', { name: '审核通过' }).click()
    await statistician.getByRole('button', { name: '锁定入库' }).click()
    const question = statistician.getByRole('dialog', { name: '锁定入库' })
    await question.getByText('不能再退回重填').waitFor()
    await question.getByText('由填报人写明理由申请更正').waitFor()
    await sound(statistician)
    await question.getByRole('button', { name: '先不办' }).click()
    await statistician.getByText('已审核，待锁定').waitFor()
    await statistician.getByRole('button', { name: '锁定入库' }).click()
    await question.getByRole('button', { name: '锁定入库' }).click()
    await statistician.getByText('已锁定入库，改动要走更正').waitFor()
  })

  it('锁定后发现错了：申请、核定，指标页上新旧都在', async () => {
    await officer.reload()
    await officer.getByRole('button', { name: '申请更正 实际到位外资' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByLabel('更正为').fill('1150')
    await dialog.getByLabel('为什么').fill('外汇登记核减50万美元')
    await dialog.getByRole('button', { name: '申请更正' }).click()
    await dialog.getByText('更正申请已送统计核定').waitFor()
    await statistician.goto('/demo/figures/foreign-capital?period=2026-10')
    await statistician.getByRole('link', { name: '更正待核定：改为1150' }).click()
    await statistician.getByText('外汇登记核减50万美元').waitFor()
    await sound(statistician)
    await statistician.getByRole('button', { name: '同意更正' }).click()
    await statistician.getByRole('heading', { name: '已核定' }).waitFor()
    await statistician.goto('/demo/figures/foreign-capital?period=2026-10')
    await statistician.getByText('外汇登记核减50万美元').first().waitFor()
    const shown = (await statistician.locator('main').textContent()) ?? ''
    assert.ok(shown.includes('1200') && shown.includes('1150'), shown)
    assert.equal(await statistician.locator('.figure-answer s').textContent(), '1200')
    await statistician.getByText('已更正，原为1200').waitFor()
  })

  it('英文和深色也完整', async () => {
    const english = await house.enter('demo-statistician', { language: 'en', theme: 'dark', now })
    await english.goto(here)
    await english.getByText('1 round, 1 task').waitFor()
    await sound(english)
    assert.doesNotMatch((await english.locator('main').textContent()) ?? '', /[\u4e00-\u9fff]/)
  })
})

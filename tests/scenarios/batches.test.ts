import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'
import { signedIn, startClock } from '../frame.ts'
import { giveMarks } from '../score-sheet.ts'

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())
const fewestPixels = 44

describe('集中开工到现场观摩：列入、条件、公布、登记开工、两部手机打分、排名', { skip: whyNoBrowser }, () => {
  const clock = startClock()
  let house: DeliveryHouse
  let batch = ''
  let review = ''

  before(async () => {
    house = await openDeliveryHouse(2026, { clock: () => clock.now })
  })
  after(() => house?.close())

  const enter = (post: string, width = 1440): Promise<Page> => house.enter(`demo-${post}`, { width, now: clock.now })
  const officerDoes = async (path: string, payload: object): Promise<void> => {
    const officer = await signedIn(house.frame.app, 'demo-project-officer')
    const url = `/api/delivery/projects/${house.project}/${path}`
    assert.equal((await officer({ method: 'POST', url, payload })).status, 200)
  }
  const confirm = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  it('专员提出批次，列入项目，看得到还缺什么；没有就绪公布不了', async () => {
    await officerDoes('plan', { template: 'technical-transformation', reason: '专题会' })
    const officer = await enter('project-officer')
    await officer.goto('/demo/projects/batches')
    await officer.getByText('还没有批次').waitFor()
    await sound(officer)
    await officer.getByRole('link', { name: '提出批次' }).click()
    await officer.getByRole('button', { name: '提出批次' }).click()
    await officer.getByText('请填写名称').waitFor()
    await officer.getByText('请填写开工日').waitFor()
    await officer.getByLabel('名称').fill('第三批项目集中开工')
    await officer.getByLabel('开工日').fill('2026-11-21')
    await officer.getByLabel('地点').fill('临江产业园')
    await sound(officer)
    await officer.getByRole('button', { name: '提出批次' }).click()
    await officer.getByText('还没有列入项目').first().waitFor()
    batch = new URL(officer.url()).pathname
    await officer.getByRole('button', { name: '列入 年产2万吨氮化硅粉体' }).click()
    await officer.locator('.batch-conditions summary', { hasText: '还缺：技改备案没有办结' }).click()
    await officer.getByRole('link', { name: '环评编制与批复没有办结' }).waitFor()
    await sound(officer)
    await officer.getByRole('button', { name: '公布开工日' }).click()
    const dialog = officer.getByRole('dialog')
    await dialog.getByRole('button', { name: '公布开工日' }).click()
    await dialog.getByText('还没有就绪，不能公布').waitFor()
  })

  it('手续办完就绪了，公布，当天登记开工；项目页上看得到', async () => {
    const tasks = ['filing', 'environment', 'energy', 'design'].map((task) => ({
      task,
      started: '2026-11-20',
      finished: '2026-11-20',
    }))
    await officerDoes('reports', { period: '2026-11-X2', tasks, invested: '320.00' })
    const officer = await enter('project-officer')
    await officer.goto(batch)
    await officer.getByText('10项条件齐备').waitFor()
    await confirm(officer, '公布开工日')
    await officer.getByRole('button', { name: '登记开工 年产2万吨氮化硅粉体' }).click()
    const dialog = officer.getByRole('dialog')
    assert.equal(await dialog.getByLabel('实际开工日').inputValue(), '2026-11-21')
    await sound(officer)
    await dialog.getByRole('button', { name: '登记开工' }).click()
    await officer.getByText('已公布：1个项目已开工1个').waitFor()
    await officer.getByText('当日开工', { exact: true }).first().waitFor()
    await sound(officer)
    await officer.goto(`/demo/projects/${house.project}`)
    await officer.getByRole('link', { name: '第三批项目集中开工' }).waitFor()
    await sound(officer)
  })

  it('召集观摩，请两位，到站开始打分', async () => {
    const officer = await enter('project-officer')
    await officer.goto(batch)
    await officer.getByRole('link', { name: '召集观摩' }).click()
    await officer.getByLabel('名称').fill('四季度现场观摩')
    await officer.getByLabel('观摩日').fill('2026-11-21')
    for (const post of ['管委会领导', '统计人员']) await officer.getByRole('button', { name: `演示·${post}` }).click()
    await sound(officer)
    await officer.getByRole('button', { name: '召集观摩' }).click()
    await officer.getByText('2026-11-21 筹备中：1站，已请2人').waitFor()
    review = new URL(officer.url()).pathname
    await officer.getByRole('button', { name: '排议程' }).click()
    await officer.getByLabel('第1站 分钟').fill('45')
    await sound(officer)
    await officer.getByRole('button', { name: '定下议程' }).click()
    await officer.getByText('09:00–09:45').waitFor()
    await officer.getByRole('button', { name: '开始打分 年产2万吨氮化硅粉体' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: '开始打分' }).click()
    await officer.getByText('0/2人').waitFor()
  })

  const mark = async (page: Page, name: string, marks: readonly string[]): Promise<void> => {
    await giveMarks(page, marks)
    await page.getByText(name).first().waitFor()
  }

  it('领导在手机上打分：按钮够大，打到一半刷新还在，一按就交', async () => {
    const leader = await enter('leader', 390)
    await leader.goto('/demo/mine')
    await leader.getByText('等我打分的观摩').waitFor()
    await sound(leader)
    await leader.getByRole('link', { name: '去打分' }).click()
    await leader.getByRole('button', { name: '提交 0/5' }).waitFor()
    const sizes = await leader.locator('.score-scale button, .score-end button').evaluateAll((buttons) =>
      buttons.map((button) => {
        const { width, height } = button.getBoundingClientRect()
        return Math.min(width, height)
      }),
    )
    assert.ok(Math.min(...sizes) >= fewestPixels, String(sizes))
    await mark(leader, '草稿已存', ['优', '良'])
    await leader.reload()
    await leader.getByRole('button', { name: '提交 2/5' }).waitFor()
    await mark(leader, '提交 5/5', ['', '', '优', '优', '良'])
    await sound(leader)
    await leader.getByRole('button', { name: '提交 5/5' }).click()
    await leader.getByText('已打分，封分前还可以改').first().waitFor()
    await sound(leader)
  })

  it('统计人员没有网络也能打，有了网络自动送出；看不到领导的分', async () => {
    const statistician = await enter('statistician', 390)
    await statistician.goto(`${review}/score`)
    await mark(statistician, '提交 5/5', ['良', '良', '中', '良', '良'])
    await statistician.context().setOffline(true)
    await statistician.getByRole('button', { name: '提交 5/5' }).click()
    await statistician.getByRole('button', { name: '等网络，会自动送出' }).waitFor()
    await statistician.getByText('没有网络。内容存在手机里').waitFor()
    await sound(statistician)
    await statistician.context().setOffline(false)
    await statistician.getByText('已打分，封分前还可以改').first().waitFor()
    await statistician.goto(review)
    await statistician.getByText('封了分的站才有排名').waitFor()
    await statistician.getByText('2/2人').waitFor()
  })

  it('封分，出结果，排名说得清；Word、Excel 下载；深色英文手机上也看得清楚', async () => {
    const officer = await enter('project-officer')
    await officer.goto(review)
    await officer.getByRole('button', { name: '封分 年产2万吨氮化硅粉体' }).click()
    await officer.getByRole('dialog').getByRole('button', { name: '封分' }).click()
    await officer.getByText('2人的分计入').waitFor()
    await confirm(officer, '出结果')
    await officer.getByText('第1名').waitFor()
    await officer.getByText('84.50').waitFor()
    await officer.locator('.ranking summary').click()
    await officer.getByText('4.50', { exact: false }).first().waitFor()
    await sound(officer)
    const saved = officer.waitForEvent('download')
    await officer.getByRole('link', { name: '下载 Word' }).click()
    assert.equal((await saved).suggestedFilename(), '四季度现场观摩 2026年11月21日.docx')
    const leader = await house.enter('demo-leader', { language: 'en', theme: 'dark', width: 390, now: clock.now })
    for (const page of [review, batch, '/demo/projects/batches']) {
      await leader.goto(page)
      await leader
        .locator('.page-lead, .list-item small', { hasText: /Concluded|Started 1 of 1/ })
        .first()
        .waitFor()
      await sound(leader)
    }
  })
})

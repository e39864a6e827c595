import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { ScoreForm } from '../../contract/delivery/reviews/review-page.ts'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { addProject, type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'
import { type Caller, signedIn } from '../frame.ts'
import { giveMarks } from '../score-sheet.ts'

const now = Date.parse('2026-11-23T02:00:00Z')
const waits = '这里还没有取到，联网后自动打开。'
const line = '没有网络。已经打开的内容还在，联网后自动更新。'

describe('没有网络：每一页都说清楚，写的不丢，联网后自动接着办', { skip: whyNoBrowser }, () => {
  let house: DeliveryHouse
  let officer: Caller
  let page: Page
  let second = ''
  before(async () => {
    house = await openDeliveryHouse(2026, { clock: () => now })
    second = await addProject(house, '年产500万套传感器', 2026)
    officer = await signedIn(house.frame.app, 'demo-project-officer')
    page = await house.enter('demo-project-officer')
  })
  after(() => house?.close())

  const told = async <Answer>(who: Caller, url: string): Promise<Answer> => JSON.parse((await who({ url })).body)
  const without = (network: boolean) => page.context().setOffline(network)

  it('打开了的还在；脚本没取过的页、数没取过的页都写明在等，联网后自己打开', async () => {
    await page.goto('/demo/projects/batches')
    await page.getByText('还没有批次').waitFor()
    await without(true)
    await page.getByText(line).waitFor()
    await page.getByText('还没有批次').waitFor()
    await page.locator('nav.rooms a', { hasText: '指标' }).click()
    await page.getByText(waits).waitFor()
    await refuseUnsound(page, 'a page whose scripts wait for a connection')
    await without(false)
    await page.getByRole('heading', { level: 1, name: '指标目录' }).waitFor()

    await page.goto(`/demo/projects/${house.project}`)
    await page.getByRole('heading', { level: 1, name: '年产2万吨氮化硅粉体' }).waitFor()
    await page.goto('/demo/projects/all')
    const other = page.getByRole('link', { name: '年产500万套传感器' })
    await other.waitFor()
    await page.getByRole('link', { name: '年产2万吨氮化硅粉体' }).click()
    await page.getByRole('heading', { level: 1, name: '年产2万吨氮化硅粉体' }).waitFor()
    await page.goBack()
    await without(true)
    await other.click()
    await page.getByText(waits).waitFor()
    await refuseUnsound(page, 'a page whose facts wait for a connection')
    await without(false)
    await page.getByRole('heading', { level: 1, name: '年产500万套传感器' }).waitFor()
    await page.getByText(line).waitFor({ state: 'detached' })
  })

  it('没有网络时办一件事：当场说没有送出，写的还在；联网后不会自己办，要人再按', async () => {
    await page.goto('/demo/projects/batches/new')
    await page.getByLabel('名称').fill('第四批项目集中开工')
    await page.getByLabel('开工日').fill('2026-11-30')
    await page.getByLabel('地点').fill('临江产业园')
    await without(true)
    await page.getByRole('button', { name: '提出批次' }).click()
    await page.getByText('没有网络，没有送出。写的还在这一页上，联网后请再按一次。').waitFor()
    await without(false)
    await page.getByText(line).waitFor({ state: 'detached' })
    const { batches } = await told<{ batches: readonly unknown[] }>(officer, '/api/delivery/batches')
    assert.deepEqual(batches, [])
    await page.getByRole('button', { name: '提出批次' }).click()
    await page.getByText('还没有列入项目').first().waitFor()
  })

  let review = ''
  const openStop = async (stop: string) => {
    const url = `/api/delivery/reviews/${review}/acts`
    const { status, body } = await officer({ method: 'POST', url, payload: { act: { kind: 'opened', stop } } })
    assert.equal(status, 200, body)
  }
  const scored = async (): Promise<ScoreForm['stops']> => {
    const leader = await signedIn(house.frame.app, 'demo-leader')
    return (await told<ScoreForm>(leader, `/api/delivery/reviews/${review}/score`)).stops
  }
  const handIn = async (marks: readonly string[]) => {
    await giveMarks(page, marks)
    await page.getByRole('button', { name: '提交 5/5' }).click()
    await page.getByRole('button', { name: '等网络，会自动送出' }).first().waitFor()
  }

  it('评议人的手机没有网络也打得开评分表：写明是哪一刻的；两站都先打，联网后一起送出', async () => {
    const { people } = await told<{ people: readonly { account: string; post: string }[] }>(
      officer,
      '/api/delivery/visitors',
    )
    const invited = people.filter(({ post }) => post === 'leader').map(({ account }) => account)
    const given = { title: '四季度观摩', day: '2026-11-23', projects: [house.project, second], visitors: invited }
    const convened = await officer({ method: 'POST', url: '/api/delivery/reviews', payload: given })
    assert.equal(convened.status, 200, convened.body)
    review = (JSON.parse(convened.body) as { review: string }).review
    await openStop(house.project)

    page = await house.enter('demo-leader', { width: 390, now })
    const sheet = `/demo/projects/reviews/${review}/score`
    await page.goto(sheet)
    await page.getByRole('button', { name: '提交 0/5' }).waitFor()
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    const context = page.context()
    await page.close()
    await openStop(second)
    await context.setOffline(true)
    page = await context.newPage()
    await page.clock.setFixedTime(new Date(now))
    await page.goto(sheet)
    await page.getByText('没有网络。内容存在手机里，联网后自动送出。各站情况是2026-11-23 10:00看到的。').waitFor()
    await handIn(['优', '良', '优', '优', '良'])
    await page.getByRole('button', { name: '2 年产500万套传感器' }).click()
    await page.getByText('还没看到开始打分，先写着').waitFor()
    await refuseUnsound(page, 'a score sheet opened without a connection')
    await handIn(['良', '良', '良', '良', '良'])
    await without(false)
    await page.getByText('已打分，封分前还可以改').nth(2).waitFor()
    const stops = await scored()
    assert.deepEqual(
      stops.map(({ given }) => Object.values(given?.marks ?? {})),
      [
        [5, 4, 5, 5, 4],
        [4, 4, 4, 4, 4],
      ],
    )
  })

  it('没有网络时改的分，送到时已经封分：说清没有收下，原来的分不变', async () => {
    await without(true)
    await giveMarks(page, ['差'])
    await page.getByRole('button', { name: '改分 5/5' }).click()
    await page.getByRole('button', { name: '等网络，会自动送出' }).first().waitFor()
    const url = `/api/delivery/reviews/${review}/acts`
    assert.equal(
      (await officer({ method: 'POST', url, payload: { act: { kind: 'closed', stop: second } } })).status,
      200,
    )
    await without(false)
    await page.getByText('第2站现在是“已封分”，打分中才能打分').first().waitFor()
    assert.deepEqual(Object.values((await scored())[1]!.given!.marks), [4, 4, 4, 4, 4])
  })
})

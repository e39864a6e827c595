import assert from 'node:assert/strict'
import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { refuseUnsound, whyNoBrowser } from '../browser.ts'
import { temporaryFolder } from '../database.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'
import { password } from '../frame.ts'

const now = Date.parse('2026-11-23T02:00:00Z')

describe('旬报：手机上填，断网不丢，联网自动送出', { skip: whyNoBrowser }, () => {
  let house: DeliveryHouse
  let phone: Page
  let report = ''
  before(async () => {
    house = await openDeliveryHouse(2026, { clock: () => now })
    phone = await house.enter('demo-project-officer', { width: 390, now })
    report = `/demo/projects/${house.project}/report`
    const call = async (path: string, data: object) => {
      const answer = await phone.request.post(`/api/delivery/projects/${house.project}${path}`, { data })
      assert.ok(answer.ok(), await answer.text())
    }
    await call('/plan', { template: 'industrial-build', reason: '会议纪要' })
    await call('/promise', { day: '2028-06-30' })
  })
  after(() => house.close())

  const percent = (step: string) => phone.getByRole('textbox', { name: `${step} 完成多少` })

  it('加一减一，比计划快慢马上看得见；单位像写错了就问', async () => {
    await phone.goto(report)
    await phone.getByRole('heading', { name: /11月下旬旬报/ }).waitFor()
    const more = phone.getByRole('button', { name: '规划条件与供地方案 加1%' })
    await more.click()
    await more.click()
    await phone.getByRole('button', { name: '规划条件与供地方案 减1%' }).click()
    assert.equal(await percent('规划条件与供地方案').inputValue(), '1')
    await phone.getByText('草稿已存').waitFor()
    await percent('规划条件与供地方案').fill('40')
    await percent('规划条件与供地方案').fill('四十')
    await phone.getByText('请写0到100的整数').waitFor()
    assert.equal(await percent('规划条件与供地方案').inputValue(), '四十', 'what is written stays')
    await refuseUnsound(phone, 'a percentage in letters')
    await phone.getByRole('button', { name: '提交旬报' }).click()
    await phone.getByText('请写0到100的整数').waitFor()
    await percent('规划条件与供地方案').fill('40')
    await phone.getByLabel('本旬完成投资').fill('八百')
    await phone.getByText('请写数字，最多两位小数，例如860').waitFor()
    await phone.getByLabel('本旬完成投资').fill('99999999')
    await phone.getByText(/将达99999999万元，超过总投资125000万元.*是不是把元当成了万元？/).waitFor()
    await phone.getByLabel('本旬完成投资').fill('126000')
    await phone.getByLabel('情况说明').waitFor()
    await phone.getByRole('button', { name: '提交旬报' }).click()
    await phone.getByText('请先核对；确实如此的，写明情况说明').waitFor()
    await refuseUnsound(phone, 'a sum beyond the total')
    await phone.getByLabel('本旬完成投资').fill('860')
    await phone.getByText('今年累计将为860万元').waitFor()
    await refuseUnsound(phone, 'a ten-day report')
  })

  it('没写的事不让含糊：说有卡住的事就要写是什么', async () => {
    await phone.getByRole('button', { name: '有', exact: true }).click()
    await phone.getByRole('button', { name: '提交旬报' }).click()
    await phone.getByText('请用一句话写明卡在什么事上').waitFor()
    await phone.getByLabel('卡在什么事上').fill('劳务缺60人')
  })

  /** A picture of a camera: of one colour, twelve million points. */
  const shot = async (colour: string): Promise<Buffer> => {
    const drawn = `(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 4000, height: 3000 })
      const paint = Object.assign(canvas.getContext('2d'), { fillStyle: '${colour}' })
      paint.fillRect(0, 0, 4000, 3000)
      return canvas.toDataURL('image/jpeg').split(',')[1]
    })()`
    return Buffer.from(await phone.evaluate<string>(drawn), 'base64')
  }

  it('拍照：带上时间与位置，缩小了存在手机里；不是照片的说清楚；多拍的可以删', async () => {
    await phone.context().grantPermissions(['geolocation'])
    await phone.context().setGeolocation({ latitude: 36.8, longitude: 118.05, accuracy: 12 })
    const camera = phone.locator('input[type=file]')
    const names = ['第1张', '第2张']
    const folder = await temporaryFolder('camera')
    for (const [at, colour] of ['#336699', '#996633'].entries()) {
      const file = join(folder, `${at}.jpg`)
      await writeFile(file, await shot(colour))
      await utimes(file, now / 1000, now / 1000)
      await camera.setInputFiles(file)
      await phone.getByRole('img', { name: new RegExp(names[at]!) }).waitFor()
    }
    await phone.getByText(/位置已记下，误差约12米/).waitFor()
    await camera.setInputFiles({ name: 'note.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('没有图') })
    await phone.getByText('这个文件不是照片，请重新拍').waitFor()
    await phone.getByRole('button', { name: '删去第2张' }).click()
    await phone.getByRole('img', { name: /第2张/ }).waitFor({ state: 'detached' })
    await refuseUnsound(phone, 'a ten-day report with a photo')
  })

  it('断网提交：说清存在哪里；关掉再开，草稿还在；联网后自动送出一次', async () => {
    await phone.context().setOffline(true)
    await phone.getByText('没有网络。内容存在手机里，联网后自动送出。').waitFor()
    await phone.getByRole('button', { name: '提交旬报' }).click()
    await phone.getByRole('button', { name: '等待联网，自动送出' }).waitFor()
    await refuseUnsound(phone, 'a report without a connection')

    const again = await phone.context().newPage()
    await phone.close()
    await phone.context().setOffline(false)
    phone = again
    await phone.goto(report)
    await phone.getByRole('heading', { name: '旬报已送出' }).waitFor()
    await refuseUnsound(phone, 'a report that is handed in')
    const opened = await phone.request.get(`/api/delivery/projects/${house.project}`)
    const { reports } = (await opened.json()) as {
      reports: {
        invested: string
        stuck: string
        tasks: { label: { zh: string }; percent: number | null }[]
        photos: { id: string; position: { metres: number } | null }[]
      }[]
    }
    assert.equal(reports.length, 1)
    assert.equal(reports[0]?.invested, '860')
    assert.equal(reports[0]?.stuck, '劳务缺60人')
    assert.deepEqual(
      reports[0]?.photos.map(({ position }) => position?.metres),
      [12],
    )
    const picture = await phone.request.get(`/api/delivery/photos/${reports[0]!.photos[0]!.id}`)
    assert.equal(picture.headers()['content-type'], 'image/jpeg')
    assert.ok((await picture.body()).length < 100_000, 'a picture of twelve million points is made small')
    assert.deepEqual(
      reports[0]?.tasks.filter(({ percent: part }) => part === 40).map(({ label }) => label.zh),
      ['规划条件与供地方案'],
    )
  })

  it('页面开着时断网又来网，也自动送出；送出以后草稿没有了', async () => {
    await phone.goto(report)
    await phone.getByText('本旬已报过，这次提交会更正它').waitFor()
    assert.equal(await phone.getByLabel('卡在什么事上').inputValue(), '劳务缺60人')
    await phone.context().setOffline(true)
    await phone.getByLabel('本旬完成投资').fill('900')
    await phone.getByRole('button', { name: '提交旬报' }).click()
    await phone.getByRole('button', { name: '等待联网，自动送出' }).waitFor()
    await phone.context().setOffline(false)
    await phone.getByRole('heading', { name: '旬报已送出' }).waitFor()
    await phone.getByRole('link', { name: '看这个项目' }).click()
    await phone
      .getByText(/投资900万元/)
      .first()
      .waitFor()
    await phone.getByText('2026年11月下旬旬报的照片').waitFor()
    assert.equal(await phone.getByText('还没有照片和资料').count(), 0)
    await refuseUnsound(phone, 'a project on a phone')
    await phone.goto(report)
    await phone.getByText('本旬已报过，这次提交会更正它').waitFor()
    assert.equal(await phone.getByText('草稿已存').count(), 0)
  })

  it('超过总投资的，接口也要情况说明；超过十倍的，写了说明也不收', async () => {
    const send = async (data: object) => {
      const address = `/api/delivery/projects/${house.project}/reports`
      const answer = await phone.request.post(address, { data: { period: '2026-11-X3', tasks: [], ...data } })
      return [answer.status(), await answer.text()] as const
    }
    const [asked, why] = await send({ invested: '126000' })
    assert.equal(asked, 400)
    assert.match(why, /将达126000万元，超过总投资125000万元。请核对；确实如此的，写明情况说明再送出/)
    assert.equal((await send({ invested: '126000', note: '总投资已批准调整' }))[0], 200)
    const [refused, told] = await send({ invested: '99999999', note: '总投资已批准调整' })
    assert.equal(refused, 400)
    assert.match(told, /是不是把元当成了万元？/)
    assert.equal((await send({ invested: '900', stuck: '劳务缺60人' }))[0], 200)
  })

  type Kept = { readonly shelves: string[]; readonly addresses: string[]; readonly seen: string[] }
  /** What this device keeps for a time without a connection. */
  const kept = () =>
    phone.evaluate<Kept>(`(async () => {
      const shelves = await caches.keys()
      const requests = await Promise.all(shelves.map(async (name) => (await caches.open(name)).keys()))
      return {
        shelves,
        addresses: requests.flat().map(({ url }) => new URL(url).pathname),
        seen: Object.keys(localStorage).filter((key) => key.startsWith('jixia.seen.')),
      }
    })()`)
  const isInstalled = () => phone.evaluate('navigator.serviceWorker.ready.then(() => true)')
  const openAfresh = async (isOffline: boolean) => {
    const context = phone.context()
    await phone.close()
    await context.setOffline(isOffline)
    phone = await context.newPage()
    await phone.clock.setFixedTime(new Date(now))
  }

  it('没有网络也打得开：写明是哪一刻的情况；写的存着，联网后送出一次', async () => {
    await phone.goto(report)
    await phone.getByRole('heading', { name: /11月下旬旬报/ }).waitFor()
    await isInstalled()
    await openAfresh(true)
    await phone.goto(report)
    await phone.getByRole('heading', { name: /11月下旬旬报/ }).waitFor()
    await phone.getByText('没有网络。内容存在手机里，联网后自动送出。项目情况是2026-11-23 10:00看到的。').waitFor()
    assert.equal(await phone.getByLabel('本旬完成投资').inputValue(), '900')
    await refuseUnsound(phone, 'a report opened without a connection')
    await phone.getByLabel('本旬完成投资').fill('950')
    await phone.getByRole('button', { name: '提交旬报' }).click()
    await phone.getByRole('button', { name: '等待联网，自动送出' }).waitFor()
    const sent: string[] = []
    phone.on('response', (response) => {
      if (response.request().method() === 'POST') sent.push(`${response.status()} ${new URL(response.url()).pathname}`)
    })
    await phone.context().setOffline(false)
    await phone.getByRole('heading', { name: '旬报已送出' }).waitFor()
    await phone.waitForLoadState('networkidle')
    assert.deepEqual(sent, [`200 /api/delivery/projects/${house.project}/reports`])
    const opened = await phone.request.get(`/api/delivery/projects/${house.project}`)
    const { reports } = (await opened.json()) as { reports: { invested: string }[] }
    assert.ok(reports.some(({ invested }) => invested === '950'))
  })

  it('手机里只存页面和自己的旬报表，接口的回答一个不存；连得上就不用存下的那一页', async () => {
    const { shelves, addresses, seen } = await kept()
    assert.equal(shelves.length, 1)
    assert.ok(addresses.includes('/'))
    assert.deepEqual(
      addresses.filter((address) => address !== '/' && !/^\/assets\/[\w-]+\.(js|css)$/.test(address)),
      [],
    )
    assert.deepEqual(seen.toSorted(), ['jixia.seen.session', `jixia.seen.ten-day-report.${house.project}`])
    const putFormer = `(async () => {
      const page = new Response('<title>旧的一版</title>', { headers: { 'content-type': 'text/html; charset=utf-8' } })
      await (await caches.open('${shelves[0]}')).put('/', page)
    })()`
    await phone.evaluate(putFormer)
    await phone.goto(report)
    await phone.getByRole('heading', { name: /11月下旬旬报/ }).waitFor()
    await openAfresh(true)
    await phone.goto(report)
    assert.equal(await phone.title(), '旧的一版', 'only without a connection the kept page is shown')
    await openAfresh(false)
    await phone.goto(report)
    await phone.evaluate(`(async () => {
      await (await caches.open('${shelves[0]}')).put('/', await fetch('/'))
    })()`)
    await phone.getByRole('heading', { name: /11月下旬旬报/ }).waitFor()
  })

  it('退出以后，手机里不留这个人看过的；别人登录也看不到', async () => {
    await phone.goto(report)
    await isInstalled()
    await phone.waitForFunction(`localStorage.getItem('jixia.seen.session') !== null`)
    const other = await phone.request.post('/api/sign-in', { data: { name: 'demo-project-lead', password } })
    assert.ok(other.ok())
    await phone.goto('/demo/mine')
    await phone.getByRole('heading', { level: 1 }).first().waitFor()
    assert.deepEqual((await kept()).seen, [], 'another person')
    const again = await phone.request.post('/api/sign-in', { data: { name: 'demo-project-officer', password } })
    assert.ok(again.ok())
    await phone.goto(report)
    await phone.getByRole('heading', { name: /11月下旬旬报/ }).waitFor()
    await phone.waitForFunction(`localStorage.getItem('jixia.seen.session') !== null`)
    await phone.goto('/demo/mine')
    await phone.locator('.post-menu button').first().click()
    await phone.getByRole('button', { name: '退出登录' }).click()
    await phone.waitForURL('**/sign-in')
    const { addresses, seen } = await kept()
    assert.deepEqual(seen, [])
    assert.ok(addresses.every((address) => address === '/' || address.startsWith('/assets/')))
    await openAfresh(true)
    await phone.goto(report)
    await phone.getByText('这里还没有取到，联网后自动打开。').waitFor()
    assert.equal(await phone.getByText('年产2万吨氮化硅粉体').count(), 0)
    await phone.context().setOffline(false)
  })
})

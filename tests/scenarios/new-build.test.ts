import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { makeAnotherBuild, openAddress } from '../another-build.ts'
import { whyNoBrowser } from '../browser.ts'
import { type DeliveryHouse, openDeliveryHouse } from '../delivery-house.ts'
import { password, signedIn } from '../frame.ts'

const now = Date.parse('2026-11-23T02:00:00Z')
const portOf = ({ address }: DeliveryHouse): number => Number(new URL(address).port)

describe('换了新的一版：手机里存的旧一版不再用，断网打开的是新的', { skip: whyNoBrowser }, () => {
  let former: DeliveryHouse
  let later: DeliveryHouse
  let gate: Awaited<ReturnType<typeof openAddress>>
  let build: Awaited<ReturnType<typeof makeAnotherBuild>>
  let phone: Page
  before(async () => {
    build = await makeAnotherBuild()
    former = await openDeliveryHouse(2026, { clock: () => now })
    later = await openDeliveryHouse(2026, { clock: () => now, webFolder: build.folder })
    for (const house of [former, later]) {
      const officer = await signedIn(house.frame.app, 'demo-project-officer')
      const url = `/api/delivery/projects/${house.project}/plan`
      const payload = { template: 'industrial-build', reason: '会议纪要' }
      assert.equal((await officer({ method: 'POST', url, payload })).status, 200)
    }
    gate = await openAddress()
    phone = await former.visitor({ width: 390, now })
  })
  after(async () => {
    await gate?.close()
    await later?.close()
    await former?.close()
  })

  const enter = async ({ project, ...house }: DeliveryHouse): Promise<string> => {
    gate.leadTo(portOf({ project, ...house }))
    const answer = await phone.request.post(`${gate.address}/api/sign-in`, {
      data: { name: 'demo-project-officer', password },
    })
    assert.ok(answer.ok(), await answer.text())
    return `${gate.address}/demo/projects/${project}/report`
  }
  const isShown = () => phone.getByRole('heading', { name: /11月下旬旬报/ }).waitFor()
  const entryShown = () => phone.evaluate<string>(`new URL(document.querySelector('script[src]').src).pathname`)
  const shelves = () =>
    phone.evaluate<Record<string, string[]>>(`(async () => {
      const named = await Promise.all((await caches.keys()).map(async (name) => {
        const requests = await (await caches.open(name)).keys()
        return [name, requests.map(({ url }) => new URL(url).pathname)]
      }))
      return Object.fromEntries(named)
    })()`)

  it('旧的一版存在手机里；换了版，一联网就换成新的，旧的一份不留', async () => {
    const report = await enter(former)
    await phone.goto(report)
    await isShown()
    await phone.evaluate('navigator.serviceWorker.ready.then(() => true)')
    const before = await shelves()
    const [old] = Object.keys(before)
    assert.ok(old)
    assert.ok(!before[old]!.includes(build.entry))

    await phone.goto(await enter(later))
    await isShown()
    await phone.evaluate(`(async () => {
      const isLater = (names) => names.length === 1 && names[0] !== ${JSON.stringify(old)}
      for (let tries = 0; tries < 200 && !isLater(await caches.keys()); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 100))
    })()`)
    assert.equal(Object.keys(await shelves()).length, 1)
    const [kept = []] = Object.values(await shelves())
    assert.ok(kept.includes(build.entry))
    assert.ok(!kept.includes(build.entry.replace('-later', '')), 'nothing of the former build')
  })

  it('断网再打开，是新的一版', async () => {
    const context = phone.context()
    await phone.close()
    await context.setOffline(true)
    phone = await context.newPage()
    await phone.clock.setFixedTime(new Date(now))
    await phone.goto(`${gate.address}/demo/projects/${later.project}/report`)
    await isShown()
    assert.equal(await entryShown(), build.entry)
  })
})

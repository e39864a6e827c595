import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import type { GivenEntry } from '../../engines/evaluation/entry.ts'
import { day } from '../../kernel/day.ts'
import { appendEntries } from '../../server/evaluation/store.ts'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { settleEnterprises } from '../enterprise-ladder-house.ts'
import { startClock } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())
const bounds = (name: string, value: string, most: string): GivenEntry => ({
  about: 'bounds',
  name,
  year: null,
  value,
  most,
  label: null,
  formula: null,
  lower: false,
  source: '本区设定',
  reason: '参照往年',
})

/** What people judge of an item, in percent. */
const judged = (name: string, value: string): GivenEntry => ({
  ...bounds(name, value, ''),
  about: 'judgement',
  year: 2025,
  most: null,
  source: '本区自评',
})

describe('综合评价：领导看得分、试目标，统计人员补数，得分收窄', { skip: whyNoBrowser }, () => {
  const clock = startClock()
  let house: House

  before(async () => {
    house = await openHouse({ clock: () => clock.now })
    await settleEnterprises(house.frame)
    await house.frame.database.inZone(viewerWith(), (tx) =>
      appendEntries(
        tx,
        viewerWith(),
        [
          bounds('1.2', '0.1', '0.3'),
          bounds('3.3', '20', '40'),
          ...['1.10', '2.10', '3.9', '5.9', '5.10'].map((item) => judged(item, '60')),
        ],
        { edition: 'zone-evaluation-2021', today: day('2026-11-21') },
      ),
    )
  })
  after(() => house?.close())

  const enter = (post: string, width = 1440): Promise<Page> => house.enter(`demo-${post}`, { width, now: clock.now })
  const total = (page: Page) => page.locator('.span-whole .span-numbers b')
  const unfold = (page: Page): Promise<void> =>
    page.evaluate(`document.querySelectorAll('.evaluation-side details').forEach((one) => { one.open = true })`)
  const spanOf = async (page: Page): Promise<[number, number]> => {
    const [low = '', high = low] = ((await total(page).textContent()) ?? '').split('—')
    return [Number(low), Number(high)]
  }

  it('领导打开综合评价：写明全国界是设定；点开一项看到算式、数、设定、来源', async () => {
    const leader = await enter('leader')
    await leader.goto('/demo/evaluation')
    await leader.getByText('全国最小值、最大值没有公布，是本区设定', { exact: false }).waitFor()
    await leader.getByText('2021年版已被2024年版取代', { exact: false }).waitFor()
    await leader.getByRole('button', { name: /^1\.2/ }).click()
    const inside = leader.locator('.reason-inside')
    await inside.getByText('在设定的10%到30%之间', { exact: false }).waitFor()
    await inside.getByText('2家企业的年度数据合计，以研发人员数代，口径待核', { exact: false }).waitFor()
    await inside.getByText('本区设定：参照往年').waitFor()
    await sound(leader)
  })

  it('几乎什么都没填的一区：不写得分，写先做什么，点开就是要设的', async () => {
    const page = await house.enter('zibo-leader', { now: clock.now })
    await page.goto('/zibo/evaluation')
    const next = page.getByRole('link', { name: /^\d{4}年还不能测算：先设定41个指标的全国最大最小值$/ })
    assert.match((await next.getAttribute('href'))!, /\/zibo\/evaluation\/entries\?kind=bounds$/)
    await page.getByText('知道的不到总分的一成，不写得分').waitFor()
    assert.deepEqual([await total(page).count(), await page.getByText('0.00—100.00').count()], [0, 0])
    await sound(page)
  })

  it('领导试目标：把1.2改到30%，得分多1.20分；对手的得分没有公布，算不出名次', async () => {
    const leader = await enter('leader')
    await leader.goto('/demo/evaluation')
    await total(leader).waitFor()
    const [low, high] = await spanOf(leader)
    await leader.getByRole('button', { name: '目标试算' }).click()
    await leader.getByText('的得分都没有公布，算不出名次', { exact: false }).waitFor()
    await leader.getByText('其余', { exact: false }).last().click()
    await leader.getByRole('spinbutton', { name: /^1\.2/ }).fill('30')
    const said = leader.locator('#trial [role=status]')
    await said.getByText('+1.20').waitFor()
    await said.getByText(`${(low + 1.2).toFixed(2)}—${(high + 1.2).toFixed(2)}`).waitFor()
    await sound(leader)
    await leader.getByLabel(/^假定第30名/).fill('99')
    await leader
      .getByText(`进前30名要99.00分；已确定的${(low + 1.2).toFixed(2)}分，还差${(97.8 - low).toFixed(2)}分`, {
        exact: false,
      })
      .waitFor()
    await leader.getByRole('img', { name: /^假定的各名次得分：第30名99\.00分/ }).waitFor()
    await leader.getByText('不由本区定：由评审评分，不列入').waitFor()
    await sound(leader)
    await leader.getByRole('button', { name: '恢复原值' }).click()
    await said.getByText(`${low.toFixed(2)}—${high.toFixed(2)}`).waitFor()
  })

  it('统计人员在手机上补绿地率，写来源：得分当即收窄，写明待核定；领导核定', async () => {
    const phone = await enter('statistician', 390)
    await phone.goto('/demo/evaluation')
    const [low, high] = await spanOf(phone)
    const question = phone.locator('.list-item', { hasText: '总绿地率' })
    await unfold(phone)
    await question.getByRole('button', { name: '填数' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByLabel(/^数值/).fill('30')
    await dialog.getByLabel(/^来源/).fill('园林局年报')
    await dialog.getByLabel('说明').fill('2025年底')
    await sound(phone)
    await dialog.locator('button[type=submit]').click()
    await dialog.waitFor({ state: 'detached' })
    await phone.locator('.list-item', { hasText: '30　园林局年报' }).waitFor()
    const [after, most] = await spanOf(phone)
    assert.ok(most - after < high - low - 1.6, `${low}—${high} ${after}—${most}`)
    await sound(phone)
    const leader = await enter('leader')
    await leader.goto('/demo/evaluation')
    await total(leader).waitFor()
    await unfold(leader)
    const waiting = leader.locator('.list-item', { hasText: '30　园林局年报' })
    await waiting.getByRole('button', { name: '核定' }).click()
    await leader.getByRole('dialog').getByLabel('核对的文件和条款').fill('园林局2025年报第3页')
    await leader.getByRole('dialog').locator('button[type=submit]').click()
    await waiting.waitFor({ state: 'detached' })
    await leader.getByRole('link', { name: '填数和历史' }).click()
    await leader.getByText('园林局2025年报第3页', { exact: false }).waitFor()
    await sound(leader)
  })

  it('企业贡献：按一项看，点开到企业', async () => {
    const leader = await enter('leader')
    await leader.goto('/demo/evaluation/contributions')
    await leader.getByLabel('指标').selectOption({ label: '1.2 从业人员中研发人员全时当量数占比' })
    await leader.getByRole('columnheader', { name: '没有它' }).waitFor()
    await sound(leader)
    await leader.getByRole('link', { name: '甲公司' }).click()
    await leader.getByRole('heading', { name: '甲公司' }).waitFor()
  })

  it('企业打不开综合评价', async () => {
    const enterprise = await enter('enterprise')
    await enterprise.goto('/demo/evaluation')
    await enterprise.getByText('不能办理此事').waitFor()
  })
})

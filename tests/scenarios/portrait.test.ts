import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type Kind, kindOf } from '../../engines/register/kind.ts'
import { register } from '../../mechanisms/registers/register.ts'
import { createRow } from '../../server/register/store.ts'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { settleEnterprises } from '../enterprise-ladder-house.ts'
import { startClock } from '../frame.ts'
import { viewerWith } from '../viewer.ts'

const sound = (page: Page): Promise<void> => refuseUnsound(page, page.url())

describe('企业画像：一页看完一家企业', { skip: whyNoBrowser }, () => {
  const clock = startClock()
  let house: House
  before(async () => {
    house = await openHouse({ clock: () => clock.now })
    const { own, add } = await settleEnterprises(house.frame)
    await add('enterprise_title', {
      name: '甲公司高新技术企业2024年',
      enterprise: own,
      rung: 'high-tech',
      granted_on: '2024-12-12',
      valid_until: '2027-12-11',
    })
  })
  after(() => house?.close())

  it('名录记有、认定日没有登记的称号也列出，不说没有登记称号', async () => {
    const id = await house.frame.database.inZone(viewerWith(), async (tx) => {
      const kind = kindOf(register, 'enterprise') as Kind
      const titled = { name: '丙公司', credit_code: '91370303MA3C000036', form: 'enterprise', titles: ['gazelle'] }
      return (await createRow(tx, kind, titled, { by: 'somebody' })).id
    })
    const page = await house.enter('demo-leader', { now: clock.now })
    await page.goto(`/demo/enterprises/${id}`)
    await page.getByRole('heading', { name: '称号（认定日未知）' }).waitFor()
    await page.locator('.list-item', { hasText: '瞪羚企业' }).getByText('认定日和证书编号没有登记').waitFor()
    assert.doesNotMatch((await page.getByText(/^没有登记：/).textContent())!, /称号认定/)
    await sound(page)
  })

  it('领导从名录打开：积分、梯度、历年经营、称号、大事记；没有登记的说没有', async () => {
    const page = await house.enter('demo-leader', { now: clock.now })
    await page.goto('/demo/registers/enterprise')
    await page.goto((await page.getByRole('link', { name: '甲公司' }).first().getAttribute('href'))!)
    await page.getByRole('link', { name: '看画像' }).click()
    await page.getByRole('heading', { name: '甲公司', exact: true }).waitFor()
    await page.getByText('还没有积分').waitFor()
    await page.getByRole('list', { name: '梯度' }).first().waitFor()
    await page.getByRole('table', { name: '历年经营' }).first().getByRole('columnheader', { name: '2025' }).waitFor()
    const titles = page.getByRole('region', { name: '称号认定' }).or(page.locator('section', { hasText: '称号认定' }))
    await titles.getByRole('link', { name: '甲公司高新技术企业2024年' }).first().waitFor()
    const happened = await page.locator('.timeline time').allInnerTexts()
    assert.deepEqual(happened, ['2027-12-11', '2024-12-12'])
    await page.getByText('没有登记：').waitFor()
    await sound(page)
  })

  it('企业在手机上看自己的，看不到别家的', async () => {
    const phone = await house.enter('demo-enterprise', { width: 390, now: clock.now })
    await phone.goto('/demo/enterprises/own')
    await phone.getByRole('heading', { name: '甲公司', exact: true }).waitFor()
    await phone.getByRole('heading', { name: '大事记' }).waitFor()
    await sound(phone)
    const other = await phone.request.get('/api/registers/enterprise/rows?query={"search":"乙公司"}')
    assert.deepEqual(((await other.json()) as { rows: unknown[] }).rows, [])
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { type House, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { openFigureHouse } from '../figure-house.ts'

describe('数据校核：报道自己对不上的数', { skip: whyNoBrowser }, () => {
  let house: House
  before(async () => {
    house = await openFigureHouse()
  })
  after(() => house.close())

  it('四个板块加起来312，公布311；两处高新贷说法不同', async () => {
    const page = await house.enter('demo-leader')
    await page.goto('/demo/consistency')
    await page.getByRole('heading', { level: 1, name: '数据校核' }).waitFor()
    await page.locator('.finding').nth(2).waitFor()
    const texts = await page.locator('.finding-text').allTextContents()
    assert.ok(
      texts.some((text) => /62个.*128个.*83个.*39个.*＝312个，与合计311个不符，多1个/.test(text)),
      texts.join('\n'),
    )
    assert.ok(texts.some((text) => /高新贷授信企业有两个数：122家和117家/.test(text)))
    assert.ok(texts.some((text) => /高新贷授信额有两个数：45530万元和4\.4亿元/.test(text)))
    assert.equal(await page.getByRole('button', { name: '认可并写明理由' }).count(), 0)
    await page.getByText('算不了').first().waitFor()
    await refuseUnsound(page, 'findings')
    await page.getByRole('link', { name: '2023年智能制造引进项目' }).click()
    await page.getByText('128').first().waitFor()
  })

  it('重算的每个件数都点得开，打开的正是那几个数', async () => {
    const page = await house.enter('demo-leader')
    await page.goto('/demo/consistency')
    const counts = page.locator('.recomputed-counts a')
    await counts.first().waitFor()
    for (const count of await counts.all()) {
      const [address, printed] = [(await count.getAttribute('href'))!, Number(await count.textContent())]
      const opened = await page.context().newPage()
      await opened.goto(address)
      await opened.getByText(`的${printed}个数`).waitFor()
      assert.equal(await opened.locator('.jx-table tbody tr').count(), printed)
      await opened.close()
    }
    assert.ok((await counts.count()) > 0)
  })

  it('统计人员写明理由才能认可，认可后收起而不消失', async () => {
    const page = await house.enter('demo-statistician')
    await page.goto('/demo/consistency')
    const finding = page.locator('.finding', { hasText: '高新贷授信企业' })
    await finding.getByRole('button', { name: '认可并写明理由' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '认可并写明理由' }).click()
    await dialog.getByText('请写明理由').waitFor()
    await dialog.getByLabel('为什么可以并存').fill('两篇报道的截止日不同')
    await refuseUnsound(page, 'accept a finding')
    await dialog.getByRole('button', { name: '认可并写明理由' }).click()
    await page.locator('.accepted-findings summary').click()
    await page.getByText('两篇报道的截止日不同').waitFor()
    assert.equal(await page.locator('.finding-list').first().locator('.finding').count(), 2)
  })

  it('英文、暗色、手机', async () => {
    const page = await house.enter('demo-supervisor', { width: 390, language: 'en', theme: 'dark' })
    await page.goto('/demo/consistency')
    await page.getByText('312 items, not 311 items').waitFor()
    await refuseUnsound(page, 'findings in English on a phone')
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { openFigureHouse } from '../figure-house.ts'
import { signedIn } from '../frame.ts'

describe('搜索：一个框，只用键盘', { skip: whyNoBrowser }, () => {
  let house: House
  let project = ''
  before(async () => {
    house = await openFigureHouse()
    const clerk = await signedIn(house.frame.app, 'zibo-statistician')
    const record = async (kind: string, values: Record<string, string>): Promise<string> => {
      const answer = await clerk({ method: 'POST', url: `/api/registers/${kind}/rows`, payload: { values } })
      assert.equal(answer.status, 200, answer.body)
      return (answer.json() as unknown as { id: string }).id
    }
    project = await record('project', { name: '云轩智能装备产业园', number: 'ZB-2023-007', builder: '云轩公司' })
    await record('enterprise', { name: '淄博云轩科技有限公司' })
  })
  after(() => house.close())

  const opened = async (page: Page, keys = 'Control+k'): Promise<void> => {
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.keyboard.press(keys)
    await page.getByRole('combobox').waitFor()
  }
  const chosen = (page: Page) => page.locator('[role=option][aria-selected=true]')
  /** Waits until what is said to be chosen is what is lit. */
  const isChosen = async (page: Page, text: RegExp): Promise<void> => {
    await chosen(page).filter({ hasText: text }).waitFor()
    const active = await page.getByRole('combobox').getAttribute('aria-activedescendant')
    assert.equal(await chosen(page).getAttribute('id'), active)
  }

  it('Ctrl K，打 jsgz，回车，就到那个数：最近一期，带着来历', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto('/zibo')
    await opened(page)
    await refuseUnsound(page, 'search before typing')
    await page.keyboard.type('jsgz')
    await isChosen(page, /市级重点技改项目[\s\S]*86[\s\S]*2023年1—9月/)
    assert.equal(await chosen(page).locator('mark').textContent(), '技术改造')
    await refuseUnsound(page, 'search with hits')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/zibo\/figures\/tech-renovation-projects\?period=2023-01\.\.09/)
    await page.getByRole('heading', { level: 1, name: '市级重点技改项目' }).waitFor()
    assert.equal(await page.getByRole('combobox').count(), 0)
  })

  it('校核结果打开它自己那一条，不只是那一页', async () => {
    const page = await house.enter('demo-statistician')
    await page.goto('/demo')
    await opened(page)
    await page.keyboard.type('高新贷授信企业有两个数')
    await isChosen(page, /高新贷授信企业有两个数/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/demo\/consistency#/)
    await page.locator('.finding:focus', { hasText: '高新贷授信企业有两个数' }).waitFor()
    assert.equal(await page.locator('.finding:focus').count(), 1)
  })

  it('打得快、回车也快：等到结果就打开第一条', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto('/zibo')
    await opened(page, '/')
    await page.keyboard.type('zb-2023-007')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/zibo/registers/project/${project}`)
    await page.getByRole('heading', { level: 1, name: /云轩智能装备产业园/ }).waitFor()
  })

  it('上下键选，跨过各组，Esc 关；打开过的下次先列出来，换了人就没有', async () => {
    const page = await house.enter('zibo-statistician')
    await page.goto('/zibo/mine')
    await opened(page, 'Meta+k')
    await page.keyboard.type('云轩')
    await isChosen(page, /云轩智能装备产业园/)
    const groups = await page.locator('.shelf legend').allTextContents()
    assert.deepEqual(groups, ['重大项目', '市场主体'])
    await page.keyboard.press('ArrowDown')
    await isChosen(page, /淄博云轩科技有限公司/)
    await page.keyboard.press('ArrowDown')
    await isChosen(page, /云轩智能装备产业园/)
    await page.keyboard.press('ArrowUp')
    await isChosen(page, /淄博云轩科技有限公司/)
    await page.keyboard.press('Escape')
    assert.equal(await page.getByRole('combobox').count(), 0)
    await opened(page)
    await page.keyboard.type('yunxuan')
    await isChosen(page, /云轩智能装备产业园/)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/registers/project/${project}`)
    await opened(page)
    await isChosen(page, /云轩智能装备产业园/)
    assert.equal((await page.locator('.shelf legend').allTextContents())[0], '最近打开')
    await page.context().request.post('/api/sign-in', { data: { name: 'zibo-leader', password: 'Sesame-open-42' } })
    await page.goto('/zibo')
    await opened(page)
    await isChosen(page, /驾驶舱/)
    assert.equal(await page.getByText('云轩智能装备产业园').count(), 0)
  })

  it('找不到时说一句话；没有权的也找不到', async () => {
    const page = await house.enter('zibo-bank', { language: 'en', theme: 'dark' })
    await page.goto('/zibo/published')
    await opened(page)
    await page.keyboard.type('yunxuan')
    await page.locator('.search-nothing', { hasText: 'Nothing found for “yunxuan”' }).waitFor()
    await refuseUnsound(page, 'search without hits')
  })

  it('手机上占满一屏，从下面的“搜索”打开，点得着，关得上', async () => {
    const page = await house.enter('zibo-leader', { width: 390, theme: 'dark' })
    await page.goto('/zibo')
    await page.getByRole('navigation').getByRole('button', { name: '搜索' }).click()
    await page.getByRole('combobox').fill('技改')
    await isChosen(page, /市级重点技改项目/)
    await refuseUnsound(page, 'search at 390')
    const box = await page.getByRole('option').first().boundingBox()
    assert.ok(box!.height >= 48)
    await page.getByRole('button', { name: '关闭' }).click()
    assert.equal(await page.getByRole('combobox').count(), 0)
  })
})

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { callerWith, password, signedIn } from '../frame.ts'

describe('登录与我的账号', { skip: whyNoBrowser }, () => {
  let house: House
  before(async () => {
    house = await openHouse()
  })
  after(() => house.close())

  async function fillIn(page: Page, name: string, secret: string): Promise<void> {
    await page.getByLabel('账号', { exact: true }).fill(name)
    await page.getByLabel('密码', { exact: true }).fill(secret)
    await page.getByRole('button', { name: '登录稷下' }).click()
  }
  const alert = (page: Page) => page.locator('.field-below[role=alert]')

  it('输错密码只说一句话；第五次锁定，说到几点、还有多久；安全管理员解锁后能进', async () => {
    const page = await house.visitor()
    await page.goto('/sign-in')
    await refuseUnsound(page, 'sign-in')
    for (let attempt = 1; attempt < 5; attempt += 1) {
      const answered = page.waitForResponse('**/api/sign-in')
      await fillIn(page, 'demo-bank', 'wrong')
      await answered
      await alert(page).getByText('账号或密码不对').waitFor()
    }
    await fillIn(page, 'demo-bank', 'wrong')
    await alert(page).getByText('连续输错，账号锁定到').waitFor()
    assert.match((await alert(page).textContent()) ?? '', /账号锁定到\d\d:\d\d:\d\d，还有\d+秒/)
    await fillIn(page, 'demo-bank', password)
    await alert(page).getByText('连续输错，账号锁定到').waitFor()
    await refuseUnsound(page, 'sign-in, locked')

    const security = await house.enter('demo-security-administrator')
    await security.goto('/demo/administration/posts')
    await security.getByRole('button', { name: /^解锁/ }).click()
    await security.getByRole('dialog').getByRole('button', { name: '解锁账号' }).click()
    await security.getByRole('dialog').waitFor({ state: 'detached' })
    await security.getByRole('button', { name: /^解锁/ }).waitFor({ state: 'detached' })

    await fillIn(page, 'demo-bank', password)
    await page.waitForURL(/\/demo(\/|$)/)
  })

  it('登录到期后，登录就回到刚才那一页', async () => {
    const page = await house.enter('demo-statistician')
    await page.goto('/demo/account')
    await page.getByRole('heading', { name: '我的账号' }).waitFor()
    await page.context().request.post('/api/sign-out', { data: {} })
    await page.getByRole('button', { name: '建立令牌' }).click()
    await page.getByLabel('用途').fill('取数程序')
    await page.getByRole('dialog').getByRole('button', { name: '建立令牌' }).click()
    await page.getByText('登录已到期。登录后回到刚才那一页。').waitFor()
    await refuseUnsound(page, 'sign-in, ended')
    await fillIn(page, 'demo-statistician', password)
    await page.waitForURL('**/demo/account')
    await page.getByRole('heading', { name: '我的账号' }).waitFor()
  })

  it('动态口令：扫码、核对、收好恢复码；再登录要多填一步，恢复码只能用一次', async () => {
    const page = await house.enter('demo-supervisor', { width: 390 })
    await page.goto('/demo/account')
    await page.getByRole('button', { name: '启用动态口令' }).click()
    await page.locator('form[aria-label="核对密码"] input').fill(password)
    await page.getByRole('button', { name: '出示二维码' }).click()
    const key = ((await page.locator('.scan code').textContent()) ?? '').replaceAll(' ', '')
    assert.ok(await page.locator('.scan img').evaluate((image: { naturalWidth: number }) => image.naturalWidth > 100))
    await refuseUnsound(page, 'second factor')
    await page.getByLabel('六位数字').fill('000000')
    await page.getByRole('button', { name: '核对并启用' }).click()
    await page.getByText('动态口令不对或已经用过').waitFor()
    await page.getByLabel('六位数字').fill(new TOTP({ secret: Secret.fromBase32(key) }).generate())
    await page.getByRole('button', { name: '核对并启用' }).click()
    await page.getByRole('list', { name: '恢复码' }).waitFor()
    const codes = await page.getByRole('list', { name: '恢复码' }).getByRole('listitem').allInnerTexts()
    assert.equal(new Set(codes).size, 10)
    await refuseUnsound(page, 'recovery codes')
    await page.getByRole('button', { name: '恢复码已收好' }).click()
    await page.getByRole('button', { name: '停用动态口令' }).waitFor()

    for (const expected of ['开', '拒']) {
      const other = await house.visitor()
      await other.goto('/sign-in')
      await fillIn(other, 'demo-supervisor', password)
      await other.getByLabel('动态口令').fill(codes[0]!)
      await other.getByRole('button', { name: '核对口令' }).click()
      if (expected === '开') await other.waitForURL(/\/demo(\/|$)/)
      else await alert(other).getByText('动态口令不对或已经用过').waitFor()
    }
  })

  it('换到另一个岗位，看到的就是那个岗位的', async () => {
    const security = await signedIn(house.frame.app, 'demo-security-administrator')
    const found = (await security({ url: '/api/accounts?search=demo-expert' })).json() as unknown as {
      accounts: { id: string }[]
    }
    const granted = await security({
      method: 'POST',
      url: `/api/accounts/${found.accounts[0]!.id}/posts`,
      payload: { post: 'department-clerk', department: smallDepartment() },
    })
    assert.equal(granted.status, 200, granted.body)
    const page = await house.enter('demo-expert')
    await page.goto('/demo/account')
    const bar = page.locator('.post-menu .post-name')
    await bar.getByText('专家').waitFor()
    await page.getByRole('button', { name: '换到这个岗位' }).click()
    await page.locator('.jx-table b').getByText('部门科员').waitFor()
    assert.notEqual(await bar.textContent(), '专家')

    function smallDepartment(): string {
      return house.frame.app.packs.find(({ zone }) => zone.id === 'demo')!.departments[0]!.id
    }
  })

  it('结束另一处登录：那里马上被拒，回到登录页', async () => {
    const here = await house.enter('demo-leader')
    const there = await house.enter('demo-leader')
    await there.goto('/demo/account')
    await there.getByRole('heading', { name: '我的账号' }).waitFor()
    await here.goto('/demo/account')
    await here.getByRole('button', { name: /^结束 / }).click()
    await here.getByText('已结束1处').waitFor()
    assert.equal((await there.context().request.get('/api/session/all')).status(), 401)
    await there.reload()
    await there.waitForURL('**/sign-in**')
    assert.equal((await here.context().request.get('/api/session/all')).status(), 200)
  })

  it('程序令牌只显示一次，能用；停用后马上不能用', async () => {
    const page = await house.enter('demo-project-lead')
    await page.goto('/demo/account')
    await page.getByRole('button', { name: '建立令牌' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '建立令牌' }).click()
    await dialog.getByText('请写用途').waitFor()
    await dialog.getByLabel('用途').fill('报表程序')
    await dialog.getByRole('button', { name: '建立令牌' }).click()
    const token = await dialog.getByLabel('令牌', { exact: true }).inputValue()
    await refuseUnsound(page, 'token')
    await dialog.getByRole('button', { name: '已经收好' }).click()
    const program = callerWith(house.frame.app, { authorization: `Bearer ${token}` })
    assert.equal((await program({ url: '/api/session' })).status, 200)
    assert.ok(!(await page.content()).includes(token))
    await page.getByRole('button', { name: '停用这个令牌 报表程序' }).click()
    await dialog.getByRole('button', { name: '停用这个令牌' }).click()
    await page.getByText('没有发出过令牌').waitFor()
    assert.equal((await program({ url: '/api/session' })).status, 401)
  })

  it('日历地址只显示一次，不登录取得到；更换、停用前都先问一句', async () => {
    const page = await house.enter('demo-leader', { width: 390 })
    await page.goto('/demo/account')
    await page.getByText('这个岗位没有日历地址').waitFor()
    await page.getByRole('button', { name: '建立日历地址' }).click()
    const dialog = page.getByRole('dialog')
    const told = async (): Promise<string> => {
      const address = await dialog.getByLabel('日历地址', { exact: true }).inputValue()
      const opens = await dialog.getByRole('link', { name: '用这台设备的日历打开' }).getAttribute('href')
      assert.equal(opens, address.replace('http:', 'webcal:'))
      await refuseUnsound(page, 'calendar address')
      await dialog.getByRole('button', { name: '已经收好' }).click()
      await dialog.waitFor({ state: 'detached' })
      assert.ok(!(await page.content()).includes(address))
      return new URL(address).pathname
    }
    const statusOf = async (url: string) => (await house.frame.app.inject({ url })).statusCode
    const first = await told()
    await page.getByText('还没有取过').waitFor()
    assert.equal(await statusOf(first), 200)
    await page.reload()
    await page.getByText('刚才').first().waitFor()
    await page.getByRole('button', { name: '更换日历地址' }).click()
    await dialog.getByText('旧地址马上失效').waitFor()
    await refuseUnsound(page, 'renewal of the calendar address')
    await dialog.getByRole('button', { name: '更换日历地址' }).click()
    const second = await told()
    assert.deepEqual([await statusOf(first), await statusOf(second)], [404, 200])
    await page.getByRole('button', { name: '停用日历地址' }).click()
    await dialog.getByRole('button', { name: '停用日历地址' }).click()
    await page.getByText('这个岗位没有日历地址').waitFor()
    assert.equal(await statusOf(second), 404)
  })

  it('看不到项目的岗位没有日历地址', async () => {
    const page = await house.enter('demo-bank')
    await page.goto('/demo/account')
    await page.getByText('没有发出过令牌').waitFor()
    assert.equal(await page.getByText('日历地址').count(), 0)
  })

  it('改密码：规则随写随亮，太弱的说清缺什么，改完旧的不能用', async () => {
    const page = await house.enter('demo-observer')
    await page.goto('/demo/account')
    await page.getByLabel('现在的密码').fill(password)
    await page.getByLabel('新密码', { exact: true }).fill('abc')
    await page.getByRole('button', { name: '修改密码' }).click()
    await page.getByText('新密码要至少10个字符').waitFor()
    await page.getByLabel('新密码', { exact: true }).fill('Quiet-river-77')
    await page.getByLabel('再写一次新密码').fill('Quiet-river-77')
    assert.equal(await page.locator('.rules .lamp.green').count(), 3)
    await page.getByRole('button', { name: '修改密码' }).click()
    await page.getByText('密码已改，其他地方的登录已结束。').waitFor()
    await assert.rejects(signedIn(house.frame.app, 'demo-observer'))
    await signedIn(house.frame.app, 'demo-observer', { password: 'Quiet-river-77' })
  })

  it('我的账号在宽屏、手机、中文、英文、深浅色下都能读', async () => {
    const looks = [{ width: 1440 }, { width: 390, language: 'en', theme: 'dark' }, { width: 320 }] as const
    for (const look of looks) {
      const page = await house.enter('demo-department-clerk', look)
      await page.goto('/demo/account')
      await page.getByRole('heading', { level: 1 }).waitFor()
      await refuseUnsound(page, `account ${JSON.stringify(look)}`)
      await page.context().close()
    }
  })
})

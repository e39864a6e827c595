import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, it } from 'node:test'
import { Client } from 'pg'
import type { Page } from 'playwright-core'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'

const parts = {
  accounts: 'system-administrator',
  packs: 'system-administrator',
  condition: 'system-administrator',
  backups: 'system-administrator',
  posts: 'security-administrator',
  sessions: 'security-administrator',
  policies: 'security-administrator',
  trail: 'audit-administrator',
} as const
const names = {
  'system-administrator': '系统管理员',
  'security-administrator': '安全管理员',
  'audit-administrator': '审计管理员',
} as const
type Administrator = keyof typeof names
const administrators = Object.keys(names) as Administrator[]

/** A route that only one administrator may call. */
const own: Record<Administrator, { method: 'GET' | 'POST'; url: string; data?: object }[]> = {
  'system-administrator': [
    { method: 'POST', url: '/api/accounts', data: { name: 'nobody', person: '无' } },
    { method: 'GET', url: '/api/condition' },
    { method: 'GET', url: '/api/backups' },
    { method: 'GET', url: '/api/packs' },
  ],
  'security-administrator': [
    { method: 'GET', url: '/api/sessions' },
    { method: 'GET', url: '/api/jurisdictions' },
    { method: 'POST', url: '/api/accounts/nobody/unlock', data: {} },
  ],
  'audit-administrator': [
    { method: 'GET', url: '/api/audit' },
    { method: 'GET', url: '/api/audit/export' },
    { method: 'GET', url: '/api/audit/verification' },
  ],
}

describe('三名管理员，各管各的', { skip: whyNoBrowser }, () => {
  let house: House
  const pages = {} as Record<Administrator, Page>
  before(async () => {
    house = await openHouse()
    for (const post of administrators) pages[post] = await house.enter(`demo-${post}`)
  })
  after(() => house.close())

  it('别人的页面打不开，并说清归谁、我是谁、找谁', async () => {
    for (const post of administrators) {
      for (const [part, owner] of Object.entries(parts)) {
        const page = pages[post]
        await page.goto(`/demo/administration/${part}`)
        if (owner === post) {
          await page.locator('.part-links, .rule-section').first().waitFor()
          assert.equal(await page.getByText('这一页归').count(), 0, `${post} ${part}`)
        } else {
          await page.getByText(`这一页归${names[owner]}`).waitFor()
          await page.getByText(`您的岗位是${names[post]}`).waitFor()
          await page.getByText(`请找本区${names[owner]}`).waitFor()
        }
      }
    }
    const leader = await house.enter('demo-leader')
    await leader.goto('/demo/administration')
    await leader.getByText('管理归三名管理员').waitFor()
    await refuseUnsound(leader, 'administration, to a leader')
  })

  it('别人的接口也一律被拒', async () => {
    for (const post of administrators) {
      for (const owner of administrators.filter((other) => other !== post)) {
        for (const { method, url, data } of own[owner]) {
          const answer = await pages[post].context().request.fetch(url, { method, ...(data && { data }) })
          assert.equal(answer.status(), 403, `${post} ${url}`)
          assert.equal((await answer.json()).error.code, 'not-your-post', `${post} ${url}`)
        }
      }
    }
  })

  it('开账号、授岗位、首次改密码、停用：两名管理员接力，谁也不能一个人办完', async () => {
    const system = pages['system-administrator']
    await system.goto('/demo/administration/accounts')
    await system.getByRole('button', { name: '建立账号' }).click()
    const dialog = system.getByRole('dialog')
    await dialog.getByLabel('姓名').fill('周新')
    await dialog.getByLabel('账号名').fill('zhou.xin')
    await refuseUnsound(system, 'create an account')
    await dialog.getByRole('button', { name: '建立账号' }).click()
    const first = await dialog.getByLabel('第一个密码').inputValue()
    await dialog.getByRole('button', { name: '已经交给本人' }).click()
    await system.getByText('zhou.xin', { exact: true }).waitFor()

    const person = await house.visitor()
    await person.goto('/sign-in')
    await signIn(person, first)
    await person.getByText('这个账号还没有岗位，请联系安全管理员').waitFor()

    const security = pages['security-administrator']
    await security.goto('/demo/administration/posts')
    await security.getByLabel('找人').fill('周新')
    await security.getByRole('button', { name: '授予岗位 周新' }).click()
    const grant = security.getByRole('dialog')
    await grant.getByLabel('岗位', { exact: true }).selectOption('department-clerk')
    await grant.getByRole('button', { name: '授予岗位' }).click()
    await grant.getByText('请选部门').waitFor()
    await grant.getByLabel('部门', { exact: true }).selectOption({ index: 1 })
    await refuseUnsound(security, 'grant a post')
    await grant.getByRole('button', { name: '授予岗位' }).click()
    await security.locator('.held-posts').getByText('部门科员').waitFor()

    await signIn(person, first)
    await person.waitForURL('**/password')
    await person.getByLabel('现在的密码').fill(first)
    await person.getByLabel('新密码', { exact: true }).fill('Green-hill-204')
    await person.getByLabel('再写一次新密码').fill('Green-hill-204')
    await person.getByRole('button', { name: '修改密码' }).click()
    await person.waitForURL(/\/demo(\/|$)/)

    await system.reload()
    await system.getByRole('button', { name: '停用 周新' }).click()
    await dialog.getByRole('button', { name: '停用账号' }).click()
    await system.getByRole('button', { name: '恢复 周新' }).waitFor()
    assert.equal((await person.context().request.get('/api/session')).status(), 401)

    async function signIn(page: Page, secret: string): Promise<void> {
      await page.getByLabel('账号', { exact: true }).fill('zhou.xin')
      await page.getByLabel('密码', { exact: true }).fill(secret)
      await page.getByRole('button', { name: '登录稷下' }).click()
    }
  })

  it('刚办的事在审计记录里：能按人、按办理找，能导出', async () => {
    const audit = pages['audit-administrator']
    await audit.goto('/demo/administration/trail')
    const rows = audit.locator('.jx-table tbody tr')
    await rows.first().waitFor()
    const told = await rows.allInnerTexts()
    const at = (act: string, who: string) => told.findIndex((row) => row.includes(act) && row.includes(who))
    assert.ok(at('修改账号', 'zhou.xin') >= 0, 'disabled')
    assert.ok(at('修改账号', 'zhou.xin') < at('修改密码', 'zhou.xin'))
    assert.ok(at('修改密码', 'zhou.xin') < at('授予岗位', 'zhou.xin'))
    assert.ok(at('授予岗位', 'zhou.xin') < at('建立账号', 'zhou.xin'))

    await audit.getByLabel('办理').selectOption('post.granted')
    await audit.getByText('符合条件的有1条').waitFor()
    await audit.getByLabel('人员').fill('周新')
    await audit.getByText('没有符合条件的记录').waitFor()
    await audit.getByRole('button', { name: '清除条件' }).click()
    await audit.getByText('本区共').waitFor()

    await audit.getByLabel('办理').selectOption('post.granted')
    await audit.getByText('符合条件的有1条').waitFor()
    const [download] = await Promise.all([
      audit.waitForEvent('download'),
      audit.getByRole('link', { name: '导出CSV' }).click(),
    ])
    const text = await readFile((await download.path())!, 'utf8')
    const lines = text.trimEnd().split('\r\n')
    assert.equal(lines.length, 2)
    assert.match(lines[0]!, /^\ufeff序号,时间,人员/)
    assert.match(lines[1]!, /安全管理员.*授予岗位.*zhou\.xin/)
  })

  it('核验说全部首尾相接；有人在数据库里动过一条，就指出是第几条', async () => {
    const audit = pages['audit-administrator']
    await audit.goto('/demo/administration/trail')
    await audit.getByRole('button', { name: '核验全部记录' }).click()
    await audit.getByText(/全部\d+条首尾相接，没有一条被改动/).waitFor()
    await refuseUnsound(audit, 'trail, verified')

    const client = new Client(house.frame.superuser)
    await client.connect()
    await client.query('alter table audit_entry disable trigger audit_entry_stays')
    await client.query("update audit_entry set person = '别人' where zone_id = 'demo' and number = 3")
    await client.end()
    await audit.getByRole('button', { name: '核验全部记录' }).click()
    await audit.getByText('有1处对不上').waitFor()
    await audit.getByText('第3条被改动过').waitFor()
  })

  it('立即备份，列出来，并说清怎样恢复', async () => {
    const system = pages['system-administrator']
    await system.goto('/demo/administration/backups')
    await system.locator('.page-lead', { hasText: '还没有备份' }).waitFor()
    await system.getByRole('button', { name: '立即备份' }).click()
    await system.getByText(/已备份[\d,]+行/).waitFor()
    const name = (await system.locator('.jx-table tbody td').first().textContent()) ?? ''
    assert.match(name, /^jixia-.*\.zip$/)
    assert.ok((await system.locator('.commands code').first().textContent())?.endsWith(`backups/${name}`))
  })

  it('每一页在宽屏中文、手机英文深色下都能读', async () => {
    for (const look of [{ width: 1440 }, { width: 390, language: 'en', theme: 'dark' }] as const) {
      for (const post of administrators) {
        const page = await house.enter(`demo-${post}`, look)
        for (const part of Object.keys(parts).filter((id) => parts[id as keyof typeof parts] === post)) {
          await page.goto(`/demo/administration/${part}`)
          await page.locator('.rule-section').first().waitFor()
          await refuseUnsound(page, `${part} ${JSON.stringify(look)}`)
        }
        await page.context().close()
      }
    }
  })
})

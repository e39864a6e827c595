import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { type House, whyNoBrowser } from '../browser.ts'
import { openFigureHouse } from '../figure-house.ts'
import { type Caller, signedIn } from '../frame.ts'

const script = '<script>ran=1</script>'
const picture = '<img src=x onerror="ran=2">'
const link = 'javascript:ran=3'
const closing = '"></title></a><svg onload=ran=4>'
const reason = `${script}${picture}`
const name = `新恒${script}${picture}`

describe('存下的文字里有程序：照原样显示，从不运行', { skip: whyNoBrowser }, () => {
  let house: House
  let clerk: Caller
  let enterprise = ''
  let job = ''

  before(async () => {
    house = await openFigureHouse()
    clerk = await signedIn(house.frame.app, 'zibo-statistician')
    const kept = await written('POST', '/api/registers/enterprise/rows', {
      values: { name, address: closing, representative: picture, remark: script },
    })
    enterprise = String(kept.id)
    await written('PATCH', `/api/registers/enterprise/rows/${enterprise}`, {
      values: { address: link, phone: closing },
      revision: kept.revision,
      reason,
    })
    const file = `/api/imports?${new URLSearchParams({ kind: 'park', name: `${picture}.csv` })}`
    const headers = { 'content-type': 'application/octet-stream' }
    const uploaded = await clerk({ method: 'POST', url: file, payload: Buffer.from(`名称\n${script}\n`), headers })
    assert.equal(uploaded.status, 200, uploaded.body)
    job = String(uploaded.json().id)
    await house.frame.database.asSystem(async (tx) => {
      const { id, ...figure } = await tx
        .selectFrom('observation')
        .selectAll()
        .where('zone_id', '=', 'zibo')
        .where('indicator', '=', 'tech-renovation-projects')
        .where('comparison', 'is', null)
        .where('period', '=', '2023-01..09')
        .where('scope', '=', 'zone')
        .executeTakeFirstOrThrow()
      await tx
        .insertInto('observation')
        .values({ ...figure, supersedes: id, reason, entered_by: name, value: '85' })
        .execute()
      await tx.updateTable('account').set({ person: picture }).where('name', '=', 'zibo-statistician').execute()
    })
  })
  after(() => house.close())

  const written = async (method: 'POST' | 'PATCH', url: string, payload: object): Promise<Record<string, unknown>> => {
    const answer = await clerk({ method, url, payload })
    assert.equal(answer.status, 200, answer.body)
    return answer.json()
  }

  /** What was written stands there as text, and nothing of it came to life. */
  async function refuseAlive(page: Page, texts: readonly string[]): Promise<void> {
    for (const text of texts) await page.getByText(text).first().waitFor()
    await page.waitForLoadState('networkidle')
    const alive = await page.evaluate(`[
      window.ran,
      ...[...document.querySelectorAll('[onerror],[onload],img[src=x],a[href^="javascript:" i]')].map((one) => one.outerHTML),
      ...[...document.querySelectorAll('script')].filter((one) => one.textContent.includes('ran')).map((one) => one.outerHTML),
    ].filter((one) => one !== undefined)`)
    assert.deepEqual(alive, [])
  }

  it('名录、记录和它的历史', async () => {
    const page = await house.enter('zibo-statistician')
    await page.goto('/zibo/registers/enterprise')
    await refuseAlive(page, [name])
    await page.goto(`/zibo/registers/enterprise/${enterprise}`)
    await refuseAlive(page, [name, link, picture, script, reason])
  })
  it('搜索的结果，别的高新区也一样', async () => {
    const page = await house.enter('zibo-statistician')
    await page.goto('/zibo')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('新恒<script>')
    await page.locator('[role=option]', { hasText: name }).waitFor()
    await refuseAlive(page, [])
  })

  it('一个数：更正的理由、录入的人', async () => {
    const page = await house.enter('zibo-leader')
    await page.goto('/zibo/figures/tech-renovation-projects?period=2023-01..09')
    await refuseAlive(page, [reason, name])
  })

  it('导入：文件名和表里的字', async () => {
    const page = await house.enter('zibo-statistician')
    await page.goto(`/zibo/imports/${job}`)
    await refuseAlive(page, [`${picture}.csv`])
  })

  it('审计：谁、为什么', async () => {
    const page = await house.enter('zibo-audit-administrator')
    await page.goto('/zibo/administration/trail')
    await refuseAlive(page, [reason])
  })
})

import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { day } from '../../kernel/day.ts'
import { catalogue } from '../../mechanisms/indicator-catalogue/catalogue.ts'
import { groups } from '../../mechanisms/indicator-catalogue/groups.ts'
import { register as kinds } from '../../mechanisms/registers/register.ts'
import { keepBooks } from '../../server/indicators/books.ts'
import { countRegisters } from '../../server/indicators/counter.ts'
import { gatherKnowledge } from '../../server/indicators/knowledge.ts'
import { indicatorRoom } from '../../server/indicators/routes.ts'
import { appendFigures } from '../../server/indicators/store.ts'
import { reportRoom } from '../../server/reports/routes.ts'
import { signInRoom } from '../../server/sign-in/routes.ts'
import { zibo } from '../../zones/zibo/pack.ts'
import { type Frame, openFrame, password } from '../frame.ts'

const executablePath = '/usr/bin/chromium'
const webFolder = resolve(import.meta.dirname, '../../web/dist')
const skip = !existsSync(executablePath)
  ? '没有 Chromium · no Chromium'
  : !existsSync(webFolder)
    ? '网页还没有构建 · the web is not built'
    : false

const knowledge = gatherKnowledge({ packs: [zibo], catalogue, groups })
const books = keepBooks(knowledge, countRegisters(kinds))
const rooms = [signInRoom, indicatorRoom(knowledge, books, kinds), reportRoom(knowledge, books)]
const card = '/zibo/reports/zibo-2023-q1-q3'

describe('成绩单：看、点、印、冻结、核验、重述', { skip }, () => {
  let frame: Frame
  let browser: Browser
  let address = ''
  let page: Page
  let code = ''
  const faults: string[] = []

  before(async () => {
    frame = await openFrame('own-18', rooms, { webFolder })
    address = await frame.app.listen({ host: '127.0.0.1', port: 0 })
    const figures = zibo.figures.map((figure) => ({ ...figure, asOf: day('2023-10-12') }))
    await frame.database.asSystem((tx) => appendFigures(tx, 'zibo', figures, 'pack'))
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-background-networking'],
    })
    page = await newPage(1440)
    const entered = await page.context().request.post(`${address}/api/sign-in`, {
      data: { name: 'zibo-statistician', password },
    })
    assert.ok(entered.ok(), await entered.text())
  })
  after(async () => {
    await browser?.close()
    await frame?.close()
  })

  async function newPage(width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' })
    const opened = await context.newPage()
    opened.on('pageerror', (error) => faults.push(error.message))
    return opened
  }

  async function sound(of: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page: of }).analyze()
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`),
      [],
    )
    const measure = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
    assert.equal(await of.evaluate<number>(measure), 0, '页面不许横向滚动')
  }

  it('一览里四张成绩单，都还没有冻结', async () => {
    await page.goto(`${address}/zibo/reports`)
    await page.getByText('淄博高新区2023年前三季度').waitFor()
    assert.equal(await page.getByText('未冻结，不作依据').count(), zibo.cards.length)
    await sound(page)
  })

  it('打开前三季度的一张，数和图都在，点一个数看来源', async () => {
    await page.getByText('淄博高新区2023年前三季度').click()
    await page.getByRole('heading', { name: /前三季度\s*成绩单/ }).waitFor()
    await page.getByRole('img', { name: '已开工市重大新开工项目 30 / 32' }).waitFor()
    await sound(page)
    await page.getByRole('link', { name: '124.6' }).click()
    await page.getByRole('heading', { name: '省外到位资金' }).waitFor()
    assert.match(page.url(), /\/zibo\/figures\/outside-province-capital\?period=2023-01/)
    await page.goBack()
  })

  it('印在一页 A4 上', async () => {
    await page.getByRole('heading', { name: /前三季度\s*成绩单/ }).waitFor()
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    assert.equal([...printed.matchAll(/\/Type \/Page\b/g)].length, 1)
  })

  it('从菜单里下载 Word', async () => {
    await page.getByRole('button', { name: '下载成绩单' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Word 公文' }).click(),
    ])
    assert.equal(file.suggestedFilename(), '淄博高新区2023年前三季度成绩单.docx')
  })

  it('冻结，得到核验码；任何人在手机上核验', async () => {
    await page.getByRole('button', { name: '冻结成绩单', exact: true }).click()
    await page.getByRole('dialog').waitFor()
    await sound(page)
    await page.getByRole('button', { name: '冻结并取核验码' }).click()
    const link = page.locator('.card-code')
    await link.waitFor()
    code = (await link.textContent()) ?? ''
    assert.match(code, /^[0-9A-F]{4}-[0-9A-F]{4}$/)
    await page.getByText('与冻结时逐位一致').waitFor()
    const visitor = await newPage(390)
    await visitor.goto(`${address}/verify/${code}`)
    await visitor.getByText('核验通过').waitFor()
    await sound(visitor)
    await visitor.goto(`${address}/verify/0000-0000`)
    await visitor.getByText('没有这个核验码').waitFor()
  })

  it('更正以后，旧值划去，新值和理由并列；手机上也看得全', async () => {
    await frame.database.asSystem(async (tx) => {
      const standing = await tx
        .selectFrom('observation')
        .selectAll()
        .where('indicator', '=', 'listed-companies')
        .executeTakeFirstOrThrow()
      const { id, entered_at: _at, ...rest } = standing
      const correction = { ...rest, value: '13', supersedes: id, reason: '漏报一家', entered_by: '演示·统计人员' }
      await tx.insertInto('observation').values(correction).execute()
    })
    await page.goto(`${address}${card}`)
    await page.getByRole('heading', { name: '重述' }).waitFor()
    assert.equal(await page.locator('table s').textContent(), '12家')
    await page.getByText('漏报一家').waitFor()
    await sound(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await sound(page)
  })

  it('没有一处出错', () => assert.deepEqual(faults, []))
})

import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { type House, openHouse, refuseUnsound, whyNoBrowser } from '../browser.ts'
import { temporaryFolder } from '../database.ts'

const ledger = resolve(import.meta.dirname, '01_project_ledger_yi.xlsx')

/** The first bytes of a workbook with a password: an old container that holds an encrypted package. */
const encrypted = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(1016),
  Buffer.from('EncryptedPackage', 'utf16le'),
  Buffer.alloc(2048),
])

describe('导入一张台账：选文件、核对、试导入、导入 · a ledger imported', { skip: whyNoBrowser }, () => {
  let house: House
  let page: Page
  let folder: string
  const choose = async (path: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(path)
  }

  before(async () => {
    house = await openHouse()
    folder = await temporaryFolder('sheets')
    page = await house.enter('demo-statistician')
  })
  after(() => house?.close())

  it('有密码的文件：一句话说清怎么办，名录不动 · an encrypted file is refused', async () => {
    const path = join(folder, '加密.xlsx')
    await writeFile(path, encrypted)
    await page.goto('/demo/registers/project/import')
    await page.getByRole('heading', { name: '选一个文件' }).waitFor()
    await refuseUnsound(page, page.url())
    await choose(path)
    await page.getByText('这个 Excel 文件有密码：请在 Excel 里去掉密码，再上传。名录没有动。').waitFor()
    await refuseUnsound(page, page.url())
  })

  it('原表照样摆出，每行有去处，一处必须改 · the sheet as it is', async () => {
    await choose(ledger)
    await page.getByRole('heading', { name: '看懂了这些，请核对' }).waitFor()
    await page.getByText('4行是数据').waitFor()
    await page.locator('#cell-E8').waitFor()
    const roles = await page.locator('.sheet tbody .sheet-role').allTextContents()
    assert.deepEqual(roles, [
      ...['题', '单位', '表头', '表头', '分组', '数据', '数据', '数据', '小计', '分组', '数据', '合计', '注'],
    ])
    assert.equal((await page.locator('#cell-E8').getAttribute('class'))?.trim(), 'must  digits')
    await page.getByText('小计与合计不导入，只用来核对').waitFor()
    assert.equal(await page.getByRole('button', { name: '试导入4行' }).isDisabled(), true)
    await page.getByRole('button', { name: 'E8', exact: true }).click()
    assert.equal(await page.evaluate<string>('document.activeElement.id'), 'cell-E8')
    await refuseUnsound(page, page.url())
  })

  it('就地改好，改过的留着；换一栏的去处也看得见 · repaired in place', async () => {
    await page.getByLabel('E8 改成').fill('1.05')
    await page.keyboard.press('Enter')
    await page.getByText('已改成 1.05').waitFor()
    await page.getByRole('button', { name: '照存，汇总时标“约”' }).click()
    await page.getByText('已看过，照存').waitFor()
    await page.reload()
    await page.getByText('已改成 1.05').waitFor()
    await page.getByText('已看过，照存').waitFor()
    await page.getByRole('button', { name: '改对应栏' }).click()
    await page.getByLabel(/^A 序号/).selectOption({ label: '项目编号' })
    await page.locator('.sheet-mapping td').nth(0).and(page.locator('.stored')).waitFor()
    await refuseUnsound(page, page.url())
    await page.getByRole('button', { name: '对应好了' }).click()
  })

  it('试导入给出准数，导入一行不少，记录里写着这次导入 · counted, stored, told', async () => {
    await page.getByRole('button', { name: '试导入4行' }).click()
    await page.getByRole('heading', { name: '试过了，还没有存' }).waitFor()
    const sum = (await page.locator('.count-sum').first().textContent()) ?? ''
    assert.match(sum, /读到的行13可以存= 4不能存\+ 0跳过\+ 0.*\+ 9/)
    await refuseUnsound(page, page.url())
    await page.getByRole('button', { name: '导入4行' }).click()
    await page.getByRole('heading', { name: '导入好了' }).waitFor()
    await page.getByText('新登记4条，改动0条，没有变0条').waitFor()
    await refuseUnsound(page, page.url())
    await page.getByRole('link', { name: '看名录' }).click()
    await page.getByRole('link', { name: /智造港/ }).click()
    await page.locator('.history').getByRole('link', { name: '导入记录' }).waitFor()
    await page.getByText('1.05亿元').first().waitFor()
    await page.goto('/demo/imports')
    await page.getByRole('row', { name: /01_project_ledger_yi\.xlsx.*已导入/ }).waitFor()
    await refuseUnsound(page, page.url())
  })

  it('没有“企业名称”一栏：只问一句哪一栏是，选了就好 · one question for a missing column', async () => {
    const path = join(folder, '企业.csv')
    await writeFile(path, '单位,营业收入（万元）\n甲公司,12.5\n乙公司,30\n')
    await page.goto('/demo/registers/enterprise/import')
    await choose(path)
    const question = page.getByRole('combobox', { name: /没有一栏存为“企业名称”/ })
    await question.waitFor()
    assert.equal(await page.getByText('“企业名称”必填').count(), 0)
    await refuseUnsound(page, page.url())
    await question.selectOption({ label: 'A 单位' })
    await question.waitFor({ state: 'detached' })
    assert.equal(await page.getByRole('button', { name: '试导入2行' }).isEnabled(), true)
  })

  it('同一张台账再来一次：问着的时候再改也不丢，试导入就说哪些新登记、哪些更新 · what would be new, what updated', async () => {
    await page.goto('/demo/registers/project/import')
    await choose(ledger)
    await page.getByText('有4行的代码已经登记过').waitFor()
    const [asked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const holdBack = async (route: Route): Promise<void> => {
      asked.resolve()
      await goOn.promise
      await route.continue()
    }
    await page.route('**/dry-run', holdBack, { times: 1 })
    await page.getByText('更新原记录').click()
    await asked.promise
    await page.getByLabel('E8 改成').fill('1.05')
    await page.keyboard.press('Enter')
    goOn.resolve()
    await page.getByRole('button', { name: '试导入4行' }).click()
    const plan = page.locator('.count-sum').nth(1)
    await plan.waitFor()
    assert.match((await plan.textContent()) ?? '', /可以存4将新登记= 0已有，将更新\+ 4已有，不动\+ 0/)
    await refuseUnsound(page, page.url())
  })

  it('手机、深色、英文：核对也合规 · the check on a phone', async () => {
    const phone = await house.enter('demo-department-clerk', { width: 390, language: 'en', theme: 'dark' })
    await phone.goto('/demo/registers/project/import')
    await phone.locator('input[type=file]').setInputFiles(ledger)
    await phone.getByRole('heading', { name: 'This is what was understood' }).waitFor()
    await phone.locator('.sheet tbody tr').first().waitFor()
    const link = phone.getByRole('link', { name: 'Download the Excel with notes' })
    assert.match((await link.getAttribute('href')) ?? '', /\/findings\?language=en$/)
    await refuseUnsound(phone, phone.url())
  })
})
